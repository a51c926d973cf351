package dev.tandem.scheduling.resource.rcpsp.mode;

import dev.tandem.core.graph.PackedArcs;
import dev.tandem.scheduling.resource.rcpsp.genetic.RandomStream;
import dev.tandem.scheduling.resource.rcpsp.lag.UnitProfile;
import java.util.Arrays;

/**
 * Makes a schedule of an order of activities and a mode for each: the serial scheme, and then all activities pushed to the right within the
 * makespan and to the left again, which never makes it longer.
 *
 * <p>On the way some activities take another mode, if they end earlier in it and no more of any non-renewable resource is used than there
 * is. Time: O(m + n (w + M)) for n activities of at most M modes, m precedences and w slots that are read for an activity. For one thread.
 */
final class ModeDecoder {
  /** One of so many activities tries its other modes. */
  private static final int TRIES = 4;

  private final ModeTable table;
  private final UnitProfile profile;
  private final ModeUses uses;
  private final int[] starts;
  private final long[] keys;
  private final int[] sorted;
  private int makespan;

  ModeDecoder(ModeTable table) {
    this.table = table;
    this.profile = new UnitProfile(table.capacities());
    this.uses = new ModeUses(table);
    this.starts = new int[table.size()];
    this.keys = new long[table.size()];
    this.sorted = new int[table.size()];
  }

  /** Schedules, and leaves the order by start and the modes that were taken; returns the makespan. */
  int decode(int[] order, int[] modes, RandomStream random) {
    profile.clear();
    uses.reset(modes);
    for (int activity : order) {
      int earliest = earliest(activity, modes);
      if (table.modes(activity) > 1 && random.below(TRIES) == 0) {
        tryModes(activity, earliest, modes);
      }
      place(activity, modes, first(activity, modes[activity], earliest));
    }
    makespan = end(modes);
    sort(order, modes, -1);
    for (int activity : sorted) {
      pushRight(activity, modes);
    }
    sort(order, modes, 1);
    for (int activity : sorted) {
      pushLeft(activity, modes);
    }
    makespan = end(modes);
    sort(order, modes, 1);
    System.arraycopy(sorted, 0, order, 0, order.length);
    return makespan;
  }

  /** The starts of the last schedule, a new array. */
  int[] starts() {
    return starts.clone();
  }

  private int earliest(int activity, int[] modes) {
    PackedArcs incoming = table.incoming();
    int earliest = 0;
    for (int place = incoming.start(activity); place < incoming.end(activity); place++) {
      int before = incoming.target(place);
      earliest = Math.max(earliest, starts[before] + table.duration(before, modes[before]));
    }
    return earliest;
  }

  private void tryModes(int activity, int earliest, int[] modes) {
    int best = modes[activity];
    int bestEnd = first(activity, best, earliest) + table.duration(activity, best);
    for (int mode = 0; mode < table.modes(activity); mode++) {
      int end = first(activity, mode, earliest) + table.duration(activity, mode);
      if (end < bestEnd && uses.fits(activity, modes[activity], mode)) {
        best = mode;
        bestEnd = end;
      }
    }
    uses.change(activity, modes[activity], best);
    modes[activity] = best;
  }

  private int first(int activity, int mode, int earliest) {
    return profile.first(table.duration(activity, mode), table.demands(activity, mode), earliest);
  }

  private void place(int activity, int[] modes, int start) {
    starts[activity] = start;
    profile.take(
        table.duration(activity, modes[activity]), table.demands(activity, modes[activity]), start);
  }

  private void lift(int activity, int[] modes) {
    profile.give(
        table.duration(activity, modes[activity]),
        table.demands(activity, modes[activity]),
        starts[activity]);
  }

  private void pushRight(int activity, int[] modes) {
    int duration = table.duration(activity, modes[activity]);
    int latest = makespan - duration;
    PackedArcs outgoing = table.outgoing();
    for (int place = outgoing.start(activity); place < outgoing.end(activity); place++) {
      latest = Math.min(latest, starts[outgoing.target(place)] - duration);
    }
    lift(activity, modes);
    int[] demands = table.demands(activity, modes[activity]);
    place(activity, modes, profile.last(duration, demands, starts[activity], latest));
  }

  private void pushLeft(int activity, int[] modes) {
    lift(activity, modes);
    place(activity, modes, first(activity, modes[activity], earliest(activity, modes)));
  }

  private int end(int[] modes) {
    int end = 0;
    for (int activity = 0; activity < modes.length; activity++) {
      end = Math.max(end, starts[activity] + table.duration(activity, modes[activity]));
    }
    return end;
  }

  /** By start, or from the last end to the first; equal ones as they stand in the order, or against it, so that precedences are kept. */
  private void sort(int[] order, int[] modes, int direction) {
    for (int rank = 0; rank < order.length; rank++) {
      int activity = order[rank];
      long slot = direction > 0
          ? starts[activity]
          : starts[activity] + table.duration(activity, modes[activity]);
      keys[rank] = direction * ((slot << Integer.SIZE) | rank);
    }
    Arrays.sort(keys);
    for (int place = 0; place < keys.length; place++) {
      sorted[place] = order[(int) (direction * keys[place])];
    }
  }
}
