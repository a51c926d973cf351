package dev.tandem.metrics.prioritisation.selection.planning;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import com.google.common.math.LongMath;
import dev.tandem.metrics.prioritisation.AmountRounding;
import dev.tandem.metrics.prioritisation.amounts.FittingDecimals;
import dev.tandem.metrics.prioritisation.amounts.ScaledAmounts;
import dev.tandem.metrics.prioritisation.graph.CoupledNodes;
import dev.tandem.metrics.prioritisation.graph.DependencyGraph;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Features and releases in dense indices and whole units; features that must come in the same release are one node. The release after
 * the last one stands for postponed.
 */
final class PlanningModel {

  private final AmountRounding rounding;
  private final ImmutableList<PlannedFeature> features;
  private final ImmutableList<PlannedRelease> releases;
  private final CoupledNodes nodes;
  private final long[] values;
  private final long[] weights;
  private final long unit;
  private final ScaledAmounts valueScale;
  private final ScaledAmounts weightScale;

  /** By team and node, by team and release. */
  private final long[][] efforts;

  private final long[][] capacities;
  private final int[][] enables;

  PlanningModel(
      List<PlannedFeature> givenFeatures,
      List<PlannedRelease> givenReleases,
      List<Set<String>> together) {
    this.rounding = rounding(givenFeatures, givenReleases);
    this.features = givenFeatures.stream()
        .map(feature -> feature.rounded(rounding))
        .collect(ImmutableList.toImmutableList());
    this.releases = givenReleases.stream()
        .map(release -> release.rounded(rounding))
        .collect(ImmutableList.toImmutableList());
    this.nodes = CoupledNodes.of(
        DependencyGraph.compile(
            Lists.transform(features, PlannedFeature::id),
            Lists.transform(features, PlannedFeature::requires)),
        together);
    this.enables = DependencyGraph.reversed(nodes.requires());
    this.valueScale = ScaledAmounts.of(
        PlannedFeature.VALUES, Lists.transform(features, PlannedFeature::value), rounding);
    this.weightScale = ScaledAmounts.of(
        PlannedRelease.WEIGHTS, Lists.transform(releases, PlannedRelease::weight), rounding);
    valueScale.checkProductWith(weightScale);
    this.values = nodes.sums(valueScale.units());
    this.weights = Arrays.copyOf(weightScale.units(), releases.size() + 1);
    this.unit = unit(values, weights);
    TreeSet<String> teams = new TreeSet<>();
    features.forEach(feature -> teams.addAll(feature.effort().keySet()));
    this.efforts = new long[teams.size()][];
    this.capacities = new long[teams.size()][];
    int index = 0;
    for (String team : teams) {
      scaleTeam(index++, team);
    }
  }

  /** Values and weights share the bits of a product; all teams' work is rounded alike. */
  private static AmountRounding rounding(
      List<PlannedFeature> features, List<PlannedRelease> releases) {
    ImmutableList<BigDecimal> work = ImmutableList.<BigDecimal>builder()
        .addAll(Iterables.concat(
            Lists.transform(features, feature -> feature.effort().values())))
        .addAll(Iterables.concat(
            Lists.transform(releases, release -> release.capacity().values())))
        .build();
    return FittingDecimals.ofProduct(
            PlannedFeature.VALUES,
            Lists.transform(features, PlannedFeature::value),
            PlannedRelease.WEIGHTS,
            Lists.transform(releases, PlannedRelease::weight))
        .and(FittingDecimals.ofSum(work, PlannedRelease.WORK));
  }

  private void scaleTeam(int index, String team) {
    ImmutableList<BigDecimal> amounts = ImmutableList.<BigDecimal>builder()
        .addAll(Lists.transform(features, feature -> amount(feature.effort(), team)))
        .addAll(Lists.transform(releases, release -> amount(release.capacity(), team)))
        .build();
    long[] units = ScaledAmounts.of(PlannedRelease.WORK, amounts, rounding).units();
    efforts[index] = nodes.sums(units);
    capacities[index] = Arrays.copyOfRange(units, features.size(), units.length);
  }

  private static BigDecimal amount(Map<String, BigDecimal> amounts, String team) {
    return amounts.getOrDefault(team, BigDecimal.ZERO);
  }

  int nodes() {
    return values.length;
  }

  /** {@return how many releases there are: also the number of the postponed} */
  int releases() {
    return releases.size();
  }

  int teams() {
    return efforts.length;
  }

  long value(int node) {
    return values[node];
  }

  /** {@return by what a value counts in a release; 0 for the postponed} */
  long weight(int release) {
    return weights[release];
  }

  long effort(int team, int node) {
    return efforts[team][node];
  }

  long[][] capacities() {
    return capacities;
  }

  int[] requires(int node) {
    return nodes.requires()[node];
  }

  int[] enables(int node) {
    return enables[node];
  }

  /** {@return the releases, highest weight first, then in order} */
  int[] byWeight() {
    return IntStream.range(0, releases())
        .boxed()
        .sorted(Comparator.comparingLong(release -> -weights[release]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** {@return the nodes, each after those it requires} */
  int[] topologicalOrder() {
    return DependencyGraph.topologicalOrder(nodes.requires(), enables);
  }

  /** {@return the greatest value not above the number that a plan can have: all are multiples of a common divisor} */
  long roundedDown(double value) {
    return (long) Math.floor(value / (double) unit) * unit;
  }

  private static long unit(long[] values, long[] weights) {
    return Math.max(1, commonDivisor(values) * commonDivisor(weights));
  }

  private static long commonDivisor(long[] numbers) {
    return Arrays.stream(numbers).reduce(0, LongMath::gcd);
  }

  /** {@return the sum of all values, each counted as in the weightiest release} */
  double greatestValue() {
    double weight = Arrays.stream(weights).max().orElse(0);
    return weight * Arrays.stream(values).asDoubleStream().sum();
  }

  /** {@return the nodes, each after those it requires, otherwise the one with the most value per effort first} */
  int[] byValuePerEffort() {
    double[] rates = IntStream.range(0, nodes()).mapToDouble(this::rate).toArray();
    int[] topological = topologicalOrder();
    for (int i = topological.length - 1; i >= 0; i--) {
      for (int required : requires(topological[i])) {
        rates[required] = Math.max(rates[required], rates[topological[i]]);
      }
    }
    return IntStream.of(topological)
        .boxed()
        .sorted(Comparator.comparingDouble(node -> -rates[node]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** Value by the largest share that the node takes of any team's whole capacity. */
  private double rate(int node) {
    double share = 0;
    for (int team = 0; team < teams(); team++) {
      double all = Math.max(1, Arrays.stream(capacities[team]).sum());
      share = Math.max(share, efforts[team][node] / all);
    }
    return share == 0 ? Double.MAX_VALUE : values[node] / share;
  }

  /**
   * {@return a plan as a result}
   *
   * @param releaseOf the release of each node
   * @param value what the plan is worth, in units
   * @param bound its bound, in units, at least the value
   */
  ReleasePlan plan(int[] releaseOf, BigDecimal value, BigDecimal bound) {
    List<ReleasePlan.Contents> contents = IntStream.range(0, releases())
        .mapToObj(
            release -> new ReleasePlan.Contents(releases.get(release), in(releaseOf, release)))
        .toList();
    BigDecimal amount = ReleasePlan.value(contents);
    return new ReleasePlan(
        contents,
        in(releaseOf, releases()),
        bound.compareTo(value) == 0
            ? amount
            : valueScale.product(weightScale, bound).max(amount),
        rounding);
  }

  private List<PlannedFeature> in(int[] releaseOf, int release) {
    return IntStream.range(0, features.size())
        .filter(i -> releaseOf[nodes.nodeOf(i)] == release)
        .mapToObj(features::get)
        .toList();
  }
}
