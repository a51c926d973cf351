package dev.tandem.benchmarks.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;

/** Simulations as others write them; each gives the mean finish, so that none of the work can be left out. */
final class SimulationPeers {
  private static final int BATCH = 1020;

  private SimulationPeers() {}

  /** How the larger of two numbers is found. */
  enum Maximum {
    /** By {@link Math#max(int, int)}, of which Java 17 makes no vector instruction. */
    CALL,
    /** By a difference, of which it does. */
    DIFFERENCE
  }

  /** A task that knows its predecessors and its distribution. */
  private static final class Node {
    private final List<Node> predecessors = new ArrayList<>();
    private final ContinuousDistribution.Sampler sampler;
    private final double min;
    private final double range;
    private double finish;

    Node(ContinuousDistribution.Sampler sampler, double min, double range) {
      this.sampler = sampler;
      this.min = min;
      this.range = range;
    }

    void schedule() {
      double start = 0;
      for (Node predecessor : predecessors) {
        start = Math.max(start, predecessor.finish);
      }
      finish = start + min + range * sampler.sample();
    }
  }

  private static List<ContinuousDistribution.Sampler> samplers(WindowNetwork network) {
    SplittableRandom random = new SplittableRandom(1);
    UniformRandomProvider source = random::nextLong;
    return network.estimates().stream()
        .map(each -> BetaDistribution.of(each.alpha(), each.beta()).createSampler(source))
        .toList();
  }

  /** Objects that point at each other, a pass a sample. */
  static double objectGraph(WindowNetwork network, int samples) {
    List<ContinuousDistribution.Sampler> samplers = samplers(network);
    List<Node> nodes = new ArrayList<>();
    for (int task = 0; task < network.size(); task++) {
      double min = network.estimates().get(task).min();
      Node node =
          new Node(samplers.get(task), min, network.estimates().get(task).max() - min);
      for (int predecessor : network.from().get(task)) {
        node.predecessors.add(nodes.get(predecessor));
      }
      nodes.add(node);
    }
    double sum = 0;
    for (int sample = 0; sample < samples; sample++) {
      double last = 0;
      for (Node node : nodes) {
        node.schedule();
        last = Math.max(last, node.finish);
      }
      sum += last;
    }
    return sum / samples;
  }

  /** Arrays of links in order of their targets, a pass a sample. */
  static double packedArrays(WindowNetwork network, int samples) {
    List<ContinuousDistribution.Sampler> samplers = samplers(network);
    int[] start = starts(network);
    int[] from = links(network, start);
    double[] finish = new double[network.size()];
    double[] min = network.estimates().stream().mapToDouble(each -> each.min()).toArray();
    double[] range = network.estimates().stream()
        .mapToDouble(each -> each.max() - each.min())
        .toArray();
    double sum = 0;
    for (int sample = 0; sample < samples; sample++) {
      double last = 0;
      for (int task = 0; task < finish.length; task++) {
        double early = 0;
        for (int link = start[task]; link < start[task + 1]; link++) {
          early = Math.max(early, finish[from[link]]);
        }
        finish[task] = early + min[task] + range[task] * samplers.get(task).sample();
        last = Math.max(last, finish[task]);
      }
      sum += last;
    }
    return sum / samples;
  }

  private static int[] starts(WindowNetwork network) {
    int[] start = new int[network.size() + 1];
    for (int task = 0; task < network.size(); task++) {
      start[task + 1] = start[task] + network.from().get(task).length;
    }
    return start;
  }

  private static int[] links(WindowNetwork network, int[] start) {
    int[] from = new int[start[network.size()]];
    for (int task = 0; task < network.size(); task++) {
      System.arraycopy(
          network.from().get(task), 0, from, start[task], start[task + 1] - start[task]);
    }
    return from;
  }

  /**
   * What no simulation can do without: for each batch of samples the larger of two whole numbers for each link, and an addition for each task, on a
   * row of durations that never changes.
   */
  static long maximaAndAdditions(WindowNetwork network, int samples, Maximum maximum) {
    int[] start = starts(network);
    int[] from = links(network, start);
    int[][] finish = new int[network.size()][BATCH];
    int[] span = new int[BATCH];
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < BATCH; i++) {
      span[i] = random.nextInt(1 << 16);
    }
    long sum = 0;
    for (int sample = 0; sample < samples; sample += BATCH) {
      int count = Math.min(BATCH, samples - sample);
      for (int task = 0; task < network.size(); task++) {
        int[] row = finish[task];
        switch (maximum) {
          case CALL -> schedule(row, finish, from, start[task], start[task + 1], span, count);
          case DIFFERENCE ->
            scheduleByVectors(row, finish, from, start[task], start[task + 1], span, count);
        }
      }
      sum += finish[network.size() - 1][count - 1];
    }
    return sum;
  }

  private static void scheduleByVectors(
      int[] row, int[][] finish, int[] from, int first, int end, int[] span, int count) {
    switch (end - first) {
      case 0 -> System.arraycopy(span, 0, row, 0, count);
      case 1 -> add(row, finish[from[first]], span, count);
      default -> {
        addLarger(row, finish[from[first]], finish[from[first + 1]], span, count);
        for (int link = first + 2; link < end; link++) {
          addLarger(row, finish[from[link]], span, count);
        }
      }
    }
  }

  private static void addLarger(int[] row, int[] one, int[] two, int[] span, int count) {
    for (int i = 0; i < count; i++) {
      row[i] = larger(one[i], two[i]) + span[i];
    }
  }

  private static void addLarger(int[] row, int[] one, int[] span, int count) {
    for (int i = 0; i < count; i++) {
      row[i] = larger(row[i], one[i] + span[i]);
    }
  }

  private static int larger(int one, int two) {
    int difference = two - one;
    return one + (difference & ~(difference >> 31));
  }

  private static void schedule(
      int[] row, int[][] finish, int[] from, int first, int end, int[] span, int count) {
    switch (end - first) {
      case 0 -> System.arraycopy(span, 0, row, 0, count);
      case 1 -> add(row, finish[from[first]], span, count);
      case 2 -> add(row, finish[from[first]], finish[from[first + 1]], span, count);
      default -> {
        add(row, finish[from[first]], span, count);
        for (int link = first + 1; link < end; link++) {
          max(row, finish[from[link]], span, count);
        }
      }
    }
  }

  private static void add(int[] row, int[] one, int[] span, int count) {
    for (int i = 0; i < count; i++) {
      row[i] = one[i] + span[i];
    }
  }

  private static void add(int[] row, int[] one, int[] two, int[] span, int count) {
    for (int i = 0; i < count; i++) {
      row[i] = Math.max(one[i], two[i]) + span[i];
    }
  }

  private static void max(int[] row, int[] one, int[] span, int count) {
    for (int i = 0; i < count; i++) {
      row[i] = Math.max(row[i], one[i] + span[i]);
    }
  }
}
