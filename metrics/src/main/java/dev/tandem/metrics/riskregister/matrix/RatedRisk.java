package dev.tandem.metrics.riskregister.matrix;

import dev.tandem.metrics.riskregister.RiskExposure;
import java.util.Objects;

/**
 * A risk with its cell and what is to be expected of it.
 *
 * @param exposure the risk and its expected impact
 * @param rating its cell
 */
public record RatedRisk(RiskExposure exposure, MatrixRating rating) {

  /** Checks that both are there. */
  public RatedRisk {
    Objects.requireNonNull(exposure, "exposure");
    Objects.requireNonNull(rating, "rating");
  }

  /** {@return how large the expected impact is, of either sign} */
  public double expectedSize() {
    return Math.abs(exposure.expected());
  }

  /** {@return for example {@code R4 0.04 (very low × very high), expected 20.0}} */
  @Override
  public String toString() {
    return exposure.risk() + " " + rating + ", expected " + exposure.expected();
  }
}
