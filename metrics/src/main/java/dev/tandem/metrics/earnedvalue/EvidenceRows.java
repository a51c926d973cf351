package dev.tandem.metrics.earnedvalue;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.metrics.earnedvalue.baseline.PlannedTask;
import dev.tandem.metrics.earnedvalue.baseline.TimePhasedBaseline;
import dev.tandem.metrics.earnedvalue.ledger.CostEntry;
import dev.tandem.metrics.earnedvalue.ledger.EarnedValueLedger;
import dev.tandem.metrics.earnedvalue.ledger.ProgressEntry;
import dev.tandem.metrics.earnedvalue.measure.EarnedValue;
import java.util.List;
import java.util.Optional;

/** Gathers the rows behind the value of each task. */
final class EvidenceRows {
  private final TimePhasedBaseline baseline;
  private final EarnedValueLedger ledger;
  private final EarnedShares shares;

  EvidenceRows(TimePhasedBaseline baseline, EarnedValueLedger ledger, EarnedShares shares) {
    this.baseline = baseline;
    this.ledger = ledger;
    this.shares = shares;
  }

  EarnedValueEvidence of(List<EarnedValue> own) {
    ImmutableList.Builder<TaskEvidence> rows = ImmutableList.builder();
    List<Task> tasks = baseline.project().tasks();
    for (int i = 0; i < tasks.size(); i++) {
      TaskId task = tasks.get(i).id();
      List<CostEntry> costs = ledger.costs(task);
      if (own.get(i).budget().signum() > 0 || !costs.isEmpty()) {
        rows.add(new TaskEvidence(task, method(task), report(task), costs, own.get(i)));
      }
    }
    return new EarnedValueEvidence(rows.build());
  }

  private String method(TaskId task) {
    return baseline.contains(task)
        ? baseline.task(task).method().toString()
        : "not in the baseline";
  }

  private Optional<ProgressEntry> report(TaskId task) {
    if (!baseline.contains(task) || shares.earnsAsPlanned(baseline.task(task))) {
      return Optional.empty();
    }
    PlannedTask decisive = shares.decisive(baseline.task(task));
    List<ProgressEntry> reports = ledger.progress(decisive.task());
    return reports.isEmpty()
        ? Optional.empty()
        : Optional.of(reports.get(reports.size() - 1));
  }
}
