package dev.tandem.scheduling.resource.rcpsp.proof;

import dev.tandem.scheduling.resource.rcpsp.ResourceProblem;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Deductions from one resource: what activities occupy wherever they start within their bounds leaves no room for others there.
 *
 * <p>Reasons are those of single slots: activities that occupy a slot, just enough of them, the greatest demands first. Source: Schutt,
 * Feydy, Stuckey and Wallace (2011), "Explaining the cumulative propagator", Constraints 16. Cost of a run: O(n p + T) for n activities of
 * p slots and T slots.
 */
final class TimeTable {
  private final BoundTrail trail;
  private final int[] durations;

  /** The activities that demand some of it, the greatest demand first. */
  private final int[] activities;

  private final int[] demands;
  private final int[] capacity;

  /** For each slot what is occupied for certain. */
  private final long[] occupied;

  private final Literals because = new Literals();

  TimeTable(ResourceProblem problem, int resource, int slots, BoundTrail trail) {
    this.trail = trail;
    this.durations = problem.durations();
    this.demands = problem.demands(resource);
    this.activities = IntStream.range(0, durations.length)
        .filter(each -> demands[each] > 0 && durations[each] > 0)
        .boxed()
        .sorted((one, other) -> Integer.compare(demands[other], demands[one]))
        .mapToInt(Integer::intValue)
        .toArray();
    this.capacity = new int[slots];
    Arrays.setAll(capacity, slot -> problem.capacity(resource).at(slot));
    this.occupied = new long[slots];
  }

  /** The activities of which it must know bounds. */
  int[] activities() {
    return activities;
  }

  /** Draws conclusions once; false if there is a conflict. */
  boolean propagate() {
    occupy();
    long least = Long.MAX_VALUE;
    for (int slot = 0; slot < occupied.length; slot++) {
      if (occupied[slot] > capacity[slot]) {
        because.clear();
        explain(slot, capacity[slot], -1);
        trail.conflict().clear();
        trail.conflict().addAll(because);
        return false;
      }
      least = Math.min(least, capacity[slot] - occupied[slot]);
    }
    for (int activity : activities) {
      if (demands[activity] <= least) {
        // So are the demands of all that come after it: nothing keeps them from any slot.
        return true;
      }
      boolean isOpen = trail.bound(Literals.start(activity)) < trail.most(Literals.start(activity));
      if (isOpen && (!later(activity) || !earlier(activity))) {
        return false;
      }
    }
    return true;
  }

  private void occupy() {
    Arrays.fill(occupied, 0);
    for (int activity : activities) {
      int end = trail.bound(Literals.start(activity)) + durations[activity];
      for (int slot = trail.most(Literals.start(activity)); slot < end; slot++) {
        occupied[slot] += demands[activity];
      }
    }
  }

  /** Moves the earliest start behind slots without room; the last such slot of the window first. */
  private boolean later(int activity) {
    int quantity = Literals.start(activity);
    int duration = durations[activity];
    int slot = trail.bound(quantity) + duration - 1;
    int ownFrom = trail.most(quantity);
    int ownEnd = slot + 1;
    while (slot >= trail.bound(quantity)) {
      boolean isOwn = slot >= ownFrom && slot < ownEnd;
      if (isOwn || occupied[slot] + demands[activity] <= capacity[slot]) {
        slot--;
        continue;
      }
      because.clear();
      because.add(quantity, slot + 1 - duration);
      explain(slot, capacity[slot] - demands[activity], activity);
      if (!trail.raise(quantity, slot + 1, because)) {
        return false;
      }
      slot = trail.bound(quantity) + duration - 1;
    }
    return true;
  }

  /** Moves the latest start before slots without room; the first such slot of the window first. */
  private boolean earlier(int activity) {
    int quantity = Literals.negativeStart(activity);
    int duration = durations[activity];
    int ownFrom = trail.most(Literals.start(activity));
    int ownEnd = trail.bound(Literals.start(activity)) + duration;
    int slot = ownFrom;
    while (slot < trail.most(Literals.start(activity)) + duration) {
      boolean isOwn = slot >= ownFrom && slot < ownEnd;
      if (isOwn || occupied[slot] + demands[activity] <= capacity[slot]) {
        slot++;
        continue;
      }
      because.clear();
      because.add(quantity, -slot);
      explain(slot, capacity[slot] - demands[activity], activity);
      if (!trail.raise(quantity, duration - slot, because)) {
        return false;
      }
      slot = trail.most(Literals.start(activity));
    }
    return true;
  }

  /** Activities other than one that occupy a slot, until they exceed a number of units. */
  private void explain(int slot, int units, int except) {
    long sum = 0;
    for (int place = 0; sum <= units; place++) {
      int activity = activities[place];
      int end = trail.bound(Literals.start(activity)) + durations[activity];
      if (activity != except && trail.most(Literals.start(activity)) <= slot && slot < end) {
        sum += demands[activity];
        because.add(Literals.start(activity), slot + 1 - durations[activity]);
        because.add(Literals.negativeStart(activity), -slot);
      }
    }
  }
}
