package dev.tandem.scheduling.simulation.run;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.kernel.Links;
import dev.tandem.scheduling.simulation.pass.Counts;
import dev.tandem.scheduling.simulation.pass.SamplePass;
import dev.tandem.scheduling.simulation.pass.SampledNetwork;
import dev.tandem.scheduling.simulation.sensitivity.MergePoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Finds where tasks wait for several others, and computes the samples once more for the finishes of those. */
final class MergePoints {
  /** A target takes a bit for each node; so many bits are held at once. */
  private static final int BITS = 1 << 28;

  private final PreparedSimulation simulation;

  MergePoints(PreparedSimulation simulation) {
    this.simulation = simulation;
  }

  /** All merge points, that with the largest bias first. */
  ImmutableList<MergePoint> all() {
    int[][] predecessors = IntStream.range(0, simulation.plan.size())
        .mapToObj(this::predecessors)
        .toArray(int[][]::new);
    int[] merges = IntStream.range(0, predecessors.length)
        .filter(node -> predecessors[node].length > 1)
        .toArray();
    int[] single = Arrays.stream(merges)
        .flatMap(node -> Arrays.stream(predecessors[node]))
        .distinct()
        .sorted()
        .toArray();
    List<ImmutableIntArray> targets = new ArrayList<>();
    Arrays.stream(single).forEach(node -> targets.add(ImmutableIntArray.of(node)));
    Arrays.stream(merges)
        .forEach(node -> targets.add(ImmutableIntArray.copyOf(predecessors[node])));
    double[] means = means(targets);
    return IntStream.range(0, merges.length)
        .mapToObj(i -> new MergePoint(
            simulation.plan.task(merges[i]),
            tasks(predecessors[merges[i]]),
            Arrays.stream(predecessors[merges[i]])
                .mapToDouble(node -> means[Arrays.binarySearch(single, node)])
                .max()
                .orElseThrow(),
            means[single.length + i]))
        .sorted(Comparator.comparingDouble((MergePoint point) -> -point.bias()))
        .collect(ImmutableList.toImmutableList());
  }

  /** The nodes whose end an unstarted node's start waits for; of others none. */
  private int[] predecessors(int node) {
    Links links = simulation.plan.network().links;
    return simulation.plan.network().nodes.isStarted(node)
        ? new int[0]
        : IntStream.range(links.firstIn(node), links.endIn(node))
            .filter(link -> !links.isFromStart(link) && links.isToStart(link))
            .map(links::from)
            .distinct()
            .toArray();
  }

  private List<TaskId> tasks(int[] nodes) {
    return Arrays.stream(nodes).mapToObj(simulation.plan::task).toList();
  }

  /** The mean working time to the finish of each target. */
  private double[] means(List<ImmutableIntArray> targets) {
    double[] means = new double[targets.size()];
    int chunk = Math.max(64, BITS / simulation.plan.size());
    for (int from = 0; from < means.length; from += chunk) {
      int to = Math.min(means.length, from + chunk);
      SampledNetwork network = simulation.network(simulation.draws, targets.subList(from, to));
      addUp(network, means, from, to);
    }
    for (int target = 0; target < means.length; target++) {
      means[target] /= simulation.sampling.samples();
    }
    return means;
  }

  private void addUp(SampledNetwork network, double[] sums, int from, int to) {
    int samples = simulation.sampling.samples();
    SamplePass pass = network.pass(/* countsCriticality= */ false);
    Counts counts = new Counts(to - from, pass.batch(), 0);
    for (int first = 0; first < samples; first += pass.batch()) {
      int count = Math.min(pass.batch(), samples - first);
      pass.run(first, count, counts, 0);
      for (int target = from; target < to; target++) {
        for (int i = 0; i < count; i++) {
          sums[target] += network.work(counts.finishes(target - from)[i]);
        }
      }
    }
  }
}
