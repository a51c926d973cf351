package dev.tandem.scheduling.criticalpath;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.Workday;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ScheduleFrom;
import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.ConstraintType;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Task;
import dev.tandem.scheduling.kernel.Instants;
import dev.tandem.scheduling.network.ActivityNetwork;
import dev.tandem.scheduling.policy.ConstraintPrecedence;
import dev.tandem.scheduling.policy.ExpectedFinishRule;
import dev.tandem.scheduling.policy.FinishedTaskRule;
import dev.tandem.scheduling.policy.FreeFloatDefinition;
import dev.tandem.scheduling.policy.ProgressRule;
import dev.tandem.scheduling.policy.ProjectStartRule;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import dev.tandem.scheduling.policy.StartedTaskFloat;
import dev.tandem.scheduling.policy.StatusDateRule;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Under every combination of policy choices each choice keeps what it says. */
class PolicyProperties {
  /** Dates that stand whatever the rest of the plan says. */
  private static final Set<ConstraintType> FIXED = EnumSet.of(
      ConstraintType.MANUAL_START,
      ConstraintType.MANDATORY_START,
      ConstraintType.MANDATORY_FINISH,
      ConstraintType.MUST_START_ON,
      ConstraintType.MUST_FINISH_ON);

  private static RandomPlan plan(long seed, int size) {
    return RandomPlan.of(seed, size)
        .withManyCalendars()
        .withConstraints()
        .withDeadlines()
        .withProgress()
        .withSummaries()
        .withExpectedFinishes();
  }

  private static Project project(long seed, int size) {
    Project project = plan(seed, size).withMilestoneKinds().withLateTasks().build();
    return seed % 5 == 0
        ? project.toBuilder()
            .mustFinishBy(RandomPlan.START.plusDays(30))
            .scheduleFrom(ScheduleFrom.FINISH)
            .build()
        : project;
  }

  private static Stream<ScheduledTask> leaves(Schedule schedule) {
    return schedule.tasks().stream().filter(task -> !task.isSummary());
  }

  private static boolean isFixed(Task task) {
    return task.constraint().map(Constraint::type).filter(FIXED::contains).isPresent();
  }

  private static long work(Schedule schedule, Task task, LocalDateTime from, LocalDateTime to) {
    return WorkOfTask.of(schedule, task).axis().between(Instants.of(from), Instants.of(to));
  }

  private static long seconds(WorkDuration work) {
    return work.toSeconds(Workday.STANDARD);
  }

  @Property(tries = 500)
  void analyse_anyPolicy_losesNoWorkAndFinishesNothingBeforeItsStart(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int size) {
    SchedulingPolicy policy = RandomPolicy.of(seed);
    Schedule schedule = CriticalPath.analyse(project(seed, size), policy);
    leaves(schedule).forEach(scheduled -> {
      Task task = scheduled.task();
      assertThat(scheduled.earlyFinish()).isAfterOrEqualTo(scheduled.earlyStart());
      assertThat(scheduled.finish()).isAfterOrEqualTo(scheduled.start());
      Progress progress = task.progress();
      if (progress.isFinished()) {
        assertThat(scheduled.finish()).isEqualTo(progress.actualFinish().orElseThrow());
        assertThat(scheduled.totalFloat().isZero()).isTrue();
        return;
      }
      LocalDateTime rest = scheduled.remainingEarlyStart().orElseThrow();
      progress.actualStart().ifPresent(start -> assertThat(rest).isAfterOrEqualTo(start));
      long left = progress.isStarted()
          ? progress.remainingSeconds(seconds(task.duration()), Workday.STANDARD)
          : seconds(task.duration());
      boolean stretched = policy.expectedFinishRule() == ExpectedFinishRule.SETS_REMAINING_WORK
          && task.expectedFinish().isPresent()
          && !task.duration().isZero();
      if (!stretched) {
        assertThat(WorkOfTask.of(schedule, task).finish(rest, left))
            .as("finish of what is left of %s", task.id())
            .isEqualTo(scheduled.earlyFinish());
      }
    });
  }

  @Property(tries = 500)
  void analyse_nothingBeforeTheStatusDate_holdsForAllThatIsUnfinished(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int size) {
    SchedulingPolicy policy = RandomPolicy.of(seed).with(StatusDateRule.NOTHING_BEFORE);
    Schedule schedule = CriticalPath.analyse(project(seed, size), policy);
    LocalDateTime status = schedule.project().statusDate().orElseThrow();
    leaves(schedule)
        .filter(task -> !task.task().progress().isFinished() && !isFixed(task.task()))
        .forEach(task -> {
          assertThat(
                  work(schedule, task.task(), status, task.remainingEarlyStart().orElseThrow()))
              .isNotNegative();
          assertThat(work(schedule, task.task(), status, task.finish())).isNotNegative();
        });
  }

  @Property(tries = 500)
  void analyse_dependenciesWin_breaksNoDependencyOfATaskWithoutFixedDates(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int size) {
    SchedulingPolicy policy = RandomPolicy.of(seed).with(ConstraintPrecedence.DEPENDENCIES);
    Project project = plan(seed, size).withMilestoneKinds().withLateTasks().build();
    Schedule schedule = CriticalPath.analyse(project, policy);
    assertThat(schedule.violations())
        .filteredOn(violation -> violation.kind() == Violation.Kind.DEPENDENCY)
        .allMatch(violation -> isFixed(project.task(violation.task())));
  }

  /** The status date alone pushes a task past the date that wins. */
  @Property(tries = 400)
  void analyse_datesWin_noTaskPassesItsLatestDate(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int size) {
    SchedulingPolicy policy = RandomPolicy.of(seed).with(ConstraintPrecedence.DATES);
    Project project = plan(seed, size).build();
    Schedule schedule = CriticalPath.analyse(project, policy);
    LocalDateTime status = project.statusDate().orElseThrow();
    leaves(schedule).filter(task -> !task.task().progress().isStarted()).forEach(scheduled -> {
      Task task = scheduled.task();
      boolean stretched = task.expectedFinish().isPresent() || task.duration().isZero();
      boolean pushed = work(schedule, task, status, scheduled.earlyStart()) <= 0;
      if (!stretched && !pushed && task.constraint().isPresent()) {
        Constraint constraint = task.constraint().get();
        if (constraint.type() == ConstraintType.FINISH_NO_LATER_THAN) {
          assertThat(work(schedule, task, constraint.date().orElseThrow(), scheduled.earlyFinish()))
              .isNotPositive();
        } else if (constraint.type() == ConstraintType.START_NO_LATER_THAN) {
          assertThat(work(schedule, task, constraint.date().orElseThrow(), scheduled.earlyStart()))
              .isNotPositive();
        }
      }
    });
  }

  /** Whoever expects a finish has fixed it: there is no free float before it. */
  @Property(tries = 300)
  void analyse_expectedFinishSetsTheWork_leavesNoFreeFloat(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int size) {
    SchedulingPolicy policy = RandomPolicy.of(seed).with(ExpectedFinishRule.SETS_REMAINING_WORK);
    leaves(CriticalPath.analyse(plan(seed, size).build(), policy))
        .filter(task -> task.task().expectedFinish().isPresent())
        .filter(task -> !task.task().duration().isZero() && !isFixed(task.task()))
        .forEach(
            task -> assertThat(task.freeFloat().isZero()).as("%s", task.id()).isTrue());
  }

  @Property(tries = 400)
  void analyse_freeFloatWithinTotal_isNeitherAboveItNorNegative(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int size) {
    SchedulingPolicy policy = RandomPolicy.of(seed).with(FreeFloatDefinition.WITHIN_TOTAL_FLOAT);
    Schedule schedule = CriticalPath.analyse(project(seed, size), policy);
    for (ScheduledTask task : schedule.tasks()) {
      assertThat(seconds(task.freeFloat()))
          .as("free float of %s", task.id())
          .isBetween(0L, Math.max(0, seconds(task.totalFloat())));
    }
  }

  @Property(tries = 300)
  void analyse_logicEnds_nothingUnfinishedMattersBehindAFinishedTask(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 12) int size) {
    SchedulingPolicy policy = RandomPolicy.of(seed)
        .with(FinishedTaskRule.LOGIC_ENDS)
        .with(ProjectStartRule.HOLDS_FOR_ALL);
    Project project = plan(seed, size).withMilestoneKinds().build();
    Project without = project.toBuilder()
        .replaceDependencies(project.dependencies().stream()
            .filter(each -> project.isSummary(project.indexOf(each.successor()))
                || !project.task(each.successor()).progress().isFinished())
            .toList())
        .build();
    Schedule expected = CriticalPath.analyse(without, policy);
    leaves(CriticalPath.analyse(project, policy))
        .forEach(task ->
            assertThat(task.earlyFinish()).isEqualTo(expected.task(task.id()).earlyFinish()));
  }

  @Property(tries = 300)
  void analyse_startedTasksWithoutFloat_haveNone(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int size) {
    SchedulingPolicy policy = RandomPolicy.of(seed).with(StartedTaskFloat.NONE);
    leaves(CriticalPath.analyse(project(seed, size), policy))
        .filter(task -> task.task().progress().isStarted())
        .forEach(task -> {
          assertThat(task.totalFloat().isZero()).isTrue();
          assertThat(task.freeFloat().isZero()).isTrue();
        });
  }

  @Property(tries = 300)
  void analyse_progressOverride_goesOnAtOnce(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int size) {
    SchedulingPolicy policy = RandomPolicy.of(seed).with(ProgressRule.PROGRESS_OVERRIDE);
    Project project = plan(seed, size).build();
    Project without = project.toBuilder().replaceDependencies(List.of()).build();
    Schedule expected = CriticalPath.analyse(without, policy);
    leaves(CriticalPath.analyse(project, policy))
        .filter(task -> task.task().progress().isStarted())
        .forEach(task ->
            assertThat(task.earlyFinish()).isEqualTo(expected.task(task.id()).earlyFinish()));
  }

  @Property(tries = 400)
  void snapshot_afterEditsUnderAnyPolicy_equalsAFullAnalysis(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 14) int size) {
    SchedulingPolicy policy = RandomPolicy.of(seed);
    RandomPlan plan = plan(seed, size);
    ScheduleEditor editor = ScheduleEditor.of(ActivityNetwork.compile(plan.build(), policy));
    Random random = new Random(seed);
    for (int edit = 0; edit < 6; edit++) {
      ScheduleEditorProperties.apply(editor, random, plan, size);
      ScheduleEditorProperties.assertSameDates(
          editor.snapshot(), CriticalPath.analyse(editor.project(), policy));
    }
  }
}
