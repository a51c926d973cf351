package dev.tandem.scheduling.resource.rcpsp.scheme;

import java.util.PriorityQueue;

/**
 * The parallel schedule generation scheme: at each decision time, the activities that may start and have room start, in the order of a
 * list.
 *
 * <p>Every schedule it generates is non-delay: no unit stays free that an activity could use. Those are short as a rule, but sometimes none
 * of them is of the least makespan. Decision times are the ends of activities, the times at which waiting ones become ready, and those at
 * which capacity changes. Source: Kelley (1963), "The critical-path method: resources planning and scheduling", in Industrial Scheduling.
 *
 * <p>Cost of a schedule as for {@link SerialScheme}. Time: O(m + n d) for n activities, m arcs and d decision times at which an activity
 * waits.
 */
public final class ParallelScheme {
  private final Side side;
  private final SlotProfile profile;
  private final int[] starts;
  private final int[] rank;

  /** For each activity, from how many others that have not started an arc leads to it. */
  private final int[] missing;

  /** For each activity of which none is missing, the slot from which it may start. */
  private final int[] ready;

  /** Activities that have not started and of which none is missing, by rank. */
  private final int[] waiting;

  private int waitingCount;

  /** Those that came to be so during a decision. */
  private final int[] arrived;

  private int arrivedCount;
  private final PriorityQueue<Integer> times = new PriorityQueue<>();
  private int makespan;
  private long late;

  /**
   * Makes a scheme.
   *
   * @param side the problem, seen from its beginning
   */
  public ParallelScheme(Side side) {
    this.side = side;
    this.profile = new SlotProfile(side);
    this.starts = new int[side.size];
    this.rank = new int[side.size];
    this.missing = new int[side.size];
    this.ready = new int[side.size];
    this.waiting = new int[side.size];
    this.arrived = new int[side.size];
  }

  /**
   * {@return what the schedule costs}
   *
   * @param order every activity once, the most urgent first; it need not keep arcs
   */
  public long decode(int[] order) {
    begin(order);
    while (waitingCount > 0) {
      int now = times.remove();
      boolean again = true;
      while (again) {
        decide(now);
        again = admit(now);
      }
      while (!times.isEmpty() && times.peek() == now) {
        times.remove();
      }
    }
    return late * SerialScheme.LATENESS + makespan;
  }

  private void begin(int[] order) {
    profile.clear();
    times.clear();
    side.changes().forEach(times::add);
    makespan = 0;
    late = 0;
    waitingCount = 0;
    arrivedCount = 0;
    for (int place = 0; place < order.length; place++) {
      rank[order[place]] = place;
    }
    for (int activity = 0; activity < side.size; activity++) {
      missing[activity] = side.incomingFrom[activity + 1] - side.incomingFrom[activity];
      if (missing[activity] == 0) {
        arrive(activity);
      }
    }
    admit(-1);
  }

  /** Starts what may start and has room, the most urgent first. */
  private void decide(int now) {
    int kept = 0;
    for (int place = 0; place < waitingCount; place++) {
      int activity = waiting[place];
      if (side.pinned[activity]) {
        start(activity, side.pins[activity]);
      } else if (ready[activity] <= now && profile.fits(activity, now)) {
        profile.take(activity, now);
        start(activity, now);
      } else {
        waiting[kept++] = activity;
      }
    }
    waitingCount = kept;
  }

  private void start(int activity, int slot) {
    int end = slot + side.durations[activity];
    starts[activity] = slot;
    makespan = Math.max(makespan, end);
    late += Math.max(0, slot - side.latest[activity]);
    times.add(end);
    for (int place = side.arcs.start(activity); place < side.arcs.end(activity); place++) {
      int next = side.arcs.target(place);
      if (--missing[next] == 0) {
        arrive(next);
      }
    }
  }

  private void arrive(int activity) {
    int earliest = side.releases[activity];
    for (int arc = side.incomingFrom[activity]; arc < side.incomingFrom[activity + 1]; arc++) {
      earliest = Math.max(earliest, starts[side.origins[arc]] + side.lags[arc]);
    }
    ready[activity] = earliest;
    times.add(earliest);
    arrived[arrivedCount++] = activity;
  }

  /** Lets those that arrived wait, and says whether one of them may start already. */
  private boolean admit(int now) {
    boolean some = false;
    for (int i = 0; i < arrivedCount; i++) {
      int activity = arrived[i];
      int place = waitingCount++;
      while (place > 0 && rank[waiting[place - 1]] > rank[activity]) {
        waiting[place] = waiting[place - 1];
        place--;
      }
      waiting[place] = activity;
      some |= ready[activity] <= now || side.pinned[activity];
    }
    arrivedCount = 0;
    return some;
  }

  /** {@return for each activity, its start in the last schedule, a new array} */
  public int[] starts() {
    return starts.clone();
  }
}
