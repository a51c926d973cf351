package dev.tandem.scheduling.resource.rcpsp.lag;

import dev.tandem.core.graph.PackedArcs;
import dev.tandem.scheduling.resource.rcpsp.Capacity;
import dev.tandem.scheduling.resource.rcpsp.ResourceProblem;
import dev.tandem.scheduling.resource.rcpsp.genetic.Decoder;
import dev.tandem.scheduling.resource.rcpsp.scheme.SerialScheme;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The serial scheme with unscheduling, for problems with maximal lags: each activity of an order starts in the first slots that have room
 * for it. If these are too late for one that was placed before, that one and all that start after it are taken back, and it is placed anew,
 * later by what was missing.
 *
 * <p>Whether there is a schedule at all is NP-complete to say, so an order may end without one: after as many times of taking back as there
 * are activities, what is too late stays too late, and costs {@link SerialScheme#LATENESS} for each slot. A schedule that keeps everything
 * is pushed to the right within its makespan and to the left again, which never makes it longer.
 *
 * <p>Time: O(n m + n w) for n activities, m arcs and w slots that are read for an activity, and as much again each time something is taken
 * back. Source: Franck, Neumann and Schwindt (2001), "Truncated branch-and-bound, schedule-construction, and schedule-improvement procedures
 * for resource-constrained project scheduling", OR Spektrum 23; Neumann, Schwindt and Zimmermann (2003), "Project scheduling with time
 * windows and scarce resources", section 2.6.
 */
public final class UnschedulingScheme implements Decoder {
  private final ResourceProblem problem;
  private final int size;
  private final int[] durations;
  private final int[][] demands;
  private final PackedArcs arcs;
  private final StartWindows windows;
  private final UnitProfile profile;
  private final Justification justification;
  private final int[] starts;
  private final int[] order;
  private final long[] keys;

  /**
   * Makes a scheme.
   *
   * @param problem the problem
   */
  public UnschedulingScheme(ResourceProblem problem) {
    this.problem = problem;
    this.size = problem.activities();
    this.durations = problem.durations();
    this.demands = new int[size][problem.resources()];
    for (int activity = 0; activity < size; activity++) {
      int each = activity;
      Arrays.setAll(demands[activity], resource -> problem.demand(each, resource));
    }
    this.arcs = delays(problem);
    this.windows = new StartWindows(problem);
    Capacity[] capacities = new Capacity[problem.resources()];
    Arrays.setAll(capacities, problem::capacity);
    this.profile = new UnitProfile(Arrays.asList(capacities));
    this.justification = new Justification(problem, durations, demands, profile);
    this.starts = new int[size];
    this.order = new int[size];
    this.keys = new long[size];
  }

  /** Arcs that make one activity start before another: those by which orders by start are kept. */
  private static PackedArcs delays(ResourceProblem problem) {
    PackedArcs.Builder delays = PackedArcs.builder(problem.activities());
    for (int arc = 0; arc < problem.arcCount(); arc++) {
      if (problem.lag(arc) > 0) {
        delays.add(problem.before(arc), problem.after(arc));
      }
    }
    return delays.build();
  }

  @Override
  public PackedArcs arcs() {
    return arcs;
  }

  @Override
  public int schedulesPerDecode() {
    return 3;
  }

  @Override
  public long decode(int[] from) {
    System.arraycopy(from, 0, order, 0, size);
    profile.clear();
    windows.clear();
    for (int activity = 0; activity < size; activity++) {
      if (problem.isPinned(activity)) {
        place(activity, problem.release(activity));
      }
    }
    long late = placeAll();
    for (int activity = 0; activity < size; activity++) {
      starts[activity] = windows.start(activity);
    }
    if (late == 0) {
      justification.improve(starts);
    }
    return late * SerialScheme.LATENESS + makespan();
  }

  /** By how many slots latest starts are missed in all. */
  private long placeAll() {
    long late = 0;
    int timesLeft = size;
    int rank = 0;
    while (rank < size) {
      int activity = order[rank];
      if (windows.isPlaced(activity)) {
        rank++;
        continue;
      }
      int start = profile.first(durations[activity], demands[activity], windows.earliest(activity));
      int missed = start - windows.latest(activity);
      if (missed > 0 && timesLeft > 0 && takeBack(windows.latestBy(activity), missed)) {
        timesLeft--;
        rank = 0;
      } else {
        late += Math.max(0, missed);
        place(activity, start);
        rank++;
      }
    }
    return late;
  }

  /** Whether an activity could be taken back, to start so many slots later, with all that start after it. */
  private boolean takeBack(int activity, int missed) {
    if (activity == StartWindows.DEADLINE || problem.isPinned(activity)) {
      return false;
    }
    int start = windows.start(activity);
    if (start + missed > windows.last(activity)) {
      return false;
    }
    for (int other = 0; other < size; other++) {
      boolean isLater = other == activity || windows.start(other) > start;
      if (isLater && windows.isPlaced(other) && !problem.isPinned(other)) {
        profile.give(durations[other], demands[other], windows.start(other));
        windows.takeBack(other);
      }
    }
    windows.raise(activity, start + missed);
    windows.refresh();
    return true;
  }

  private void place(int activity, int start) {
    profile.take(durations[activity], demands[activity], start);
    windows.place(activity, start);
  }

  private int makespan() {
    return IntStream.range(0, size)
        .map(each -> starts[each] + durations[each])
        .max()
        .orElse(0);
  }

  /** By start, then as in the order from which the schedule was generated. */
  @Override
  public void writeNext(int[] into) {
    for (int rank = 0; rank < size; rank++) {
      keys[rank] = ((long) starts[order[rank]] << Integer.SIZE) | rank;
    }
    Arrays.sort(keys);
    int[] next = new int[size];
    Arrays.setAll(next, place -> order[(int) keys[place]]);
    System.arraycopy(next, 0, into, 0, size);
  }

  /** {@return for each activity, its start in the last schedule, a new array} */
  public int[] starts() {
    return starts.clone();
  }
}
