package dev.tandem.metrics.prioritisation.robustness;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.tandem.core.estimate.Discrete;
import dev.tandem.core.estimate.Discrete.Outcome;
import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.estimate.LogNormal;
import dev.tandem.core.estimate.Triangular;
import dev.tandem.metrics.prioritisation.quadrature.AdaptiveQuadrature;
import dev.tandem.metrics.prioritisation.quadrature.ClenshawCurtis;
import dev.tandem.metrics.prioritisation.quadrature.Panel;

/**
 * One score as the integrals see it: either a few atoms, values with a probability of their own, or a continuous stretch.
 *
 * <p>A continuous stretch with an open tail is cut where less than 1e-13 of its probability, and of its mean, is beyond.
 */
final class Marginal {

  private static final double CUT = 1e-13;

  /** The standard normal exceeds this with probability 3e-14. */
  private static final double CUT_SCORE = 7.5;

  private static final double LARGEST = 1e150;

  private static final ImmutableList<Double> LEVELS =
      ImmutableList.of(CUT, 0.001, 0.1, 0.5, 0.9, 0.999);

  private final Estimate estimate;
  private final ImmutableSortedMap<Double, Double> atoms;
  private final ImmutableSortedSet<Double> corners;
  private final ImmutableSortedSet<Double> breakpoints;

  private Marginal(Estimate estimate) {
    this.estimate = estimate;
    this.atoms = atoms(estimate);
    this.corners = isContinuous() ? corners(estimate) : atoms.keySet();
    this.breakpoints = isContinuous() ? stretch(estimate, corners) : corners;
  }

  static Marginal of(Estimate estimate) {
    return new Marginal(estimate);
  }

  boolean isContinuous() {
    return atoms.isEmpty();
  }

  /** {@return each value with a probability of its own; empty if continuous} */
  ImmutableSortedMap<Double, Double> atoms() {
    return atoms;
  }

  double atom(double value) {
    return atoms.getOrDefault(value, 0.0);
  }

  /** {@return where the distribution is not smooth: bounds, the mode of a triangle, each atom} */
  ImmutableSortedSet<Double> corners() {
    return corners;
  }

  /** {@return where to cut the axis into panels for this score alone: its ends, its corners, and percentiles between them} */
  ImmutableSortedSet<Double> breakpoints() {
    return breakpoints;
  }

  double survival(double value) {
    return estimate.survival(value);
  }

  /** {@return the survival at the nodes of a panel between two breakpoints; an atom at its right end still lies above all of them} */
  double[] survivals(Panel panel) {
    double[] survivals = new double[ClenshawCurtis.FINE.size()];
    for (int m = 0; m < survivals.length; m++) {
      survivals[m] = survival(isContinuous() ? panel.node(m) : panel.from());
    }
    return survivals;
  }

  /** {@return E[max(score - threshold, 0)]} */
  double expectedExcess(double threshold) {
    return AdaptiveQuadrature.scalar(
        withBreakpoint(threshold).tailSet(threshold), scale(), panel -> survivals(panel));
  }

  /** {@return E[max(threshold - score, 0)]} */
  double expectedShortfall(double threshold) {
    return AdaptiveQuadrature.scalar(
        withBreakpoint(threshold).headSet(threshold, true), scale(), panel -> {
          double[] cdf = new double[ClenshawCurtis.FINE.size()];
          for (int m = 0; m < cdf.length; m++) {
            cdf[m] = estimate.cdf(isContinuous() ? panel.node(m) : panel.from());
          }
          return cdf;
        });
  }

  /** {@return the size of ordinary outcomes, against which an error of an amount is small or large} */
  double scale() {
    return Math.abs(estimate.mean()) + estimate.quantile(0.9) - estimate.quantile(0.1);
  }

  private ImmutableSortedSet<Double> withBreakpoint(double value) {
    return ImmutableSortedSet.<Double>naturalOrder()
        .addAll(breakpoints)
        .add(value)
        .build();
  }

  private static ImmutableSortedMap<Double, Double> atoms(Estimate estimate) {
    if (estimate instanceof Discrete discrete) {
      double sum =
          discrete.outcomes().stream().mapToDouble(Outcome::probability).sum();
      return ImmutableSortedMap.copyOf(discrete.outcomes().stream()
          .collect(ImmutableMap.toImmutableMap(
              outcome -> positiveZero(outcome.value()), outcome -> outcome.probability() / sum)));
    }
    double low = lowerEnd(estimate);
    return low < upperEnd(estimate)
        ? ImmutableSortedMap.of()
        : ImmutableSortedMap.of(positiveZero(low), 1.0);
  }

  private static ImmutableSortedSet<Double> corners(Estimate estimate) {
    ImmutableSortedSet.Builder<Double> points = ImmutableSortedSet.naturalOrder();
    if (estimate.upperBound().isPresent()) {
      points.add(positiveZero(lowerEnd(estimate))).add(positiveZero(upperEnd(estimate)));
    }
    if (estimate instanceof Triangular triangular) {
      points.add(positiveZero(triangular.mode()));
    }
    return points.build();
  }

  private static ImmutableSortedSet<Double> stretch(
      Estimate estimate, ImmutableSortedSet<Double> corners) {
    double low = lowerEnd(estimate);
    double high = upperEnd(estimate);
    ImmutableSortedSet.Builder<Double> points = ImmutableSortedSet.naturalOrder();
    points.addAll(corners).add(positiveZero(low)).add(positiveZero(high));
    LEVELS.stream()
        .map(estimate::quantile)
        .filter(point -> point > low && point < high)
        .map(Marginal::positiveZero)
        .forEach(points::add);
    return points.build();
  }

  private static double lowerEnd(Estimate estimate) {
    return estimate.upperBound().isPresent() ? estimate.lowerBound() : estimate.quantile(CUT);
  }

  private static double upperEnd(Estimate estimate) {
    // The part of a lognormal mean beyond e^(mu + sigma (sigma + z)) is that of a standard normal
    // beyond z.
    return estimate instanceof LogNormal open && open.sigma() > 0
        ? Math.min(LARGEST, Math.exp(open.mu() + open.sigma() * (open.sigma() + CUT_SCORE)))
        : estimate.upperBound().orElse(LARGEST);
  }

  /** {@return the value, with -0 as 0: sorted collections tell them apart} */
  private static double positiveZero(double value) {
    return value + 0.0;
  }
}
