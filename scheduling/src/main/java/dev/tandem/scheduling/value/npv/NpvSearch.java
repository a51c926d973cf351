package dev.tandem.scheduling.value.npv;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.scheduling.value.axis.AxisArcs;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Finds the finishes of greatest present value.
 *
 * <p>Tasks begin as early as they can. As long as some set of tasks can be delayed together and gains by it, the smallest of those that gain
 * most waits until a link to another task, or a latest date, stops it; parts of it that no link without slack joins wait each as long as it can.
 * A set that can be delayed contains with a task all tasks whose links
 * to it have no slack. All that it brings shrinks by the same factor, so that it gains if its present value is below 0, however far it goes.
 *
 * <p>Why this is the maximum. In the discount factors of the finishes, value and links are linear; so what no small move improves is best. A
 * smallest set never moves beyond the earliest of the best solutions: the part that arrived there would gain by itself, and could move on in
 * that solution, too. So no move has to be taken back, and where no set gains, this solution is reached. The last cut proves it.
 *
 * <p>Present values are compared as integers on a scale on which the sum of their sizes takes 58 bits: what a set gains below that counts as
 * nothing.
 *
 * <p>Sources: Grinold (1972), "The payback scheduling problem", Naval Research Logistics Quarterly 19(1), for the linear form; Schwindt and
 * Zimmermann (2001), "A steepest ascent approach to maximizing the net present value of projects", Mathematical Methods of Operations
 * Research 53(3), for moves of sets.
 */
final class NpvSearch {
  private static final int BITS = 57;

  private final NpvNetwork network;
  private final AxisArcs arcs;
  private final long[] finish;
  private final long[] latest;

  NpvSearch(NpvNetwork network, LocalDateTime deadline) {
    this.network = network;
    this.arcs = network.arcs();
    this.finish = network.earlyFinishes();
    this.latest = new long[finish.length];
    long end = network.work(deadline);
    for (int node = 0; node < finish.length; node++) {
      checkArgument(
          finish[node] <= end || !network.isPaidLater(node),
          "deadline must not be before the project can finish: %s, earliest finish %s."
              + " Choose a later one.",
          deadline,
          network.schedule().finish());
      latest[node] = network.latestFinish(node, end);
    }
  }

  /** The finishes, of all that are best the earliest. */
  long[] best() {
    BitSet waiting = gaining();
    while (!waiting.isEmpty()) {
      delay(waiting);
      waiting = gaining();
    }
    return finish;
  }

  /** Delays each part of a set that hangs together as far as it can wait by itself. */
  private void delay(BitSet waiting) {
    int[] part = parts(waiting);
    long[] room = new long[finish.length];
    Arrays.fill(room, Long.MAX_VALUE);
    waiting.stream().forEach(node ->
        room[part[node]] = Math.min(room[part[node]], latest[node] - finish[node]));
    for (int arc = 0; arc < arcs.size(); arc++) {
      int from = arcs.from(arc);
      boolean isWithin = waiting.get(arcs.to(arc)) && part[from] == part[arcs.to(arc)];
      if (waiting.get(from) && !isWithin) {
        room[part[from]] = Math.min(room[part[from]], slack(arc));
      }
    }
    waiting.stream().forEach(node -> finish[node] += room[part[node]]);
  }

  /** For each node of a set the first of those with which links without slack join it. */
  private int[] parts(BitSet waiting) {
    int[] first = IntStream.range(0, finish.length).toArray();
    for (int arc = 0; arc < arcs.size(); arc++) {
      if (waiting.get(arcs.from(arc)) && waiting.get(arcs.to(arc)) && slack(arc) == 0) {
        int one = first(first, arcs.from(arc));
        int other = first(first, arcs.to(arc));
        first[Math.max(one, other)] = Math.min(one, other);
      }
    }
    waiting.stream().forEach(node -> first[node] = first(first, node));
    return first;
  }

  private static int first(int[] first, int node) {
    int at = node;
    while (first[at] != at) {
      first[at] = first[first[at]];
      at = first[at];
    }
    return at;
  }

  private BitSet gaining() {
    MinimalClosure closure = new MinimalClosure(gains());
    for (int node = 0; node < finish.length; node++) {
      if (finish[node] == latest[node]) {
        closure.exclude(node);
      }
    }
    for (int arc = 0; arc < arcs.size(); arc++) {
      if (slack(arc) == 0) {
        closure.demand(arcs.from(arc), arcs.to(arc));
      }
    }
    return closure.find();
  }

  /** What each task gains by a delay, on a scale on which the sizes of all sum up to less than 2 to the power of {@link #BITS} + 1. */
  private long[] gains() {
    double[] values = new double[finish.length];
    double sum = 0;
    for (int node = 0; node < values.length; node++) {
      values[node] = network.isPaidLater(node) ? network.presentValue(node, finish[node]) : 0;
      sum += Math.abs(values[node]);
    }
    int shift = BITS - Math.getExponent(sum);
    long[] gains = new long[values.length];
    for (int node = 0; node < values.length; node++) {
      gains[node] = -(long) Math.rint(Math.scalb(values[node], shift));
    }
    return gains;
  }

  private long slack(int arc) {
    return finish[arcs.to(arc)] - finish[arcs.from(arc)] - network.distance(arc);
  }
}
