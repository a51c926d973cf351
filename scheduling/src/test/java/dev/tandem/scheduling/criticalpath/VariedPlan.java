package dev.tandem.scheduling.criticalpath;

import static dev.tandem.core.calendar.WorkDuration.workminutes;
import static dev.tandem.core.calendar.WorkDuration.workseconds;

import dev.tandem.core.project.Assignment;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.project.ScheduleFrom;
import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.Split;
import dev.tandem.core.task.Task;
import dev.tandem.scheduling.policy.ProgressRule;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Random plans made rarer still: with late tasks, dates on summaries, splits and levelling delays, or scheduled from the finish; and the policies to
 * try them under.
 */
final class VariedPlan {
  static final List<SchedulingPolicy> POLICIES = List.of(
      SchedulingPolicy.standard(),
      SchedulingPolicy.microsoftProject(),
      SchedulingPolicy.primaveraP6(),
      SchedulingPolicy.standard().withProgressRule(ProgressRule.PROGRESS_OVERRIDE),
      SchedulingPolicy.standard().withProgressRule(ProgressRule.ACTUAL_DATES));

  /** What a plan has beside calendars, constraints and deadlines. */
  enum Kind {
    PLAIN,
    PROGRESS,
    SUMMARIES,
    PROGRESS_AND_SUMMARIES,
    LATE_TASKS,
    LATE_TASKS_AND_PROGRESS,
    FROM_FINISH,
    FROM_FINISH_AND_PROGRESS;

    boolean hasProgress() {
      return name().contains("PROGRESS");
    }

    boolean hasSummaries() {
      return name().contains("SUMMARIES");
    }

    boolean hasLateTasks() {
      return name().contains("LATE");
    }

    boolean isFromFinish() {
      return name().contains("FINISH");
    }
  }

  private VariedPlan() {}

  static Project of(RandomPlan plan, Kind kind, Random random) {
    plan.withManyCalendars().withConstraints().withDeadlines();
    if (kind.hasProgress()) {
      plan.withProgress();
    }
    if (kind.hasSummaries()) {
      plan.withSummaries();
    }
    Project project = plan.build();
    List<Task> tasks = new ArrayList<>(project.tasks());
    for (int i = 0; i < tasks.size(); i++) {
      if (kind.hasLateTasks() && random.nextInt(3) == 0) {
        tasks.set(i, tasks.get(i).withConstraint(Constraint.asLateAsPossible()));
      } else if (project.isSummary(i)) {
        tasks.set(i, withDates(tasks.get(i), random));
      }
    }
    ProjectBuilder varied = project.toBuilder().replaceTasks(tasks);
    if (kind.isFromFinish()) {
      varied.scheduleFrom(ScheduleFrom.FINISH).mustFinishBy(date(random));
    }
    return oneOfThreeResting(varied.build());
  }

  /** So that a plan stays what it was before there were splits and delays, unless it has them, nothing is drawn for the choice. */
  private static Project oneOfThreeResting(Project project) {
    long hours =
        project.tasks().stream().mapToLong(task -> task.duration().amount()).sum();
    return hours % 3 == 0 ? resting(project, hours) : project;
  }

  private static Task withDates(Task summary, Random random) {
    Task dated = random.nextInt(3) == 0 ? summary.withDeadline(date(random)) : summary;
    return switch (random.nextInt(4)) {
      case 0 -> dated.withConstraint(Constraint.startNoEarlierThan(date(random)));
      case 1 -> dated.withConstraint(Constraint.finishNoLaterThan(date(random)));
      default -> dated;
    };
  }

  /** The same plan, in which some tasks are split and some wait for a leveller's delay. */
  private static Project resting(Project project, long seed) {
    Random random = new Random(seed);
    List<Task> tasks = new ArrayList<>(project.tasks());
    for (int i = 0; i < tasks.size(); i++) {
      if (!project.isSummary(i)) {
        tasks.set(i, resting(tasks.get(i), random));
      }
    }
    return project.toBuilder().replaceTasks(tasks).build();
  }

  static Task resting(Task task, Random random) {
    List<Split> splits = new ArrayList<>();
    for (int k = random.nextInt(2) * random.nextInt(4); k > 0; k--) {
      int after = 1 + random.nextInt(30 * 3_600);
      splits.add(Split.of(workseconds(after), workminutes(random.nextInt(20) * 30L)));
    }
    return task.withSplits(splits)
        .withLevellingDelay(Duration.ofMinutes(15L * random.nextInt(2) * random.nextInt(400)));
  }

  /** What assignments state of their own work grows and shrinks with a duration that is tried out, but not with one that is planned. */
  static Project withoutOwnWork(Project project) {
    ProjectBuilder builder = Project.builder(project.name(), project.start())
        .calendar(project.calendar())
        .scheduleFrom(project.scheduleFrom())
        .replaceTasks(project.tasks())
        .replaceDependencies(project.dependencies());
    project.calendars().forEach(builder::addCalendar);
    project.statusDate().ifPresent(builder::statusDate);
    project.mustFinishBy().ifPresent(builder::mustFinishBy);
    project.resources().forEach(builder::resource);
    project.teams().forEach(builder::team);
    for (Assignment each : project.assignments()) {
      builder.assignment(
          new Assignment(each.task(), each.resource(), each.units(), Optional.empty()));
    }
    return builder.build();
  }

  static LocalDateTime date(Random random) {
    return RandomPlan.START.plusHours(random.nextInt(24 * 30));
  }
}
