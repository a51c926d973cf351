package dev.tandem.metrics.statistics;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Whether values in the order of time rise or fall, whatever their distribution.
 *
 * <p>S counts the pairs that rise minus those that fall. Without a trend S has mean 0 and variance (n(n − 1)(2n + 5) − Σ t(t − 1)(2t +
 * 5)) / 18 over groups of t equal values; the statistic is z = (S ∓ 1)/√variance with a correction for continuity, two-sided by the normal
 * distribution, which is near from about 10 values on.
 *
 * <p>Source: H. B. Mann, 1945, Nonparametric tests against trend, Econometrica 13, 245–259; M. G. Kendall, 1975, Rank Correlation
 * Methods. Cost: O(n²).
 */
public final class MannKendallTest {

  private static final String METHOD = "Mann-Kendall trend test";
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private MannKendallTest() {}

  /**
   * {@return the test against no trend; z is above 0 if the values rise. All values equal: z is 0 and p is 1}
   *
   * @param values the values in the order of time, at least 2, all finite
   * @throws IllegalArgumentException if there are fewer than 2 values, or one is not finite
   */
  public static TestResult of(double... values) {
    checkArgument(
        values.length >= 2,
        "values must be at least 2: %s. A trend needs a before and an after.",
        values.length);
    for (double value : values) {
      checkArgument(
          Double.isFinite(value), "values must be finite: %s. Leave out what is not known.", value);
    }
    long rising = 0;
    for (int i = 0; i < values.length; i++) {
      double before = values[i];
      for (int j = i + 1; j < values.length; j++) {
        // Two sums without a branch: which way a pair goes cannot be predicted.
        rising += (values[j] > before ? 1 : 0) - (values[j] < before ? 1 : 0);
      }
    }
    double variance = variance(values);
    double z = rising == 0 ? 0 : (rising - Math.signum((double) rising)) / Math.sqrt(variance);
    return new TestResult(
        METHOD, z, Math.min(1, 2 * NORMAL.survivalProbability(Math.abs(z))));
  }

  private static double variance(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double sum = term(values.length);
    int from = 0;
    for (int to = 1; to <= sorted.length; to++) {
      if (to == sorted.length || sorted[to] != sorted[from]) {
        sum -= term(to - from);
        from = to;
      }
    }
    return sum / 18;
  }

  private static double term(double ties) {
    return ties * (ties - 1) * (2 * ties + 5);
  }
}
