package dev.tandem.scheduling.simulation.pass;

import java.util.Arrays;

/**
 * The pass back through a batch of samples: for each node one loop over the late dates of its successors. A row is used again as soon as the
 * last predecessor has read it. Not thread-safe.
 */
final class LateRows {
  private final TickNetwork network;
  private final SinkTable sinks;
  private final CountedNodes counted;
  private final boolean bounded;
  private final int limit;
  private final RowPlan plan;
  /** Whether a node's late finish is the earliest late start of its successors, or the finish, and nothing needs to be rounded. */
  private final boolean[] isPlain;

  private final int[][] late;
  private final int[] work;
  private final int[] finishOdd;
  /** The rows that a node's late finish is the earliest of. */
  private final int[][] operands;

  LateRows(
      TickNetwork network,
      SinkTable sinks,
      CountedNodes counted,
      CriticalRule criticality,
      int batch) {
    this.network = network;
    this.sinks = sinks;
    this.counted = counted;
    this.bounded = criticality.countsBounds();
    this.limit = criticality.limitInTicks();
    this.plan = RowPlan.backward(network);
    this.isPlain = new boolean[network.size];
    int most = 0;
    for (int node = 0; node < network.size; node++) {
      isPlain[node] = isPlain(node);
      most = Math.max(most, network.outStart[node + 1] - network.outStart[node]);
    }
    this.late = new int[plan.rows][batch];
    this.work = new int[batch];
    this.finishOdd = new int[batch];
    this.operands = new int[most + 1][];
  }

  private boolean isPlain(int node) {
    boolean plain = !network.isMoment[node] && !(bounded && network.isBounded(node));
    for (int place = network.outStart[node]; plain && place < network.outStart[node + 1]; place++) {
      int link = network.out[place];
      plain = network.fromEnd[link]
          && !network.holdsEnd[link]
          && network.k[link] == 0
          && !network.isMoment[network.to[link]];
    }
    return plain;
  }

  /** Counts the samples in which each counted node is critical for a target. */
  void countCritical(
      int target, int[] finish, int[][] end, int[][] span, int count, long[] critical) {
    Rows.odd(finishOdd, finish, count);
    int[] nodes = counted.of(target);
    for (int place = nodes.length - 1; place >= 0; place--) {
      int node = nodes[place];
      if (!sinks.holdsBack(target, node)) {
        continue;
      }
      int[] row = late[plan.row[node]];
      fill(target, node, row, span, count);
      critical[place] += Rows.countWithin(row, end[node], span[node], limit, count);
    }
  }

  /** Hands on the float of each node to the finish of a target. */
  void floats(
      int target, int[] finish, int[][] end, int[][] span, long first, int count, FloatSink sink) {
    Rows.odd(finishOdd, finish, count);
    for (int node = network.size - 1; node >= 0; node--) {
      if (sinks.holdsBack(target, node)) {
        int[] row = late[plan.row[node]];
        fill(target, node, row, span, count);
        Rows.room(work, row, end[node], span[node], count);
      } else {
        Arrays.fill(work, 0, count, TickNetwork.LARGEST);
      }
      sink.take(node, first, span[node], work, count);
    }
  }

  /** The late start of a node. */
  private void fill(int target, int node, int[] row, int[][] span, int count) {
    if (isPlain[node]) {
      fillPlain(target, node, row, span[node], count);
    } else {
      fillAny(target, node, row, span, count);
    }
  }

  private void fillPlain(int target, int node, int[] row, int[] span, int count) {
    int read = 0;
    if (sinks.isSink(target, node)) {
      operands[read++] = finishOdd;
    }
    for (int place = network.outStart[node]; place < network.outStart[node + 1]; place++) {
      int successor = network.to[network.out[place]];
      if (sinks.holdsBack(target, successor)) {
        operands[read++] = late[plan.row[successor]];
      }
    }
    int[] one = operands[0];
    int next = 1;
    for (; read - next > 2; next += 2) {
      Rows.min(work, one, operands[next], operands[next + 1], count);
      one = work;
    }
    switch (read - next) {
      case 0 -> Rows.subtract(row, one, span, count);
      case 1 -> Rows.minSubtract(row, one, operands[next], span, count);
      default -> Rows.minSubtract(row, one, operands[next], operands[next + 1], span, count);
    }
  }

  /** Rows are those of ends until the span is taken off. */
  private void fillAny(int target, int node, int[] row, int[][] span, int count) {
    boolean fixed = bounded && network.fixedEnd[node] != TickNetwork.FOREVER;
    int end =
        bounded ? Math.min(network.highOfEnd[node], network.fixedEnd[node]) : TickNetwork.FOREVER;
    Arrays.fill(work, 0, count, end);
    if (!fixed && sinks.isSink(target, node)) {
      Rows.min(work, finishOdd, count);
    }
    takeSuccessors(target, node, /* atEnd= */ true, span, count);
    Rows.subtract(work, work, span[node], count);
    if (bounded && network.high[node] != TickNetwork.FOREVER) {
      Rows.min(work, network.high[node], count);
    }
    takeSuccessors(target, node, /* atEnd= */ false, span, count);
    if (!network.isMoment[node]) {
      Rows.roundToOdd(work, count);
    } else if (network.endsEven[node] == 1) {
      Rows.roundToEven(work, count);
    }
    Rows.copy(row, work, count);
  }

  private void takeSuccessors(int target, int node, boolean atEnd, int[][] span, int count) {
    for (int place = network.outStart[node]; place < network.outStart[node + 1]; place++) {
      int link = network.out[place];
      int successor = network.to[link];
      if (network.fromEnd[link] != atEnd || !sinks.holdsBack(target, successor)) {
        continue;
      }
      int[] row = late[plan.row[successor]];
      if (network.holdsEnd[link]) {
        Rows.min(work, row, span[successor], network.k[link], count);
      } else {
        Rows.min(work, row, network.k[link], count);
      }
    }
  }
}
