package dev.tandem.metrics.delivery;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;

/**
 * The scope of a project, in features, points or any other unit.
 *
 * @param committed what the baseline promised
 * @param delivered how much of that was delivered, at most all
 * @param added what came on top after the baseline
 * @param addedDelivered how much of that was delivered, at most all
 */
public record ScopeCount(
    BigDecimal committed, BigDecimal delivered, BigDecimal added, BigDecimal addedDelivered) {

  /**
   * Checks the amounts.
   *
   * @throws IllegalArgumentException if one is below 0, or more was delivered than committed or added
   */
  public ScopeCount {
    checkPart("committed", committed, delivered);
    checkPart("added", added, addedDelivered);
  }

  private static void checkPart(String role, BigDecimal all, BigDecimal delivered) {
    checkArgument(
        delivered.signum() >= 0 && delivered.compareTo(all) <= 0,
        "scope delivered must be from 0 to what was %s: %s of %s. Count what came on top as added.",
        role,
        delivered,
        all);
  }

  /**
   * {@return a scope to which nothing was added}
   *
   * @param committed what the baseline promised
   * @param delivered how much of that was delivered
   * @throws IllegalArgumentException if {@code delivered} is not from 0 to {@code committed}
   */
  public static ScopeCount of(long committed, long delivered) {
    return new ScopeCount(
        BigDecimal.valueOf(committed),
        BigDecimal.valueOf(delivered),
        BigDecimal.ZERO,
        BigDecimal.ZERO);
  }

  /**
   * {@return this scope with additions}
   *
   * @param newAdded what came on top
   * @param newAddedDelivered how much of that was delivered
   * @throws IllegalArgumentException if {@code newAddedDelivered} is not from 0 to {@code newAdded}
   */
  public ScopeCount withAdded(long newAdded, long newAddedDelivered) {
    return new ScopeCount(
        committed, delivered, BigDecimal.valueOf(newAdded), BigDecimal.valueOf(newAddedDelivered));
  }

  /** {@return for example {@code 18 of 20, and 2 of 5 added}} */
  @Override
  public String toString() {
    return delivered.toPlainString() + " of " + committed.toPlainString()
        + (added.signum() == 0
            ? ""
            : ", and " + addedDelivered.toPlainString() + " of " + added.toPlainString()
                + " added");
  }
}
