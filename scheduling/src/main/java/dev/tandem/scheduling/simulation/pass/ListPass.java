package dev.tandem.scheduling.simulation.pass;

import java.util.Arrays;
import java.util.Optional;

/**
 * Samples of a network in ticks whose nodes draw on resources by a list: durations are drawn node by node for a batch of samples, then each
 * sample is placed node by node, in the order of the list, at the first tick at which its links let it start and its resources are free.
 *
 * <p>The dates are those of {@link dev.tandem.scheduling.resource.scheme.WorkingTimeScheme} with the durations of the sample. Cost: O(links +
 * nodes times steps met and moved) a sample, at most two steps a node; nothing is allocated for a batch. Not thread-safe. Source: Kelley (1963), "The
 * critical-path method: resources planning and scheduling".
 */
final class ListPass implements SamplePass {
  private final TickNetwork network;
  private final ListNetwork list;
  private final Spans spans;
  private final SinkTable sinks;
  private final int batch;

  /** For each node its spans in the batch. */
  private final int[][] span;

  private final int[] start;
  private final int[] end;
  private final FreeUnits free;
  private final int[] finish;
  /** Present where criticality is counted. */
  private final Optional<ListCriticality> criticality;

  private final Scratch scratch;

  ListPass(
      TickNetwork network,
      ListNetwork list,
      Spans spans,
      SinkTable sinks,
      CountedNodes counted,
      int batch,
      boolean counts) {
    this.network = network;
    this.list = list;
    this.spans = spans;
    this.sinks = sinks;
    this.batch = batch;
    this.span = new int[network.size][batch];
    this.start = new int[network.size];
    this.end = new int[network.size];
    this.free = new FreeUnits(list);
    this.finish = new int[sinks.targets()];
    this.criticality =
        counts ? Optional.of(new ListCriticality(network, list, sinks, counted)) : Optional.empty();
    this.scratch = new Scratch(batch);
  }

  @Override
  public int batch() {
    return batch;
  }

  @Override
  public void run(long first, int count, Counts counts, int at) {
    for (int node = 0; node < network.size; node++) {
      spans.fill(node, first, count, span[node], scratch);
    }
    for (int sample = 0; sample < count; sample++) {
      place(sample);
      for (int target = 0; target < finish.length; target++) {
        counts.finishes(target)[at + sample] = finish[target];
        if (criticality.isPresent()) {
          criticality.get().count(target, finish[target], start, end, counts.critical(target));
        }
      }
    }
  }

  private void place(int sample) {
    Arrays.fill(finish, TickNetwork.NEVER);
    free.clear();
    if (criticality.isPresent()) {
      criticality.get().clear();
    }
    for (int node : list.order) {
      int length = span[node][sample];
      int tick = earliest(node, length);
      if (list.draws[node] && length > 0) {
        int found = free.place(node, tick, length);
        if (criticality.isPresent()) {
          criticality.get().placed(node, found, found + length, found > tick, free);
        }
        tick = found;
      }
      start[node] = tick;
      end[node] = tick + length;
      for (int target : sinks.targetsOf(node)) {
        finish[target] =
            Math.max(finish[target], network.isMoment[node] ? end[node] : end[node] - 1);
      }
    }
  }

  /** Where links and dates alone let a node start. */
  private int earliest(int node, int length) {
    int tick = network.low[node];
    if (network.lowOfEnd[node] != TickNetwork.NEVER) {
      tick = Math.max(tick, network.lowOfEnd[node] - length);
    }
    for (int link = network.inStart[node]; link < network.inStart[node + 1]; link++) {
      int origin = network.from[link];
      int asked = (network.fromEnd[link] ? end[origin] : start[origin]) + network.k[link];
      tick = Math.max(tick, network.holdsEnd[link] ? asked - length : asked);
    }
    return tick | network.startsOdd[node];
  }

  @Override
  public int feasible(long first, int count) {
    return count;
  }

  @Override
  public void floats(long first, int count, FloatSink sink) {
    throw new IllegalStateException(SampledNetwork.NO_FLOATS);
  }
}
