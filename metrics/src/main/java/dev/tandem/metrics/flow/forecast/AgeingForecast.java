package dev.tandem.metrics.flow.forecast;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.statement.Figure;
import dev.tandem.metrics.statement.MethodStatement;
import dev.tandem.metrics.survival.Ending;
import dev.tandem.metrics.survival.SurvivalAccumulator;
import dev.tandem.metrics.survival.SurvivalCurve;
import dev.tandem.metrics.survival.SurvivalStep;

/**
 * How long an item in progress will still take, given how long it has been: from the cycle times of finished items and the ages of those in
 * progress.
 *
 * <p>Those in progress are right-censored: an item that is twelve days old will take more than twelve days. Percentiles of finished items
 * alone are too short, since the slow ones are still open. The share of items that take longer than t is S(t) by Kaplan and Meier; one
 * that is a days old takes at most r more with probability 1 − S(a + r)/S(a).
 *
 * @param unit what a time counts, for example {@code days}
 * @param finished cycle times of finished items, at least 0 and finite, in ascending order
 * @param inProgress ages of items in progress, at least 0 and finite, in ascending order
 */
public record AgeingForecast(
    String unit, ImmutableDoubleArray finished, ImmutableDoubleArray inProgress) {

  /**
   * Checks the times.
   *
   * @throws IllegalArgumentException if {@code unit} is blank, or times are negative, not finite or not in ascending order
   */
  public AgeingForecast {
    checkArgument(!unit.isBlank(), "unit must not be blank. Say what a time counts.");
    checkAscending("cycle times", finished);
    checkAscending("ages", inProgress);
  }

  private static void checkAscending(String role, ImmutableDoubleArray times) {
    double before = 0;
    for (int i = 0; i < times.length(); i++) {
      checkArgument(
          times.get(i) >= before && times.get(i) < Double.POSITIVE_INFINITY,
          "%s must be from 0 and in ascending order: %s after %s. Sort them.",
          role,
          times.get(i),
          before);
      before = times.get(i);
    }
  }

  /** {@return the share of items that take longer than a time (Kaplan and Meier)} */
  public SurvivalCurve curve() {
    SurvivalAccumulator accumulator = new SurvivalAccumulator();
    finished.forEach(time -> accumulator.add(time, Ending.EVENT));
    inProgress.forEach(time -> accumulator.add(time, Ending.CENSORED));
    return accumulator.snapshot();
  }

  /** {@return what produced the numbers} */
  public MethodStatement statement() {
    return MethodStatement.of("time an item in progress will still take")
        .with("finished", finished.length())
        .with("in progress, censored", inProgress.length())
        .with("unit", unit)
        .with("method", "Kaplan-Meier, given the age");
  }

  /**
   * {@return the smallest time within which an item of some age is done with some probability; undefined where the data do not reach so
   * far}
   *
   * <p>Cost: O(n log n) for n items.
   *
   * @param age how long the item has been in progress, at least 0 and finite
   * @param probability above 0 and below 1
   * @throws IllegalArgumentException if {@code age} or {@code probability} is not in its range
   */
  public Figure remaining(double age, double probability) {
    checkArgument(
        age >= 0 && age < Double.POSITIVE_INFINITY,
        "age must be at least 0 and finite: %s. Measure it as the cycle times are.",
        age);
    checkArgument(
        probability > 0 && probability < 1,
        "probability must be above 0 and below 1: %s. Write 0.85 for 85 %.",
        probability);
    MethodStatement asked = statement()
        .with("age", TextTable.text(age))
        .with("probability", TextTable.text(probability));
    double old = 1;
    for (SurvivalStep step : curve().steps()) {
      if (step.time() <= age) {
        old = step.survival();
      } else if (old > 0 && step.survival() <= (1 - probability) * old) {
        return Figure.of(asked, step.time() - age);
      }
    }
    return Figure.undefined(
        asked,
        old > 0
            ? "too few items took longer than that to say"
            : "no item that was finished took longer");
  }

  /** {@return how many are finished and how many in progress} */
  @Override
  public String toString() {
    return statement().toString();
  }
}
