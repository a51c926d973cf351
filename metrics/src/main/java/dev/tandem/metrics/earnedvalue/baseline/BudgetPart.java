package dev.tandem.metrics.earnedvalue.baseline;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.metrics.earnedvalue.measure.AccrualRule;
import dev.tandem.metrics.earnedvalue.measure.Rational;
import java.util.Objects;

/**
 * A part of the budget of a task: what one resource costs, or what the task costs itself.
 *
 * @param amount how much, in cost or hours of work; at least 0
 * @param accrual when it falls due
 * @param calendar whose working time it is spread over, if it is prorated: that of the resource
 */
public record BudgetPart(Rational amount, AccrualRule accrual, WorkCalendar calendar) {

  /**
   * Checks the amount.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public BudgetPart {
    checkArgument(
        amount.signum() >= 0,
        "budget must be at least 0: %s. State what the work may cost.",
        amount);
    Objects.requireNonNull(accrual, "accrual");
    Objects.requireNonNull(calendar, "calendar");
  }

  /** {@return for example {@code 1200 prorated on Standard}} */
  @Override
  public String toString() {
    return amount + " " + accrual
        + (accrual == AccrualRule.PRORATED ? " on " + calendar.name() : "");
  }
}
