package dev.tandem.scheduling.value.npv;

import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.value.amount.Amounts;
import java.util.Objects;

/**
 * Money that comes in or goes out when a task finishes.
 *
 * @param task the leaf task
 * @param amount how much, in one currency for all tasks: above 0 for income, below 0 for a payment
 */
public record CashFlow(TaskId task, double amount) {

  /**
   * Checks the amount.
   *
   * @throws IllegalArgumentException if {@code amount} is infinite or NaN
   */
  public CashFlow {
    Objects.requireNonNull(task, "task");
    Amounts.finite("cash flow", amount);
  }

  /**
   * {@return the money that comes in or goes out when a task finishes}
   *
   * @param task the id of the leaf task
   * @param amount how much: above 0 for income, below 0 for a payment
   * @throws IllegalArgumentException if {@code task} is blank, or {@code amount} is infinite or NaN
   */
  public static CashFlow of(String task, double amount) {
    return new CashFlow(TaskId.of(task), amount);
  }
}
