package dev.tandem.metrics.revenue.convention;

import dev.tandem.metrics.revenue.plan.MonthlyNormalisation;
import dev.tandem.metrics.revenue.subscription.ChurnTiming;
import dev.tandem.metrics.revenue.subscription.DiscountRule;
import dev.tandem.metrics.revenue.subscription.PauseRule;
import dev.tandem.metrics.statement.MethodStatement;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;

/**
 * Every choice that changes the movements of recurring revenue, in one value.
 *
 * <p>Two tools rarely agree on a month's churn because they choose differently here. {@link #asChartMogul}, {@link #asStripe}, {@link
 * #asProfitWell} and {@link #asPostHog} name their choices; {@link dev.tandem.metrics.revenue.RevenueDifference} says which customers make
 * two conventions differ.
 *
 * @param mode which changes are one movement
 * @param level whose balance moves
 * @param reactivation what a return is called
 * @param discounts which discounts lower revenue; matters to subscriptions only
 * @param pauses whether a paused subscription has revenue; matters to subscriptions only
 * @param churnTiming when revenue of a cancelled subscription ends; matters to subscriptions only
 * @param normalisation how a price becomes an amount per month; matters to subscriptions only
 * @param zone where a month and a day begin; matters to dated changes only
 */
public record RevenueConvention(
    MovementMode mode,
    MovementLevel level,
    ReactivationRule reactivation,
    DiscountRule discounts,
    PauseRule pauses,
    ChurnTiming churnTiming,
    MonthlyNormalisation normalisation,
    ZoneId zone) {

  /** Checks that nothing is missing. */
  public RevenueConvention {
    Objects.requireNonNull(mode, "mode");
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(reactivation, "reactivation");
    Objects.requireNonNull(discounts, "discounts");
    Objects.requireNonNull(pauses, "pauses");
    Objects.requireNonNull(churnTiming, "churnTiming");
    Objects.requireNonNull(normalisation, "normalisation");
    Objects.requireNonNull(zone, "zone");
  }

  /**
   * {@return month ends, per customer, reactivation on its own line, all discounts deducted, pauses without revenue, churn at the end of
   * the paid period, 52/12 weeks a month, UTC}
   *
   * <p>On monthly amounts this is also what dbt's MRR playbook does.
   */
  public static RevenueConvention standard() {
    return new RevenueConvention(
        new MovementMode.MonthEnd(),
        MovementLevel.CUSTOMER,
        ReactivationRule.OWN_LINE,
        DiscountRule.ALL_DEDUCTED,
        PauseRule.WITHOUT_REVENUE,
        ChurnTiming.END_OF_PAID_PERIOD,
        MonthlyNormalisation.withDefaults(),
        ZoneOffset.UTC);
  }

  /**
   * {@return ChartMogul's choices: every change of a customer is a movement, those within 60 minutes together; discounts deducted; churn at
   * the end of the paid period}
   *
   * <p>Source: ChartMogul help centre, MRR movements (articles 201244842 and 203299912). Grouping and churn date are settings there.
   *
   * @param zone the account's zone
   */
  public static RevenueConvention asChartMogul(ZoneId zone) {
    return standard()
        .withMode(new MovementMode.EachChange(Duration.ofMinutes(60)))
        .withZone(zone);
  }

  /**
   * {@return Stripe's choices: a roll-forward per customer and day, only discounts without end deducted, pauses counted, churn at
   * cancellation}
   *
   * <p>Source: Stripe, Billing analytics glossary. That changes of one day are taken together is our reading of its daily roll-forward.
   *
   * @param zone the account's zone
   */
  public static RevenueConvention asStripe(ZoneId zone) {
    return standard()
        .withMode(new MovementMode.EachDay())
        .withDiscounts(DiscountRule.FOREVER_DEDUCTED)
        .withPauses(PauseRule.COUNTED)
        .withChurnTiming(ChurnTiming.CANCELLATION)
        .withZone(zone);
  }

  /**
   * {@return ProfitWell's choices: a customer's net change in a calendar month, discounts deducted, churn at the end of the paid period}
   *
   * <p>Who joins and leaves in one month is neither new nor churn. Source: ProfitWell (Paddle), metric comparison pages.
   *
   * @param zone the account's zone
   */
  public static RevenueConvention asProfitWell(ZoneId zone) {
    return standard().withZone(zone);
  }

  /**
   * {@return PostHog's choices: a customer's recurring revenue of two months compared, whoever comes back is new}
   *
   * <p>Source: PostHog, revenue-metric-definitions.md. It compares recognised amounts; feed it monthly amounts for the same numbers.
   *
   * @param zone the project's zone
   */
  public static RevenueConvention asPostHog(ZoneId zone) {
    return standard().withReactivation(ReactivationRule.AS_NEW).withZone(zone);
  }

  /**
   * {@return this convention with another mode}
   *
   * @param newMode which changes are one movement
   */
  public RevenueConvention withMode(MovementMode newMode) {
    return new RevenueConvention(
        newMode, level, reactivation, discounts, pauses, churnTiming, normalisation, zone);
  }

  /**
   * {@return this convention with another level}
   *
   * @param newLevel whose balance moves
   */
  public RevenueConvention withLevel(MovementLevel newLevel) {
    return new RevenueConvention(
        mode, newLevel, reactivation, discounts, pauses, churnTiming, normalisation, zone);
  }

  /**
   * {@return this convention with another name for returns}
   *
   * @param newReactivation what a return is called
   */
  public RevenueConvention withReactivation(ReactivationRule newReactivation) {
    return new RevenueConvention(
        mode, level, newReactivation, discounts, pauses, churnTiming, normalisation, zone);
  }

  /**
   * {@return this convention with another rule for discounts}
   *
   * @param newDiscounts which discounts lower revenue
   */
  public RevenueConvention withDiscounts(DiscountRule newDiscounts) {
    return new RevenueConvention(
        mode, level, reactivation, newDiscounts, pauses, churnTiming, normalisation, zone);
  }

  /**
   * {@return this convention with another rule for pauses}
   *
   * @param newPauses whether a paused subscription has revenue
   */
  public RevenueConvention withPauses(PauseRule newPauses) {
    return new RevenueConvention(
        mode, level, reactivation, discounts, newPauses, churnTiming, normalisation, zone);
  }

  /**
   * {@return this convention with another time of churn}
   *
   * @param newChurnTiming when revenue of a cancelled subscription ends
   */
  public RevenueConvention withChurnTiming(ChurnTiming newChurnTiming) {
    return new RevenueConvention(
        mode, level, reactivation, discounts, pauses, newChurnTiming, normalisation, zone);
  }

  /**
   * {@return this convention with another normalisation}
   *
   * @param newNormalisation how a price becomes an amount per month
   */
  public RevenueConvention withNormalisation(MonthlyNormalisation newNormalisation) {
    return new RevenueConvention(
        mode, level, reactivation, discounts, pauses, churnTiming, newNormalisation, zone);
  }

  /**
   * {@return this convention in another zone}
   *
   * @param newZone where a month and a day begin
   */
  public RevenueConvention withZone(ZoneId newZone) {
    return new RevenueConvention(
        mode, level, reactivation, discounts, pauses, churnTiming, normalisation, newZone);
  }

  /** {@return the choices} */
  @Override
  public String toString() {
    return MethodStatement.of("revenue convention")
        .with("movements", mode)
        .with("level", level)
        .with("reactivation", reactivation)
        .with("discounts", discounts)
        .with("pauses", pauses)
        .with("churn", churnTiming)
        .with("normalisation", normalisation)
        .with("zone", zone)
        .toString();
  }
}
