package dev.tandem.metrics.prioritisation.choice;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Doubles;
import java.util.Arrays;
import java.util.List;

/**
 * Newton's method with step halving for utilities of mean zero.
 *
 * <p>The information matrix is singular along (1, …, 1), because utilities are only determined up to a constant. Adding 1/n to every
 * entry makes it regular and leaves steps of mean zero unchanged; subtracting 1/n from the inverse gives the covariance of the
 * mean-zero utilities.
 */
final class NewtonFit {

  private static final int MOST_STEPS = 500;

  /** Newton's method squares the error in each step: after one of this size, the next would be below the last bit. */
  private static final double SMALL_STEP = 1e-9;

  /** A loss of likelihood below this share of it is rounding, not a step too far. */
  private static final double ROUNDING = 1e-12;

  private NewtonFit() {}

  /** {@return the fit of {@code items} that maximises the likelihood; their choices must be strongly connected} */
  static ChoiceFit.Estimated maximise(
      String method, List<String> items, ChoiceLikelihood likelihood) {
    double[] utilities = new double[items.size()];
    double largest = Double.POSITIVE_INFINITY;
    for (int step = 0; largest > SMALL_STEP; step++) {
      checkState(
          step < MOST_STEPS,
          "fit must converge within %s steps. Choices are too one-sided.",
          MOST_STEPS);
      double[] direction = regular(likelihood, utilities).solve(likelihood.gradient(utilities));
      largest = Doubles.max(Arrays.stream(direction).map(Math::abs).toArray());
      utilities = climb(likelihood, utilities, direction, largest);
    }
    double[][] covariance = regular(likelihood, utilities).inverse();
    ImmutableList.Builder<List<Double>> rows = ImmutableList.builder();
    for (double[] row : covariance) {
      rows.add(Arrays.stream(row)
          .mapToObj(entry -> entry - 1.0 / row.length)
          .collect(ImmutableList.toImmutableList()));
    }
    return new ChoiceFit.Estimated(
        method,
        items,
        Doubles.asList(utilities),
        rows.build(),
        likelihood.logLikelihood(utilities));
  }

  private static double[] climb(
      ChoiceLikelihood likelihood, double[] from, double[] direction, double largest) {
    double start = likelihood.logLikelihood(from);
    double lowest = start - ROUNDING * (1 + Math.abs(start));
    double length = 1;
    double[] to = move(from, direction, length);
    while (largest * length > SMALL_STEP && !(likelihood.logLikelihood(to) >= lowest)) {
      length /= 2;
      to = move(from, direction, length);
    }
    return to;
  }

  private static double[] move(double[] from, double[] direction, double length) {
    double[] to = new double[from.length];
    for (int i = 0; i < from.length; i++) {
      to[i] = from[i] + length * direction[i];
    }
    double mean = Arrays.stream(to).sum() / to.length;
    return Arrays.stream(to).map(utility -> utility - mean).toArray();
  }

  private static PositiveDefinite regular(ChoiceLikelihood likelihood, double[] utilities) {
    double[][] information = likelihood.information(utilities);
    for (double[] row : information) {
      for (int j = 0; j < row.length; j++) {
        row[j] += 1.0 / row.length;
      }
    }
    return new PositiveDefinite(information);
  }
}
