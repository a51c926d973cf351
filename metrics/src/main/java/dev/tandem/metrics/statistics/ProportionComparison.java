package dev.tandem.metrics.statistics;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The difference between the shares of two independent samples, first minus second: this cohort's retention against that one's. Paired
 * samples (the same users twice) need the paired variance and do not belong here.
 *
 * @param first the sample that is compared
 * @param second the sample it is compared with
 */
public record ProportionComparison(Proportion first, Proportion second) {

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /** Checks that both are there. */
  public ProportionComparison {
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(second, "second");
  }

  /**
   * {@return the difference first minus second}
   *
   * @param first the sample that is compared
   * @param second the sample it is compared with
   */
  public static ProportionComparison of(Proportion first, Proportion second) {
    return new ProportionComparison(first, second);
  }

  /** {@return the first share minus the second, in [-1, 1]; empty if either sample is empty} */
  public OptionalDouble difference() {
    return isDefined()
        ? OptionalDouble.of(first.share().orElseThrow() - second.share().orElseThrow())
        : OptionalDouble.empty();
  }

  /** {@return the interval of the difference by Newcombe's method at 95 %; empty if either sample is empty} */
  public Optional<Interval> interval() {
    return interval(ConfidenceLevel.DEFAULT);
  }

  /**
   * {@return the interval of the difference by Newcombe's hybrid score method; empty if either sample is empty}
   *
   * <p>With the Wilson bounds l₁, u₁ and l₂, u₂ and d = p₁ − p₂: from d − √((p₁ − l₁)² + (u₂ − p₂)²) to d + √((u₁ − p₁)² + (p₂ − l₂)²).
   * 56 of 70 against 48 of 80 at 95 %: 0.0524 to 0.3339. Source: Newcombe (1998), Interval estimation for the difference between
   * independent proportions, Statistics in Medicine 17, method 10.
   *
   * @param level how often such intervals cover the true difference
   * @throws IllegalArgumentException if a sample has more than 2,147,483,647 trials
   */
  public Optional<Interval> interval(ConfidenceLevel level) {
    return isDefined() ? Optional.of(newcombe(level)) : Optional.empty();
  }

  /**
   * {@return the two-sided z test with the pooled share; empty if a sample is empty, or if all or none succeeded in both}
   *
   * <p>z = (p₁ − p₂) / √(p(1 − p)(1/n₁ + 1/n₂)), p the share of both together. Its square is Pearson's chi-square without continuity
   * correction.
   *
   * @throws ArithmeticException if the trials of both together do not fit a long
   */
  public Optional<TestResult> pooledZTest() {
    Proportion pooled = first.plus(second);
    if (!isDefined() || pooled.successes() == 0 || pooled.failures() == 0) {
      return Optional.empty();
    }
    double share = pooled.share().orElseThrow();
    double variance = share * (1 - share) * (1.0 / first.trials() + 1.0 / second.trials());
    double z = difference().orElseThrow() / Math.sqrt(variance);
    double pValue = 2 * NORMAL.survivalProbability(Math.abs(z));
    return Optional.of(new TestResult("pooled z test", z, pValue));
  }

  /**
   * {@return Fisher's exact test, two-sided: the probability, given both margins, of all tables that are at most as probable; empty if
   * either sample is empty}
   *
   * <p>The statistic is the number of successes in the first sample. If all or none succeeded in both, only one table is possible and the
   * p-value is 1. Time grows with the root of the smaller margin.
   *
   * @throws IllegalArgumentException if both samples together have more than 2,147,483,647 trials
   */
  public Optional<TestResult> fisherExactTest() {
    return isDefined()
        ? Optional.of(new TestResult("Fisher's exact test", first.successes(), fisherPValue()))
        : Optional.empty();
  }

  private boolean isDefined() {
    return first.trials() > 0 && second.trials() > 0;
  }

  private Interval newcombe(ConfidenceLevel level) {
    double p1 = first.share().orElseThrow();
    double p2 = second.share().orElseThrow();
    Interval wilson1 = first.interval(ProportionIntervalMethod.WILSON, level).orElseThrow();
    Interval wilson2 = second.interval(ProportionIntervalMethod.WILSON, level).orElseThrow();
    // Newcombe's δ and ε: by how much the difference may be less, and more, than observed.
    double below = Math.hypot(p1 - wilson1.lower(), wilson2.upper() - p2);
    double above = Math.hypot(wilson1.upper() - p1, p2 - wilson2.lower());
    double difference = p1 - p2;
    return new Interval(
        Math.max(-1, difference - below),
        Math.min(1, difference + above),
        level,
        "Newcombe hybrid score");
  }

  private double fisherPValue() {
    int trials = first.plus(second).countForInterval();
    int successes = (int) (first.successes() + second.successes());
    return TwoSidedHypergeometric.pValue(
        HypergeometricDistribution.of(trials, successes, (int) first.trials()),
        (int) first.successes());
  }
}
