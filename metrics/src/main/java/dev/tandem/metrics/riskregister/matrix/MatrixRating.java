package dev.tandem.metrics.riskregister.matrix;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * The cell of a matrix.
 *
 * @param probability the level of probability
 * @param impact the level of impact
 * @param score the product of their scores, exact
 * @param band the band of the score
 */
public record MatrixRating(
    ScaleLevel probability, ScaleLevel impact, BigDecimal score, MatrixBand band) {

  /** Checks that all is there. */
  public MatrixRating {
    Objects.requireNonNull(probability, "probability");
    Objects.requireNonNull(impact, "impact");
    Objects.requireNonNull(score, "score");
    Objects.requireNonNull(band, "band");
  }

  /** {@return the score as matrices print it: to two decimals, half up} */
  public BigDecimal printedScore() {
    return score.setScale(2, RoundingMode.HALF_UP);
  }

  /** {@return for example {@code high 0.28: high × moderate}} */
  @Override
  public String toString() {
    return band.name() + " " + score.toPlainString() + ": " + probability.name() + " × "
        + impact.name();
  }
}
