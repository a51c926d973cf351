package dev.tandem.metrics.survival;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.statement.MethodStatement;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * The time by which a share of the subjects has had the event, with its interval: the times at which the bounds of the curve reach that
 * share.
 *
 * @param probability the share, from 0 to 1; 0.5 for the median
 * @param time the time; empty if fewer had the event while observed, and without subjects
 * @param lower the lower end of its interval; empty if the lower bound of the curve does not reach the share
 * @param upper the upper end of its interval; empty if the upper bound of the curve does not reach the share, so that the interval is open
 * @param convention how all three were found
 */
public record SurvivalQuantile(
    double probability,
    OptionalDouble time,
    OptionalDouble lower,
    OptionalDouble upper,
    SurvivalConvention convention) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if the share is not from 0 to 1, or a time is not finite and at least 0
   */
  public SurvivalQuantile {
    checkArgument(
        probability >= 0 && probability <= 1,
        "probability must be from 0 to 1: %s. Use 0.5 for the median.",
        probability);
    checkTime("time", time);
    checkTime("lower end", lower);
    checkTime("upper end", upper);
    Objects.requireNonNull(convention, "convention");
  }

  private static void checkTime(String role, OptionalDouble time) {
    time.ifPresent(value -> checkArgument(
        value >= 0 && Double.isFinite(value),
        "%s must be finite and at least 0: %s. Leave it empty where the curve does not reach the share.",
        role,
        value));
  }

  /** {@return what produced the quantile} */
  public MethodStatement statement() {
    return MethodStatement.of("survival quantile")
        .with("probability", probability)
        .with("rule", convention.quantileRule())
        .with("interval", convention.interval())
        .with("confidence", convention.confidence());
  }

  /** {@return for example {@code quantile 0.5: 12, from 8 to -}} */
  @Override
  public String toString() {
    return "quantile " + TextTable.text(probability) + ": " + TextTable.text(time) + ", from "
        + TextTable.text(lower) + " to " + TextTable.text(upper) + " (" + convention.confidence()
        + " "
        + convention.interval() + ")";
  }
}
