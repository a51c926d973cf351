package dev.tandem.scheduling.resource.rcpsp.mode;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.graph.PackedArcs;
import dev.tandem.scheduling.resource.rcpsp.Capacity;
import java.util.List;
import java.util.stream.IntStream;

/** A problem with modes written into arrays, which are shared, and into which nobody writes. */
final class ModeTable {
  private final ImmutableList<Capacity> capacities;
  private final int[][] durations;
  private final int[][][] demands;
  private final int[][][] uses;
  private final int[] stocks;
  private final PackedArcs outgoing;
  private final PackedArcs incoming;

  ModeTable(ModeProblem problem) {
    int size = problem.activities();
    this.capacities = problem.capacities();
    this.stocks = problem.nonRenewables().toArray();
    this.durations = new int[size][];
    this.demands = new int[size][][];
    this.uses = new int[size][][];
    for (int activity = 0; activity < size; activity++) {
      List<ActivityMode> modes = problem.modes(activity);
      durations[activity] = modes.stream().mapToInt(ActivityMode::duration).toArray();
      demands[activity] = modes.stream()
          .map(mode -> IntStream.range(0, capacities.size()).map(mode::demand).toArray())
          .toArray(int[][]::new);
      uses[activity] = modes.stream()
          .map(mode -> IntStream.range(0, stocks.length).map(mode::use).toArray())
          .toArray(int[][]::new);
    }
    this.outgoing = PackedArcs.of(
        size,
        IntStream.range(0, problem.precedences()).map(problem::before).toArray(),
        IntStream.range(0, problem.precedences()).map(problem::after).toArray());
    this.incoming = outgoing.reversed();
  }

  int size() {
    return durations.length;
  }

  ImmutableList<Capacity> capacities() {
    return capacities;
  }

  int modes(int activity) {
    return durations[activity].length;
  }

  int duration(int activity, int mode) {
    return durations[activity][mode];
  }

  int[] demands(int activity, int mode) {
    return demands[activity][mode];
  }

  int[] uses(int activity, int mode) {
    return uses[activity][mode];
  }

  int[] stocks() {
    return stocks;
  }

  PackedArcs outgoing() {
    return outgoing;
  }

  PackedArcs incoming() {
    return incoming;
  }
}
