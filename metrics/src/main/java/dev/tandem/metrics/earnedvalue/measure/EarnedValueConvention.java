package dev.tandem.metrics.earnedvalue.measure;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.metrics.statement.MethodStatement;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * Every choice that changes a figure of earned value, in one value.
 *
 * <p>{@link dev.tandem.metrics.earnedvalue.forecast.EarnedValueDifference} says which figures two conventions make differ.
 *
 * @param unit what value is counted in
 * @param accrual when fixed costs fall due
 * @param period how far apart the points of the planned value curve lie
 * @param earnedSchedule what counts of a period that is earned in part
 * @param estimate how the cost at completion is estimated where no method is named
 * @param undefined what is shown where a figure has no number
 * @param precision to how many decimals indices are rounded before anything is worked out of them
 * @param costWeight the weight of CPI in the weighted estimate, from 0 to 1; SPI has the rest
 * @param recentPeriods over how many periods the recent CPI runs; at least 1
 */
public record EarnedValueConvention(
    BudgetUnit unit,
    AccrualRule accrual,
    StatusPeriod period,
    EarnedScheduleRule earnedSchedule,
    EstimateMethod estimate,
    UndefinedRule undefined,
    IndexPrecision precision,
    BigDecimal costWeight,
    int recentPeriods) {

  private static final EarnedValueConvention STANDARD = new EarnedValueConvention(
      BudgetUnit.COST,
      AccrualRule.PRORATED,
      StatusPeriod.WORKDAY,
      EarnedScheduleRule.INTERPOLATED,
      EstimateMethod.CPI,
      UndefinedRule.SAID,
      IndexPrecision.EXACT,
      new BigDecimal("0.8"),
      3);

  /**
   * Checks the weight and the periods.
   *
   * @throws IllegalArgumentException if the weight is not from 0 to 1, or there is no recent period
   */
  public EarnedValueConvention {
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(accrual, "accrual");
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(earnedSchedule, "earnedSchedule");
    Objects.requireNonNull(estimate, "estimate");
    Objects.requireNonNull(undefined, "undefined");
    Objects.requireNonNull(precision, "precision");
    checkArgument(
        costWeight.signum() >= 0 && costWeight.compareTo(BigDecimal.ONE) <= 0,
        "weight of CPI must be from 0 to 1: %s. Write 0.8 for 80 %.",
        costWeight);
    checkArgument(
        recentPeriods >= 1,
        "recent periods must be at least 1: %s. State over how many periods the recent CPI runs.",
        recentPeriods);
  }

  /**
   * {@return cost, fixed costs prorated, a point of the curve at the end of each workday, earned schedule interpolated, BAC/CPI, undefined
   * figures that say why, exact indices, weights 0.8 and 0.2, recent CPI of three periods}
   */
  public static EarnedValueConvention standard() {
    return STANDARD;
  }

  /**
   * {@return Microsoft Project's choices: EAC = ACWP + (BAC − BCWP)/CPI, fixed costs prorated, 0 where there is no number}
   *
   * <p>Source: Microsoft, EAC, CPI, SPI, TCPI and Fixed Cost Accrual (task fields). It has no earned schedule.
   */
  public static EarnedValueConvention asMicrosoftProject() {
    return STANDARD.withUndefined(UndefinedRule.ZERO);
  }

  /**
   * {@return Primavera P6's choices: the rest at its budget (PF = 1), 0 where there is no number}
   *
   * <p>P6 lets each WBS element choose PF = 1, 1/CPI, 1/(CPI SPI), a factor of its own, or the remaining cost of its activities; that last
   * is {@link EstimateMethod#BOTTOM_UP}. Source: Oracle, Primavera P6 Professional Help, Earned Value tab of WBS elements. It has no earned
   * schedule.
   */
  public static EarnedValueConvention asPrimavera() {
    return STANDARD
        .withEstimate(EstimateMethod.BUDGETED_RATE)
        .withUndefined(UndefinedRule.ZERO);
  }

  /**
   * {@return the choices of redmine_issue_evm: indices rounded to two decimals and used so, earned schedule in whole days, 0 where there is
   * no number}
   *
   * <p>Of its three estimates this is the second, by CPI. It divides the rest by the rounded index, and rounds amounts, too; where this
   * convention gives BAC over the rounded index, amounts may differ by the rounding.
   */
  public static EarnedValueConvention asRedmineIssueEvm() {
    return STANDARD
        .withPrecision(IndexPrecision.TWO_DECIMALS)
        .withEarnedSchedule(EarnedScheduleRule.WHOLE_PERIODS)
        .withUndefined(UndefinedRule.ZERO);
  }

  /**
   * {@return this convention in another unit}
   *
   * @param newUnit what value is counted in
   */
  public EarnedValueConvention withUnit(BudgetUnit newUnit) {
    return new EarnedValueConvention(
        newUnit, accrual, period, earnedSchedule, estimate, undefined, precision, costWeight,
        recentPeriods);
  }

  /**
   * {@return this convention with fixed costs due at another time}
   *
   * @param newAccrual when fixed costs fall due
   */
  public EarnedValueConvention withAccrual(AccrualRule newAccrual) {
    return new EarnedValueConvention(
        unit, newAccrual, period, earnedSchedule, estimate, undefined, precision, costWeight,
        recentPeriods);
  }

  /**
   * {@return this convention with other points of the curve}
   *
   * @param newPeriod how far apart they lie
   */
  public EarnedValueConvention withPeriod(StatusPeriod newPeriod) {
    return new EarnedValueConvention(
        unit, accrual, newPeriod, earnedSchedule, estimate, undefined, precision, costWeight,
        recentPeriods);
  }

  /**
   * {@return this convention with another earned schedule}
   *
   * @param newRule what counts of a period that is earned in part
   */
  public EarnedValueConvention withEarnedSchedule(EarnedScheduleRule newRule) {
    return new EarnedValueConvention(
        unit, accrual, period, newRule, estimate, undefined, precision, costWeight, recentPeriods);
  }

  /**
   * {@return this convention with another estimate at completion}
   *
   * @param newEstimate how it is estimated where no method is named
   */
  public EarnedValueConvention withEstimate(EstimateMethod newEstimate) {
    return new EarnedValueConvention(
        unit, accrual, period, earnedSchedule, newEstimate, undefined, precision, costWeight,
        recentPeriods);
  }

  /**
   * {@return this convention with something else where there is no number}
   *
   * @param newUndefined what is shown
   */
  public EarnedValueConvention withUndefined(UndefinedRule newUndefined) {
    return new EarnedValueConvention(
        unit, accrual, period, earnedSchedule, estimate, newUndefined, precision, costWeight,
        recentPeriods);
  }

  /**
   * {@return this convention with other rounding}
   *
   * @param newPrecision to how many decimals indices are rounded before anything is worked out of them
   */
  public EarnedValueConvention withPrecision(IndexPrecision newPrecision) {
    return new EarnedValueConvention(
        unit, accrual, period, earnedSchedule, estimate, undefined, newPrecision, costWeight,
        recentPeriods);
  }

  /**
   * {@return this convention with other weights}
   *
   * @param newCostWeight the weight of CPI in the weighted estimate, from 0 to 1
   * @throws IllegalArgumentException if the weight is not from 0 to 1
   */
  public EarnedValueConvention withCostWeight(BigDecimal newCostWeight) {
    return new EarnedValueConvention(
        unit, accrual, period, earnedSchedule, estimate, undefined, precision, newCostWeight,
        recentPeriods);
  }

  /**
   * {@return this convention with a longer or shorter recent past}
   *
   * @param newRecentPeriods over how many periods the recent CPI runs; at least 1
   * @throws IllegalArgumentException if there is no recent period
   */
  public EarnedValueConvention withRecentPeriods(int newRecentPeriods) {
    return new EarnedValueConvention(
        unit, accrual, period, earnedSchedule, estimate, undefined, precision, costWeight,
        newRecentPeriods);
  }

  /**
   * {@return a figure as this convention shows it: where it has no number, by the rule for undefined figures}
   *
   * @param figure the figure
   */
  public ExactFigure show(ExactFigure figure) {
    return undefined.show(figure);
  }

  /** {@return the choices, as data} */
  public MethodStatement statement() {
    return MethodStatement.of("earned value convention")
        .with("unit", unit)
        .with("fixed costs", accrual)
        .with("period", period)
        .with("earned schedule", earnedSchedule)
        .with("estimate", estimate)
        .with("undefined", undefined)
        .with("indices", precision)
        .with("weight of CPI", costWeight)
        .with("recent periods", recentPeriods);
  }

  /** {@return the choices} */
  @Override
  public String toString() {
    return statement().toString();
  }
}
