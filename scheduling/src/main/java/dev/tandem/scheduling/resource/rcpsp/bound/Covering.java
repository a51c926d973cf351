package dev.tandem.scheduling.resource.rcpsp.bound;

import dev.tandem.scheduling.resource.rcpsp.Capacity;

/** How long a capacity takes to offer some energy: units times slots. */
final class Covering {

  private Covering() {}

  /** The slot by which a capacity has offered so much from a slot on. Cost: O(steps). */
  static int end(Capacity capacity, int from, long energy) {
    if (energy == 0) {
      return from;
    }
    long left = energy;
    int steps = capacity.from().length();
    for (int step = 0; step + 1 < steps; step++) {
      int begin = Math.max(from, capacity.from().get(step));
      int end = capacity.from().get(step + 1);
      long offered = Math.max(0L, (long) end - begin) * capacity.units().get(step);
      if (offered >= left) {
        return begin + ceiling(left, capacity.units().get(step));
      }
      left -= offered;
    }
    return Math.max(from, capacity.lastChange()) + ceiling(left, capacity.last());
  }

  private static int ceiling(long energy, int units) {
    return (int) ((energy + units - 1) / units);
  }
}
