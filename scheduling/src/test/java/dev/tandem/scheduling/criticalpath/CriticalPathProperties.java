package dev.tandem.scheduling.criticalpath;

import static dev.tandem.core.calendar.WorkDuration.workhours;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.Workday;
import dev.tandem.core.project.Project;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.Lag;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.criticalpath.reason.Explanation;
import dev.tandem.scheduling.criticalpath.reason.Reason;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class CriticalPathProperties {

  private static long seconds(WorkDuration work) {
    return work.toSeconds(Workday.STANDARD);
  }

  @Property(tries = 500)
  void floats_withoutDates_areConsistent(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 14) int size) {
    Schedule schedule =
        CriticalPath.analyse(RandomPlan.of(seed, size).withManyCalendars().build());
    for (ScheduledTask task : schedule.tasks()) {
      assertThat(seconds(task.totalFloat()))
          .as("early not after late: %s", task.id())
          .isNotNegative();
      assertThat(seconds(task.freeFloat())).isNotNegative();
      assertThat(seconds(task.independentFloat()))
          .isBetween(0L, Math.max(0, seconds(task.freeFloat())));
      assertThat(seconds(task.interferingFloat()))
          .isEqualTo(seconds(task.totalFloat()) - seconds(task.freeFloat()));
    }
    assertThat(schedule.violations()).isEmpty();
    assertThat(schedule.outOfSequence()).isEmpty();
  }

  @Property(tries = 300)
  void freeFloat_finishToStart_isAtMostTheTotal(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 14) int size) {
    Schedule schedule =
        CriticalPath.analyse(RandomPlan.of(seed, size).onlyFinishToStart().build());
    for (ScheduledTask task : schedule.tasks()) {
      assertThat(seconds(task.freeFloat())).isLessThanOrEqualTo(seconds(task.totalFloat()));
      assertThat(seconds(task.drag())).isBetween(0L, seconds(task.task().duration()));
      assertThat(seconds(task.drag()) > 0 && !task.isCritical()).isFalse();
    }
  }

  @Property(tries = 300)
  void analyse_otherOrderOfDeclaration_changesNothing(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 14) int size) {
    Project project = RandomPlan.of(seed, size)
        .withManyCalendars()
        .withConstraints()
        .withDeadlines()
        .withProgress()
        .withSummaries()
        .build();
    List<Task> tasks = new ArrayList<>(project.tasks());
    List<Dependency> dependencies = new ArrayList<>(project.dependencies());
    Collections.shuffle(tasks, new Random(seed));
    Collections.shuffle(dependencies, new Random(seed));
    Schedule original = CriticalPath.analyse(project);
    Schedule shuffled = CriticalPath.analyse(project.toBuilder()
        .replaceTasks(tasks)
        .replaceDependencies(dependencies)
        .build());
    for (ScheduledTask task : original.tasks()) {
      ScheduledTask other = shuffled.task(task.id());
      assertThat(other.earlyStart()).isEqualTo(task.earlyStart());
      assertThat(other.lateFinish()).isEqualTo(task.lateFinish());
      assertThat(other.totalFloat()).isEqualTo(task.totalFloat());
      assertThat(other.freeFloat()).isEqualTo(task.freeFloat());
    }
  }

  @Property(tries = 300)
  void analyse_longerTask_movesNoEarlyDateForward(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 14) int size) {
    Project project = RandomPlan.of(seed, size).withManyCalendars().build();
    Task chosen = project.task(RandomPlan.id(new Random(seed).nextInt(size)));
    WorkDuration longer = workhours(chosen.duration().amount() + 1 + new Random(seed).nextInt(20));
    // Where a dependency holds back a task's finish, a longer duration moves its start forward, and
    // what is tied to that start; and a negative share of a longer duration is a longer lead.
    Assume.that(project.dependencies().stream()
        .noneMatch(each -> isTiedByItsFinish(each, chosen) || isShareOfALead(each)));
    Schedule before = CriticalPath.analyse(project);
    Schedule after = CriticalPath.analyse(
        project.toBuilder().replaceTask(chosen.withDuration(longer)).build());
    for (ScheduledTask task : before.tasks()) {
      assertThat(after.task(task.id()).earlyStart()).isAfterOrEqualTo(task.earlyStart());
      assertThat(after.task(task.id()).earlyFinish()).isAfterOrEqualTo(task.earlyFinish());
    }
  }

  private static boolean isTiedByItsFinish(Dependency dependency, Task task) {
    return dependency.successor().equals(task.id()) && !dependency.type().isToStart();
  }

  private static boolean isShareOfALead(Dependency dependency) {
    return dependency.lag() instanceof Lag.PercentOfPredecessor share && share.percent() < 0;
  }

  @Property(tries = 300)
  void drag_anyNetwork_isWhatRemovingTheWorkGains(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 10) int size) {
    Project project =
        RandomPlan.of(seed, size).withManyCalendars().withDeadlines().build();
    Schedule schedule = CriticalPath.analyse(project);
    for (Task task : project.tasks()) {
      Schedule without = CriticalPath.analyse(
          project.toBuilder().replaceTask(task.withDuration(workhours(0))).build());
      WorkDuration gained =
          project.calendar().between(without.finish(), schedule.finish(), Workday.STANDARD);
      assertThat(seconds(schedule.task(task.id()).drag())).isEqualTo(Math.max(0, seconds(gained)));
    }
  }

  @Property(tries = 300)
  void earlyStart_smallNetworkWithoutNights_isTheLongestPath(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int size) {
    Project drawn = RandomPlan.of(seed, size).onlyFinishToStart().build();
    Project project = drawn.toBuilder().calendar(WorkCalendar.twentyFourHours()).build();
    Schedule schedule = CriticalPath.analyse(project);
    for (Task task : project.tasks()) {
      Duration longest = longestPathTo(project, task.id());
      assertThat(schedule.task(task.id()).earlyStart())
          .isEqualTo(project.start().plus(longest));
    }
  }

  /** Every path to a task, one by one. */
  private static Duration longestPathTo(Project project, TaskId id) {
    Duration longest = Duration.ZERO;
    for (Dependency dependency : project.dependencies()) {
      if (dependency.successor().equals(id)) {
        Duration path = longestPathTo(project, dependency.predecessor())
            .plusHours(project.task(dependency.predecessor()).duration().amount());
        longest = path.compareTo(longest) > 0 ? path : longest;
      }
    }
    return longest;
  }

  @Property(tries = 300)
  void schedule_anyPlan_passesTheVerifier(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 14) int size) {
    Project project =
        RandomPlan.of(seed, size).withManyCalendars().withSummaries().build();
    new ScheduleVerifier(CriticalPath.analyse(project)).verify();
  }

  @Property(tries = 200)
  void explain_anyTask_leadsBackFromDriverToDriver(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 14) int size) {
    Project project =
        RandomPlan.of(seed, size).withManyCalendars().withConstraints().build();
    Schedule schedule = CriticalPath.analyse(project);
    for (Task task : project.tasks()) {
      List<Explanation.Step> steps = schedule.explain(task.id()).steps();
      assertThat(steps.get(0).task()).isEqualTo(task.id());
      for (int i = 0; i < steps.size(); i++) {
        assertThat(steps.get(i).reasons()).isNotEmpty();
        boolean last = i + 1 == steps.size();
        boolean driven = steps.get(i).reasons().get(0) instanceof Reason.Driven;
        assertThat(driven).isEqualTo(!last);
        if (driven) {
          Reason.Driven reason = (Reason.Driven) steps.get(i).reasons().get(0);
          assertThat(reason.dependency().predecessor())
              .isEqualTo(steps.get(i + 1).task());
        }
      }
    }
  }

  @Property(tries = 200)
  void readinessAndFloatPaths_anyPlan_coverEachTaskOnce(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 14) int size) {
    Project project =
        RandomPlan.of(seed, size).withManyCalendars().withProgress().build();
    Schedule schedule = CriticalPath.analyse(project);
    Readiness readiness = schedule.readiness(LocalDateTime.of(2026, 1, 8, 12, 0));
    List<TaskId> sorted = new ArrayList<>(readiness.ready());
    sorted.addAll(readiness.inProgress());
    sorted.addAll(readiness.finished());
    readiness.blocked().forEach(blocked -> sorted.add(blocked.task()));
    assertThat(sorted).doesNotHaveDuplicates().hasSize(size);
    List<FloatPath> paths = schedule.floatPaths(size);
    assertThat(paths.stream().flatMap(path -> path.tasks().stream()).toList())
        .doesNotHaveDuplicates();
    assertThat(seconds(paths.get(0).slack())).isZero();
    assertThat(paths)
        .isSortedAccordingTo((a, b) -> Long.compare(seconds(a.slack()), seconds(b.slack())));
  }
}
