package dev.tandem.metrics.statistics;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Locale;

/**
 * The outcome of a significance test.
 *
 * @param method the test by name, for example {@code pooled z test}
 * @param statistic what is compared with its distribution when nothing differs; which one, the method says
 * @param pValue how probable a statistic at least as extreme is when nothing differs, in [0, 1]; two-sided unless the method says otherwise
 */
public record TestResult(String method, double statistic, double pValue) {

  /**
   * Checks the numbers and the name.
   *
   * @throws IllegalArgumentException if {@code method} is blank, {@code statistic} is not finite, or {@code pValue} is outside [0, 1]
   */
  public TestResult {
    checkArgument(!method.isBlank(), "test method must not be blank. Name the test.");
    checkArgument(
        Double.isFinite(statistic),
        "test statistic must be finite: %s. A test without a statistic is undefined.",
        statistic);
    checkArgument(
        pValue >= 0 && pValue <= 1, "p-value must be from 0 to 1: %s. Give a probability.", pValue);
  }

  /**
   * {@return whether the p-value is at most the error rate of {@code level}}
   *
   * @param level the level, for example 95 % for p ≤ 0.05
   */
  public boolean isSignificantAt(ConfidenceLevel level) {
    return pValue <= level.errorRate();
  }

  /** {@return the method, the statistic and the p-value in one line} */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s: statistic %.6g, p = %.4g", method, statistic, pValue);
  }
}
