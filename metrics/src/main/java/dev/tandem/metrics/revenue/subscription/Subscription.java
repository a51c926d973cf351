package dev.tandem.metrics.revenue.subscription;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.metrics.revenue.plan.BillingPeriod;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/**
 * A time during which a customer pays one price for one plan.
 *
 * <p>A change of plan, price or quantity ends one such time and starts the next with the same id, at the same instant. A trial is a time
 * with price zero. Tax does not belong to the price.
 *
 * @param customer who pays
 * @param id which of the customer's subscriptions
 * @param price what one billing period costs, for the whole quantity, before discounts; not negative
 * @param period how often it is billed
 * @param from when it starts
 * @param until when what is paid for ends; empty while it goes on
 * @param cancelledAt when the customer cancelled, which may be before {@code until}; empty if nobody did
 * @param discounts what is taken off, together not more than the price
 * @param pauses when it is not paid, in ascending order and apart from each other
 */
public record Subscription(
    String customer,
    String id,
    Money price,
    BillingPeriod period,
    Instant from,
    Optional<Instant> until,
    Optional<Instant> cancelledAt,
    List<Discount> discounts,
    List<Pause> pauses) {

  /**
   * Checks and copies the parts.
   *
   * @throws IllegalArgumentException if the price is negative, a time is before {@code from}, a discount has another currency, the
   *     discounts exceed the price, or two pauses overlap or are not in order
   */
  public Subscription {
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(id, "id");
    checkArgument(
        !price.isNegative(),
        "price must not be negative: %s, subscription %s of %s. Leave out refunds.",
        price,
        id,
        customer);
    Objects.requireNonNull(period, "period");
    checkNotBefore(from, until, "end", id, customer);
    checkNotBefore(from, cancelledAt, "cancellation", id, customer);
    discounts = ImmutableList.copyOf(discounts);
    checkDiscounts(price, discounts, id, customer);
    pauses = ImmutableList.copyOf(pauses);
    checkPauses(from, pauses, id, customer);
  }

  /**
   * Makes a subscription that is never paused.
   *
   * @param customer who pays
   * @param id which of the customer's subscriptions
   * @param price what one billing period costs, for the whole quantity, before discounts; not negative
   * @param period how often it is billed
   * @param from when it starts
   * @param until when what is paid for ends; empty while it goes on
   * @param cancelledAt when the customer cancelled; empty if nobody did
   * @param discounts what is taken off, together not more than the price
   * @throws IllegalArgumentException if the price is negative, a time is before {@code from}, a discount has another currency, or the
   *     discounts exceed the price
   */
  public Subscription(
      String customer,
      String id,
      Money price,
      BillingPeriod period,
      Instant from,
      Optional<Instant> until,
      Optional<Instant> cancelledAt,
      List<Discount> discounts) {
    this(customer, id, price, period, from, until, cancelledAt, discounts, List.of());
  }

  private static void checkNotBefore(
      Instant from, Optional<Instant> time, String role, String id, String customer) {
    time.ifPresent(instant -> checkArgument(
        !instant.isBefore(from),
        "%s must not be before the start: %s, start %s, subscription %s of %s. Swap them.",
        role,
        instant,
        from,
        id,
        customer));
  }

  private static void checkDiscounts(
      Money price, List<Discount> discounts, String id, String customer) {
    Money off = Money.zero(price.getCurrencyUnit());
    for (Discount discount : discounts) {
      checkArgument(
          discount.off().isSameCurrency(price),
          "discount must be in the currency of the price, %s: %s, subscription %s of %s. Convert it.",
          price.getCurrencyUnit(),
          discount.off().getCurrencyUnit(),
          id,
          customer);
      off = off.plus(discount.off());
    }
    checkArgument(
        !off.isGreaterThan(price),
        "discounts must not exceed the price %s: %s, subscription %s of %s. Cap them.",
        price,
        off,
        id,
        customer);
  }

  private static void checkPauses(Instant from, List<Pause> pauses, String id, String customer) {
    for (int i = 0; i < pauses.size(); i++) {
      Pause pause = pauses.get(i);
      checkNotBefore(from, Optional.of(pause.from()), "pause", id, customer);
      checkArgument(
          i == 0 || pauses.get(i - 1).isBefore(pause),
          "pauses must follow each other: %s after %s, subscription %s of %s. Sort or join them.",
          pause,
          i == 0 ? pause : pauses.get(i - 1),
          id,
          customer);
    }
  }

  /**
   * {@return a subscription without discount that goes on}
   *
   * @param customer who pays
   * @param id which of the customer's subscriptions
   * @param price what one billing period costs, for the whole quantity
   * @param period how often it is billed
   * @param from when it starts
   * @throws IllegalArgumentException if the price is negative
   */
  public static Subscription of(
      String customer, String id, Money price, BillingPeriod period, Instant from) {
    return new Subscription(
        customer, id, price, period, from, Optional.empty(), Optional.empty(), List.of());
  }

  /**
   * {@return this subscription with an end, by change of plan or at the end of a term}
   *
   * @param end when what is paid for ends
   * @throws IllegalArgumentException if {@code end} is before the start
   */
  public Subscription endingAt(Instant end) {
    return new Subscription(
        customer, id, price, period, from, Optional.of(end), cancelledAt, discounts, pauses);
  }

  /**
   * {@return this subscription, cancelled}
   *
   * @param cancelled when the customer cancelled
   * @param paidUntil when what is paid for ends
   * @throws IllegalArgumentException if a time is before the start
   */
  public Subscription cancelled(Instant cancelled, Instant paidUntil) {
    return new Subscription(
        customer,
        id,
        price,
        period,
        from,
        Optional.of(paidUntil),
        Optional.of(cancelled),
        discounts,
        pauses);
  }

  /**
   * {@return this subscription with one more discount}
   *
   * @param discount what is taken off
   * @throws IllegalArgumentException if it has another currency, or all discounts together exceed the price
   */
  public Subscription withDiscount(Discount discount) {
    return new Subscription(
        customer,
        id,
        price,
        period,
        from,
        until,
        cancelledAt,
        ImmutableList.<Discount>builder().addAll(discounts).add(discount).build(),
        pauses);
  }

  /**
   * {@return this subscription with one more pause}
   *
   * <p>Whether it has revenue meanwhile is a choice: {@link dev.tandem.metrics.revenue.convention.RevenueConvention#pauses()}. What was
   * cancelled ends, paused or not.
   *
   * @param pause when it is not paid, after all pauses so far
   * @throws IllegalArgumentException if it begins before the start or before another pause ends
   */
  public Subscription paused(Pause pause) {
    return new Subscription(
        customer,
        id,
        price,
        period,
        from,
        until,
        cancelledAt,
        discounts,
        ImmutableList.<Pause>builder().addAll(pauses).add(pause).build());
  }

  /**
   * {@return when revenue ends; empty while it goes on}
   *
   * @param timing what ends it
   */
  public Optional<Instant> end(ChurnTiming timing) {
    if (timing == ChurnTiming.END_OF_PAID_PERIOD || cancelledAt.isEmpty()) {
      return until;
    }
    return until.filter(end -> end.isBefore(cancelledAt.get())).or(() -> cancelledAt);
  }

  /**
   * {@return whether it has no revenue at a time because it is paused then}
   *
   * @param time the time
   * @param rule whether a pause has revenue
   */
  public boolean isPausedAt(Instant time, PauseRule rule) {
    return rule == PauseRule.WITHOUT_REVENUE
        && pauses.stream().anyMatch(pause -> pause.contains(time));
  }

  /**
   * {@return the price of a billing period at a time, less the discounts that count and have not ended}
   *
   * @param time the time
   * @param rule which discounts count
   */
  public Money priceAt(Instant time, DiscountRule rule) {
    Money net = price;
    for (Discount discount : discounts) {
      if (rule.deducts(discount) && discount.until().map(time::isBefore).orElse(true)) {
        net = net.minus(discount.off());
      }
    }
    return net;
  }

  /** {@return for example {@code c01, s1: EUR 100.00 month from 2025-01-01T00:00:00Z}} */
  @Override
  public String toString() {
    return customer + ", " + id + ": " + price + " " + period + " from " + from
        + until.map(end -> " until " + end).orElse("")
        + cancelledAt.map(time -> ", cancelled " + time).orElse("") + ", " + discounts.size()
        + " discounts, " + pauses.size() + " pauses";
  }
}
