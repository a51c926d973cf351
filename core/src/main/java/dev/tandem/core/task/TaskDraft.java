package dev.tandem.core.task;

import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.estimate.Estimate;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** A task's parts while one of them is being replaced. */
final class TaskDraft {
  TaskId id;
  String name;
  Optional<TaskId> parent;
  WorkDuration duration;
  DurationKind durationKind;
  MilestoneKind milestoneKind;
  Optional<String> calendar;
  Optional<Constraint> constraint;
  Optional<Constraint> secondaryConstraint;
  Optional<LocalDateTime> deadline;
  Optional<LocalDateTime> expectedFinish;
  Progress progress;
  Optional<Estimate> durationEstimate;
  TaskCost cost;
  CalendarBasis calendarBasis;
  EffortRule effortRule;
  List<Split> splits;
  Duration levellingDelay;

  TaskDraft(Task task) {
    id = task.id();
    name = task.name();
    parent = task.parent();
    duration = task.duration();
    durationKind = task.durationKind();
    milestoneKind = task.milestoneKind();
    calendar = task.calendar();
    constraint = task.constraint();
    secondaryConstraint = task.secondaryConstraint();
    deadline = task.deadline();
    expectedFinish = task.expectedFinish();
    progress = task.progress();
    durationEstimate = task.durationEstimate();
    cost = task.cost();
    calendarBasis = task.calendarBasis();
    effortRule = task.effortRule();
    splits = task.splits();
    levellingDelay = task.levellingDelay();
  }

  Task build() {
    return new Task(
        id,
        name,
        parent,
        duration,
        durationKind,
        milestoneKind,
        calendar,
        constraint,
        secondaryConstraint,
        deadline,
        expectedFinish,
        progress,
        durationEstimate,
        cost,
        calendarBasis,
        effortRule,
        splits,
        levellingDelay);
  }
}
