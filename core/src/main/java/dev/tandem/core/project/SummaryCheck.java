package dev.tandem.core.project;

import dev.tandem.core.problem.Problems;
import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.DurationKind;
import dev.tandem.core.task.MilestoneKind;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Task;
import java.util.List;
import java.util.Optional;

/** Finds what a summary task states although it must leave that to the tasks below it. */
final class SummaryCheck {

  private final Task task;
  private final Problems problems;

  private SummaryCheck(Task task, Problems problems) {
    this.task = task;
    this.problems = problems;
  }

  static void report(Task task, Problems problems) {
    SummaryCheck check = new SummaryCheck(task, problems);
    check.duration();
    check.dates();
    check.amounts();
    check.rests();
    check.constraints();
  }

  private void duration() {
    if (task.durationKind() == DurationKind.ELAPSED) {
      report(
          "Set it on a task below.",
          "summary task %s must not state an elapsed duration: %s.",
          task.duration());
    }
    boolean hasProgress = !task.progress().equals(Progress.NOT_STARTED);
    if (!task.duration().isZero() || hasProgress) {
      report(
          "Remove them; they follow from the tasks below it.",
          "summary task %s must not state duration or progress: %s.",
          hasProgress ? "it has progress" : task.duration());
    }
  }

  private void dates() {
    if (task.expectedFinish().isPresent() || task.milestoneKind() != MilestoneKind.WHERE_REACHED) {
      report(
          "Set it on one of those.",
          "summary task %s must not have %s: it takes its dates from the tasks below it.",
          task.expectedFinish().isPresent() ? "an expected finish" : "a kind of milestone");
    }
  }

  private void amounts() {
    if (task.durationEstimate().isPresent() || task.cost().perWorkday() > 0) {
      report(
          "Give it to the tasks below.",
          "summary task %s must not have %s: its duration follows from the tasks below it.",
          task.durationEstimate().isPresent() ? "a duration estimate" : "a cost per workday");
    }
  }

  private void rests() {
    if (!task.splits().isEmpty() || !task.levellingDelay().isZero()) {
      report(
          "Set it on a task below.",
          "summary task %s must not have %s: it takes its dates from the tasks below it.",
          task.splits().isEmpty() ? "a levelling delay" : "splits");
    }
  }

  private void constraints() {
    for (Optional<Constraint> constraint : List.of(task.constraint(), task.secondaryConstraint())) {
      if (constraint.isPresent() && !constraint.get().type().isForSummaries()) {
        problems.report(
            ProjectRule.SUMMARY_CONSTRAINT,
            "task " + task.id(),
            "Set it on a task below.",
            "constraint of summary task %s must be start no earlier than or finish no later than: %s.",
            task.id(),
            constraint.get());
      }
    }
  }

  private void report(String remedy, String template, Object stated) {
    problems.report(
        ProjectRule.SUMMARY_WITH_WORK, "task " + task.id(), remedy, template, task.id(), stated);
  }
}
