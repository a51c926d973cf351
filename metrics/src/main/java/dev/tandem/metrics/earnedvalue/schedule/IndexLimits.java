package dev.tandem.metrics.earnedvalue.schedule;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.metrics.statement.MethodStatement;
import dev.tandem.metrics.statistics.ConfidenceLevel;
import dev.tandem.metrics.statistics.Interval;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Between which limits an index of cost or time will end, from how its values of single periods have varied.
 *
 * <p>Definition: exp(ln I ± z s/√n √((1 − c)/(1 − c/n))) with the cumulative index I, the sample standard deviation s of the logarithms of
 * the n periodic indices, and the share c that is complete: EV/BAC for CPI, ES/PD for SPI(t). The root corrects for a finite project: at
 * the end nothing is in doubt. Source: Lipke, Zwikael, Henderson and Anbari (2009), Prediction of project outcome, International Journal of
 * Project Management 27, 400-407.
 *
 * @param statement what produced the limits
 * @param interval the limits of the index; empty if there are none
 * @param undefinedBecause why there are none; blank if there are
 */
public record IndexLimits(
    MethodStatement statement, Optional<Interval> interval, String undefinedBecause) {

  /**
   * Checks that there are either limits or a reason.
   *
   * @throws IllegalArgumentException if there are both or neither
   */
  public IndexLimits {
    Objects.requireNonNull(statement, "statement");
    checkArgument(
        interval.isPresent() == undefinedBecause.isBlank(),
        "limits must be either there or undefined with a reason: \"%s\", %s. Leave one out.",
        undefinedBecause,
        statement);
  }

  /**
   * {@return the limits of an index}
   *
   * @param index the cumulative index, above 0 to have limits
   * @param periodic the index of each period by itself, in any order
   * @param complete the share that is complete, from 0 to 1
   * @param level how often such limits hold the final index
   * @throws IllegalArgumentException if an index is not finite and at least 0, or the share not from 0 to 1
   */
  public static IndexLimits of(
      double index, List<Double> periodic, double complete, ConfidenceLevel level) {
    checkArgument(
        complete >= 0 && complete <= 1,
        "share complete must be from 0 to 1: %s. Write 0.4 for 40 %.",
        complete);
    checkIndex(index);
    periodic.forEach(IndexLimits::checkIndex);
    int n = periodic.size();
    MethodStatement statement = MethodStatement.of("limits of an index")
        .with("index", index)
        .with("periods", n)
        .with("complete", complete)
        .with("confidence", level);
    if (n < 2) {
      return new IndexLimits(statement, Optional.empty(), "one period shows no variation");
    }
    if (index == 0 || periodic.stream().anyMatch(each -> each == 0)) {
      return new IndexLimits(
          statement, Optional.empty(), "an index of 0 has no logarithm: a period earned nothing");
    }
    double finite = Math.sqrt((1 - complete) / (1 - complete / n));
    double margin = level.z() * deviation(periodic) / Math.sqrt(n) * finite;
    double middle = Math.log(index);
    Interval limits = new Interval(
        Math.exp(middle - margin), Math.exp(middle + margin), level, "Lipke's limits");
    return new IndexLimits(statement, Optional.of(limits), "");
  }

  private static void checkIndex(double index) {
    checkArgument(
        index >= 0 && Double.isFinite(index),
        "index must be finite and at least 0: %s. Leave a period without cost or time out.",
        index);
  }

  /** The sample standard deviation of the logarithms, about their mean. */
  private static double deviation(List<Double> periodic) {
    double mean = periodic.stream().mapToDouble(Math::log).average().orElseThrow();
    double squares = periodic.stream()
        .mapToDouble(each -> (Math.log(each) - mean) * (Math.log(each) - mean))
        .sum();
    return Math.sqrt(squares / (periodic.size() - 1));
  }

  /**
   * {@return between which limits the cost or the duration at completion will be: what was planned, over the limits of the index; empty if
   * there are none}
   *
   * @param planned budget at completion, or planned duration; finite, at least 0
   * @throws IllegalArgumentException if {@code planned} is not finite and at least 0
   */
  public Optional<Interval> atCompletion(double planned) {
    checkArgument(
        planned >= 0 && Double.isFinite(planned),
        "planned amount must be finite and at least 0: %s. State the budget or the duration.",
        planned);
    return interval.map(limits -> new Interval(
        planned / limits.upper(), planned / limits.lower(), limits.confidence(), limits.method()));
  }

  /** {@return the statement and the limits, or why there are none} */
  @Override
  public String toString() {
    return statement + " = "
        + interval
            .map(Interval::toString)
            .orElseGet(() -> "undefined, because " + undefinedBecause);
  }
}
