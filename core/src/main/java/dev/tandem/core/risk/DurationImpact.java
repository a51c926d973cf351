package dev.tandem.core.risk;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.task.TaskId;
import java.util.Objects;
import java.util.Set;

/**
 * What an event does to the durations of tasks.
 *
 * <p>All tasks of one impact share its size: when the event makes one of them 20 percent longer, it makes all of them 20 percent
 * longer. Tasks that the event hits independently get an impact each.
 *
 * @param tasks the tasks that become longer or shorter, in the order given
 * @param effect how {@code amount} changes a duration
 * @param amount working days for {@link Effect#DELAY}, a factor for {@link Effect#FACTOR}
 */
public record DurationImpact(Set<TaskId> tasks, Effect effect, Estimate amount) {

  /** How an amount changes a duration. */
  public enum Effect {

    /** The amount is added, in working days; a negative amount shortens. Example: rework of 3 to 8 days. */
    DELAY(0),

    /**
     * The duration is multiplied by the amount; below 1 it shortens. Example: a new tool makes work 1.0 to 1.3 times as long.
     *
     * <p>Source: Hulett (2011), Integrated cost-schedule risk analysis, "risk drivers".
     */
    FACTOR(1);

    private final double neutralAmount;

    Effect(double neutralAmount) {
      this.neutralAmount = neutralAmount;
    }

    /** {@return the amount that changes nothing: 0 for a delay, 1 for a factor} */
    public double neutralAmount() {
      return neutralAmount;
    }
  }

  /**
   * Checks and copies the tasks.
   *
   * @throws IllegalArgumentException if {@code tasks} is empty, or a factor may be below 0
   */
  public DurationImpact {
    Objects.requireNonNull(effect, "effect");
    Objects.requireNonNull(amount, "amount");
    tasks = ImmutableSet.copyOf(tasks);
    checkArgument(
        !tasks.isEmpty(), "tasks must not be empty: []. Name the tasks that the risk hits.");
    checkArgument(
        effect == Effect.DELAY || amount.lowerBound() >= 0,
        "factor must be at least 0: from %s, for tasks %s. State 1.2 for 20 percent longer, 0.9 for 10 percent shorter.",
        amount.lowerBound(),
        tasks);
  }

  /**
   * {@return an impact that adds working days to one task}
   *
   * @param task the task
   * @param workdays how many working days longer, negative for shorter
   */
  public static DurationImpact delay(TaskId task, Estimate workdays) {
    return new DurationImpact(ImmutableSet.of(task), Effect.DELAY, workdays);
  }

  /**
   * {@return an impact that multiplies the duration of one task}
   *
   * @param task the task
   * @param factor how many times as long
   * @throws IllegalArgumentException if {@code factor} may be below 0
   */
  public static DurationImpact factor(TaskId task, Estimate factor) {
    return new DurationImpact(ImmutableSet.of(task), Effect.FACTOR, factor);
  }

  /** The change of one task's duration, in working days, if the event has this probability. */
  Exposure exposure(double probability, double plannedWorkdays) {
    return switch (effect) {
      case DELAY -> Exposure.of(probability, amount);
      case FACTOR ->
        Exposure.ofEvent(
            probability,
            plannedWorkdays * (amount.mean() - 1),
            plannedWorkdays * plannedWorkdays * amount.variance());
    };
  }
}
