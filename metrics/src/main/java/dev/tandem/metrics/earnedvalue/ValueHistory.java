package dev.tandem.metrics.earnedvalue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Lists;
import dev.tandem.core.task.TaskId;
import dev.tandem.metrics.earnedvalue.baseline.PlannedTask;
import dev.tandem.metrics.earnedvalue.baseline.TimePhasedBaseline;
import dev.tandem.metrics.earnedvalue.ledger.CostEntry;
import dev.tandem.metrics.earnedvalue.ledger.EarnedValueLedger;
import dev.tandem.metrics.earnedvalue.ledger.ProgressEntry;
import dev.tandem.metrics.earnedvalue.measure.EarnedValue;
import dev.tandem.metrics.earnedvalue.measure.Rational;
import dev.tandem.metrics.earnedvalue.measure.RationalSum;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * The value of tasks at moments of the past, in one sweep over what changed it.
 *
 * <p>Cost: O(e log e) for e entries, and at each moment what the planned value costs.
 */
final class ValueHistory {
  private static final Rational HUNDRED = Rational.of(100);

  private final TimePhasedBaseline baseline;
  private final EarnedValueLedger ledger;
  private final EarnedShares shares;
  private final Predicate<TaskId> which;

  /**
   * A change of the value.
   *
   * @param time when
   * @param earned by how much more is earned
   * @param actual by how much more is spent
   */
  private record Change(LocalDateTime time, Rational earned, Rational actual) {}

  ValueHistory(
      TimePhasedBaseline baseline,
      EarnedValueLedger ledger,
      EarnedShares shares,
      Predicate<TaskId> which) {
    this.baseline = baseline;
    this.ledger = ledger;
    this.shares = shares;
    this.which = which;
  }

  /** Returns the values at moments, in order. */
  ImmutableList<EarnedValue> at(List<LocalDateTime> moments) {
    Predicate<PlannedTask> counted = task -> which.test(task.task());
    List<Rational> planned = baseline.plannedValues(counted, moments);
    List<Rational> asPlanned =
        baseline.plannedValues(counted.and(shares::earnsAsPlanned), moments);
    Rational budget = baseline.tasks().stream()
        .filter(counted)
        .map(PlannedTask::budgetAtCompletion)
        .reduce(Rational.ZERO, Rational::plus);
    List<Change> changes = changes();
    RationalSum earned = new RationalSum();
    RationalSum actual = new RationalSum();
    ImmutableList.Builder<EarnedValue> values = ImmutableList.builder();
    int next = 0;
    for (int i = 0; i < moments.size(); i++) {
      while (next < changes.size() && !changes.get(next).time().isAfter(moments.get(i))) {
        Change change = changes.get(next++);
        earned.add(change.earned());
        actual.add(change.actual());
      }
      values.add(new EarnedValue(
          planned.get(i),
          earned.total().plus(asPlanned.get(i)),
          actual.total(),
          budget,
          baseline.convention()));
    }
    return values.build();
  }

  private List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    for (TaskId task : ledger.tasks()) {
      if (which.test(task)) {
        for (CostEntry cost : ledger.costs(task)) {
          changes.add(new Change(cost.time(), Rational.ZERO, Rational.of(cost.amount())));
        }
      }
    }
    ImmutableListMultimap.Builder<TaskId, PlannedTask> followers = ImmutableListMultimap.builder();
    for (PlannedTask task : baseline.tasks()) {
      if (which.test(task.task()) && !shares.earnsAsPlanned(task)) {
        followers.put(shares.decisive(task).task(), task);
      }
    }
    followers.build().asMap().forEach((decisive, tasks) -> {
      for (PlannedTask task : tasks) {
        addEarned(changes, task, ledger.progress(decisive));
      }
    });
    changes.sort(Comparator.comparing(Change::time));
    return changes;
  }

  private void addEarned(
      List<Change> changes, PlannedTask task, List<ProgressEntry> reports) {
    Rational before = Rational.ZERO;
    for (ProgressEntry report : reports) {
      Rational earned = shares.earned(task, share(report.percent()));
      changes.add(new Change(report.time(), earned.minus(before), Rational.ZERO));
      before = earned;
    }
  }

  private static Rational share(BigDecimal percent) {
    return Rational.of(percent).dividedBy(HUNDRED);
  }

  /** Returns since when all has been earned, of tasks that have all earned it by now. */
  LocalDateTime completedAt() {
    LocalDateTime completed = baseline.start();
    for (PlannedTask task : baseline.tasks()) {
      if (which.test(task.task()) && task.budgetAtCompletion().signum() > 0) {
        LocalDateTime since = shares.earnsAsPlanned(task)
            ? shares.decisive(task).finish()
            : completedAt(task, ledger.progress(shares.decisive(task).task()));
        completed = since.isAfter(completed) ? since : completed;
      }
    }
    return completed;
  }

  /** The first of the last reports that all earn the whole budget. */
  private LocalDateTime completedAt(PlannedTask task, List<ProgressEntry> reports) {
    LocalDateTime since = ledger.asOf();
    for (ProgressEntry report : Lists.reverse(reports)) {
      Rational earned = shares.earned(task, share(report.percent()));
      if (!earned.equals(task.budgetAtCompletion())) {
        break;
      }
      since = report.time();
    }
    return since;
  }
}
