package dev.tandem.metrics.earnedvalue.difference;

import dev.tandem.metrics.earnedvalue.measure.EarnedValue;
import dev.tandem.metrics.earnedvalue.measure.Rational;
import java.util.Objects;

/**
 * By how much the amounts of some work are greater on the second side; below 0 if they are less.
 *
 * @param planned planned value
 * @param earned earned value
 * @param actual actual cost
 * @param budget budget at completion
 */
public record ValueChange(Rational planned, Rational earned, Rational actual, Rational budget) {

  /** No change. */
  public static final ValueChange NONE =
      new ValueChange(Rational.ZERO, Rational.ZERO, Rational.ZERO, Rational.ZERO);

  /** Checks that nothing is missing. */
  public ValueChange {
    Objects.requireNonNull(planned, "planned");
    Objects.requireNonNull(earned, "earned");
    Objects.requireNonNull(actual, "actual");
    Objects.requireNonNull(budget, "budget");
  }

  /**
   * {@return the change from one value to another}
   *
   * @param before the first value
   * @param after the second value
   */
  public static ValueChange between(EarnedValue before, EarnedValue after) {
    return new ValueChange(
        after.planned().minus(before.planned()),
        after.earned().minus(before.earned()),
        after.actual().minus(before.actual()),
        after.budget().minus(before.budget()));
  }

  /**
   * {@return both changes together}
   *
   * @param other the change of other work, or by another choice
   */
  public ValueChange plus(ValueChange other) {
    return new ValueChange(
        planned.plus(other.planned),
        earned.plus(other.earned),
        actual.plus(other.actual),
        budget.plus(other.budget));
  }

  /** {@return for example {@code PV -200, EV 0, AC 0, BAC 0}} */
  @Override
  public String toString() {
    return "PV " + planned + ", EV " + earned + ", AC " + actual + ", BAC " + budget;
  }
}
