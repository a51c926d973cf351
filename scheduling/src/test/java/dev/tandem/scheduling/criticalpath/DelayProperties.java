package dev.tandem.scheduling.criticalpath;

import static dev.tandem.core.calendar.WorkDuration.workhours;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.WorkUnit;
import dev.tandem.core.calendar.Workday;
import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ScheduleFrom;
import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.DependencyType;
import dev.tandem.core.task.Lag;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Task;
import dev.tandem.scheduling.policy.ProgressRule;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import dev.tandem.scheduling.policy.StartedPredecessorRule;
import dev.tandem.scheduling.policy.StartedTaskFloat;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What floats and lags say, tried out: a task is really delayed, and the plan analysed anew; a lag is counted with the calendar alone. */
class DelayProperties {
  private static final List<ProgressRule> RULES = List.of(ProgressRule.values());

  private static Project project(long seed, int size) {
    return RandomPlan.of(seed, size)
        .withManyCalendars()
        .withDeadlines()
        .withProgress()
        .withSummaries()
        .build();
  }

  /** Standard floats, where what is started or finished counts in any way. */
  private static SchedulingPolicy policy(long seed) {
    SchedulingPolicy any = RandomPolicy.of(seed);
    return SchedulingPolicy.standard()
        .with(RULES.get((int) Math.floorMod(seed, 3L)))
        .with(any.finishedTaskRule())
        .with(any.startedPredecessorRule())
        .with(any.lagCalendar());
  }

  private static long seconds(WorkDuration work) {
    return work.toSeconds(Workday.STANDARD);
  }

  /** The plan with a task held back until it would start, by so much of its working time, later than now. */
  private static Schedule delayed(Schedule schedule, Task task, long seconds) {
    LocalDateTime start =
        WorkOfTask.of(schedule, task).axis().plus(schedule.task(task.id()).earlyStart(), seconds);
    List<Task> tasks = schedule.project().tasks().stream()
        .map(each ->
            each.equals(task) ? each.withConstraint(Constraint.startNoEarlierThan(start)) : each)
        .toList();
    return CriticalPath.analyse(
        schedule.project().toBuilder().replaceTasks(tasks).build(), schedule.policy());
  }

  private static Optional<Task> moved(Schedule before, Schedule after, Task delayed) {
    return before.project().tasks().stream()
        .filter(task -> !task.equals(delayed) && !before.task(task.id()).isSummary())
        .filter(task -> {
          ScheduledTask then = before.task(task.id());
          ScheduledTask now = after.task(task.id());
          WorkingTime time = WorkOfTask.of(before, task).axis();
          return time.between(then.earlyStart(), now.earlyStart()) != 0
              || time.between(then.earlyFinish(), now.earlyFinish()) != 0;
        })
        .findFirst();
  }

  /**
   * Where a lag ends in a break, the float is what it stays below: its last second begins on the next workday. Who works side by side may be
   * done at the same time though they begin a second sooner, so that there is no such second: those are left out.
   */
  @Property(tries = 400)
  void freeFloat_taskDelayedBySlightlyLess_movesNoOtherTask(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 10) int size) {
    Schedule schedule = CriticalPath.analyse(project(seed, size), policy(seed));
    for (ScheduledTask scheduled : schedule.tasks()) {
      Task task = scheduled.task();
      if (!scheduled.isSummary()
          && !task.progress().isStarted()
          && !task.duration().isZero()
          && WorkOfTask.of(schedule, task).isOne()
          && seconds(scheduled.freeFloat()) > 0) {
        Schedule delayed = delayed(schedule, task, seconds(scheduled.freeFloat()) - 1);
        assertThat(moved(schedule, delayed, task)).as("moved by %s", task.id()).isEmpty();
      }
    }
  }

  /** On one calendar the free float itself moves no other task, and a second more moves one, or the finish. */
  @Property(tries = 400)
  void freeFloat_oneCalendar_isTheGreatestDelayThatMovesNoOtherTask(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 10) int size) {
    Project project = RandomPlan.of(seed, size).withProgress().withSummaries().build();
    SchedulingPolicy policy =
        SchedulingPolicy.standard().with(RULES.get((int) Math.floorMod(seed, 3L)));
    Schedule schedule = CriticalPath.analyse(project, policy);
    for (ScheduledTask scheduled : schedule.tasks()) {
      Task task = scheduled.task();
      if (!scheduled.isSummary()
          && !task.progress().isStarted()
          && !task.duration().isZero()) {
        Schedule inTime = delayed(schedule, task, seconds(scheduled.freeFloat()));
        assertThat(moved(schedule, inTime, task)).as("moved by %s", task.id()).isEmpty();
        Schedule delayed = delayed(schedule, task, seconds(scheduled.freeFloat()) + 1);
        assertThat(moved(schedule, delayed, task).isPresent()
                || delayed.finish().isAfter(schedule.finish()))
            .as("a second more than the free float of %s moves something", task.id())
            .isTrue();
      }
    }
  }

  /** Where dependencies are never broken, no task stands too late for what waits for it. */
  @Property(tries = 400)
  void freeFloat_whereDependenciesWin_isNotNegative(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 10) int size) {
    SchedulingPolicy policy = policy(seed).with(ProgressRule.RETAINED_LOGIC);
    for (ScheduledTask task : CriticalPath.analyse(project(seed, size), policy).tasks()) {
      if (!task.isSummary() && !task.task().progress().isStarted()) {
        assertThat(seconds(task.freeFloat())).as("%s", task.id()).isNotNegative();
      }
    }
  }

  @Property(tries = 400)
  void lateFinish_actualDatesLimit_isNotAfterTheActualStartOfASuccessor(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 10) int size) {
    Project project =
        RandomPlan.of(seed, size).withManyCalendars().withProgress().build();
    SchedulingPolicy policy =
        policy(seed).with(ProgressRule.ACTUAL_DATES).with(StartedTaskFloat.OF_REMAINING_WORK);
    Schedule schedule = CriticalPath.analyse(project, policy);
    for (Dependency dependency : project.dependencies()) {
      Task successor = project.task(dependency.successor());
      Task predecessor = project.task(dependency.predecessor());
      if (dependency.type() == DependencyType.FINISH_TO_START
          && dependency.lag().equals(Lag.NONE)
          && isInProgress(successor)
          && !predecessor.progress().isStarted()) {
        LocalDateTime start = successor.progress().actualStart().orElseThrow();
        LocalDateTime late = schedule.task(predecessor.id()).lateFinish();
        assertThat(WorkOfTask.of(schedule, predecessor).axis().between(start, late))
            .as(
                "work of %s between the actual start of %s and its late finish",
                predecessor, successor)
            .isNotPositive();
      }
    }
  }

  /** Primavera P6: what has run of a lag since the actual date, up to the status date, is not waited for again. */
  @Property(tries = 400)
  void lag_fromAStartedOrFinishedTask_hasRunSinceItsActualDate(
      @ForAll @IntRange(min = 0, max = 60) int startedAfter,
      @ForAll @IntRange(min = 0, max = 200) int statusAfter,
      @ForAll @IntRange(min = 1, max = 60) int left,
      @ForAll @IntRange(min = 0, max = 60) int lag,
      @ForAll boolean onClock,
      @ForAll boolean finished) {
    LocalDateTime actual = RandomPlan.START.plusHours(startedAfter);
    LocalDateTime status = actual.plusHours(statusAfter);
    Progress progress = finished
        ? Progress.finished(RandomPlan.START, actual)
        : Progress.started(actual, workhours(left));
    Project project = Project.builder("lag", RandomPlan.START)
        .statusDate(status)
        .task(Task.of("a", workhours(100)).withProgress(progress))
        .task(Task.of("b", workhours(1)))
        .dependency(
            "a",
            "b",
            finished ? DependencyType.FINISH_TO_START : DependencyType.START_TO_START,
            onClock ? Lag.elapsed(Duration.ofHours(lag)) : Lag.lag(workhours(lag)))
        .build();
    WorkCalendar calendar = WorkCalendar.standard();
    LocalDateTime rest = calendar
        .plus(status, new WorkDuration(1, WorkUnit.SECOND), Workday.STANDARD)
        .minusSeconds(1);
    long run = seconds(calendar.between(actual, status, Workday.STANDARD));
    LocalDateTime bound = onClock
        ? rest.plusHours(Math.max(0, lag - statusAfter))
        : calendar.plus(
            rest,
            new WorkDuration(Math.max(0, lag * 3600L - run), WorkUnit.SECOND),
            Workday.STANDARD);
    Schedule schedule = CriticalPath.analyse(project, SchedulingPolicy.primaveraP6());
    assertThat(calendar.between(bound, schedule.task("b").earlyStart(), Workday.STANDARD))
        .matches(WorkDuration::isZero);
  }

  @Property(tries = 300)
  void freeFloat_startStandsForTheRest_isNoneWhereTheStartIsTied(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 10) int size) {
    SchedulingPolicy policy =
        policy(seed).with(ProgressRule.RETAINED_LOGIC).with(StartedPredecessorRule.START_OF_REST);
    Project project =
        RandomPlan.of(seed, size).withManyCalendars().withProgress().build();
    Schedule schedule = CriticalPath.analyse(project, policy);
    for (Dependency dependency : project.dependencies()) {
      Task from = project.task(dependency.predecessor());
      if (dependency.type().isFromStart()
          && isInProgress(from)
          && !project.task(dependency.successor()).progress().isFinished()) {
        assertThat(seconds(schedule.task(from.id()).freeFloat()))
            .as("free float of %s, tied by %s", from.id(), dependency)
            .isNotPositive();
      }
    }
  }

  /** A dependency without which a task would go on earlier is one of those that drive it. */
  @Property(tries = 200)
  void drivingPredecessors_dependencyTakenAway_lettingTheRestComeEarlierWasOne(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 8) int size) {
    Project project =
        RandomPlan.of(seed, size).withManyCalendars().withProgress().build();
    Schedule schedule = CriticalPath.analyse(project, policy(seed));
    for (Dependency dependency : project.dependencies()) {
      ScheduledTask before = schedule.task(dependency.successor());
      Project without = project.toBuilder()
          .replaceDependencies(project.dependencies().stream()
              .filter(each -> !each.equals(dependency))
              .toList())
          .build();
      ScheduledTask after =
          CriticalPath.analyse(without, schedule.policy()).task(dependency.successor());
      if (after.earlyFinish().isBefore(before.earlyFinish())) {
        assertThat(before.drivingPredecessors())
            .as("drivers of %s", before.id())
            .contains(dependency);
      }
    }
  }

  /** What is under way goes on as soon as it can, from whichever end the rest of the plan is scheduled. */
  @Property(tries = 300)
  void earlyFinish_startedTaskWithoutPredecessors_isTheSameFromBothEnds(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 10) int size) {
    Project fromStart =
        RandomPlan.of(seed, size).withManyCalendars().withProgress().build();
    Project fromFinish = fromStart.toBuilder()
        .mustFinishBy(RandomPlan.START.plusDays(60))
        .scheduleFrom(ScheduleFrom.FINISH)
        .build();
    Schedule forward = CriticalPath.analyse(fromStart, policy(seed));
    Schedule backward = CriticalPath.analyse(fromFinish, policy(seed));
    for (Task task : fromStart.tasks()) {
      boolean waits = fromStart.dependencies().stream()
          .anyMatch(dependency -> dependency.successor().equals(task.id()));
      if (isInProgress(task) && !waits) {
        assertThat(backward.task(task.id()).earlyFinish())
            .isEqualTo(forward.task(task.id()).earlyFinish());
      }
    }
  }

  /** Nothing below a summary may be finished later than the deadline of the summary, whatever waits for it. */
  @Property(tries = 300)
  void lateFinish_belowASummaryWithADeadline_isNotAfterIt(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 10) int size) {
    Random random = new Random(seed);
    Project plan = RandomPlan.of(seed, size).withManyCalendars().withSummaries().build();
    List<Task> tasks = new ArrayList<>(plan.tasks());
    tasks.replaceAll(task -> plan.isSummary(plan.indexOf(task.id()))
        ? task.withDeadline(VariedPlan.date(random))
        : task);
    Project project = plan.toBuilder().replaceTasks(tasks).build();
    Schedule schedule = CriticalPath.analyse(project, policy(seed));
    for (ScheduledTask leaf : schedule.tasks()) {
      Optional<Task> above =
          leaf.isSummary() ? Optional.empty() : leaf.task().parent().map(project::task);
      while (above.isPresent()) {
        LocalDateTime deadline = above.get().deadline().orElseThrow();
        assertThat(WorkOfTask.of(schedule, leaf.task()).axis().between(deadline, leaf.lateFinish()))
            .as("late finish of %s below %s", leaf.id(), above.get().id())
            .isNotPositive();
        above = above.get().parent().map(project::task);
      }
    }
  }

  private static boolean isInProgress(Task task) {
    return task.progress().isStarted() && !task.progress().isFinished();
  }
}
