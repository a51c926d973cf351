package dev.tandem.metrics.flow;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.statement.Figure;
import dev.tandem.metrics.statement.MethodStatement;
import dev.tandem.metrics.statistics.ConfidenceLevel;
import dev.tandem.metrics.statistics.Interval;
import dev.tandem.metrics.statistics.Proportion;
import dev.tandem.metrics.statistics.quantile.OrderStatistics;
import dev.tandem.metrics.statistics.quantile.QuantileDefinition;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Cycle or lead times of the items that were finished in a window.
 *
 * @param statement what produced them
 * @param days the times in days, in ascending order
 * @param unknown items that were finished in the window and have no such time; none is put in its place
 * @param quantiles what a percentile is
 */
public record FlowTimes(
    MethodStatement statement,
    ImmutableDoubleArray days,
    long unknown,
    QuantileDefinition quantiles) {

  private static final String NOTHING = "no item with a known time was finished";
  private static final List<Double> SHOWN = List.of(0.5, 0.7, 0.85, 0.95);

  /**
   * Checks the times.
   *
   * @throws IllegalArgumentException if times are negative, not finite or not in ascending order, or {@code unknown} is negative
   */
  public FlowTimes {
    Objects.requireNonNull(statement, "statement");
    Objects.requireNonNull(quantiles, "quantiles");
    checkArgument(unknown >= 0, "unknown must be at least 0: %s. Count items.", unknown);
    double before = 0;
    for (int i = 0; i < days.length(); i++) {
      checkArgument(
          days.get(i) >= before && days.get(i) < Double.POSITIVE_INFINITY,
          "days must be from 0 and in ascending order: %s after %s. Sort them.",
          days.get(i),
          before);
      before = days.get(i);
    }
  }

  /** {@return the mean; undefined without a time} */
  public Figure mean() {
    MethodStatement asked = statement.with("figure", "mean");
    return days.isEmpty()
        ? Figure.undefined(asked, NOTHING)
        : Figure.of(asked, new OrderStatistics(days).mean());
  }

  /**
   * {@return a percentile, by the convention's definition; undefined without a time}
   *
   * <p>It is the service-level expectation: "85 % of items are done within 8 days".
   *
   * @param probability from 0 to 1
   * @throws IllegalArgumentException if {@code probability} is not from 0 to 1
   */
  public Figure percentile(double probability) {
    checkArgument(
        probability >= 0 && probability <= 1,
        "probability must be from 0 to 1: %s. Write 0.85 for 85 %.",
        probability);
    MethodStatement asked =
        statement.with("percentile", TextTable.text(probability * 100) + " %");
    return days.isEmpty()
        ? Figure.undefined(asked, NOTHING)
        : Figure.of(asked, new OrderStatistics(days).quantile(probability, quantiles));
  }

  /**
   * {@return between which of the times a percentile lies; empty if there are too few for the level}
   *
   * @param probability above 0 and below 1
   * @param level how often the interval shall cover the percentile, at least
   * @throws IllegalArgumentException if {@code probability} is not above 0 and below 1
   */
  public Optional<Interval> percentileInterval(double probability, ConfidenceLevel level) {
    checkArgument(
        probability > 0 && probability < 1,
        "probability must be above 0 and below 1: %s. Write 0.85 for 85 %.",
        probability);
    return days.isEmpty()
        ? Optional.empty()
        : new OrderStatistics(days).quantileInterval(probability, level);
  }

  /**
   * {@return how many items kept a promise of so many days, of those with a known time}
   *
   * @param promised the days promised
   */
  public Proportion within(double promised) {
    return Proportion.of(
        days.stream().filter(time -> time <= promised).count(), days.length());
  }

  /** {@return the statement, how many there are, and the percentiles} */
  @Override
  public String toString() {
    TextTable table = new TextTable().words("percentile").numbers("days").rows(SHOWN, p ->
        new Object[] {TextTable.text(p * 100) + " %", percentile(p).value()});
    return statement + "\n" + days.length() + " times, " + unknown + " unknown, mean "
        + TextTable.text(mean().value()) + " days\n" + table;
  }
}
