package dev.tandem.scheduling.resource.rcpsp.scheme;

import dev.tandem.core.graph.PackedArcs;
import dev.tandem.scheduling.resource.rcpsp.Capacity;
import dev.tandem.scheduling.resource.rcpsp.ResourceProblem;
import dev.tandem.scheduling.resource.rcpsp.TimeWindows;
import java.util.ArrayList;
import java.util.List;

/**
 * A resource problem written into arrays, seen from its beginning or, with time running backwards, from its end.
 *
 * <p>Seen from the end an activity starts where it ends, and an arc s(b) ≥ s(a) + lag becomes one from b to a with lag + p(b) − p(a).
 * Arrays are shared, and nobody writes into them.
 */
public final class Side {
  /** The latest start of an activity without a deadline. */
  static final int NEVER = Integer.MAX_VALUE;

  final int size;
  final boolean isFront;
  final int[] durations;

  /** For each activity, where its incoming arcs begin; one entry more than activities. */
  final int[] incomingFrom;

  /** For each incoming arc, the activity that must have started. */
  final int[] origins;

  /** For each incoming arc, how many slots before. */
  final int[] lags;

  /** The arcs in the direction in which this side schedules. */
  final PackedArcs arcs;

  /** Whether each activity ends before those that wait for it start, so that orders by finish keep all arcs. */
  final boolean isByFinish;

  /** For each activity, how many slots at least lie between its start and the end of the schedule, seen from this side. */
  final int[] tails;

  final int[] releases;
  final int[] latest;
  final boolean[] pinned;

  /** For each pinned activity its start, seen from the beginning. */
  final int[] pins;

  final int words;
  final long guard;

  /** Demands, {@link #words} for each activity, guards clear. */
  final long[] demands;

  /** Free units with guards, {@link #words} for each slot, pinned activities taken off; one slot alone if it is the same for ever. */
  final long[] free;

  final int horizon;

  private Side(ResourceProblem problem, boolean isFront) {
    this.size = problem.activities();
    this.isFront = isFront;
    this.durations = problem.durations();
    this.horizon = problem.horizon();
    int most = 0;
    for (int resource = 0; resource < problem.resources(); resource++) {
      most = Math.max(most, problem.capacity(resource).most());
    }
    UnitWords layout = new UnitWords(problem.resources(), most);
    this.words = layout.count();
    this.guard = layout.guard();
    this.demands = new long[size * words];
    this.releases = new int[size];
    this.latest = new int[size];
    this.tails = tails(problem, isFront);
    this.pinned = new boolean[size];
    this.pins = new int[size];
    for (int activity = 0; activity < size; activity++) {
      int each = activity;
      if (durations[activity] > 0) {
        layout.pack(resource -> problem.demand(each, resource), demands, activity * words);
      }
      releases[activity] = isFront ? problem.release(activity) : 0;
      latest[activity] = isFront ? problem.windows().latestStarts().get(activity) : NEVER;
      pinned[activity] = problem.isPinned(activity);
      pins[activity] = pinned[activity] ? problem.release(activity) : 0;
    }
    PackedArcs forward = ProblemArcs.of(problem);
    this.arcs = isFront ? forward : forward.reversed();
    PackedArcs incoming = isFront ? forward.reversed() : forward;
    this.incomingFrom = new int[size + 1];
    this.origins = new int[incoming.size()];
    this.lags = new int[incoming.size()];
    boolean byFinish = true;
    for (int activity = 0; activity < size; activity++) {
      incomingFrom[activity + 1] = incoming.end(activity);
      for (int place = incoming.start(activity); place < incoming.end(activity); place++) {
        int origin = incoming.target(place);
        int lag = problem.lag(incoming.arc(place));
        byFinish &= lag >= durations[isFront ? origin : activity];
        origins[place] = origin;
        lags[place] = isFront ? lag : lag + durations[origin] - durations[activity];
      }
    }
    this.isByFinish = byFinish;
    this.free = freeSlots(problem, layout);
  }

  /** {@return a problem seen from its beginning} */
  public static Side front(ResourceProblem problem) {
    return new Side(problem, true);
  }

  /** {@return a problem seen from its end} */
  public static Side back(ResourceProblem problem) {
    return new Side(problem, false);
  }

  /** {@return whether a problem is the same kind of problem from its end: nothing in it is tied to a slot of time} */
  public static boolean isSymmetric(ResourceProblem problem) {
    for (int resource = 0; resource < problem.resources(); resource++) {
      if (!problem.capacity(resource).isConstant()) {
        return false;
      }
    }
    for (int activity = 0; activity < problem.activities(); activity++) {
      if (problem.release(activity) > 0 || problem.deadline(activity) != Integer.MAX_VALUE) {
        return false;
      }
    }
    return true;
  }

  /**
   * Seen from the end, what must follow is what must come before; releases count as well, as nothing else is asked of a timeless problem.
   */
  private static int[] tails(ResourceProblem problem, boolean isFront) {
    TimeWindows windows = problem.windows();
    int[] tails = windows.tails().toArray();
    if (!isFront) {
      for (int activity = 0; activity < tails.length; activity++) {
        tails[activity] = windows.heads().get(activity) + problem.duration(activity);
      }
    }
    return tails;
  }

  /** Whether nothing is tied to a slot of time. */
  boolean isTimeless() {
    return free.length == words;
  }

  /** The slots at which what is free in an empty schedule changes. */
  List<Integer> changes() {
    List<Integer> slots = new ArrayList<>();
    for (int slot = 1; slot < free.length / words; slot++) {
      for (int word = 0; word < words; word++) {
        if (free[slot * words + word] != free[(slot - 1) * words + word]) {
          slots.add(slot);
          break;
        }
      }
    }
    return slots;
  }

  private long[] freeSlots(ResourceProblem problem, UnitWords layout) {
    int slots = isSymmetric(problem) ? 1 : horizon + 1;
    long[] all = new long[slots * words];
    int[] units = new int[problem.resources()];
    for (int slot = 0; slot < slots; slot++) {
      if (slot > 0 && !changes(problem, slot)) {
        System.arraycopy(all, (slot - 1) * words, all, slot * words, words);
        continue;
      }
      for (int resource = 0; resource < units.length; resource++) {
        units[resource] = problem.capacity(resource).at(slot);
      }
      layout.pack(resource -> units[resource], all, slot * words);
      for (int word = 0; word < words; word++) {
        all[slot * words + word] |= guard;
      }
    }
    takePinned(all);
    return all;
  }

  private static boolean changes(ResourceProblem problem, int slot) {
    for (int resource = 0; resource < problem.resources(); resource++) {
      Capacity capacity = problem.capacity(resource);
      if (capacity.lastChange() >= slot && capacity.from().contains(slot)) {
        return true;
      }
    }
    return false;
  }

  private void takePinned(long[] all) {
    for (int activity = 0; activity < size; activity++) {
      if (pinned[activity]) {
        int start = pins[activity];
        for (int slot = start; slot < start + durations[activity]; slot++) {
          for (int word = 0; word < words; word++) {
            all[slot * words + word] -= demands[activity * words + word];
          }
        }
      }
    }
  }
}
