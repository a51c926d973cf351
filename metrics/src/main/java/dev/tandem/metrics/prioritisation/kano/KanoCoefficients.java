package dev.tandem.metrics.prioritisation.kano;

import dev.tandem.metrics.prioritisation.Score;
import dev.tandem.metrics.prioritisation.check.Require;
import java.util.Optional;

/**
 * How much having an item satisfies, and how much lacking it dissatisfies.
 *
 * <p>Source: Mike Timko in Berger and others (1993). Reverse and questionable answers are left out.
 *
 * @param better (A + O) / (A + O + M + I), from 0 to 1
 * @param worse −(O + M) / (A + O + M + I), from −1 to 0
 */
public record KanoCoefficients(double better, double worse) {

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if one is outside its range, or NaN
   */
  public KanoCoefficients {
    Require.within(better, 0, 1, "better", "of a Kano survey");
    Require.within(worse, -1, 0, "worse", "of a Kano survey");
  }

  /**
   * {@return the coefficients of these counts or shares; empty if all four are 0}
   *
   * @param attractive how many answers, or which share of them, are attractive
   * @param oneDimensional the same for one-dimensional
   * @param mustBe the same for must-be
   * @param indifferent the same for indifferent
   * @throws IllegalArgumentException if one is negative, NaN or infinite
   */
  public static Optional<KanoCoefficients> of(
      double attractive, double oneDimensional, double mustBe, double indifferent) {
    Score a = Score.of(Require.nonNegative(attractive, "count", "ATTRACTIVE"));
    Score o = Score.of(Require.nonNegative(oneDimensional, "count", "ONE_DIMENSIONAL"));
    Score m = Score.of(Require.nonNegative(mustBe, "count", "MUST_BE"));
    Score i = Score.of(Require.nonNegative(indifferent, "count", "INDIFFERENT"));
    Score all = a.plus(o).plus(m).plus(i);
    return all.signum() == 0
        ? Optional.empty()
        : Optional.of(new KanoCoefficients(
            a.plus(o).dividedBy(all).value(),
            Score.ZERO.minus(o.plus(m)).dividedBy(all).value()));
  }
}
