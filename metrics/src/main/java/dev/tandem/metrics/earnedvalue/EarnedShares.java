package dev.tandem.metrics.earnedvalue;

import dev.tandem.core.task.TaskId;
import dev.tandem.metrics.earnedvalue.baseline.EarningMethod;
import dev.tandem.metrics.earnedvalue.baseline.PlannedTask;
import dev.tandem.metrics.earnedvalue.baseline.TimePhasedBaseline;
import dev.tandem.metrics.earnedvalue.ledger.EarnedValueLedger;
import dev.tandem.metrics.earnedvalue.measure.Rational;
import java.time.LocalDateTime;

/** Which share of its budget a task has earned, by its method and what was reported of it. */
final class EarnedShares {
  private final TimePhasedBaseline baseline;
  private final EarnedValueLedger ledger;

  EarnedShares(TimePhasedBaseline baseline, EarnedValueLedger ledger) {
    this.baseline = baseline;
    this.ledger = ledger;
  }

  /** The task whose reports decide: of an apportioned task the other one. */
  PlannedTask decisive(PlannedTask task) {
    return task.method() instanceof EarningMethod.Apportioned apportioned
        ? baseline.task(apportioned.task())
        : task;
  }

  /** Whether a task earns as planned, whatever is reported. */
  boolean earnsAsPlanned(PlannedTask task) {
    return decisive(task).method() instanceof EarningMethod.LevelOfEffort;
  }

  Rational earned(PlannedTask task, LocalDateTime at) {
    TaskId decisive = decisive(task).task();
    return earnsAsPlanned(task)
        ? baseline.plannedValue(task.task(), at)
        : earned(task, ledger.reportedShare(decisive, at));
  }

  /** What a task has earned once so much is reported of the task that decides. */
  Rational earned(PlannedTask task, Rational reported) {
    return task.budgetAtCompletion().times(share(decisive(task).method(), reported));
  }

  private static Rational share(EarningMethod method, Rational reported) {
    if (reported.signum() == 0 || reported.equals(Rational.ONE)) {
      return reported;
    }
    if (method instanceof EarningMethod.FixedFormula formula) {
      return Rational.of(formula.startShare());
    }
    return method instanceof EarningMethod.WeightedMilestones weighted
        ? reached(weighted, reported)
        : reported;
  }

  /** The weights of the milestones that are reached, of all weights. */
  private static Rational reached(EarningMethod.WeightedMilestones weighted, Rational reported) {
    Rational all = weighted.milestones().stream()
        .map(each -> Rational.of(each.weight()))
        .reduce(Rational.ZERO, Rational::plus);
    Rational reached = Rational.ZERO;
    for (EarningMethod.Milestone each : weighted.milestones()) {
      Rational next = reached.plus(Rational.of(each.weight()));
      if (next.compareTo(all.times(reported)) > 0) {
        break;
      }
      reached = next;
    }
    return reached.dividedBy(all);
  }
}
