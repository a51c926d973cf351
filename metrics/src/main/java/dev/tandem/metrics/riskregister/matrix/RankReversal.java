package dev.tandem.metrics.riskregister.matrix;

import java.util.Objects;

/**
 * Two risks that a matrix puts in the wrong order: the one with the higher score has the smaller expected impact.
 *
 * @param higherScore the risk that the matrix puts first
 * @param higherExpected the risk from which more is to be expected
 */
public record RankReversal(RatedRisk higherScore, RatedRisk higherExpected) {

  /** Checks that both are there. */
  public RankReversal {
    Objects.requireNonNull(higherScore, "higherScore");
    Objects.requireNonNull(higherExpected, "higherExpected");
  }

  /** {@return how much more is to be expected of the risk that the matrix puts second} */
  public double expectedApart() {
    return higherExpected.expectedSize() - higherScore.expectedSize();
  }

  /** {@return for example {@code R3 scores 0.1 and expects 10.0, R4 scores 0.08 and expects 20.0}} */
  @Override
  public String toString() {
    return text(higherScore) + ", " + text(higherExpected);
  }

  private static String text(RatedRisk risk) {
    return risk.exposure().risk() + " scores " + risk.rating().score().toPlainString()
        + " and expects " + risk.exposure().expected();
  }
}
