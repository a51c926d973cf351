package dev.tandem.core.task;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.estimate.Estimate;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** What a task alone can be checked for. */
final class TaskCheck {
  private final TaskId id;
  private final DurationKind durationKind;
  private final MilestoneKind milestoneKind;

  TaskCheck(TaskId id, DurationKind durationKind, MilestoneKind milestoneKind) {
    this.id = id;
    this.durationKind = durationKind;
    this.milestoneKind = milestoneKind;
  }

  void duration(WorkDuration duration) {
    checkArgument(
        !duration.isNegative(),
        "duration of task %s must not be negative: %s. Use 0 for a milestone.",
        id,
        duration);
    checkArgument(
        durationKind != DurationKind.SUMMARY || duration.isZero(),
        "duration of summary %s must be zero: %s. Leave it out; it follows from the tasks below.",
        id,
        duration);
    checkArgument(
        milestoneKind == MilestoneKind.WHERE_REACHED || duration.isZero(),
        "duration of milestone %s must be zero: %s. Leave out the duration or the kind of milestone.",
        id,
        duration);
  }

  void estimate(Estimate estimate) {
    checkArgument(
        durationKind != DurationKind.SUMMARY,
        "summary %s must not have a duration estimate: %s. Give estimates to the tasks below.",
        id,
        estimate);
    checkArgument(
        milestoneKind == MilestoneKind.WHERE_REACHED,
        "milestone %s must not have a duration estimate: %s. Leave out the estimate or the kind of milestone.",
        id,
        estimate);
    checkArgument(
        estimate.lowerBound() >= 0,
        "duration estimate of task %s must not go below 0: from %s. Raise its lower end.",
        id,
        estimate.lowerBound());
  }

  void cost(TaskCost cost) {
    checkArgument(
        durationKind != DurationKind.SUMMARY || cost.perWorkday() == 0,
        "cost per workday of summary %s must be 0: %s. Give it to the tasks below, or state a fixed cost.",
        id,
        cost.perWorkday());
  }

  void constraints(Optional<Constraint> primary, Optional<Constraint> secondary) {
    checkArgument(
        secondary.isEmpty() || primary.isPresent(),
        "secondary constraint of task %s must come with a primary one: %s. Make it the primary constraint.",
        id,
        secondary.map(Constraint::toString).orElse(""));
  }

  void splits(List<Split> splits) {
    checkArgument(
        durationKind != DurationKind.SUMMARY || splits.isEmpty(),
        "summary %s must not be split: %s. Split the tasks below.",
        id,
        splits);
  }

  void levellingDelay(Duration delay) {
    checkArgument(
        !delay.isNegative(),
        "levelling delay of task %s must not be negative: %s. Use 0 where it does not wait.",
        id,
        delay);
    checkArgument(
        delay.equals(delay.truncatedTo(ChronoUnit.SECONDS)),
        "levelling delay of task %s must be whole seconds: %s. Round it to seconds.",
        id,
        delay);
    checkArgument(
        durationKind != DurationKind.SUMMARY || delay.isZero(),
        "summary %s must not have a levelling delay: %s. Delay the tasks below.",
        id,
        delay);
  }
}
