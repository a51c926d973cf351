package dev.tandem.scheduling.simulation.pass;

/**
 * Between which ticks all dates of all samples lie, whatever durations are drawn: each start and each operand of its maximum, from no
 * duration at all to the longest of each node.
 *
 * <p>Late dates that count back from the finish of a sample are at or after the early ones; so it is only from dates that people set that late ones
 * can reach further back. Cost: O(nodes + links).
 */
final class TickRange {
  private static final long NONE = Long.MAX_VALUE >> 1;

  private final TickNetwork network;
  private final long[] longest;
  private long lowest;
  private long highest;
  private boolean isKnown = true;

  private TickRange(TickNetwork network, long[] longest) {
    this.network = network;
    this.longest = longest;
  }

  /** Whether all ticks, and all sums and differences that a pass makes of them, fit an {@code int}. */
  static boolean fits(TickNetwork network, long[] longest) {
    TickRange range = new TickRange(network, longest);
    range.early();
    range.lateByDates();
    long latest = range.latest();
    return range.isKnown
        && range.hasSmallSteps()
        && range.highest - range.lowest < TickNetwork.LARGEST
        && latest < (long) TickNetwork.LARGEST + TickNetwork.LARGEST_STEP - 2
        && latest - range.lowest <= Integer.MAX_VALUE;
  }

  private boolean hasSmallSteps() {
    for (long span : longest) {
      if (span > TickNetwork.LARGEST_STEP) {
        return false;
      }
    }
    for (int k : network.k) {
      if (Math.abs((long) k) > TickNetwork.LARGEST_STEP) {
        return false;
      }
    }
    return true;
  }

  private void early() {
    long[] first = new long[network.size];
    long[] last = new long[network.size];
    for (int node = 0; node < network.size; node++) {
      first[node] = -NONE;
      last[node] = -NONE;
      if (network.low[node] != TickNetwork.NEVER) {
        raise(node, first, network.low[node], last, network.low[node]);
      }
      if (network.lowOfEnd[node] != TickNetwork.NEVER) {
        long end = network.lowOfEnd[node];
        raise(node, first, end - longest[node], last, end);
      }
      for (int link = network.inStart[node]; link < network.inStart[node + 1]; link++) {
        int origin = network.from[link];
        long from = first[origin] + network.k[link];
        long to = last[origin] + network.k[link];
        raise(
            node,
            first,
            network.holdsEnd[link] ? from - longest[node] : from,
            last,
            network.fromEnd[link] ? to + longest[origin] : to);
      }
      isKnown &= last[node] > -NONE;
      last[node] |= network.startsOdd[node];
      highest = Math.max(highest, last[node] + longest[node]);
    }
  }

  private void raise(int node, long[] first, long from, long[] last, long to) {
    first[node] = Math.max(first[node], from);
    last[node] = Math.max(last[node], to);
    lowest = Math.min(lowest, from);
  }

  private void lateByDates() {
    long[] late = new long[network.size];
    for (int node = network.size - 1; node >= 0; node--) {
      long end = Math.min(date(network.highOfEnd[node]), date(network.fixedEnd[node]));
      long start = date(network.high[node]);
      for (int place = network.outStart[node]; place < network.outStart[node + 1]; place++) {
        int link = network.out[place];
        long row = late[network.to[link]] - network.k[link];
        end = network.fromEnd[link] ? Math.min(end, row) : end;
        start = network.fromEnd[link] ? start : Math.min(start, row);
      }
      late[node] = Math.min(start, end - longest[node]);
      lowest = Math.min(lowest, late[node] - 1);
    }
  }

  private static long date(int tick) {
    return tick == TickNetwork.FOREVER ? NONE : tick;
  }

  /** The last late date: leads let it lie after the finish that it counts back from. */
  private long latest() {
    long[] late = new long[network.size];
    long latest = highest;
    for (int node = network.size - 1; node >= 0; node--) {
      late[node] = highest;
      for (int place = network.outStart[node]; place < network.outStart[node + 1]; place++) {
        int link = network.out[place];
        int target = network.to[link];
        long row = late[target] + (network.holdsEnd[link] ? longest[target] : 0);
        late[node] = Math.max(late[node], row - network.k[link]);
      }
      latest = Math.max(latest, late[node]);
    }
    return latest;
  }
}
