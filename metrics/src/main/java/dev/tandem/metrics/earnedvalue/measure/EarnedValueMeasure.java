package dev.tandem.metrics.earnedvalue.measure;

import dev.tandem.metrics.statement.MethodStatement;

/**
 * What can be asked of planned value, earned value, actual cost and budget at one moment.
 *
 * <p>The example: PV 3,000, EV 2,500, AC 2,800, BAC 4,000. Source: Project Management Institute (2019), The Standard for Earned Value
 * Management.
 */
public enum EarnedValueMeasure {
  /** EV − AC: −300. Below 0 the work done has cost more than its budget. */
  COST_VARIANCE("cost variance", "EV - AC") {
    @Override
    ExactFigure of(EarnedValue at, MethodStatement statement) {
      return ExactFigure.of(statement, at.costVariance());
    }
  },

  /** EV − PV: −500. Below 0 less is done than was planned by now. */
  SCHEDULE_VARIANCE("schedule variance", "EV - PV") {
    @Override
    ExactFigure of(EarnedValue at, MethodStatement statement) {
      return ExactFigure.of(statement, at.scheduleVariance());
    }
  },

  /** (EV − AC) / EV: −0.12. */
  COST_VARIANCE_SHARE("cost variance share", "(EV - AC) / EV") {
    @Override
    ExactFigure of(EarnedValue at, MethodStatement statement) {
      return EdgePolicy.over(statement, at.costVariance(), at.earned(), "nothing is earned");
    }
  },

  /** (EV − PV) / PV: −0.1667. */
  SCHEDULE_VARIANCE_SHARE("schedule variance share", "(EV - PV) / PV") {
    @Override
    ExactFigure of(EarnedValue at, MethodStatement statement) {
      return EdgePolicy.over(
          statement, at.scheduleVariance(), at.planned(), "nothing was planned by now");
    }
  },

  /** EV / AC: 0.8929, what each unit of cost has earned. Infinite if value was earned without cost. */
  COST_PERFORMANCE_INDEX("cost performance index", "EV / AC") {
    @Override
    ExactFigure of(EarnedValue at, MethodStatement statement) {
      return at.actual().signum() < 0
          ? ExactFigure.undefined(
              statement, FigureState.UNDEFINED, "credits exceed the costs that were booked")
          : EdgePolicy.over(statement, at.earned(), at.actual(), "no cost was booked");
    }
  },

  /** EV / PV: 0.8333, how much of what was planned by now is done. Goes to 1 when a project ends, however late. */
  SCHEDULE_PERFORMANCE_INDEX("schedule performance index", "EV / PV") {
    @Override
    ExactFigure of(EarnedValue at, MethodStatement statement) {
      return EdgePolicy.over(
          statement, at.earned(), at.planned(), "nothing was planned by now");
    }
  },

  /** CPI SPI: 0.7440. */
  COST_SCHEDULE_INDEX("cost schedule index", "CPI * SPI") {
    @Override
    ExactFigure of(EarnedValue at, MethodStatement statement) {
      return EdgePolicy.product(
          statement,
          at.underlying(COST_PERFORMANCE_INDEX),
          at.underlying(SCHEDULE_PERFORMANCE_INDEX));
    }
  },

  /** EV / BAC: 0.625. */
  SHARE_COMPLETE("share complete", "EV / BAC") {
    @Override
    ExactFigure of(EarnedValue at, MethodStatement statement) {
      return EdgePolicy.over(statement, at.earned(), at.budget(), EdgePolicy.NO_BUDGET);
    }
  },

  /** PV / BAC: 0.75. */
  SHARE_PLANNED("share planned", "PV / BAC") {
    @Override
    ExactFigure of(EarnedValue at, MethodStatement statement) {
      return EdgePolicy.over(statement, at.planned(), at.budget(), EdgePolicy.NO_BUDGET);
    }
  },

  /** AC / BAC: 0.7; above 1 once the budget is exceeded. */
  SHARE_SPENT("share spent", "AC / BAC") {
    @Override
    ExactFigure of(EarnedValue at, MethodStatement statement) {
      return EdgePolicy.over(statement, at.actual(), at.budget(), EdgePolicy.NO_BUDGET);
    }
  },

  /** BAC − EV: 1,500. */
  WORK_REMAINING("work remaining", "BAC - EV") {
    @Override
    ExactFigure of(EarnedValue at, MethodStatement statement) {
      return ExactFigure.of(statement, at.workRemaining());
    }
  },

  /** (BAC − EV) / (BAC − AC): 1.25, what each unit of cost must earn from now on to keep the budget. 0 once all is earned. */
  TO_COMPLETE_INDEX("to-complete performance index", "(BAC - EV) / (BAC - AC)") {
    @Override
    ExactFigure of(EarnedValue at, MethodStatement statement) {
      return at.budget().signum() == 0
          ? ExactFigure.undefined(statement, FigureState.UNDEFINED, EdgePolicy.NO_BUDGET)
          : EdgePolicy.toComplete(statement, at, at.budget());
    }
  };

  private final String label;
  private final String formula;

  EarnedValueMeasure(String label, String formula) {
    this.label = label;
    this.formula = formula;
  }

  /** What the measure is, whatever the convention shows where it is no number. */
  abstract ExactFigure of(EarnedValue at, MethodStatement statement);

  /** {@return the formula, in the letters of the field} */
  public String formula() {
    return formula;
  }

  MethodStatement statement() {
    return MethodStatement.of(label).with("formula", formula);
  }

  /** {@return the measure in words} */
  @Override
  public String toString() {
    return label;
  }
}
