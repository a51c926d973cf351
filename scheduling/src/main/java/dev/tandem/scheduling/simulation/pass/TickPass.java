package dev.tandem.scheduling.simulation.pass;

import static com.google.common.base.Preconditions.checkState;

import java.util.Arrays;

/**
 * Samples of a network in ticks: for each node one loop over a batch of samples, forward, and back where criticality is counted.
 *
 * <p>A node's early dates in all samples of the batch are a row; so each link is one addition and one comparison for a vector of samples
 * at once. The dates are those of {@link dev.tandem.scheduling.kernel.ticks.AdditivePass} with the durations of the sample. Cost: O(nodes + links)
 * a sample, and as much again for each target whose criticality is counted; nothing is allocated for a batch. Not thread-safe.
 */
final class TickPass implements SamplePass {
  private final TickNetwork network;
  private final Spans spans;
  private final SinkTable sinks;
  private final CriticalRule criticality;
  private final int batch;
  private final boolean keeps;

  private final RowPlan ends;
  private final RowPlan lates;
  private final boolean[] needsStart;
  private final int[][] end;
  private final int[][] start;
  private final int[][] span;
  private final int[][] late;
  private final int[][] finish;
  private final int[] work;
  private final Scratch scratch;

  /**
   * Makes the rows.
   *
   * @param network the network
   * @param spans where durations come from
   * @param sinks which nodes each target waits for
   * @param criticality what counts as critical
   * @param batch how many samples a batch holds at most
   * @param keeps whether rows are kept for a pass back, in which criticality is counted
   */
  TickPass(
      TickNetwork network,
      Spans spans,
      SinkTable sinks,
      CriticalRule criticality,
      int batch,
      boolean keeps) {
    this.network = network;
    this.spans = spans;
    this.sinks = sinks;
    this.criticality = criticality;
    this.batch = batch;
    this.keeps = keeps;
    this.ends = keeps ? RowPlan.each(network.size) : RowPlan.forward(network);
    this.lates = RowPlan.backward(network);
    this.needsStart = new boolean[network.size];
    for (int link = 0; link < network.from.length; link++) {
      needsStart[network.from[link]] |= !network.fromEnd[link];
    }
    this.end = new int[ends.rows][batch];
    this.start = anyNeedsStart() ? new int[ends.rows][batch] : new int[0][];
    this.span = new int[keeps ? network.size : 1][batch];
    this.late = new int[keeps ? lates.rows : 0][batch];
    this.finish = new int[sinks.targets()][batch];
    this.work = new int[batch];
    this.scratch = new Scratch(batch);
  }

  private boolean anyNeedsStart() {
    for (boolean each : needsStart) {
      if (each) {
        return true;
      }
    }
    return false;
  }

  @Override
  public int batch() {
    return batch;
  }

  private void forward(long first, int count) {
    for (int[] row : finish) {
      Arrays.fill(row, 0, count, TickNetwork.NEVER);
    }
    for (int node = 0; node < network.size; node++) {
      spans.fill(node, first, count, spanOf(node), scratch);
      forward(node, count);
    }
  }

  @Override
  public void floats(long first, int count, FloatSink sink) {
    checkState(keeps, "rows must be kept to count floats: they are not. Make a pass that counts.");
    forward(first, count);
    for (int node = network.size - 1; node >= 0; node--) {
      int[] lateRow = late[lates.row[node]];
      backward(node, 0, lateRow, count);
      Rows.room(work, lateRow, endOf(node), span[node], count);
      sink.take(node, first, span[node], work, count);
    }
  }

  @Override
  public void run(long first, int count, Counts counts, int at) {
    forward(first, count);
    for (int target = 0; target < finish.length; target++) {
      System.arraycopy(finish[target], 0, counts.finishes(target), at, count);
      if (keeps) {
        countCritical(target, count, counts.critical(target));
      }
    }
  }

  private int[] spanOf(int node) {
    return span[keeps ? node : 0];
  }

  private int[] endOf(int node) {
    return end[ends.row[node]];
  }

  private void forward(int node, int count) {
    int[] endRow = endOf(node);
    int[] spanRow = spanOf(node);
    if (network.isPlain[node]) {
      forwardPlain(node, endRow, spanRow, count);
      if (needsStart[node]) {
        Rows.subtract(start[ends.row[node]], endRow, spanRow, count);
      }
    } else {
      int[] startRow = needsStart[node] ? start[ends.row[node]] : work;
      forwardAny(node, startRow, spanRow, count);
      Rows.close(startRow, endRow, network.startsOdd[node], spanRow, count);
    }
    for (int target : sinks.targetsOf(node)) {
      Rows.max(finish[target], endRow, network.isMoment[node] ? 0 : -1, count);
    }
  }

  private void forwardPlain(int node, int[] endRow, int[] spanRow, int count) {
    int link = network.inStart[node];
    int[] one = endOf(network.from[link]);
    switch (network.inStart[node + 1] - link) {
      case 1 -> Rows.add(endRow, one, spanRow, count);
      case 2 -> Rows.maxAdd(endRow, one, endOf(network.from[link + 1]), spanRow, count);
      case 3 ->
        Rows.maxAdd(
            endRow,
            one,
            endOf(network.from[link + 1]),
            endOf(network.from[link + 2]),
            spanRow,
            count);
      default -> {
        Rows.copy(work, one, count);
        for (int next = link + 1; next < network.inStart[node + 1]; next++) {
          Rows.max(work, endOf(network.from[next]), count);
        }
        Rows.add(endRow, work, spanRow, count);
      }
    }
  }

  private void forwardAny(int node, int[] startRow, int[] spanRow, int count) {
    Arrays.fill(work, 0, count, network.low[node]);
    if (network.lowOfEnd[node] != TickNetwork.NEVER) {
      Rows.maxLess(work, network.lowOfEnd[node], spanRow, count);
    }
    for (int link = network.inStart[node]; link < network.inStart[node + 1]; link++) {
      int origin = network.from[link];
      int[] row = network.fromEnd[link] ? endOf(origin) : start[ends.row[origin]];
      if (network.holdsEnd[link]) {
        Rows.max(work, row, network.k[link], spanRow, count);
      } else {
        Rows.max(work, row, network.k[link], count);
      }
    }
    if (startRow != work) {
      Rows.copy(startRow, work, count);
    }
  }

  private void countCritical(int target, int count, long[] critical) {
    int limit = criticality.limitInTicks();
    for (int node = network.size - 1; node >= 0; node--) {
      int[] lateRow = late[lates.row[node]];
      backward(node, target, lateRow, count);
      critical[node] += Rows.countWithin(lateRow, endOf(node), span[node], limit, count);
    }
  }

  /** The late start of a node; rows are those of ends until the span is taken off. */
  private void backward(int node, int target, int[] lateRow, int count) {
    int[] spanRow = span[node];
    boolean bounded = criticality.countsBounds();
    boolean fixed = bounded && network.fixedEnd[node] != TickNetwork.FOREVER;
    Arrays.fill(
        work,
        0,
        count,
        bounded ? Math.min(network.highOfEnd[node], network.fixedEnd[node]) : TickNetwork.FOREVER);
    if (!fixed && sinks.isSink(target, node)) {
      Rows.minOdd(work, finish[target], count);
    }
    for (int place = network.outStart[node]; place < network.outStart[node + 1]; place++) {
      int link = network.out[place];
      if (network.fromEnd[link]) {
        successor(link, count);
      }
    }
    Rows.subtract(work, work, spanRow, count);
    if (bounded && network.high[node] != TickNetwork.FOREVER) {
      Rows.min(work, network.high[node], count);
    }
    for (int place = network.outStart[node]; place < network.outStart[node + 1]; place++) {
      int link = network.out[place];
      if (!network.fromEnd[link]) {
        successor(link, count);
      }
    }
    if (!network.isMoment[node]) {
      Rows.roundToOdd(work, count);
    } else if (network.endsEven[node] == 1) {
      Rows.roundToEven(work, count);
    }
    Rows.copy(lateRow, work, count);
  }

  private void successor(int link, int count) {
    int target = network.to[link];
    int[] lateRow = late[lates.row[target]];
    if (network.holdsEnd[link]) {
      Rows.min(work, lateRow, span[target], network.k[link], count);
    } else {
      Rows.min(work, lateRow, network.k[link], count);
    }
  }
}
