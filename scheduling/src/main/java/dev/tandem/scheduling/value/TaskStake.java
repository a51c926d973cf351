package dev.tandem.scheduling.value;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.product.FeatureId;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.value.amount.Amounts;
import java.util.Map;
import java.util.Objects;

/**
 * What one task has at stake.
 *
 * @param task the leaf task
 * @param floats for each feature that it can delay, in the order stated: the largest slip, in its own working time, that leaves the feature
 *     where it is; a feature that no slip delays is left out
 * @param costOfNextDay what is lost if it slips by one workday; at least 0
 * @param valueOfDaySaved what is gained if one workday less is left to do, or all that is left if that is less than a day; negative where
 *     less work starts so much later that a feature waits
 * @param dragValue what is gained if nothing of it were left to do; as the value of a day saved for all its days together
 */
public record TaskStake(
    TaskId task,
    Map<FeatureId, WorkDuration> floats,
    double costOfNextDay,
    double valueOfDaySaved,
    double dragValue) {

  /**
   * Copies the floats.
   *
   * @throws IllegalArgumentException if a float is negative, {@code costOfNextDay} is negative, or an amount is infinite or NaN
   */
  public TaskStake {
    Objects.requireNonNull(task, "task");
    floats = ImmutableMap.copyOf(floats);
    floats.forEach((feature, slip) -> checkArgument(
        !slip.isNegative(),
        "float of %s to %s must be at least 0: %s. State the largest slip that costs nothing.",
        task,
        feature,
        slip));
    Amounts.notNegative("cost of the next day", costOfNextDay);
    Amounts.finite("value of a day saved", valueOfDaySaved);
    Amounts.finite("drag value", dragValue);
  }
}
