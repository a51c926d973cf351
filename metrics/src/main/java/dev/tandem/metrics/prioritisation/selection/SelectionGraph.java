package dev.tandem.metrics.prioritisation.selection;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.tandem.metrics.prioritisation.AmountRounding;
import dev.tandem.metrics.prioritisation.amounts.FittingDecimals;
import dev.tandem.metrics.prioritisation.amounts.ScaledAmounts;
import dev.tandem.metrics.prioritisation.graph.CoupledNodes;
import dev.tandem.metrics.prioritisation.graph.DependencyGraph;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Candidates in dense indices and whole units, joined into nodes, with the rules between them. */
final class SelectionGraph {

  private final ImmutableList<Candidate> candidates;
  private final AmountRounding rounding;
  private final CoupledNodes nodes;
  private final long[] values;
  private final long[] costs;
  private final long capacity;
  private final ScaledAmounts valueScale;
  private final int[][] enables;
  private final int[][] rivals;

  private SelectionGraph(
      List<Candidate> candidates, CoupledNodes nodes, List<int[]> exclusive, BigDecimal capacity) {
    this.rounding = FittingDecimals.ofProduct(
        Candidate.VALUES, values(candidates), Candidate.COSTS, costs(candidates, capacity));
    this.candidates = candidates.stream()
        .map(candidate -> candidate.rounded(rounding))
        .collect(ImmutableList.toImmutableList());
    this.nodes = nodes;
    this.valueScale = ScaledAmounts.of(Candidate.VALUES, values(this.candidates), rounding);
    ScaledAmounts costScale = ScaledAmounts.of(
        Candidate.COSTS,
        costs(this.candidates, rounding.roundedDown(Candidate.COSTS, capacity)),
        rounding);
    valueScale.checkProductWith(costScale);
    long[] costUnits = costScale.units();
    this.capacity = costUnits[candidates.size()];
    this.values = nodes.sums(valueScale.units());
    this.costs = nodes.sums(costUnits);
    this.enables = DependencyGraph.reversed(nodes.requires());
    this.rivals = rivals(exclusive);
  }

  private static List<BigDecimal> values(List<Candidate> candidates) {
    return Lists.transform(candidates, Candidate::value);
  }

  private static List<BigDecimal> costs(List<Candidate> candidates, BigDecimal capacity) {
    return ImmutableList.<BigDecimal>builder()
        .addAll(Lists.transform(candidates, Candidate::cost))
        .add(capacity)
        .build();
  }

  /**
   * Compiles the candidates.
   *
   * @param coupled sets of ids to be taken together or not at all
   * @param exclusive sets of ids of which at most one may be taken
   */
  static SelectionGraph compile(
      List<Candidate> candidates,
      BigDecimal capacity,
      List<Set<String>> coupled,
      List<Set<String>> exclusive) {
    DependencyGraph graph = DependencyGraph.compile(
        Lists.transform(candidates, Candidate::id),
        Lists.transform(candidates, Candidate::requires));
    return new SelectionGraph(
        candidates,
        CoupledNodes.of(graph, coupled),
        CoupledNodes.indices(graph, "exclusive", exclusive),
        capacity);
  }

  /** A node that holds two candidates that exclude each other is its own rival and can never be taken. */
  private int[][] rivals(List<int[]> exclusive) {
    List<TreeSet<Integer>> rivals =
        IntStream.range(0, size()).mapToObj(node -> new TreeSet<Integer>()).toList();
    for (int[] group : exclusive) {
      for (int a : group) {
        Arrays.stream(group)
            .filter(b -> b != a)
            .forEach(b -> rivals.get(nodes.nodeOf(a)).add(nodes.nodeOf(b)));
      }
    }
    return rivals.stream()
        .map(set -> set.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  int size() {
    return nodes.size();
  }

  long capacity() {
    return capacity;
  }

  long value(int node) {
    return values[node];
  }

  long cost(int node) {
    return costs[node];
  }

  int[] requires(int node) {
    return nodes.requires()[node];
  }

  int[] enables(int node) {
    return enables[node];
  }

  /** {@return the nodes that cannot be taken with this one} */
  int[] rivals(int node) {
    return rivals[node];
  }

  /** {@return the value that so many units are} */
  BigDecimal amount(long units) {
    return valueScale.amount(units);
  }

  /** {@return what is taken, of these nodes} */
  Selection selection(boolean[] taken) {
    return new Selection(
        IntStream.range(0, candidates.size())
            .filter(i -> taken[nodes.nodeOf(i)])
            .mapToObj(candidates::get)
            .toList(),
        rounding);
  }
}
