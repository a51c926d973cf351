package dev.tandem.metrics.riskregister;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.core.risk.RiskId;

/**
 * A risk that is there only because of the response to another: the new supplier may fail, too.
 *
 * <p>It counts after responses and not before, and against what the response saves.
 *
 * @param secondary the risk that comes with the response
 * @param primary the risk whose responses bring it
 */
public record SecondaryRisk(RiskId secondary, RiskId primary) {

  /**
   * Checks that there are two.
   *
   * @throws IllegalArgumentException if both are the same
   */
  public SecondaryRisk {
    checkArgument(
        !secondary.equals(primary),
        "secondary risk must be another one than the primary: %s. Name the risk that is responded to.",
        secondary);
  }

  /**
   * {@return a secondary risk}
   *
   * @param secondary the risk that comes with the response
   * @param primary the risk whose responses bring it
   * @throws IllegalArgumentException if both are the same
   */
  public static SecondaryRisk of(String secondary, String primary) {
    return new SecondaryRisk(RiskId.of(secondary), RiskId.of(primary));
  }

  /** {@return for example {@code R7 because of R1}} */
  @Override
  public String toString() {
    return secondary + " because of " + primary;
  }
}
