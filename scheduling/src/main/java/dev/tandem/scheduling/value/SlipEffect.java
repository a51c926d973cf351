package dev.tandem.scheduling.value;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.roadmap.RoadmapComparison.FeatureShift;
import dev.tandem.scheduling.value.amount.Amounts;
import java.util.List;
import java.util.Objects;

/**
 * What one change of one task does to the features that wait for it.
 *
 * @param task the task that changes
 * @param by by how much working time of its own, as stated
 * @param features the features whose usable date moves, in the order stated, each with what it loses more, or less if negative
 * @param cost what all of them lose more, or less if negative, in the currency of their products
 */
public record SlipEffect(TaskId task, WorkDuration by, List<FeatureShift> features, double cost) {

  /**
   * Copies the features.
   *
   * @throws IllegalArgumentException if {@code cost} is infinite or NaN
   */
  public SlipEffect {
    Objects.requireNonNull(task, "task");
    Objects.requireNonNull(by, "by");
    features = ImmutableList.copyOf(features);
    Amounts.finite("cost", cost);
  }

  /** {@return for example {@code build by 3d: 900 more; search 2026-01-27T17:00 -> 2026-01-30T17:00}} */
  @Override
  public String toString() {
    StringBuilder text =
        new StringBuilder(task + " by " + by + ": " + Amounts.text(cost) + " more");
    for (FeatureShift each : features) {
      text.append("; ").append(each.id()).append(' ').append(each.before().orElseThrow());
      text.append(" -> ").append(each.after().orElseThrow());
    }
    return text.toString();
  }
}
