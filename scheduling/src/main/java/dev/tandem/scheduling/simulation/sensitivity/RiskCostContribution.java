package dev.tandem.scheduling.simulation.sensitivity;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.core.risk.RiskId;
import dev.tandem.scheduling.simulation.distribution.Mean;

/**
 * What one risk does to the cost of the plan, by its own amount and by the time that it costs: a bar of a tornado. All other random numbers
 * are the same with the risk and without.
 *
 * <p>Means of the risks' own amounts add up; what they cost by time does not, for on parallel paths one hides another. Positive where the
 * plan costs more with the risk, in the currency of the plan.
 *
 * @param risk the risk
 * @param quantileWithout the percentile of the cost if the risk could not occur
 * @param quantileDifference by how much higher the percentile is with it
 * @param meanDifference by how much more the plan costs with it on average
 */
public record RiskCostContribution(
    RiskId risk, double quantileWithout, double quantileDifference, Mean meanDifference) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if {@code quantileWithout} or {@code quantileDifference} is not finite
   */
  public RiskCostContribution {
    checkArgument(
        Double.isFinite(quantileWithout) && Double.isFinite(quantileDifference),
        "percentile of the cost and its difference must be finite: %s and %s. Leave out what has no value.",
        quantileWithout,
        quantileDifference);
  }
}
