package dev.tandem.metrics.revenue.movement;

import dev.tandem.metrics.revenue.convention.ReactivationRule;

/** Why the monthly recurring revenue of an account changed. Amounts are not negative, except those of {@link #EXCHANGE}. */
public enum MovementType {
  /** From nothing to something, for the first time: 0, 0, 50 is new 50. */
  NEW(0, 1),
  /** From something to more: 50, 80 is expansion 30. */
  EXPANSION(1, 1),
  /** From nothing to something, not for the first time: 50, 0, 80 is churn 50, then reactivation of the whole 80. */
  REACTIVATION(2, 1),
  /** From something to less: 80, 50 is contraction 30. */
  CONTRACTION(3, -1),
  /** From something to nothing: 80, 0 is churn 80. */
  CHURN(4, -1),
  /** Exchange rates moved, not the customer; negative where the reporting currency gained. */
  EXCHANGE(5, 1);

  /** How many types there are. */
  public static final int COUNT = 6;

  private final int index;
  private final int sign;

  MovementType(int index, int sign) {
    this.index = index;
    this.sign = sign;
  }

  /** {@return a number from 0 to {@link #COUNT} − 1, for tables} */
  public int index() {
    return index;
  }

  /** {@return 1 if the movement adds to the revenue, -1 if it takes from it} */
  public int sign() {
    return sign;
  }

  /**
   * {@return the movement of a balance from one amount to another}
   *
   * @param before the balance before
   * @param after the balance after, which is another
   * @param paidEarlier whether the balance was ever above 0
   * @param rule what a return is
   */
  public static MovementType of(
      long before, long after, boolean paidEarlier, ReactivationRule rule) {
    if (before == 0) {
      return paidEarlier && rule == ReactivationRule.OWN_LINE ? REACTIVATION : NEW;
    }
    if (after == 0) {
      return CHURN;
    }
    return after > before ? EXPANSION : CONTRACTION;
  }
}
