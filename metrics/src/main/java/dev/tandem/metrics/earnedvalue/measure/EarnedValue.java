package dev.tandem.metrics.earnedvalue.measure;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.statement.MethodStatement;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Planned value, earned value, actual cost and budget of something at one moment, and what follows from them.
 *
 * <pre>{@code
 * EarnedValue status = EarnedValue.of(3_000, 2_500, 2_800, 4_000);
 * status.costPerformanceIndex().value();        // 0.8928571428571429
 * status.toCompleteIndex().value();             // 1.25
 * }</pre>
 *
 * <p>All is exact; a figure is rounded once, when it is asked for as a double. A ratio without a denominator says why it is no number, see
 * the edge cases in {@code docs/methods/earned-value.md}. Values of disjoint parts of a project add up: {@link #plus}.
 *
 * @param planned planned value: the budget of the work that should be done by now; from 0 to the budget
 * @param earned earned value: the budget of the work that is done; from 0 to the budget
 * @param actual actual cost of the work that is done; below 0 if credits exceed costs
 * @param budget budget at completion: the budget of all the work; at least 0
 * @param convention the choices behind the figures
 */
public record EarnedValue(
    Rational planned,
    Rational earned,
    Rational actual,
    Rational budget,
    EarnedValueConvention convention) {

  /**
   * Checks the amounts.
   *
   * @throws IllegalArgumentException if the budget is negative, or planned or earned value is not from 0 to the budget
   */
  public EarnedValue {
    Objects.requireNonNull(actual, "actual");
    Objects.requireNonNull(convention, "convention");
    checkArgument(
        budget.signum() >= 0,
        "budget at completion must be at least 0: %s. State what all the work may cost.",
        budget);
    checkWithin("planned value", planned, budget);
    checkWithin("earned value", earned, budget);
  }

  private static void checkWithin(String role, Rational amount, Rational budget) {
    checkArgument(
        amount.signum() >= 0 && amount.compareTo(budget) <= 0,
        "%s must be from 0 to the budget at completion, %s: %s. Raise the budget, or correct the amount.",
        role,
        budget,
        amount);
  }

  /**
   * {@return the value of some work under the standard convention}
   *
   * @param planned planned value
   * @param earned earned value
   * @param actual actual cost
   * @param budget budget at completion
   * @throws IllegalArgumentException if the budget is negative, planned or earned value is not from 0 to the budget, or an amount is NaN or
   *     infinite
   */
  public static EarnedValue of(double planned, double earned, double actual, double budget) {
    return new EarnedValue(
        Rational.of(planned),
        Rational.of(earned),
        Rational.of(actual),
        Rational.of(budget),
        EarnedValueConvention.standard());
  }

  /**
   * {@return nothing, to add to}
   *
   * @param convention the choices behind the figures
   */
  public static EarnedValue none(EarnedValueConvention convention) {
    return new EarnedValue(
        Rational.ZERO, Rational.ZERO, Rational.ZERO, Rational.ZERO, convention);
  }

  /**
   * {@return the same amounts under another convention}
   *
   * @param newConvention the choices behind the figures
   */
  public EarnedValue withConvention(EarnedValueConvention newConvention) {
    return new EarnedValue(planned, earned, actual, budget, newConvention);
  }

  /**
   * {@return the value of this work and of other work together, under the convention of this}
   *
   * @param other work that is not in this
   * @throws IllegalArgumentException if the other is counted in another unit
   */
  public EarnedValue plus(EarnedValue other) {
    checkArgument(
        convention.unit() == other.convention.unit(),
        "units must be equal: %s and %s. Count both in one unit.",
        convention.unit(),
        other.convention.unit());
    return new EarnedValue(
        planned.plus(other.planned),
        earned.plus(other.earned),
        actual.plus(other.actual),
        budget.plus(other.budget),
        convention);
  }

  /** {@return whether all of the budget is earned} */
  public boolean isComplete() {
    return earned.equals(budget);
  }

  /** {@return earned value less actual cost} */
  public Rational costVariance() {
    return earned.minus(actual);
  }

  /** {@return earned value less planned value} */
  public Rational scheduleVariance() {
    return earned.minus(planned);
  }

  /** {@return the budget of the work that is left} */
  public Rational workRemaining() {
    return budget.minus(earned);
  }

  /** {@return EV / AC} */
  public ExactFigure costPerformanceIndex() {
    return figure(EarnedValueMeasure.COST_PERFORMANCE_INDEX);
  }

  /** {@return EV / PV} */
  public ExactFigure schedulePerformanceIndex() {
    return figure(EarnedValueMeasure.SCHEDULE_PERFORMANCE_INDEX);
  }

  /** {@return CPI SPI} */
  public ExactFigure costScheduleIndex() {
    return figure(EarnedValueMeasure.COST_SCHEDULE_INDEX);
  }

  /** {@return (BAC − EV) / (BAC − AC)} */
  public ExactFigure toCompleteIndex() {
    return figure(EarnedValueMeasure.TO_COMPLETE_INDEX);
  }

  /**
   * {@return a figure, as the convention shows it}
   *
   * @param measure what is asked
   */
  public ExactFigure figure(EarnedValueMeasure measure) {
    return convention.show(underlying(measure));
  }

  /**
   * {@return a figure for further calculation: indices rounded as the convention says, and undefined where they are, whatever the
   * convention shows then}
   *
   * @param measure what is asked
   */
  public ExactFigure underlying(EarnedValueMeasure measure) {
    ExactFigure figure = measure.of(this, statement(measure));
    boolean index = measure == EarnedValueMeasure.COST_PERFORMANCE_INDEX
        || measure == EarnedValueMeasure.SCHEDULE_PERFORMANCE_INDEX
        || measure == EarnedValueMeasure.COST_SCHEDULE_INDEX;
    return index && figure.isDefined()
        ? ExactFigure.of(
            figure.statement(), convention.precision().round(figure.exact().orElseThrow()))
        : figure;
  }

  /**
   * {@return what each unit of cost must earn from now on for the work to cost some amount in all: (BAC − EV) / (target − AC)}
   *
   * @param target what all the work shall cost
   */
  public ExactFigure toCompleteIndex(Rational target) {
    MethodStatement statement = MethodStatement.of("to-complete performance index")
        .with("formula", "(BAC - EV) / (target - AC)")
        .with("target", target);
    return convention.show(EdgePolicy.toComplete(statement, this, target));
  }

  private MethodStatement statement(EarnedValueMeasure measure) {
    return measure
        .statement()
        .with("unit", convention.unit())
        .with("PV", planned)
        .with("EV", earned)
        .with("AC", actual)
        .with("BAC", budget);
  }

  /** {@return all figures, in the order of the measures} */
  public ImmutableList<ExactFigure> figures() {
    return Arrays.stream(EarnedValueMeasure.values())
        .map(this::figure)
        .collect(ImmutableList.toImmutableList());
  }

  /** {@return each figure in a sentence, a line each} */
  public String explain() {
    return Arrays.stream(EarnedValueMeasure.values())
        .map(measure -> Sentences.of(measure, this))
        .collect(Collectors.joining("\n"));
  }

  /**
   * {@return what a figure says, in a sentence}
   *
   * @param measure what is asked
   */
  public String explain(EarnedValueMeasure measure) {
    return Sentences.of(measure, this);
  }

  /** {@return the amounts, and a row for each figure: its formula and its value, or why there is none} */
  @Override
  public String toString() {
    TextTable table = new TextTable()
        .words("figure")
        .words("formula")
        .numbers("value")
        .words("because")
        .rows(List.of(EarnedValueMeasure.values()), measure -> {
          ExactFigure figure = figure(measure);
          return new Object[] {
            measure, measure.formula(), figure.text(), figure.undefinedBecause()
          };
        });
    return "PV " + planned + ", EV " + earned + ", AC " + actual + ", BAC " + budget + " "
        + convention.unit() + "\n" + table;
  }
}
