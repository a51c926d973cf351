package dev.tandem.scheduling.lateness;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static dev.tandem.core.calendar.WorkDuration.workhours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.project.Baseline;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.UnknownTaskException;
import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.DependencyType;
import dev.tandem.core.task.Lag;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.criticalpath.Schedule;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatenessReportTest {
  /** Monday 5 January: design until 9 January, build 12 to 16, docs 12 to 13, release 19 to 20; training on its own, 5 to 7. */
  private static final Project AGREED = Project.builder("site", LocalDate.of(2026, 1, 5))
      .task("design", workdays(5))
      .task("build", workdays(5))
      .task("docs", workdays(2))
      .task("release", workdays(2))
      .task("training", workdays(3))
      .dependency("design", "build")
      .dependency("design", "docs")
      .dependency("build", "release")
      .dependency("docs", "release")
      .build();

  private static final Schedule REFERENCE = CriticalPath.analyse(AGREED);

  private static Baseline baseline() {
    List<Baseline.Entry> entries = REFERENCE.tasks().stream()
        .map(task -> new Baseline.Entry(task.id(), task.start(), task.finish()))
        .toList();
    return new Baseline("agreed", LocalDateTime.parse("2026-01-02T12:00"), entries);
  }

  private static Schedule changed(Task... tasks) {
    var builder = AGREED.toBuilder();
    for (Task task : tasks) {
      builder.replaceTask(task);
    }
    return CriticalPath.analyse(builder.build());
  }

  private static Task task(String id, long days) {
    return AGREED.task(id).withDuration(workdays(days));
  }

  @Test
  void why_againstABaseline_splitsTheLatenessOverTheChain() {
    Schedule now =
        changed(task("design", 7), task("build", 8), task("docs", 3), task("training", 9));
    LatenessReport report = LatenessReport.of(now, DueDates.baseline(baseline()));
    assertThat(report.late())
        .extracting(late -> late.task().toString())
        .containsExactly("design", "build", "docs", "release", "training");
    assertThat(report.why("release").orElseThrow()).hasToString("""
        release finishes 2026-01-27T17:00, due 2026-01-20T17:00, 5d later
        because:
          +3d build: takes longer
          +2d design: takes longer""");
    assertThat(report.why("design").orElseThrow()).hasToString("""
        design finishes 2026-01-13T17:00, due 2026-01-09T17:00, 2d later
        because:
          +2d design: takes longer
        pushes:
          build finishes 2026-01-23T17:00, due 2026-01-16T17:00, 5d later, of which at most 2d from here
          docs finishes 2026-01-16T17:00, due 2026-01-13T17:00, 3d later, of which at most 2d from here
          release finishes 2026-01-27T17:00, due 2026-01-20T17:00, 5d later, of which at most 2d from here""");
    assertThat(report.why("docs").orElseThrow()).hasToString("""
        docs finishes 2026-01-16T17:00, due 2026-01-13T17:00, 3d later
        because:
          +1d docs: takes longer
          +2d design: takes longer
        does not hurt:
          release has 5d left: slack of docs -> release absorbs it""");
    assertThat(report.why("training").orElseThrow().hurts()).isEmpty();
    assertThat(report).hasToString("""
        5 tasks are late against baseline agreed
          training finishes 2026-01-15T17:00, due 2026-01-07T17:00, 6d later
          build finishes 2026-01-23T17:00, due 2026-01-16T17:00, 5d later
          release finishes 2026-01-27T17:00, due 2026-01-20T17:00, 5d later
          design finishes 2026-01-13T17:00, due 2026-01-09T17:00, 2d later
          docs finishes 2026-01-16T17:00, due 2026-01-13T17:00, 3d later""");
  }

  @Test
  void why_usedUpSlack_countsAgainstTheCauses() {
    WhyLate why = LatenessReport.of(changed(task("docs", 8)), DueDates.schedule(REFERENCE))
        .why("release")
        .orElseThrow();
    assertThat(why).hasToString("""
        release finishes 2026-01-23T17:00, due 2026-01-20T17:00, 3d later
        because:
          -3d release: waits less behind docs, docs -> release
          +6d docs: takes longer""");
  }

  @Test
  void why_againstADeadline_listsWhatTheChainIsMadeOf() {
    Schedule now =
        changed(AGREED.task("release").withDeadline(LocalDateTime.parse("2026-01-19T17:00")));
    WhyLate why = LatenessReport.of(now, DueDates.deadlines()).why("release").orElseThrow();
    assertThat(why).hasToString("""
        release finishes 2026-01-20T17:00, due 2026-01-19T17:00, 1d later
        because:
          +2d release: its work
          +5d build: its work
          +5d design: its work
          -11d design: the chain begins here: the project starts 2026-01-05T00:00""");
  }

  @Test
  void why_lagConstraintAndNewTask_areNamed() {
    Project project = AGREED.toBuilder()
        .replaceTask(AGREED
            .task("design")
            .withConstraint(Constraint.startNoEarlierThan(LocalDateTime.parse("2026-01-06T08:00"))))
        .task("permit", workdays(2))
        .dependency("design", "permit")
        .dependency("permit", "build", DependencyType.FINISH_TO_START, Lag.lag(workdays(1)))
        .build();
    WhyLate why = LatenessReport.of(CriticalPath.analyse(project), DueDates.schedule(REFERENCE))
        .why("release")
        .orElseThrow();
    assertThat(why.late().by().working()).isEqualTo(workdays(4));
    assertThat(why.causes())
        .extracting(LateCause::toString)
        .containsExactly(
            "+1d build: waits longer behind permit, permit -> build (FS + 1d)",
            "+2d permit: its work",
            "+1d design: starts later: constraint: start no earlier than 2026-01-06T08:00");
  }

  @Test
  void why_otherCalendar_isSplitFromTheWork() {
    Project half = AGREED.toBuilder()
        .addCalendar(dev.tandem.core.calendar.WorkCalendar.of(
            "mornings",
            dev.tandem.core.calendar.hours.WorkWeek.weekdays(
                dev.tandem.core.calendar.hours.TimeRange.parse("08:00-12:00"))))
        .replaceTask(AGREED.task("docs").withCalendar("mornings").withDuration(workhours(40)))
        .build();
    WhyLate why = LatenessReport.of(CriticalPath.analyse(half), DueDates.schedule(REFERENCE))
        .why("docs")
        .orElseThrow();
    assertThat(why.causes())
        .extracting(LateCause::kind)
        .containsExactly(LateCause.Kind.WORK, LateCause.Kind.CALENDAR);
  }

  @Test
  void why_inTimeOrWithoutDueDate_isEmpty() {
    LatenessReport report = LatenessReport.of(REFERENCE, DueDates.schedule(REFERENCE));
    assertThat(report.late()).isEmpty();
    assertThat(report.why("release")).isEmpty();
    assertThat(LatenessReport.of(REFERENCE, DueDates.deadlines()).why("release"))
        .isEmpty();
    assertThat(report).hasToString("0 tasks are late against the reference schedule");
    assertThatThrownBy(() -> report.why("nobody")).isInstanceOf(UnknownTaskException.class);
  }

  @Test
  void why_pushedButInTime_isExcused() {
    Schedule now = changed(
        task("build", 8).withDeadline(LocalDateTime.parse("2026-01-16T17:00")),
        AGREED.task("release").withDeadline(LocalDateTime.parse("2026-01-30T17:00")));
    WhyLate why = LatenessReport.of(now, DueDates.deadlines()).why("build").orElseThrow();
    assertThat(why.hurts()).isEmpty();
    assertThat(why.excused())
        .extracting(Excused::toString)
        .containsExactly("release has 5d left: it is pushed, but in time");
  }

  @Test
  void why_summary_isLateWithItsLastLeafAndHurtByIt() {
    Project phased = Project.builder("phases", LocalDate.of(2026, 1, 5))
        .task(Task.summary("phase").withDeadline(LocalDateTime.parse("2026-01-06T17:00")))
        .task(Task.of("first", workdays(2))
            .withParent("phase")
            .withDeadline(LocalDateTime.parse("2026-01-05T17:00")))
        .task(Task.of("second", workdays(2)).withParent("phase"))
        .dependency("first", "second")
        .build();
    LatenessReport report = LatenessReport.of(CriticalPath.analyse(phased), DueDates.deadlines());
    assertThat(report.why("phase").orElseThrow().causes()).hasSize(3);
    assertThat(report.why("first").orElseThrow().hurts())
        .extracting(effect -> effect.late().task(), LateEffect::atMost)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(TaskId.of("phase"), workdays(1)));
  }
}
