package dev.tandem.metrics.revenue.churn;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.metrics.revenue.movement.AccountCounts;
import dev.tandem.metrics.revenue.movement.MrrBridge;
import dev.tandem.metrics.statement.Figure;
import dev.tandem.metrics.statement.MethodStatement;
import dev.tandem.metrics.statistics.Proportion;

/**
 * The customers who left in a period, in enough detail for every common churn rate.
 *
 * <pre>{@code
 * CustomerChurn churn = CustomerChurn.of(1000, 500, 62, 12, 0);
 * churn.rate(ChurnDefinition.START_PLUS_JOINED).value(); // 0.0413
 * }</pre>
 *
 * @param start customers at the start
 * @param joined customers who joined in the period
 * @param events churn events in the period
 * @param eventsOfJoined of {@code events}, those of customers who joined in the period
 * @param eventsReactivated of {@code events}, those of customers at the start who came back in the period
 */
public record CustomerChurn(
    long start, long joined, long events, long eventsOfJoined, long eventsReactivated) {

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if a count is negative, the parts exceed the events, or more customers are lost than there were
   */
  public CustomerChurn {
    checkArgument(
        start >= 0 && joined >= 0 && events >= 0 && eventsOfJoined >= 0 && eventsReactivated >= 0,
        "counts must not be negative: start %s, joined %s, events %s, of joined %s, reactivated %s."
            + " Count from 0.",
        start,
        joined,
        events,
        eventsOfJoined,
        eventsReactivated);
    checkArgument(
        eventsOfJoined <= events - eventsReactivated,
        "parts must not exceed the churn events, %s: %s of joined, %s reactivated. Count each once.",
        events,
        eventsOfJoined,
        eventsReactivated);
    checkArgument(
        events - eventsOfJoined - eventsReactivated <= start,
        "customers lost must not exceed those at the start, %s: %s."
            + " State how many events were of customers who joined.",
        start,
        events - eventsOfJoined - eventsReactivated);
  }

  /**
   * {@return the given counts}
   *
   * @param start customers at the start
   * @param joined customers who joined in the period
   * @param events churn events in the period
   * @param eventsOfJoined of {@code events}, those of customers who joined in the period
   * @param eventsReactivated of {@code events}, those of customers at the start who came back in the period
   * @throws IllegalArgumentException if a count is negative, the parts exceed the events, or more customers are lost than there were
   */
  public static CustomerChurn of(
      long start, long joined, long events, long eventsOfJoined, long eventsReactivated) {
    return new CustomerChurn(start, joined, events, eventsOfJoined, eventsReactivated);
  }

  /**
   * {@return the churn of accounts in a month of recurring revenue}
   *
   * <p>Whoever had no revenue at the start and begins or resumes in the month has joined.
   *
   * @param bridge the bridge of one month
   * @throws IllegalArgumentException if the bridge is of several months, over which accounts at the start were not followed, or of a month
   *     that is not over
   * @throws ArithmeticException if the accounts that joined do not fit a long
   */
  public static CustomerChurn from(MrrBridge bridge) {
    checkArgument(
        bridge.first().equals(bridge.last()),
        "bridge must be of one month: %s to %s. For several months compare a cohort at both ends.",
        bridge.first(),
        bridge.last());
    checkArgument(
        bridge.complete(),
        "bridge must be of a month that is over: %s still runs. Wait for its end.",
        bridge.last());
    AccountCounts accounts = bridge.accounts();
    return new CustomerChurn(
        accounts.opening(),
        Math.addExact(
            accounts.newBusiness(), accounts.reactivation() - accounts.churnReactivated()),
        accounts.churn(),
        accounts.churnOfJoined(),
        accounts.churnReactivated());
  }

  /**
   * {@return customers at the end: start + joined − events + those who came back}
   *
   * @throws ArithmeticException if they do not fit a long
   */
  public long end() {
    return Math.addExact(start - lostOfStart(), joined - eventsOfJoined);
  }

  /** {@return customers at the start who are lost at the end} */
  public long lostOfStart() {
    return events - eventsOfJoined - eventsReactivated;
  }

  /**
   * {@return the churn rate; undefined where the denominator is 0}
   *
   * @param definition what is divided by what
   * @throws ArithmeticException if the customers at the end are asked for and do not fit a long
   */
  public Figure rate(ChurnDefinition definition) {
    return Figure.ratio(
        MethodStatement.of("customer churn")
            .with("formula", definition.formula())
            .with("definition", definition.name()),
        (double) definition.numerator(this),
        definition.denominator(this),
        definition.denominatorName());
  }

  /**
   * {@return the customers lost of those at the start, for intervals; 0 lost still has an upper limit}
   *
   * <p>Only {@link ChurnDefinition#LOST_OF_START} is a share of customers. Events over person-time have the limits of {@link
   * dev.tandem.metrics.statistics.EventRate}.
   */
  public Proportion lost() {
    return Proportion.of(lostOfStart(), start);
  }
}
