package dev.tandem.metrics.delivery;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;

/**
 * By how much a project may miss and still count as on time, on budget, in scope and good enough.
 *
 * @param timeShare by how much longer than planned it may take in working time, for example 0.1 for 10 %
 * @param costShare by how much more than the budget it may cost
 * @param scopeShare how much of what was committed may be missing
 * @param escapedShare how many of the defects users may meet
 * @param reworkShare how much of the work may be rework
 */
public record DeliveryTolerance(
    BigDecimal timeShare,
    BigDecimal costShare,
    BigDecimal scopeShare,
    BigDecimal escapedShare,
    BigDecimal reworkShare) {

  static final String TIME = "time tolerance";
  static final String COST = "cost tolerance";
  static final String SCOPE = "scope tolerance";
  static final String ESCAPED = "escaped defects tolerance";
  static final String REWORK = "rework tolerance";

  private static final DeliveryTolerance NONE = of("0", "0", "0", "0.1", "0.2");

  /**
   * Checks the shares.
   *
   * @throws IllegalArgumentException if one is below 0, or one of scope, defects or work is above 1
   */
  public DeliveryTolerance {
    checkShare("time", timeShare, false);
    checkShare("cost", costShare, false);
    checkShare("scope", scopeShare, true);
    checkShare("escaped defects", escapedShare, true);
    checkShare("rework", reworkShare, true);
  }

  private static void checkShare(String role, BigDecimal share, boolean isPart) {
    checkArgument(
        share.signum() >= 0 && (!isPart || share.compareTo(BigDecimal.ONE) <= 0),
        "tolerance of %s must be at least 0%s: %s. State 10 percent as 0.1.",
        role,
        isPart ? " and at most 1" : "",
        share);
  }

  /**
   * {@return some tolerances, as decimals}
   *
   * @param timeShare by how much longer it may take
   * @param costShare by how much more it may cost
   * @param scopeShare how much of the scope may be missing
   * @param escapedShare how many of the defects users may meet
   * @param reworkShare how much of the work may be rework
   * @throws IllegalArgumentException if one is below 0, or one of scope, defects or work is above 1
   */
  public static DeliveryTolerance of(
      String timeShare,
      String costShare,
      String scopeShare,
      String escapedShare,
      String reworkShare) {
    return new DeliveryTolerance(
        new BigDecimal(timeShare),
        new BigDecimal(costShare),
        new BigDecimal(scopeShare),
        new BigDecimal(escapedShare),
        new BigDecimal(reworkShare));
  }

  /** {@return none for time, cost and scope; at most every tenth defect escapes; at most a fifth of the work is rework} */
  public static DeliveryTolerance none() {
    return NONE;
  }

  /** Each share as statements name it. */
  ImmutableMap<String, BigDecimal> shares() {
    return ImmutableMap.of(
        TIME,
        timeShare,
        COST,
        costShare,
        SCOPE,
        scopeShare,
        ESCAPED,
        escapedShare,
        REWORK,
        reworkShare);
  }

  /** {@return the shares in one line} */
  @Override
  public String toString() {
    return "time +" + timeShare.toPlainString() + ", cost +" + costShare.toPlainString()
        + ", scope -" + scopeShare.toPlainString() + ", escaped " + escapedShare.toPlainString()
        + ", rework " + reworkShare.toPlainString();
  }
}
