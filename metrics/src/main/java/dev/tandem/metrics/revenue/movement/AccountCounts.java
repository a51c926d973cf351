package dev.tandem.metrics.revenue.movement;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigInteger;

/**
 * How many accounts paid, and how many movements there were. Where every change is a movement, one account can have several in a month.
 *
 * <p>Identity: opening + new + reactivation − churn = closing. Sums that do not fit a long are refused with an {@link ArithmeticException}.
 *
 * @param opening accounts with revenue at the start
 * @param newBusiness movements of type new
 * @param expansion movements of type expansion
 * @param reactivation movements of type reactivation
 * @param contraction movements of type contraction
 * @param churn movements of type churn
 * @param closing accounts with revenue at the end
 * @param churnOfJoined of {@code churn}, those of accounts that had no revenue at the start of the month
 * @param churnReactivated of {@code churn}, those of accounts with revenue at the start of the month that were reactivated within it
 */
public record AccountCounts(
    long opening,
    long newBusiness,
    long expansion,
    long reactivation,
    long contraction,
    long churn,
    long closing,
    long churnOfJoined,
    long churnReactivated) {

  /** No accounts, or none counted. */
  public static final AccountCounts NONE = new AccountCounts(0, 0, 0, 0, 0, 0, 0, 0, 0);

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if a count is negative, or the parts of churn exceed it
   */
  public AccountCounts {
    long least = Math.min(
        Math.min(Math.min(opening, newBusiness), Math.min(expansion, reactivation)),
        Math.min(
            Math.min(contraction, churn),
            Math.min(closing, Math.min(churnOfJoined, churnReactivated))));
    checkArgument(least >= 0, "account counts must not be negative: %s. Count from 0.", least);
    checkArgument(
        churnOfJoined <= churn - churnReactivated,
        "parts of churn must not exceed it: %s joined and %s reactivated, of %s. Count each once.",
        churnOfJoined,
        churnReactivated,
        churn);
  }

  /**
   * {@return opening + new + reactivation − churn − closing, 0 if all accounts are accounted for}
   *
   * @throws ArithmeticException if it does not fit a long
   */
  public long gap() {
    // Sums of parts may not fit although the gap does.
    return BigInteger.valueOf(opening)
        .add(BigInteger.valueOf(newBusiness))
        .add(BigInteger.valueOf(reactivation))
        .subtract(BigInteger.valueOf(churn))
        .subtract(BigInteger.valueOf(closing))
        .longValueExact();
  }

  /** {@return for example {@code 10 + 2 new + 1 reactivated − 3 churned = 10; 1 expanded, 0 contracted}} */
  @Override
  public String toString() {
    return opening + " + " + newBusiness + " new + " + reactivation + " reactivated − " + churn
        + " churned = " + closing + "; " + expansion + " expanded, " + contraction + " contracted";
  }

  /** {@return these counts followed by those of the next months} */
  AccountCounts then(AccountCounts next) {
    return new AccountCounts(
        opening,
        Math.addExact(newBusiness, next.newBusiness),
        Math.addExact(expansion, next.expansion),
        Math.addExact(reactivation, next.reactivation),
        Math.addExact(contraction, next.contraction),
        Math.addExact(churn, next.churn),
        next.closing,
        Math.addExact(churnOfJoined, next.churnOfJoined),
        Math.addExact(churnReactivated, next.churnReactivated));
  }

  /** {@return the counts of both groups of accounts together} */
  AccountCounts plus(AccountCounts other) {
    return new AccountCounts(
        Math.addExact(opening, other.opening),
        Math.addExact(newBusiness, other.newBusiness),
        Math.addExact(expansion, other.expansion),
        Math.addExact(reactivation, other.reactivation),
        Math.addExact(contraction, other.contraction),
        Math.addExact(churn, other.churn),
        Math.addExact(closing, other.closing),
        Math.addExact(churnOfJoined, other.churnOfJoined),
        Math.addExact(churnReactivated, other.churnReactivated));
  }
}
