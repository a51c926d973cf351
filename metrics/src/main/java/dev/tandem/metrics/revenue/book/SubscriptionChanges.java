package dev.tandem.metrics.revenue.book;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.tandem.metrics.revenue.convention.RevenueConvention;
import dev.tandem.metrics.revenue.plan.MonthlyNormalisation;
import dev.tandem.metrics.revenue.subscription.Pause;
import dev.tandem.metrics.revenue.subscription.Subscription;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeSet;
import org.joda.money.Money;

/** Turns a subscription into dated changes of its monthly and yearly amounts. */
public final class SubscriptionChanges {

  private SubscriptionChanges() {}

  /**
   * A change of both amounts.
   *
   * @param time when
   * @param monthly by how much a month
   * @param yearly by how much a year
   */
  public record Step(Instant time, Money monthly, Money yearly) {}

  /**
   * Changes by time.
   *
   * <p>Between two changes the net price is normalised and rounded as a whole; the changes are differences of these amounts, so that they
   * add up to zero when the subscription ends.
   */
  public static ImmutableList<Step> of(Subscription subscription, RevenueConvention convention) {
    MonthlyNormalisation normalisation = convention.normalisation();
    ImmutableList.Builder<Step> steps = ImmutableList.builder();
    Money monthBefore = Money.zero(subscription.price().getCurrencyUnit());
    Money yearBefore = monthBefore;
    for (Instant time : times(subscription, convention)) {
      Money price = priceAt(time, subscription, convention);
      Money month = normalisation.monthly(price, subscription.period());
      Money year = normalisation.yearly(price, subscription.period());
      steps.add(new Step(time, month.minus(monthBefore), year.minus(yearBefore)));
      monthBefore = month;
      yearBefore = year;
    }
    return steps.build();
  }

  /** When the price may change: from the start to the end, both included. */
  private static ImmutableSortedSet<Instant> times(
      Subscription subscription, RevenueConvention convention) {
    TreeSet<Instant> times = new TreeSet<>();
    subscription.discounts().forEach(discount -> discount.until().ifPresent(times::add));
    for (Pause pause : subscription.pauses()) {
      times.add(pause.from());
      pause.until().ifPresent(times::add);
    }
    Optional<Instant> end = subscription.end(convention.churnTiming());
    times.removeIf(time -> !time.isAfter(subscription.from())
        || end.map(last -> !time.isBefore(last)).orElse(false));
    times.add(subscription.from());
    end.ifPresent(times::add);
    return ImmutableSortedSet.copyOf(times);
  }

  private static Money priceAt(
      Instant time, Subscription subscription, RevenueConvention convention) {
    boolean isOver = subscription
        .end(convention.churnTiming())
        .map(last -> !time.isBefore(last))
        .orElse(false);
    return isOver || subscription.isPausedAt(time, convention.pauses())
        ? Money.zero(subscription.price().getCurrencyUnit())
        : subscription.priceAt(time, convention.discounts());
  }
}
