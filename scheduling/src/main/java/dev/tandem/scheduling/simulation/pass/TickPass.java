package dev.tandem.scheduling.simulation.pass;

import static com.google.common.base.Preconditions.checkState;

import java.util.Arrays;
import java.util.Optional;

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
  private final int batch;
  private final boolean keeps;

  private final RowPlan ends;
  private final boolean[] needsStart;
  private final int[][] end;
  private final int[][] start;
  private final int[][] span;
  /** Present where rows are kept. */
  private final Optional<LateRows> late;

  private final int[][] finish;
  private final int[] work;
  private final Scratch scratch;

  /**
   * Makes the rows.
   *
   * @param network the network
   * @param spans where durations come from
   * @param sinks which nodes each target waits for
   * @param counted which nodes can be critical for each target
   * @param criticality what counts as critical
   * @param batch how many samples a batch holds at most
   * @param keeps whether rows are kept for a pass back, in which criticality is counted
   */
  TickPass(
      TickNetwork network,
      Spans spans,
      SinkTable sinks,
      CountedNodes counted,
      CriticalRule criticality,
      int batch,
      boolean keeps) {
    this.network = network;
    this.spans = spans;
    this.sinks = sinks;
    this.batch = batch;
    this.keeps = keeps;
    this.ends = keeps ? RowPlan.each(network.size) : RowPlan.forward(network);
    this.needsStart = new boolean[network.size];
    for (int link = 0; link < network.from.length; link++) {
      needsStart[network.from[link]] |= !network.fromEnd[link];
    }
    this.end = new int[ends.rows][batch];
    this.start = anyNeedsStart() ? new int[ends.rows][batch] : new int[0][];
    this.span = new int[keeps ? network.size : 1][batch];
    this.late = keeps
        ? Optional.of(new LateRows(network, sinks, counted, criticality, batch))
        : Optional.empty();
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
    checkState(
        late.isPresent(),
        "rows must be kept to count floats: they are not. Make a pass that counts.");
    forward(first, count);
    late.get().floats(0, finish[0], end, span, first, count, sink);
  }

  @Override
  public int feasible(long first, int count) {
    return count;
  }

  @Override
  public void run(long first, int count, Counts counts, int at) {
    forward(first, count);
    for (int target = 0; target < finish.length; target++) {
      System.arraycopy(finish[target], 0, counts.finishes(target), at, count);
      if (late.isPresent()) {
        late.get().countCritical(target, finish[target], end, span, count, counts.critical(target));
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
      default -> forwardMany(node, endRow, spanRow, count);
    }
  }

  private void forwardMany(int node, int[] endRow, int[] spanRow, int count) {
    int[] latest = endOf(network.from[network.inStart[node]]);
    int link = network.inStart[node] + 1;
    int after = network.inStart[node + 1];
    for (; after - link > 2; link += 2) {
      Rows.max(work, latest, endOf(network.from[link]), endOf(network.from[link + 1]), count);
      latest = work;
    }
    int[] one = endOf(network.from[link]);
    if (after - link == 1) {
      Rows.maxAdd(endRow, latest, one, spanRow, count);
    } else {
      Rows.maxAdd(endRow, latest, one, endOf(network.from[link + 1]), spanRow, count);
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
}
