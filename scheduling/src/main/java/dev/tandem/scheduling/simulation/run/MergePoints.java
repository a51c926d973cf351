package dev.tandem.scheduling.simulation.run;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.kernel.Links;
import dev.tandem.scheduling.simulation.pass.Counts;
import dev.tandem.scheduling.simulation.pass.SamplePass;
import dev.tandem.scheduling.simulation.pass.SampledNetwork;
import dev.tandem.scheduling.simulation.sensitivity.MergePoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Finds where tasks wait for several others, and computes the samples once more for the finishes of those. */
final class MergePoints {
  /** A target takes a bit for each node; so many bits are held at once. */
  private static final int BITS = 1 << 28;

  private final PreparedSimulation simulation;
  private final CompiledNetwork compiled;

  MergePoints(PreparedSimulation simulation) {
    this.simulation = simulation;
    this.compiled = simulation.plan.network();
  }

  /** A node that waits for several others, the links by which it does, and sums over the samples. */
  private static final class Merge {
    private final int node;
    private final int[] links;
    /** By link, of the working times to its end. */
    private final double[] sums;
    /** By link, of the squares of how much later the latest is. */
    private final double[] squares;
    /** Of the latest. */
    private double latest;

    Merge(int node, int[] links) {
      this.node = node;
      this.links = links;
      this.sums = new double[links.length];
      this.squares = new double[links.length];
    }
  }

  /** All merge points, that with the largest bias first. */
  ImmutableList<MergePoint> all() {
    List<Merge> merges = IntStream.range(0, simulation.plan.size())
        .mapToObj(node -> new Merge(node, waitsBy(node)))
        .filter(merge -> origins(merge).length > 1)
        .toList();
    int most = Math.max(64, BITS / simulation.plan.size());
    Map<Integer, Integer> targets = new LinkedHashMap<>();
    List<Merge> together = new ArrayList<>();
    for (Merge merge : merges) {
      together.add(merge);
      Arrays.stream(origins(merge)).forEach(node -> targets.putIfAbsent(node, targets.size()));
      if (targets.size() >= most) {
        addUp(together, targets);
        together.clear();
        targets.clear();
      }
    }
    if (!together.isEmpty()) {
      addUp(together, targets);
    }
    return merges.stream()
        .map(this::point)
        .sorted(Comparator.comparingDouble((MergePoint point) -> -point.bias()))
        .collect(ImmutableList.toImmutableList());
  }

  /** The links by which an unstarted node's start waits for ends; of others none. */
  private int[] waitsBy(int node) {
    Links links = compiled.links;
    return compiled.nodes.isStarted(node)
        ? new int[0]
        : IntStream.range(links.firstIn(node), links.endIn(node))
            .filter(link -> !links.isFromStart(link) && links.isToStart(link))
            .toArray();
  }

  private int[] origins(Merge merge) {
    return Arrays.stream(merge.links).map(compiled.links::from).distinct().toArray();
  }

  private MergePoint point(Merge merge) {
    int samples = simulation.sampling.samples();
    int last = 0;
    for (int i = 1; i < merge.sums.length; i++) {
      last = merge.sums[i] > merge.sums[last] ? i : last;
    }
    double bias = (merge.latest - merge.sums[last]) / samples;
    double variance = merge.squares[last] / samples - bias * bias;
    return new MergePoint(
        simulation.plan.task(merge.node),
        Arrays.stream(origins(merge)).mapToObj(simulation.plan::task).toList(),
        merge.sums[last] / samples,
        merge.latest / samples,
        samples == 1
            ? OptionalDouble.empty()
            : OptionalDouble.of(Math.sqrt(Math.max(0, variance) / (samples - 1))));
  }

  /** Adds up some merges; the targets are the nodes that they wait for, each with its number. */
  private void addUp(List<Merge> merges, Map<Integer, Integer> targets) {
    SampledNetwork network = simulation.network(
        simulation.draws, targets.keySet().stream().map(ImmutableIntArray::of).toList());
    int samples = simulation.sampling.samples();
    SamplePass pass = network.pass(/* countsCriticality= */ false);
    Counts counts = network.counts(pass.batch(), /* countsCriticality= */ false);
    for (int first = 0; first < samples; first += pass.batch()) {
      int count = Math.min(pass.batch(), samples - first);
      pass.run(first, count, counts, 0);
      for (Merge merge : merges) {
        add(merge, ends(merge, network, counts, targets, count), count);
      }
    }
  }

  /** For each link of a merge the working times to its end in some samples. */
  private long[][] ends(
      Merge merge,
      SampledNetwork network,
      Counts counts,
      Map<Integer, Integer> targets,
      int count) {
    long[][] ends = new long[merge.links.length][count];
    for (int i = 0; i < ends.length; i++) {
      int link = merge.links[i];
      int[] finishes = counts.finishes(
          Objects.requireNonNull(targets.get(compiled.links.from(link)), "target of a link"));
      Arrays.setAll(
          ends[i], sample -> network.workTo(after(link, network.instant(finishes[sample]))));
    }
    return ends;
  }

  private static void add(Merge merge, long[][] ends, int count) {
    for (int sample = 0; sample < count; sample++) {
      long latest = Long.MIN_VALUE;
      for (long[] end : ends) {
        latest = Math.max(latest, end[sample]);
      }
      merge.latest += latest;
      for (int i = 0; i < ends.length; i++) {
        double before = (double) latest - ends[i][sample];
        merge.sums[i] += ends[i][sample];
        merge.squares[i] += before * before;
      }
    }
  }

  /** When a lag is over that begins at a finish. */
  private long after(int link, long finish) {
    Links links = compiled.links;
    long lag = links.lag(link);
    if (lag == 0) {
      return finish;
    }
    return links.lagKind(link) == Links.CLOCK_LAG
        ? finish + lag
        : compiled.calendarOfLag(link).plus(finish, lag);
  }
}
