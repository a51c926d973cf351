package dev.tandem.metrics.prioritisation.choice;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.tandem.metrics.prioritisation.Ranking;
import dev.tandem.metrics.prioritisation.Score;
import dev.tandem.metrics.prioritisation.ScoredItem;
import dev.tandem.metrics.prioritisation.check.Require;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** The strengths that best explain a set of choices, or the reason why no finite strengths do. */
public sealed interface ChoiceFit {

  /** {@return the estimates; empty if there are none, and {@link #explain()} says why} */
  Optional<Estimated> estimated();

  /** {@return the fit, or the reason why there is none, as text} */
  String explain();

  /**
   * No finite strengths: some items always won against the rest, and the data cannot tell by how much.
   *
   * <p>More choices across the groups would help; so do pseudo-wins, which state a prior opinion that items are alike.
   *
   * @param components the groups within which choices run both ways; an earlier group was never beaten by a later one
   */
  record NotConnected(List<List<String>> components) implements ChoiceFit {

    /** Copies the groups. */
    public NotConnected {
      components = components.stream()
          .<List<String>>map(ImmutableList::copyOf)
          .collect(ImmutableList.toImmutableList());
    }

    @Override
    public Optional<Estimated> estimated() {
      return Optional.empty();
    }

    @Override
    public String explain() {
      return "no finite strengths: choices between these groups run one way or not at all: "
          + components + ". Collect choices across the groups, or add pseudo-wins.";
    }

    /** {@return what {@link #explain()} says} */
    @Override
    public String toString() {
      return explain();
    }
  }

  /**
   * Estimated utilities: the logarithm of strength, with mean zero.
   *
   * @param method the model
   * @param items the items, in declaration order
   * @param utilities each item's utility
   * @param covariance the covariance of the utilities, from Fisher's information; n rows of n
   * @param logLikelihood the logarithm of the likelihood at the utilities
   */
  record Estimated(
      String method,
      List<String> items,
      List<Double> utilities,
      List<List<Double>> covariance,
      double logLikelihood)
      implements ChoiceFit {

    /**
     * Copies the lists and checks that they belong together.
     *
     * @throws IllegalArgumentException if an item appears twice, there is not one utility, or row and column of the covariance, for
     *     each, or a number is NaN or infinite
     */
    public Estimated {
      items = ImmutableList.copyOf(items);
      utilities = ImmutableList.copyOf(utilities);
      covariance = covariance.stream()
          .<List<Double>>map(ImmutableList::copyOf)
          .collect(ImmutableList.toImmutableList());
      Require.unique(items, "item");
      Require.oneEach(utilities, items.size(), "utilities");
      Require.allFinite(utilities, "utilities");
      Require.oneEach(covariance, items.size(), "covariance rows");
      for (List<Double> row : covariance) {
        Require.oneEach(row, items.size(), "covariances");
        Require.allFinite(row, "covariances");
      }
      Require.finite(logLikelihood, "logLikelihood", "of all items");
    }

    /**
     * {@return an item's utility}
     *
     * @param item the item's name
     * @throws IllegalArgumentException if there is no such item
     */
    public double utility(String item) {
      return utilities.get(index(item));
    }

    /**
     * {@return the standard error of an item's utility, relative to the mean of all}
     *
     * @param item the item's name
     * @throws IllegalArgumentException if there is no such item
     */
    public double standardError(String item) {
      int i = index(item);
      return StrictMath.sqrt(Math.max(0, covariance.get(i).get(i)));
    }

    /**
     * {@return the standard error of the difference of two utilities}
     *
     * @param first an item's name
     * @param second another's
     * @throws IllegalArgumentException if there is no such item
     */
    public double differenceError(String first, String second) {
      int i = index(first);
      int j = index(second);
      double variance = covariance.get(i).get(i)
          + covariance.get(j).get(j)
          - 2 * covariance.get(i).get(j);
      return StrictMath.sqrt(Math.max(0, variance));
    }

    /**
     * {@return whether two items differ by more than chance: the interval of the difference of their utilities excludes 0}
     *
     * @param first an item's name
     * @param second another's
     * @param confidence the level of the interval, for example 0.95
     * @throws IllegalArgumentException if there is no such item, or {@code confidence} is not between 0 and 1
     */
    public boolean isSeparable(String first, String second, double confidence) {
      checkArgument(
          confidence > 0 && confidence < 1,
          "confidence must be between 0 and 1: %s. Write 95 % as 0.95.",
          confidence);
      double quantile =
          NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - confidence) / 2);
      return Math.abs(utility(first) - utility(second)) > quantile * differenceError(first, second);
    }

    /**
     * {@return the probability that the first item is preferred to the second: 1 / (1 + e^(u₂ − u₁))}
     *
     * @param first an item's name
     * @param second another's
     * @throws IllegalArgumentException if there is no such item
     */
    public double probability(String first, String second) {
      return 1 / (1 + StrictMath.exp(utility(second) - utility(first)));
    }

    /** {@return the strengths e^u, scaled to sum 1: the probability of being chosen from all items} */
    public ImmutableMap<String, Double> strengths() {
      double top = utilities.stream().mapToDouble(Double::doubleValue).max().orElse(0);
      return shares(utility -> StrictMath.exp(utility - top));
    }

    /**
     * {@return the probability of being chosen from {@code shown} items of which the others are average, e^u / (e^u + shown − 1), scaled
     * to sum 1; Sawtooth's rescaling of MaxDiff utilities}
     *
     * @param shown how many items a task shows; at least 2
     * @throws IllegalArgumentException if {@code shown} is below 2
     */
    public ImmutableMap<String, Double> choiceShares(int shown) {
      checkArgument(
          shown >= 2, "shown must be at least 2: %s. State how many items a task shows.", shown);
      return shares(utility -> 1 / (1 + (shown - 1) * StrictMath.exp(-utility)));
    }

    /** {@return the items by utility, highest first} */
    public Ranking rank() {
      ImmutableList.Builder<ScoredItem> scored = ImmutableList.builder();
      for (String item : items) {
        scored.add(new ScoredItem(
            item,
            Score.ofBalance(utility(item)),
            ImmutableMap.of("standard error", standardError(item))));
      }
      return Ranking.of(method, "maximum-likelihood utility", scored.build());
    }

    @Override
    public Optional<Estimated> estimated() {
      return Optional.of(this);
    }

    @Override
    public String explain() {
      return rank().explain() + "\nlog-likelihood " + Score.ofRounded(logLikelihood);
    }

    /** {@return what {@link #explain()} says} */
    @Override
    public String toString() {
      return explain();
    }

    private ImmutableMap<String, Double> shares(DoubleUnaryOperator attraction) {
      double all = utilities.stream().mapToDouble(attraction::applyAsDouble).sum();
      ImmutableMap.Builder<String, Double> shares = ImmutableMap.builder();
      for (int i = 0; i < items.size(); i++) {
        shares.put(items.get(i), attraction.applyAsDouble(utilities.get(i)) / all);
      }
      return shares.buildOrThrow();
    }

    private int index(String item) {
      int index = items.indexOf(item);
      checkArgument(
          index >= 0, "item must be one of the compared items: %s. The items are %s.", item, items);
      return index;
    }
  }
}
