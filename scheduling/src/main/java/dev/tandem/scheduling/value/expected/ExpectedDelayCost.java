package dev.tandem.scheduling.value.expected;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.product.Feature;
import dev.tandem.core.product.FeatureId;
import dev.tandem.core.text.TextTable;
import dev.tandem.scheduling.simulation.SimulationResult;
import dev.tandem.scheduling.simulation.distribution.FinishDistribution;
import dev.tandem.scheduling.value.ExchangeRates;
import dev.tandem.scheduling.value.amount.Amounts;
import java.time.LocalDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What features lose by coming when they come, in expectation over a simulation: the mean of the cost of delay at every sampled date.
 *
 * <p>Definition. With D(f) for the {@linkplain dev.tandem.core.product.delay.CostOfDelay cost of delay} of a feature, of any shape, and C(f)
 * for when it is usable in a sample, the expected cost is the mean of D(f) at C(f), in calendar days from a reference date. It is not the cost
 * at the mean date, nor at the planned one: where D is steeper the later it gets, doubt costs; where a deadline has been missed anyway, it
 * does not.
 *
 * <p>Cost: O(samples) for each feature.
 *
 * @param currency the currency in which all amounts are: that of the products, or that of the rates
 * @param rates the rates by which amounts of other currencies are stated in it; empty if none were given
 * @param reference from when delay counts
 * @param features the features that have tasks, in the order stated
 */
public record ExpectedDelayCost(
    Currency currency,
    Optional<ExchangeRates> rates,
    LocalDateTime reference,
    List<FeatureCost> features) {

  /**
   * What one feature loses.
   *
   * @param feature the feature
   * @param planned its cost of delay if every task takes as long as planned; at least 0
   * @param expected the mean of its cost of delay over all samples; at least 0
   * @param standardError how far that mean may be off: the standard deviation of the costs over the square root of their number; 0 for a
   *     single sample
   */
  public record FeatureCost(
      FeatureId feature, double planned, double expected, double standardError) {

    /**
     * Checks the amounts.
     *
     * @throws IllegalArgumentException if an amount is negative, infinite or NaN
     */
    public FeatureCost {
      Objects.requireNonNull(feature, "feature");
      Amounts.notNegative("planned cost of delay", planned);
      Amounts.notNegative("expected cost of delay", expected);
      Amounts.notNegative("standard error", standardError);
    }
  }

  /** Copies the features. */
  public ExpectedDelayCost {
    Objects.requireNonNull(currency, "currency");
    Objects.requireNonNull(rates, "rates");
    Objects.requireNonNull(reference, "reference");
    features = ImmutableList.copyOf(features);
  }

  /**
   * {@return what the features of a portfolio are expected to lose}
   *
   * @param portfolio the portfolio
   * @param result what a simulation came to that watches its features, as {@link
   *     dev.tandem.scheduling.simulation.Simulation#of(Portfolio)} does
   * @param reference from when delay counts; what comes before it loses nothing
   * @throws IllegalArgumentException if no feature has tasks, a feature with tasks is not watched, or the products have several currencies
   * @throws ArithmeticException if a cost is beyond the range of a double
   */
  public static ExpectedDelayCost of(
      Portfolio portfolio, SimulationResult result, LocalDateTime reference) {
    return of(portfolio, result, reference, Optional.empty());
  }

  /**
   * {@return what the features of a portfolio are expected to lose, in one currency}
   *
   * @param portfolio the portfolio
   * @param result what a simulation came to that watches its features
   * @param reference from when delay counts; what comes before it loses nothing
   * @param rates into the currency in which all amounts are to be stated
   * @throws IllegalArgumentException as {@link #of(Portfolio, SimulationResult, LocalDateTime)}, but if a currency has no rate instead of if
   *     there are several
   * @throws ArithmeticException if a cost is beyond the range of a double
   */
  public static ExpectedDelayCost of(
      Portfolio portfolio, SimulationResult result, LocalDateTime reference, ExchangeRates rates) {
    return of(portfolio, result, reference, Optional.of(rates));
  }

  private static ExpectedDelayCost of(
      Portfolio portfolio,
      SimulationResult result,
      LocalDateTime reference,
      Optional<ExchangeRates> given) {
    ImmutableMap<Feature, FinishDistribution> features = SimulatedFeatures.of(portfolio, result);
    return new ExpectedDelayCost(
        SimulatedFeatures.currency(portfolio, features.keySet(), given),
        given,
        reference,
        features.entrySet().stream()
            .map(each -> cost(
                each.getKey(),
                each.getValue(),
                reference,
                SimulatedFeatures.worth(portfolio, each.getKey(), given)))
            .collect(ImmutableList.toImmutableList()));
  }

  private static FeatureCost cost(
      Feature feature, FinishDistribution finish, LocalDateTime reference, double rate) {
    double mean = finish.meanOf(date -> feature.costOfDelay().cost(reference, date));
    // Distances are taken over the mean, for their squares may leave the range of a double.
    double unit = mean == 0 ? 1 : mean;
    double variance = finish.meanOf(date -> {
      double distance = (feature.costOfDelay().cost(reference, date) - mean) / unit;
      return distance * distance;
    });
    double error = finish.samples() == 1 ? 0 : unit * Math.sqrt(variance / (finish.samples() - 1));
    return new FeatureCost(
        feature.id(),
        Amounts.inRange(
            "planned cost of delay",
            rate * feature.costOfDelay().cost(reference, finish.planned())),
        Amounts.inRange("expected cost of delay", rate * mean),
        Amounts.inRange("standard error", rate * error));
  }

  /** {@return what all features together are expected to lose} */
  public double total() {
    return features.stream().mapToDouble(FeatureCost::expected).sum();
  }

  /** {@return currency, reference and total, and a table of the features} */
  @Override
  public String toString() {
    TextTable table = new TextTable()
        .words("feature")
        .numbers("as planned")
        .numbers("expected")
        .numbers("standard error")
        .rows(features, each -> new Object[] {
          each.feature(),
          Amounts.text(each.planned()),
          Amounts.text(each.expected()),
          Amounts.text(each.standardError())
        });
    String by = rates.map(each -> ", " + each).orElse("");
    return currency + by + ", delay counts from " + reference + ", " + Amounts.text(total())
        + " in all\n" + table;
  }
}
