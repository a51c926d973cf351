package dev.tandem.metrics.statistics;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import java.util.stream.LongStream;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * Searches the half-width c at which the box [xᵢ − c, xᵢ + c] reaches the wanted probability, and interpolates between c and c + 1.
 *
 * <p>The probability of a box under the multinomial is that of independent Poisson counts in the box, times the probability that truncated
 * to it they sum to n (Edgeworth expansion), over the probability that untruncated they sum to n. The box c = 0 counts as probability 0,
 * the box that holds everything as 1. Moments grow with c, one value at each side, about the observed count: no cancellation for large n.
 *
 * <p>As published, a box may reach beyond n. Cut there, as statsmodels does, one count near n would be skewed so much that the expansion
 * fails: 74, 1 and 0 would have the intervals [0, 1].
 */
final class SisonGlaz {

  private final TruncatedPoisson[] categories;
  private final long total;
  private final double totalProbability;

  private SisonGlaz(ImmutableLongArray counts) {
    total = counts.stream().sum();
    categories = counts.stream()
        .mapToObj(count -> new TruncatedPoisson((int) count))
        .toArray(TruncatedPoisson[]::new);
    totalProbability = PoissonDistribution.of((double) total).probability((int) total);
  }

  static ImmutableList<Interval> intervals(
      ImmutableLongArray counts, ConfidenceLevel level, String method) {
    double width = new SisonGlaz(counts).width(level.value());
    // (xᵢ − c)/n to (xᵢ + c + 2γ)/n, where the width is c + γ.
    double below = Math.floor(width);
    double above = 2 * width - below;
    double n = counts.stream().sum();
    return LongStream.of(counts.toArray())
        .mapToObj(count -> new Interval(
            Math.max(0, (count - below) / n), Math.min(1, (count + above) / n), level, method))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns c + γ: the whole half-width c that is just too small, and the part of the next step that is needed. */
  private double width(double level) {
    double before = 0;
    for (int c = 0; ; c++) {
      double after = c + 1 < total ? widen() : 1;
      if (before <= level && level < after) {
        return c + (level - before) / (after - before);
      }
      before = after;
    }
  }

  private double widen() {
    double logBox = 0;
    for (TruncatedPoisson category : categories) {
      category.widen();
      logBox += Math.log(category.probability());
    }
    // n!/(nⁿ e⁻ⁿ) Π P(Xᵢ in its box) f((n − Σμᵢ)/s)/s with s² = Σσᵢ²;
    // the first factor is 1/P(Poisson(n) = n).
    return Math.exp(logBox) * sumDensity() / totalProbability;
  }

  private double sumDensity() {
    double mean = 0;
    double variance = 0;
    double third = 0;
    double excess = 0;
    for (TruncatedPoisson category : categories) {
      double own = category.variance();
      mean += category.meanOffset();
      variance += own;
      third += category.thirdMoment();
      excess += category.fourthMoment() - 3 * own * own;
    }
    double deviation = Math.sqrt(variance);
    // Cumulants of independent counts add up; the fourth is μ₄ − 3σ⁴.
    double skewness = third / (variance * deviation);
    double kurtosis = excess / (variance * variance);
    return Math.max(0, edgeworth(-mean / deviation, skewness, kurtosis)) / deviation;
  }

  private static double edgeworth(double x, double skewness, double kurtosis) {
    double x2 = x * x;
    double density = Math.exp(-x2 / 2) / Math.sqrt(2 * Math.PI);
    // f(x) = φ(x) (1 + γ₁ He₃/6 + γ₂ He₄/24 + γ₁² He₆/72), He the Hermite polynomials.
    double hermite3 = x * (x2 - 3);
    double hermite4 = x2 * (x2 - 6) + 3;
    double hermite6 = x2 * (x2 * (x2 - 15) + 45) - 15;
    return density
        * (1
            + skewness * hermite3 / 6
            + kurtosis * hermite4 / 24
            + skewness * skewness * hermite6 / 72);
  }
}
