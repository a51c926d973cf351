package dev.tandem.metrics.prioritisation.classification;

import dev.tandem.metrics.prioritisation.CyclicRequirementException;
import dev.tandem.metrics.prioritisation.check.Require;
import java.util.List;

/**
 * DSDM's rules for a MoSCoW plan: how much may be Must, how much should be Could.
 *
 * <p>Source: DSDM Agile Project Framework handbook, chapter 10: Must at most 60 % of the planned effort, Could about 20 %; Won't is
 * outside the plan. More than 60 % needs accurate estimates, a well-understood approach, a performing team and low risk. Cohn quotes
 * an older 70 %.
 *
 * @param largestMustShare the greatest share of the planned effort that Musts may take
 * @param leastCouldShare the least share that Coulds should take: the contingency
 */
public record Moscow(double largestMustShare, double leastCouldShare) {

  private static final Moscow DSDM = new Moscow(0.6, 0.2);

  /**
   * Checks the shares.
   *
   * @throws IllegalArgumentException if a share is outside 0 to 1
   */
  public Moscow {
    Require.fraction(largestMustShare, "largest Must share", "MUST");
    Require.fraction(leastCouldShare, "least Could share", "COULD");
  }

  /** {@return DSDM's rules: Must at most 60 %, Could at least 20 %} */
  public static Moscow withDefaults() {
    return DSDM;
  }

  /**
   * {@return these rules with another limit for Musts}
   *
   * @param share the greatest share of the planned effort that Musts may take
   * @throws IllegalArgumentException if {@code share} is outside 0 to 1
   */
  public Moscow withLargestMustShare(double share) {
    return new Moscow(share, leastCouldShare);
  }

  /**
   * {@return these rules with another contingency}
   *
   * @param share the least share of the planned effort that Coulds should take
   * @throws IllegalArgumentException if {@code share} is outside 0 to 1
   */
  public Moscow withLeastCouldShare(double share) {
    return new Moscow(largestMustShare, share);
  }

  /**
   * {@return the report on a plan}
   *
   * @param items the items, in declaration order
   * @param capacity the effort available
   * @throws CyclicRequirementException if items require each other in a circle, or one requires itself
   * @throws IllegalArgumentException if {@code capacity} is negative, NaN or infinite, an item appears twice, or an item requires one
   *     that is not in the plan: name it there as Won't if it is not planned
   */
  public MoscowReport check(List<MoscowItem> items, double capacity) {
    return new MoscowReport(this, items, capacity);
  }
}
