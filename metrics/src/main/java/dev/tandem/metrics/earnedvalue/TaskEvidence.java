package dev.tandem.metrics.earnedvalue;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.task.TaskId;
import dev.tandem.metrics.earnedvalue.ledger.CostEntry;
import dev.tandem.metrics.earnedvalue.ledger.ProgressEntry;
import dev.tandem.metrics.earnedvalue.measure.EarnedValue;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The rows behind the value of one task.
 *
 * @param task the task
 * @param method how its value is planned and earned, in words; {@code not in the baseline} if nothing was agreed on
 * @param report the report that counts: its own, or that of the task to which it is apportioned; empty if nothing was reported, or reports
 *     do not count
 * @param costs its costs, in order of time
 * @param value its own value, without tasks below it
 */
public record TaskEvidence(
    TaskId task,
    String method,
    Optional<ProgressEntry> report,
    List<CostEntry> costs,
    EarnedValue value) {

  /** Copies the costs. */
  public TaskEvidence {
    Objects.requireNonNull(task, "task");
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(report, "report");
    costs = ImmutableList.copyOf(costs);
    Objects.requireNonNull(value, "value");
  }

  /** {@return for example {@code design: EV 500 of 1000 by percent complete, FLAT (50 %), AC 450 of 2 entries}} */
  @Override
  public String toString() {
    return task + ": EV " + value.earned() + " of " + value.budget() + " by " + method
        + report.map(each -> " (" + each.percent().toPlainString() + " %)").orElse("") + ", AC "
        + value.actual() + " of " + costs.size() + " entries";
  }
}
