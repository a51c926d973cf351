package dev.tandem.metrics.engagement;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.statement.MethodStatement;
import dev.tandem.metrics.survival.Ending;
import dev.tandem.metrics.survival.QuantileRule;
import dev.tandem.metrics.survival.SurvivalAccumulator;
import dev.tandem.metrics.survival.SurvivalConvention;
import dev.tandem.metrics.survival.SurvivalCurve;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * How long users took to do something, and how long those who have not done it have been watched.
 *
 * <p>Mean and quantiles of those who did it are what most tools print. They are too short: the slow ones are still among the open.
 *
 * @param unit what a time counts, for example {@code days}
 * @param done the times of those who did it, in ascending order
 * @param open the times for which the others have been watched, in ascending order
 */
public record WaitingTimes(String unit, ImmutableDoubleArray done, ImmutableDoubleArray open) {

  /**
   * Checks the times.
   *
   * @throws IllegalArgumentException if times are negative, not finite or not in ascending order
   */
  public WaitingTimes {
    Objects.requireNonNull(unit, "unit");
    checkAscending("done", done);
    checkAscending("open", open);
  }

  /**
   * {@return a builder to which times are added in any order}
   *
   * @param unit what a time counts, for example {@code days}
   */
  public static WaitingTimesBuilder builder(String unit) {
    return new WaitingTimesBuilder(unit);
  }

  private static void checkAscending(String role, ImmutableDoubleArray times) {
    double previous = 0;
    for (int i = 0; i < times.length(); i++) {
      checkArgument(
          times.get(i) >= previous && times.get(i) < Double.POSITIVE_INFINITY,
          "%s must hold times from 0 in ascending order: %s after %s. Sort them.",
          role,
          times.get(i),
          previous);
      previous = times.get(i);
    }
  }

  /**
   * {@return the share who have not done it yet, by time, from those who did it and those who are open alike (Kaplan and Meier)}
   *
   * <p>{@code curve().median()} is the time after which half of all have done it, empty if fewer than half ever did. Quantiles are the first
   * time at which the share is reached.
   */
  public SurvivalCurve curve() {
    SurvivalAccumulator accumulator = new SurvivalAccumulator();
    done.forEach(time -> accumulator.add(time, Ending.EVENT));
    open.forEach(time -> accumulator.add(time, Ending.CENSORED));
    return accumulator
        .snapshot()
        .withConvention(SurvivalConvention.standard().withQuantileRule(QuantileRule.FIRST_REACHED));
  }

  /** {@return what produced the numbers} */
  public MethodStatement statement() {
    return MethodStatement.of("waiting times")
        .with("unit", unit)
        .with("mean and quantiles", "of those who did it")
        .with("curve", "Kaplan-Meier, quantiles first reached, the open censored");
  }

  /** {@return the mean of those who did it; empty if nobody did} */
  public OptionalDouble meanOfDone() {
    return done.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(done.stream().sum() / done.length());
  }

  /**
   * {@return a quantile of those who did it, interpolated between order statistics; empty if nobody did}
   *
   * <p>Source: R. J. Hyndman and Y. Fan, 1996, Sample quantiles in statistical packages, type 7, the default of R.
   *
   * @param probability from 0 to 1
   * @throws IllegalArgumentException if {@code probability} is not from 0 to 1
   */
  public OptionalDouble quantileOfDone(double probability) {
    checkArgument(
        probability >= 0 && probability <= 1,
        "probability must be from 0 to 1: %s. Write 0.5 for the median.",
        probability);
    if (done.isEmpty()) {
      return OptionalDouble.empty();
    }
    double position = probability * (done.length() - 1);
    int below = (int) position;
    double rest = position - below;
    double low = done.get(below);
    return OptionalDouble.of(rest == 0 ? low : low + rest * (done.get(below + 1) - low));
  }

  /** {@return how many did it, how many are open, and the median of those who did it} */
  @Override
  public String toString() {
    String counts = done.length() + " done, " + open.length() + " open";
    return done.isEmpty()
        ? counts
        : counts + "; median of the done " + TextTable.text(quantileOfDone(0.5)) + " " + unit;
  }
}
