package dev.tandem.scheduling.value;

import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.project.Project;
import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Task;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.criticalpath.SamplePlans;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.criticalpath.ScheduledTask;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import dev.tandem.scheduling.roadmap.Roadmap;
import dev.tandem.scheduling.roadmap.RoadmapConvention;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Writes a slip into the project, as a planner would, and analyses all of it. */
final class SlipOracle {
  private final Portfolio portfolio;
  private final Project project;
  private final SchedulingPolicy policy;
  private final Schedule schedule;
  private final RoadmapConvention convention;

  SlipOracle(Portfolio portfolio, SchedulingPolicy policy) {
    this.portfolio = portfolio;
    this.project = portfolio.projects().get(0);
    this.policy = policy;
    this.schedule = CriticalPath.analyse(project, policy);
    this.convention = RoadmapConvention.standard().withReference(schedule.start());
  }

  Portfolio portfolio() {
    return portfolio;
  }

  Schedule schedule() {
    return schedule;
  }

  Roadmap roadmap() {
    return Roadmap.of(portfolio, schedule, convention);
  }

  /** The roadmap when a task is held to a later start, or resumes later. */
  Roadmap ifSlipped(ScheduledTask task, long seconds) {
    LocalDateTime begin = task.remainingEarlyStart().orElseThrow();
    LocalDateTime later = seconds == 0 ? begin : later(task.task(), begin, seconds);
    Progress progress = task.task().progress();
    return with(
        progress.isStarted()
            ? task.task()
                .withProgress(new Progress(
                    progress.actualStart(),
                    progress.actualFinish(),
                    progress.remaining(),
                    progress.percentComplete(),
                    progress.suspended(),
                    Optional.of(later)))
            : task.task().withConstraint(Constraint.mandatoryStart(later)));
  }

  private LocalDateTime later(Task task, LocalDateTime begin, long seconds) {
    WorkingTime calendar = SamplePlans.working(project, task, policy);
    long at = begin.toEpochSecond(ZoneOffset.UTC);
    long work = calendar.workAt(at);
    boolean endsWork = at < calendar.startOf(work) && at == calendar.finishOf(work);
    long moved = endsWork ? calendar.finishOf(work + seconds) : calendar.startOf(work + seconds);
    return LocalDateTime.ofEpochSecond(moved, 0, ZoneOffset.UTC);
  }

  /** The roadmap when less of a task is to do. */
  Roadmap ifShorter(ScheduledTask scheduled, long seconds) {
    Task task = SamplePlans.withPausesAnywhere(scheduled.task(), project.workday());
    long duration = task.durationSeconds(project.workday());
    Progress progress = task.progress();
    if (!progress.isStarted()) {
      return with(
          task.withDuration(WorkDuration.workseconds(duration - Math.min(seconds, duration))));
    }
    long remaining = progress.remainingSeconds(duration, project.workday());
    long saved = Math.min(seconds, remaining);
    return with(task.withDuration(WorkDuration.workseconds(Math.max(0, duration - saved)))
        .withProgress(Progress.started(
            progress.actualStart().orElseThrow(), WorkDuration.workseconds(remaining - saved))));
  }

  private Roadmap with(Task task) {
    Project changed = project.toBuilder().replaceTask(task).build();
    return Roadmap.of(portfolio, CriticalPath.analyse(changed, policy), convention);
  }
}
