package dev.tandem.scheduling.resource.rcpsp.mode;

import dev.tandem.scheduling.resource.rcpsp.genetic.RandomStream;

/** What the chosen modes use up of non-renewable resources, kept up to date as modes change. For one thread. */
final class ModeUses {
  private final ModeTable table;
  private final int[] stocks;
  private final long[] used;

  ModeUses(ModeTable table) {
    this.table = table;
    this.stocks = table.stocks();
    this.used = new long[stocks.length];
  }

  void reset(int[] modes) {
    for (int resource = 0; resource < used.length; resource++) {
      used[resource] = 0;
      for (int activity = 0; activity < modes.length; activity++) {
        used[resource] += table.uses(activity, modes[activity])[resource];
      }
    }
  }

  /** By how much more is used than there is, over all resources. */
  long excess() {
    long excess = 0;
    for (int resource = 0; resource < used.length; resource++) {
      excess += Math.max(0, used[resource] - stocks[resource]);
    }
    return excess;
  }

  private long excess(int activity, int from, int to) {
    long excess = 0;
    for (int resource = 0; resource < used.length; resource++) {
      excess += Math.max(0, used(activity, from, to, resource) - stocks[resource]);
    }
    return excess;
  }

  private long used(int activity, int from, int to, int resource) {
    return used[resource]
        + table.uses(activity, to)[resource]
        - table.uses(activity, from)[resource];
  }

  /** Whether an activity may take another mode: of no resource is more used than there is, unless it was so before and gets no worse. */
  boolean fits(int activity, int from, int to) {
    for (int resource = 0; resource < used.length; resource++) {
      if (used(activity, from, to, resource) > Math.max(stocks[resource], used[resource])) {
        return false;
      }
    }
    return true;
  }

  void change(int activity, int from, int to) {
    for (int resource = 0; resource < used.length; resource++) {
      used[resource] = used(activity, from, to, resource);
    }
  }

  /** Changes modes that are drawn, if that does not raise the excess, until there is none or so many were drawn; returns what is left of it. */
  long repair(int[] modes, int draws, RandomStream random) {
    reset(modes);
    long excess = excess();
    for (int draw = 0; draw < draws && excess > 0; draw++) {
      int activity = random.below(modes.length);
      int mode = random.below(table.modes(activity));
      long changed = excess(activity, modes[activity], mode);
      if (changed <= excess) {
        change(activity, modes[activity], mode);
        modes[activity] = mode;
        excess = changed;
      }
    }
    return excess;
  }
}
