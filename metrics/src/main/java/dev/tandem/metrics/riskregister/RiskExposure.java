package dev.tandem.metrics.riskregister;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.core.risk.Exposure;
import dev.tandem.core.risk.RiskId;
import dev.tandem.core.risk.RiskKind;
import java.util.Objects;

/**
 * What one risk adds to the total of a register.
 *
 * @param risk the risk
 * @param title the event in a few words
 * @param kind threat or opportunity
 * @param probability how likely it is
 * @param exposure its expected impact and variance; above 0 is worse
 */
public record RiskExposure(
    RiskId risk, String title, RiskKind kind, double probability, Exposure exposure) {

  /**
   * Checks the probability.
   *
   * @throws IllegalArgumentException if {@code probability} is not from 0 to 1
   */
  public RiskExposure {
    Objects.requireNonNull(risk, "risk");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(exposure, "exposure");
    checkArgument(
        probability >= 0 && probability <= 1,
        "probability must be from 0 to 1: %s, risk %s. State 80 percent as 0.8.",
        probability,
        risk);
  }

  /** {@return the expected impact, the "expected monetary value" (EMV) where the unit is money} */
  public double expected() {
    return exposure.mean();
  }

  /** {@return for example {@code R1 Supplier late: expect 15.0 ± 22.9}} */
  @Override
  public String toString() {
    return risk + " " + title + ": expect " + exposure.mean() + " ± "
        + exposure.standardDeviation();
  }
}
