package dev.tandem.scheduling.health;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.project.Project;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.criticalpath.ScheduledTask;
import dev.tandem.scheduling.health.HealthFinding.Ratio;
import dev.tandem.scheduling.health.convention.HealthCheck;
import dev.tandem.scheduling.health.facts.PlanFacts;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** The checks of the longest path: whether a delay on it comes through, and how much room there is. */
final class PathChecks {
  private final PlanFacts facts;
  private final Measuring measuring;
  private final ImmutableList<TaskId> path;

  PathChecks(PlanFacts facts, Measuring measuring) {
    this.facts = facts;
    this.measuring = measuring;
    this.path = facts.schedule.criticalPath();
  }

  HealthFinding criticalPathTest() {
    if (facts.isFromFinish()) {
      return measuring.undefined(
          HealthCheck.CRITICAL_PATH_TEST,
          "the project is scheduled from its finish, which stays. Schedule it from its start.");
    }
    OptionalInt delayed = IntStream.range(0, path.size())
        .filter(this::carriesOn)
        .map(place -> facts.project.indexOf(path.get(place)))
        .findFirst();
    return delayed.isPresent()
        ? delayed(delayed.getAsInt())
        : measuring.undefined(
            HealthCheck.CRITICAL_PATH_TEST,
            "no unfinished task on the longest path has a duration. Test a plan with work left.");
  }

  /** Whether a task has work left, and the next on the path waits for its finish. */
  private boolean carriesOn(int place) {
    int task = facts.project.indexOf(path.get(place));
    if (!facts.isUnfinished(task) || !facts.hasWork(task)) {
      return false;
    }
    return place == path.size() - 1
        || facts.schedule.task(path.get(place + 1)).drivingPredecessors().stream()
            .filter(dependency -> dependency.predecessor().equals(path.get(place)))
            .map(Dependency::type)
            .allMatch(type -> !type.isFromStart());
  }

  private HealthFinding delayed(int task) {
    long delay = facts.seconds(task, facts.convention.limits().pathDelay());
    // nearly all of the plan moves, which a full pass follows faster than an editor
    Project changed = facts.project.toBuilder().replaceTask(longer(task, delay)).build();
    LocalDateTime finish =
        CriticalPath.analyse(facts.schedule.network().recompile(changed)).finish();
    long moved = facts.calendar(task).between(facts.schedule.finish(), finish);
    return measuring.ofTime(
        HealthCheck.CRITICAL_PATH_TEST,
        new Ratio(moved, delay),
        task,
        facts.task(task).durationKind().workday(facts.project.workday()));
  }

  private Task longer(int index, long delay) {
    Task task = facts.task(index);
    long duration = facts.seconds(index, task.duration());
    Task longer = task.withDuration(WorkDuration.workseconds(Math.addExact(duration, delay)));
    Progress progress = task.progress();
    if (!progress.isStarted()) {
      return longer;
    }
    long rest =
        progress.remainingSeconds(duration, task.durationKind().workday(facts.project.workday()));
    return longer.withProgress(new Progress(
        progress.actualStart(),
        progress.actualFinish(),
        Optional.of(WorkDuration.workseconds(Math.addExact(rest, delay))),
        progress.percentComplete(),
        progress.suspended(),
        progress.resumed()));
  }

  HealthFinding lengthIndex() {
    LocalDateTime from = facts.schedule.network().projects().stream()
        .map(Project::statusDate)
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder())
        .filter(date -> date.isAfter(facts.schedule.start()))
        .orElseGet(facts.schedule::start);
    long length = facts.projectCalendar().between(from, facts.schedule.finish());
    if (path.isEmpty() || length <= 0) {
      return measuring.undefined(
          HealthCheck.CRITICAL_PATH_LENGTH_INDEX,
          "nothing is left between the status date and the finish. Look at a plan with work left.");
    }
    ScheduledTask last = facts.schedule.task(path.get(path.size() - 1));
    long room = facts.projectCalendar().between(last.earlyFinish(), last.lateFinish());
    return measuring.ofTime(
        HealthCheck.CRITICAL_PATH_LENGTH_INDEX,
        new Ratio(Math.addExact(length, room), length),
        facts.project.indexOf(last.id()),
        facts.project.workday());
  }
}
