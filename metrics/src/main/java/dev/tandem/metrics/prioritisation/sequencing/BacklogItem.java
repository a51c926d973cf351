package dev.tandem.metrics.prioritisation.sequencing;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import dev.tandem.core.product.Feature;
import dev.tandem.core.product.delay.CostOfDelay;
import dev.tandem.core.product.delay.DeliveryClock;
import dev.tandem.core.product.delay.Linear;
import dev.tandem.metrics.prioritisation.AmountRounding;
import dev.tandem.metrics.prioritisation.amounts.ScaledAmounts;
import dev.tandem.metrics.prioritisation.item.FeatureEffort;
import dev.tandem.metrics.prioritisation.item.RequiredFeatures;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Set;

/**
 * Something to deliver: how long it takes, what each period of waiting for it costs, and what must be delivered before it.
 *
 * <p>Durations and costs are exact decimals, so that equal ratios compare equal. An enabler, which is worth nothing by itself, has a
 * cost of delay of 0. Periods are whatever the caller counts in, the same for all items: days, weeks, sprints.
 *
 * @param id the item's name in results and messages
 * @param duration periods of work for one team, more than 0
 * @param costOfDelay what is lost per period until the item is finished, at least 0, in any one currency or point scale
 * @param earliestStart periods from now before which work cannot start, at least 0; {@link TeamSequencing} honours it
 * @param requires ids of the items that must be finished before this one starts
 */
public record BacklogItem(
    String id,
    BigDecimal duration,
    BigDecimal costOfDelay,
    BigDecimal earliestStart,
    Set<String> requires) {

  /** What durations and earliest starts are called where they are rounded. */
  static final String DURATIONS = "durations";

  static final String COSTS_OF_DELAY = "costs of delay";

  private static final BigDecimal DAYS_PER_WEEK = BigDecimal.valueOf(7);

  private static final MathContext MORE_THAN_A_DOUBLE = new MathContext(40);

  /**
   * Checks the amounts and writes equal amounts alike (2.50 as 2.5).
   *
   * @throws IllegalArgumentException if the id is blank, the duration is not positive, or another amount is negative
   */
  public BacklogItem {
    checkArgument(
        !id.isBlank(), "id must not be blank: \"%s\". Give the item a name or a number.", id);
    checkArgument(
        duration.signum() > 0,
        "duration must be positive: %s, item \"%s\". State the work in periods; for something already done, drop the item.",
        duration,
        id);
    checkArgument(
        costOfDelay.signum() >= 0,
        "costOfDelay must be at least 0: %s, item \"%s\". State what each period of delay loses.",
        costOfDelay,
        id);
    checkArgument(
        earliestStart.signum() >= 0,
        "earliestStart must be at least 0: %s, item \"%s\". Count periods from now.",
        earliestStart,
        id);
    duration = ScaledAmounts.plain(duration);
    costOfDelay = ScaledAmounts.plain(costOfDelay);
    earliestStart = ScaledAmounts.plain(earliestStart);
    requires = ImmutableSet.copyOf(requires);
  }

  /**
   * {@return an item that can start at once and requires nothing}
   *
   * <p>A double stands for the shortest decimal that reads back as the same double: 0.1 is exactly one tenth.
   *
   * @param id the item's name
   * @param duration periods of work, more than 0
   * @param costOfDelay what is lost per period, at least 0
   * @throws IllegalArgumentException if an amount is not finite or out of its range
   */
  public static BacklogItem of(String id, double duration, double costOfDelay) {
    return new BacklogItem(
        id,
        decimal("duration", duration, id),
        decimal("costOfDelay", costOfDelay, id),
        BigDecimal.ZERO,
        ImmutableSet.of());
  }

  /**
   * {@return a feature as an item: its effort in working days of the clock, what each of them loses on average, all that it requires}
   *
   * <p>A working day stands for {@code 7 / days a week} calendar days, so that {@link DeliveryOrder#delayCost()} is near what the order costs
   * on the calendar, and the order is as good in both; {@code FeatureBacklog.price} gives the cost to the cent.
   *
   * @param feature the feature; it has an effort of more than 0, and loses the same every day or nothing
   * @param clock from when, on which calendar and with what capacity the features are delivered
   * @throws IllegalArgumentException if the feature has no effort or one of 0, or its cost of delay changes with time
   */
  public static BacklogItem of(Feature feature, DeliveryClock clock) {
    double rate = feature.costOfDelay().urgency(0);
    boolean steady = feature.costOfDelay() instanceof Linear
        || feature.costOfDelay() instanceof CostOfDelay.None;
    checkArgument(
        steady,
        "cost of delay must be the same every day: %s, feature \"%s\". Use ProfiledItem and ProfileSequencing.",
        feature.costOfDelay(),
        feature.id());
    return new BacklogItem(
        feature.id().toString(),
        FeatureEffort.workdays(feature, clock),
        BigDecimal.valueOf(rate)
            .multiply(DAYS_PER_WEEK)
            .divide(BigDecimal.valueOf(clock.workday().daysPerWeek()), MathContext.DECIMAL64),
        BigDecimal.ZERO,
        RequiredFeatures.ids(feature));
  }

  /**
   * {@return this item, requiring these as well as what it requires already}
   *
   * @param ids ids of the items that must be finished before this one starts
   */
  public BacklogItem requiring(String... ids) {
    return new BacklogItem(
        id,
        duration,
        costOfDelay,
        earliestStart,
        ImmutableSet.<String>builder().addAll(requires).add(ids).build());
  }

  /**
   * {@return this item, not to be started before {@code time}}
   *
   * @param time periods from now, at least 0
   * @throws IllegalArgumentException if the time is negative or not finite
   */
  public BacklogItem startingAt(double time) {
    return new BacklogItem(id, duration, costOfDelay, decimal("earliestStart", time, id), requires);
  }

  /**
   * {@return cost of delay divided by duration (CD3), as the nearest double}
   *
   * @throws ArithmeticException if it lies beyond the range of a {@code double}
   */
  public double costOfDelayPerDuration() {
    return ratio(costOfDelay, duration, id);
  }

  /** {@return the ratio of these amounts of an item, or of a block that begins with it} */
  static double ratio(BigDecimal costOfDelay, BigDecimal duration, String id) {
    double ratio = costOfDelay.divide(duration, MORE_THAN_A_DOUBLE).doubleValue();
    if (!Double.isFinite(ratio)) {
      throw new ArithmeticException(
          "costOfDelay per duration must be within the range of a double, item \"" + id
              + "\". State the amounts in larger units.");
    }
    return ratio;
  }

  /** {@return this item with its amounts rounded} */
  BacklogItem rounded(AmountRounding rounding) {
    return rounding.isNone()
        ? this
        : new BacklogItem(
            id,
            rounding.roundedToPositive(DURATIONS, duration),
            rounding.rounded(COSTS_OF_DELAY, costOfDelay),
            rounding.rounded(DURATIONS, earliestStart),
            requires);
  }

  private static BigDecimal decimal(String role, double amount, String id) {
    checkArgument(
        Double.isFinite(amount),
        "%s must be finite: %s, item \"%s\". State a number.",
        role,
        amount,
        id);
    return BigDecimal.valueOf(amount);
  }
}
