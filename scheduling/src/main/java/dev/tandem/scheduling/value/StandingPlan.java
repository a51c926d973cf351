package dev.tandem.scheduling.value;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.project.ScheduleFrom;
import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.ConstraintType;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.criticalpath.ScheduledTask;
import dev.tandem.scheduling.network.ActivityNetwork;
import dev.tandem.scheduling.network.compiled.DatedPlan;
import dev.tandem.scheduling.network.compiled.EditedPlan;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A schedule as it stands, to follow a slip from: tasks that go as late as possible, which are all of a schedule from its finish, hold the
 * dates at which they were scheduled as their earliest, and move on from there when they are pushed.
 *
 * <p>Computing such a schedule again would not tell what a slip does: where dates count back from a finish, a late task pushes nothing, it has
 * negative float. What people do is begin where the plan says, and wait for what is late.
 */
final class StandingPlan {
  private final Schedule schedule;
  private final boolean isFromFinish;

  private StandingPlan(Schedule schedule) {
    this.schedule = schedule;
    this.isFromFinish = DatedPlan.of(schedule.network()).network().frame.fromFinish();
  }

  /**
   * The plan behind a schedule, or one whose early dates are those at which its tasks stand.
   *
   * @throws IllegalArgumentException if tasks stand where their dependencies do not allow it
   */
  static DatedPlan of(Schedule schedule) {
    DatedPlan plan = DatedPlan.of(schedule.network());
    return EditedPlan.supports(plan) ? plan : new StandingPlan(schedule).standing();
  }

  private DatedPlan standing() {
    Project project = schedule.project();
    ProjectBuilder builder = project.toBuilder();
    for (ScheduledTask task : schedule.tasks()) {
      boolean isOpen = !task.isSummary() && !task.task().progress().isStarted();
      if (isOpen && (isFromFinish || isLate(task.task()))) {
        builder.replaceTask(standing(task));
      }
    }
    Schedule standing = CriticalPath.analyse(network(builder));
    checkDates(standing);
    return DatedPlan.of(standing.network());
  }

  private ActivityNetwork network(ProjectBuilder builder) {
    if (!isFromFinish) {
      return schedule.network().recompile(builder.build());
    }
    checkArgument(
        schedule.network().projects().size() == 1,
        "schedule from the finish must be of one project: %s are joined. Price each by itself.",
        schedule.network().projects().size());
    return ActivityNetwork.compile(
        builder.scheduleFrom(ScheduleFrom.START).build(), schedule.network().policy());
  }

  /** A task held at its scheduled start, which a levelling delay is part of, and by the latest date that it keeps; mandatory dates hold it anyway. */
  private static Task standing(ScheduledTask scheduled) {
    Task task = scheduled.task().withLevellingDelay(Duration.ZERO);
    if (constraints(task).anyMatch(each -> each.type().winsOverDependencies())) {
      return task;
    }
    Constraint stands = Constraint.startNoEarlierThan(scheduled.start());
    return constraints(task)
        .filter(each -> each.type().isUpperBound())
        .map(each -> latest(each, scheduled))
        .flatMap(Optional::stream)
        .findFirst()
        .map(latest -> task.withConstraints(stands, latest))
        .orElseGet(() -> task.withConstraint(stands));
  }

  private static Stream<Constraint> constraints(Task task) {
    return Stream.concat(task.constraint().stream(), task.secondaryConstraint().stream());
  }

  private static Optional<Constraint> latest(Constraint constraint, ScheduledTask scheduled) {
    LocalDateTime date = constraint.date().orElseThrow();
    return constraint.type().isAboutStart()
        ? Optional.of(Constraint.startNoLaterThan(date))
            .filter(each -> !scheduled.start().isAfter(date))
        : Optional.of(Constraint.finishNoLaterThan(date))
            .filter(each -> !scheduled.finish().isAfter(date));
  }

  private static boolean isLate(Task task) {
    return task.constraint()
        .filter(each -> each.type() == ConstraintType.AS_LATE_AS_POSSIBLE)
        .isPresent();
  }

  private void checkDates(Schedule standing) {
    List<TaskId> elsewhere = new ArrayList<>();
    for (ScheduledTask task : schedule.tasks()) {
      ScheduledTask stands = standing.task(task.id());
      boolean isThere =
          stands.start().equals(task.start()) && stands.finish().equals(task.finish());
      if (!task.isSummary() && !isThere) {
        elsewhere.add(task.id());
      }
    }
    checkArgument(
        elsewhere.isEmpty(),
        "tasks that stand late must keep their dependencies, constraints and project's start: %s do"
            + " not. Move them, or price a schedule with all tasks as soon as possible.",
        elsewhere);
  }
}
