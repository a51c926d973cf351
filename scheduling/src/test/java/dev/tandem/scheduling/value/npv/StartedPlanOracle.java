package dev.tandem.scheduling.value.npv;

import static dev.tandem.core.calendar.WorkDuration.workdays;

import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.criticalpath.ScheduledTask;
import dev.tandem.scheduling.policy.ProgressRule;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The greatest present value of a plan in progress over all starts in whole days: each choice is scheduled with its starts as earliest dates,
 * and counts if all tasks come exactly there and what has begun goes on as planned.
 */
final class StartedPlanOracle {
  private static final int SECONDS = 8 * 3600;
  private static final WorkingTime CALENDAR = WorkingTime.of(WorkCalendar.standard());
  private static final List<SchedulingPolicy> POLICIES = List.of(
      SchedulingPolicy.standard(),
      SchedulingPolicy.microsoftProject(),
      SchedulingPolicy.primaveraP6(),
      SchedulingPolicy.standard().withProgressRule(ProgressRule.PROGRESS_OVERRIDE));

  private final NpvOracle plan;
  private final SchedulingPolicy policy;
  private final Project project;
  private final Schedule schedule;
  private final List<TaskId> open = new ArrayList<>();

  StartedPlanOracle(long seed, int size, int policy) {
    this.plan = new NpvOracle(seed, size, /* onlyFinishToStart= */ seed % 2 == 0);
    this.policy = POLICIES.get(policy);
    this.project = inProgress(plan.project(), new Random(seed));
    this.schedule = CriticalPath.analyse(project, this.policy);
    for (Task task : project.tasks()) {
      if (!task.progress().isStarted()) {
        open.add(task.id());
      }
    }
  }

  /** The day's beginning, or its end. */
  private static LocalDateTime day(LocalDateTime start, int day, boolean end) {
    long work = CALENDAR.workAt(start) + (long) day * SECONDS;
    long instant = end ? CALENDAR.finishOf(work + SECONDS) : CALENDAR.startOf(work);
    return LocalDateTime.ofEpochSecond(instant, 0, ZoneOffset.UTC);
  }

  private static Project inProgress(Project planned, Random random) {
    ProjectBuilder builder =
        planned.toBuilder().statusDate(day(planned.start(), random.nextInt(4), false));
    for (Task task : planned.tasks()) {
      if (!task.duration().isZero() && random.nextInt(3) == 0) {
        int began = random.nextInt(3);
        LocalDateTime start = day(planned.start(), began, false);
        builder.replaceTask(task.withProgress(random.nextBoolean()
            ? Progress.finished(start, day(planned.start(), began + random.nextInt(3), true))
            : Progress.started(start, workdays(random.nextInt(3)))));
      }
    }
    return builder.build();
  }

  Schedule schedule() {
    return schedule;
  }

  List<CashFlow> flows() {
    return plan.flows();
  }

  double best(LocalDateTime deadline) {
    int[] latest = new int[open.size()];
    for (int i = 0; i < latest.length; i++) {
      ScheduledTask task = schedule.task(open.get(i));
      latest[i] =
          (int) ((CALENDAR.workAt(deadline) - CALENDAR.workAt(task.earlyFinish())) / SECONDS);
    }
    return best(new int[open.size()], 0, latest, deadline);
  }

  private double best(int[] delays, int next, int[] latest, LocalDateTime deadline) {
    if (next == delays.length) {
      return value(delays);
    }
    double best = Double.NEGATIVE_INFINITY;
    for (delays[next] = 0; delays[next] <= latest[next]; delays[next]++) {
      best = Math.max(best, best(delays, next + 1, latest, deadline));
    }
    return best;
  }

  private double value(int[] delays) {
    ProjectBuilder builder = project.toBuilder();
    for (int i = 0; i < delays.length; i++) {
      LocalDateTime early = schedule.task(open.get(i)).earlyStart();
      builder.replaceTask(project
          .task(open.get(i))
          .withConstraint(Constraint.startNoEarlierThan(day(early, delays[i], false))));
    }
    Schedule delayed = CriticalPath.analyse(builder.build(), policy);
    double sum = 0;
    for (int i = 0; i < project.tasks().size(); i++) {
      TaskId id = project.tasks().get(i).id();
      long finish = CALENDAR.workAt(delayed.task(id).earlyFinish());
      int place = open.indexOf(id);
      long asked = place < 0 ? 0 : (long) delays[place] * SECONDS;
      if (finish - CALENDAR.workAt(schedule.task(id).earlyFinish()) != asked) {
        return Double.NEGATIVE_INFINITY;
      }
      double days = (double) (finish - CALENDAR.workAt(project.start())) / SECONDS;
      sum += plan.flows().get(i).amount() / Math.pow(1 + NpvOracle.RATE, days);
    }
    return sum;
  }
}
