package dev.tandem.scheduling.comparison;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static dev.tandem.core.calendar.WorkDuration.workhours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.project.Project;
import dev.tandem.core.project.UnknownTaskException;
import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.DependencyType;
import dev.tandem.core.task.Lag;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.comparison.change.PlanChange;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.criticalpath.ScheduleEditor;
import dev.tandem.scheduling.policy.LagCalendar;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleComparisonTest {
  /** Monday 5 January: design until 9 January, build 12 to 16, copy 12 to 14, release 19 to 20. */
  private static final Project PLAN = Project.builder("site", LocalDate.of(2026, 1, 5))
      .task("design", workdays(5))
      .task("build", workdays(5))
      .task("copy", workdays(3))
      .task("release", workdays(2))
      .dependency("design", "build")
      .dependency("design", "copy")
      .dependency("build", "release")
      .dependency("copy", "release")
      .build();

  private static ScheduleComparison compare(Project before, Project after) {
    return ScheduleComparison.between(CriticalPath.analyse(before), CriticalPath.analyse(after));
  }

  private static ScheduleComparison against(Task... tasks) {
    var builder = PLAN.toBuilder();
    for (Task task : tasks) {
      builder.replaceTask(task);
    }
    return compare(PLAN, builder.build());
  }

  private static Task task(String id, long days) {
    return PLAN.task(id).withDuration(workdays(days));
  }

  private static LocalDateTime at(String text) {
    return LocalDateTime.parse(text);
  }

  @Test
  void moves_longerTask_areItAndWhatItDrives() {
    ScheduleComparison comparison = against(task("build", 8));
    assertThat(comparison.moves())
        .extracting(TaskMove::id)
        .containsExactly(TaskId.of("build"), TaskId.of("release"));
    TaskMove release = comparison.move("release").orElseThrow();
    assertThat(release.startBefore()).isEqualTo(at("2026-01-19T08:00"));
    assertThat(release.startAfter()).isEqualTo(at("2026-01-22T08:00"));
    assertThat(release.finishBefore()).isEqualTo(at("2026-01-20T17:00"));
    assertThat(release.finishAfter()).isEqualTo(at("2026-01-23T17:00"));
    assertThat(release.finishShift()).isEqualTo(new Shift(Duration.ofDays(3), workdays(3)));
    assertThat(release)
        .hasToString("release finishes 3d later, 2026-01-23T17:00 instead of 2026-01-20T17:00");
    TaskMove build = comparison.move("build").orElseThrow();
    assertThat(build.startShift().isZero()).isTrue();
    assertThat(build.finishShift()).isEqualTo(new Shift(Duration.ofDays(5), workdays(3)));
    assertThat(comparison.move("copy")).isEmpty();
    assertThat(comparison.finishShift()).isEqualTo(new Shift(Duration.ofDays(3), workdays(3)));
  }

  @Test
  void explain_movedTask_leadsOverTheDrivingLinkToTheChange() {
    ScheduleComparison comparison = against(task("build", 8));
    assertThat(comparison.explain("release")).hasToString("""
        release finishes 3d later because of build -> release
        build finishes 3d later because task build takes 8d instead of 5d""");
    assertThat(comparison.explain("release").changes()).isEqualTo(comparison.changes());
  }

  @Test
  void summary_oneChange_saysHowManyTasksMoveAndWhy() {
    assertThat(against(task("build", 8)).summary()).isEqualTo("""
        2 tasks move, because task build takes 8d instead of 5d: build 3d later, release 3d later.
        The project finishes 3d later, 2026-01-23T17:00 instead of 2026-01-20T17:00.""");
  }

  @Test
  void summary_severalChanges_countsTheEffectsOfEach() {
    ScheduleComparison comparison = against(task("design", 6), task("copy", 10));
    assertThat(comparison).hasToString("""
        4 tasks move: copy 8d later, release 6d later, design 1d later, build 1d later.
        - because task design takes 6d instead of 5d: 4 tasks
        - because task copy takes 10d instead of 3d: 2 tasks
        The project finishes 6d later, 2026-01-28T17:00 instead of 2026-01-20T17:00.
        Became critical: copy.
        No longer critical: build.""");
  }

  @Test
  void causes_shorterTaskInALaterChain_isNotBlamed() {
    ScheduleComparison comparison = against(task("design", 8), task("build", 4));
    assertThat(comparison.move("release").orElseThrow().finishShift().working())
        .isEqualTo(workdays(2));
    assertThat(comparison.move("release").orElseThrow().causes())
        .extracting(PlanChange::toString)
        .containsExactly("task design takes 8d instead of 5d");
  }

  @Test
  void causes_changeBesideTheChain_isNotBlamed() {
    ScheduleComparison comparison = against(task("build", 8), task("copy", 4));
    assertThat(comparison.move("release").orElseThrow().causes())
        .extracting(PlanChange::toString)
        .containsExactly("task build takes 8d instead of 5d");
    assertThat(comparison.movedBy(comparison.changes().get(1)))
        .extracting(TaskMove::id)
        .containsExactly(TaskId.of("copy"));
  }

  @Test
  void causes_twoChainsThatDriveEqually_areBothBlamed() {
    ScheduleComparison comparison = against(task("build", 6), task("copy", 6));
    assertThat(comparison.move("release").orElseThrow().causes()).hasSize(2);
    assertThat(comparison.explain("release").changes()).hasSize(1);
  }

  @Test
  void causes_earlierMove_areOnTheChainBefore() {
    ScheduleComparison comparison = against(task("build", 4), task("copy", 2));
    assertThat(comparison.move("release").orElseThrow().finishShift())
        .isEqualTo(new Shift(Duration.ofDays(-1).minusDays(0), workdays(-1)));
    assertThat(comparison.move("release").orElseThrow().causes())
        .extracting(PlanChange::toString)
        .containsExactly("task build takes 4d instead of 5d");
  }

  @Test
  void changes_ofEveryKind_areNamedInWords() {
    LocalDateTime noon = at("2026-01-12T12:00");
    Project after = PLAN.toBuilder()
        .statusDate(at("2026-01-07T08:00"))
        .mustFinishBy(at("2026-02-27T17:00"))
        .replaceTask(
            task("design", 6).withProgress(Progress.started(at("2026-01-05T08:00"), workdays(4))))
        .replaceTask(PLAN.task("build").withConstraint(Constraint.startNoEarlierThan(noon)))
        .replaceTask(PLAN.task("copy").withDeadline(noon))
        .removeDependency(Dependency.of(TaskId.of("copy"), TaskId.of("release")))
        .removeDependency(Dependency.of(TaskId.of("build"), TaskId.of("release")))
        .dependency("build", "release", DependencyType.FINISH_TO_START, Lag.lag(workdays(1)))
        .task("review", workhours(4))
        .dependency("review", "release")
        .build();
    assertThat(compare(PLAN, after).changes())
        .extracting(PlanChange::toString)
        .containsExactly(
            "the project must finish by 2026-02-27T17:00 instead of no date",
            "the project has the status date 2026-01-07T08:00 instead of none",
            "task design takes 6d instead of 5d",
            "task design is started 2026-01-05T08:00, 4d left instead of not started",
            "task build has to start no earlier than 2026-01-12T12:00 instead of keep no date",
            "task copy has the deadline 2026-01-12T12:00 instead of none",
            "task review was added",
            "dependency build -> release (FS + 1d) replaces build -> release",
            "dependency copy -> release was removed",
            "dependency review -> release was added");
  }

  @Test
  void causes_fragnetInFrontOfATask_isTheTaskThatWasAdded() {
    Project after = PLAN.toBuilder()
        .task("permit", workdays(4))
        .dependency("design", "permit")
        .dependency("permit", "build")
        .build();
    ScheduleComparison comparison = compare(PLAN, after);
    assertThat(comparison.added())
        .extracting(task -> task.id().toString())
        .containsExactly("permit");
    assertThat(comparison.move("release").orElseThrow().causes())
        .extracting(PlanChange::toString)
        .containsExactly("task permit was added");
    assertThat(compare(after, PLAN).removed()).hasSize(1);
    assertThat(compare(after, PLAN).move("release").orElseThrow().causes())
        .extracting(PlanChange::toString)
        .containsExactly("task permit was removed");
  }

  @Test
  void causes_holidayOnTheWay_isTheCalendar_andOneAfterwardsIsNot() {
    var holiday =
        PLAN.calendar().derive("Standard").dayOff("", LocalDate.of(2026, 1, 13)).build();
    var later =
        PLAN.calendar().derive("Standard").dayOff("", LocalDate.of(2026, 3, 3)).build();
    Project longer = PLAN.toBuilder().replaceTask(task("design", 6)).build();
    assertThat(compare(PLAN, PLAN.toBuilder().calendar(holiday).build())
            .move("release")
            .orElseThrow()
            .causes())
        .extracting(PlanChange::toString)
        .containsExactly(
            "the project works on calendar Standard, whose hours are others than before");
    ScheduleComparison both = compare(PLAN, longer.toBuilder().calendar(later).build());
    assertThat(both.changes()).hasSize(2);
    assertThat(both.move("release").orElseThrow().causes())
        .extracting(PlanChange::toString)
        .containsExactly("task design takes 6d instead of 5d");
  }

  @Test
  void changes_policy_isOne() {
    SchedulingPolicy other = SchedulingPolicy.standard().with(LagCalendar.TWENTY_FOUR_HOURS);
    Project lagged = PLAN.toBuilder()
        .dependency("design", "copy", DependencyType.FINISH_TO_START, Lag.lag(workdays(4)))
        .build();
    ScheduleComparison comparison = ScheduleComparison.between(
        CriticalPath.analyse(lagged), CriticalPath.analyse(lagged, other));
    assertThat(comparison.changes()).hasSize(1);
    assertThat(comparison.explain("copy").isTraced()).isTrue();
    assertThat(comparison.changes().get(0).toString())
        .startsWith("the policy differs in lag calendar: twenty four hours");
  }

  @Test
  void shiftOf_setOfTasks_isTheMoveOfItsLatestFinish() {
    ScheduleComparison comparison = against(task("build", 8));
    SpanShift shift =
        comparison.shiftOf(List.of(TaskId.of("build"), TaskId.of("copy"))).orElseThrow();
    assertThat(shift.startBefore()).isEqualTo(at("2026-01-12T08:00"));
    assertThat(shift.start().isZero()).isTrue();
    assertThat(shift.finishAfter()).isEqualTo(at("2026-01-21T17:00"));
    assertThat(shift)
        .hasToString(
            "finishes 3d later, 2026-01-21T17:00 instead of 2026-01-16T17:00, because task build takes 8d instead of 5d");
    assertThat(comparison.shiftOf(List.of(TaskId.of("copy"))).orElseThrow())
        .hasToString("finishes 2026-01-14T17:00 as before");
    assertThat(comparison.shiftOf(List.of(TaskId.of("nobody")))).isEmpty();
    assertThat(comparison.shiftOf(List.of())).isEmpty();
  }

  @Test
  void moves_summary_rollsUpAndIsExplainedByTheLeafThatDecides() {
    Project plan = Project.builder("site", LocalDate.of(2026, 1, 5))
        .summary("phase")
        .task(Task.of("one", workdays(2)).withParent("phase"))
        .task(Task.of("two", workdays(3)).withParent("phase"))
        .build();
    ScheduleComparison comparison = compare(
        plan,
        plan.toBuilder().replaceTask(plan.task("two").withDuration(workdays(4))).build());
    assertThat(comparison.moves())
        .extracting(move -> move.id().toString())
        .containsExactly("phase", "two");
    assertThat(comparison.move("phase").orElseThrow().isSummary()).isTrue();
    assertThat(comparison.explain("phase"))
        .hasToString("two finishes 1d later because task two takes 4d instead of 3d");
    assertThat(comparison.summary())
        .startsWith("1 task moves, because task two takes 4d instead of 3d: two 1d later.");
  }

  @Test
  void editor_offersTheComparisonWithWhatItStartedFrom_alsoAfterAFullPass() {
    ScheduleEditor editor = CriticalPath.analyse(PLAN).edit();
    editor.changeDuration("build", workdays(8));
    editor.changeTask(
        PLAN.task("copy").withConstraint(Constraint.startNoEarlierThan(at("2026-01-13T08:00"))));
    ScheduleComparison comparison = editor.compare(ScheduleComparison::between);
    assertThat(comparison.changes()).hasSize(2);
    assertThat(comparison.moves()).hasSize(3);
    assertThat(ScheduleComparison.of(editor).summary()).isEqualTo(comparison.summary());
  }

  @Test
  void comparison_withItself_isEmpty() {
    ScheduleComparison comparison = compare(PLAN, PLAN);
    assertThat(comparison.isEmpty()).isTrue();
    assertThat(comparison)
        .hasToString(
            "No task moves, and the plans are the same.\nThe project finishes 2026-01-20T17:00 as before.");
  }

  @Test
  void explain_causeless_saysSo() {
    Project late = PLAN.toBuilder()
        .replaceTask(PLAN.task("copy").withConstraint(Constraint.asLateAsPossible()))
        .build();
    Project after = late.toBuilder()
        .replaceTask(task("build", 8))
        .replaceTask(task("release", 3))
        .build();
    ScheduleComparison comparison = compare(late, after);
    assertThat(comparison.move("copy").orElseThrow().causes()).isEmpty();
    assertThat(comparison.explain("copy"))
        .hasToString("copy finishes 3d later, and no single change on its chain says why");
  }

  @Test
  void questions_aboutWhatIsNotThere_areRefused() {
    ScheduleComparison comparison = against(task("build", 8));
    assertThatThrownBy(() -> comparison.move("nobody")).isInstanceOf(UnknownTaskException.class);
    assertThatThrownBy(() -> comparison.explain("copy"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("task must have moved: copy did not. Ask move(id) whether it did.");
    PlanChange other = new PlanChange.TaskAdded(Task.of("x"));
    assertThatThrownBy(() -> comparison.movedBy(other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "change must be one of the comparison: task x was added. Take one of changes().");
  }

  @Test
  void shift_inWords_fallsBackToTheClock() {
    assertThat(new Shift(Duration.ofHours(63), workdays(0))).hasToString("63h on the clock later");
    assertThat(new Shift(Duration.ofMinutes(-90), workdays(0)))
        .hasToString("90min on the clock earlier");
    assertThat(new Shift(Duration.ofSeconds(5), workdays(0))).hasToString("5s on the clock later");
    assertThat(Shift.NONE).hasToString("not at all");
    assertThat(new Shift(Duration.ofDays(-1), workdays(-1))).hasToString("1d earlier");
    assertThat(new Shift(Duration.ofDays(-1), workdays(-1)).negated().isLater()).isTrue();
  }
}
