package dev.tandem.metrics.revenue;

import com.google.common.collect.ImmutableSortedMap;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeSet;
import org.joda.money.Money;

/** Turns a subscription into dated changes of its monthly amount. */
final class SubscriptionChanges {

  private SubscriptionChanges() {}

  /**
   * Changes by time.
   *
   * <p>Between two changes the net price is normalised and rounded as a whole; the changes are differences of these amounts, so that they
   * add up to zero when the subscription ends.
   */
  static ImmutableSortedMap<Instant, Money> of(
      Subscription subscription, RevenueConvention convention) {
    Optional<Instant> end = subscription.end(convention.churnTiming());
    TreeSet<Instant> times = new TreeSet<>();
    times.add(subscription.from());
    end.ifPresent(times::add);
    for (Discount discount : subscription.discounts()) {
      discount
          .until()
          .filter(until -> until.isAfter(subscription.from()))
          .filter(until -> end.map(until::isBefore).orElse(true))
          .ifPresent(times::add);
    }
    ImmutableSortedMap.Builder<Instant, Money> changes = ImmutableSortedMap.naturalOrder();
    Money before = Money.zero(subscription.price().getCurrencyUnit());
    for (Instant time : times) {
      boolean over = end.map(last -> !time.isBefore(last)).orElse(false);
      Money after = over
          ? Money.zero(before.getCurrencyUnit())
          : convention
              .normalisation()
              .monthly(subscription.priceAt(time, convention.discounts()), subscription.period());
      changes.put(time, after.minus(before));
      before = after;
    }
    return changes.build();
  }
}
