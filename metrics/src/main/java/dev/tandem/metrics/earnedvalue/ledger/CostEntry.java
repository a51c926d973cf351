package dev.tandem.metrics.earnedvalue.ledger;

import dev.tandem.core.task.TaskId;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Objects;

/**
 * A cost that arose for a task.
 *
 * @param task the task, or the summary that bears the cost
 * @param time when it arose, in the local time of the plan and whole seconds
 * @param amount how much, in the currency of the plan, or in hours if value is counted in work; negative for a credit or a correction
 */
public record CostEntry(TaskId task, LocalDateTime time, BigDecimal amount)
    implements EarnedValueEntry {

  /**
   * Checks the time.
   *
   * @throws IllegalArgumentException if the time has a fraction of a second
   */
  public CostEntry {
    Objects.requireNonNull(task, "task");
    TaskLog.checkTime(task, time);
    Objects.requireNonNull(amount, "amount");
  }

  /**
   * {@return a cost}
   *
   * @param task the id of the task
   * @param time when it arose
   * @param amount how much, as a decimal: {@code 1250.50}
   * @throws IllegalArgumentException if the id is blank, the time has a fraction of a second, or the amount is no decimal
   */
  public static CostEntry of(String task, LocalDateTime time, String amount) {
    return new CostEntry(TaskId.of(task), time, new BigDecimal(amount));
  }

  /** {@return for example {@code design 2026-01-09T17:00: cost 1250.50}} */
  @Override
  public String toString() {
    return task + " " + time + ": cost " + amount.toPlainString();
  }
}
