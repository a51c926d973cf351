package dev.tandem.scheduling.criticalpath;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.project.ScheduleFrom;
import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Task;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** The dates of summaries from those below them; plans start on Monday 2026-01-05 at 08:00. */
class SummaryRollUpTest {

  private static LocalDateTime at(String dayAndTime) {
    return LocalDateTime.parse("2026-01-" + dayAndTime);
  }

  private static ProjectBuilder plan() {
    return Project.builder("plan", at("05T08:00"));
  }

  private static Task leaf(String id, int days, String parent) {
    return Task.of(id, workdays(days)).withParent(parent);
  }

  /** Two phases in one programme, and ten days beside them. */
  private static ProjectBuilder programme() {
    return plan()
        .summary("programme")
        .task(Task.summary("first").withParent("programme"))
        .task(Task.summary("second").withParent("programme"))
        .task(leaf("a", 2, "first"))
        .task(leaf("b", 1, "first"))
        .task(leaf("c", 3, "second"))
        .task("long", workdays(10))
        .dependency("a", "b")
        .dependency("b", "c");
  }

  private static void assertDates(
      ScheduledTask task, String earlyStart, String earlyFinish, String lateStart, String late) {
    assertThat(task.earlyStart()).as("early start").isEqualTo(at(earlyStart));
    assertThat(task.earlyFinish()).as("early finish").isEqualTo(at(earlyFinish));
    assertThat(task.lateStart()).as("late start").isEqualTo(at(lateStart));
    assertThat(task.lateFinish()).as("late finish").isEqualTo(at(late));
  }

  @Test
  void dates_ofSummaries_spanTheLeavesBelow() {
    Schedule schedule = CriticalPath.analyse(programme().build());
    assertDates(schedule.task("first"), "05T08:00", "07T17:00", "09T08:00", "13T17:00");
    assertDates(schedule.task("second"), "08T08:00", "12T17:00", "14T08:00", "16T17:00");
    assertDates(schedule.task("programme"), "05T08:00", "12T17:00", "09T08:00", "16T17:00");
    assertThat(schedule.task("programme").start()).isEqualTo(at("05T08:00"));
    assertThat(schedule.task("programme").finish()).isEqualTo(at("12T17:00"));
    assertThat(schedule.task("programme"))
        .hasToString("programme 2026-01-05T08:00 to 2026-01-12T17:00");
    assertThat(schedule.task("programme").isSummary()).isTrue();
    assertThat(schedule.task("a").isSummary()).isFalse();
  }

  @Test
  void floats_ofSummaries_followFromTheirDates() {
    Schedule schedule = CriticalPath.analyse(programme().build());
    assertThat(schedule.task("first").totalFloat()).isEqualTo(workdays(4));
    assertThat(schedule.task("first").freeFloat()).isEqualTo(workdays(0));
    assertThat(schedule.task("second").freeFloat()).isEqualTo(workdays(4));
    assertThat(schedule.task("programme").freeFloat()).isEqualTo(workdays(4));
  }

  @Test
  void freeFloat_ofASummaryWithinTheTotalFloat_countsItsOwnDependencies() {
    Project project = programme().dependency("first", "long").build();
    // The summary's own successor is long, which follows b on the eighth at once.
    Schedule schedule = CriticalPath.analyse(project, SchedulingPolicy.microsoftProject());
    assertThat(schedule.task("first").freeFloat()).isEqualTo(workdays(0));
    assertThat(schedule.task("second").freeFloat())
        .isEqualTo(schedule.task("second").totalFloat());
  }

  @Test
  void isCritical_aTaskBelow_makesAllAboveCritical() {
    Schedule schedule =
        CriticalPath.analyse(programme().task(leaf("d", 10, "second")).build());
    assertThat(schedule.task("d").isCritical()).isTrue();
    assertThat(schedule.task("second").isCritical()).isTrue();
    assertThat(schedule.task("programme").isCritical()).isTrue();
    assertThat(schedule.task("first").isCritical()).isFalse();
  }

  @Test
  void explain_severalLeavesThatFinishLast_takesTheFirstInOrder() {
    ProjectBuilder plan = plan()
        .summary("phase")
        .task(leaf("short", 1, "phase"))
        .task(leaf("x", 3, "phase"))
        .task(leaf("y", 3, "phase"));
    Schedule schedule = CriticalPath.analyse(plan.build());
    assertThat(schedule.explain("phase").first().task().value()).isEqualTo("x");
    assertThat(schedule.explainLate("phase").first().task().value()).isEqualTo("short");
  }

  @Test
  void explain_acrossNestedSummaries_findsTheLastLeafOfAll() {
    Schedule schedule = CriticalPath.analyse(programme().build());
    assertThat(schedule.explain("programme").first().task().value()).isEqualTo("c");
    assertThat(schedule.explain("first").first().task().value()).isEqualTo("b");
    assertThat(schedule.explainLate("programme").first().task().value()).isEqualTo("c");
  }

  @Test
  void remainingStarts_ofASummary_areThoseOfItsUnfinishedLeaves() {
    Project project = plan()
        .statusDate(at("07T08:00"))
        .summary("phase")
        .task(leaf("done", 1, "phase")
            .withProgress(Progress.finished(at("05T08:00"), at("05T17:00"))))
        .task(leaf("begun", 4, "phase").withProgress(Progress.started(at("06T08:00"), workdays(3))))
        .task(
            leaf("open", 1, "phase").withConstraint(Constraint.startNoEarlierThan(at("08T08:00"))))
        .task("long", workdays(10))
        .build();
    Schedule schedule = CriticalPath.analyse(project);
    ScheduledTask phase = schedule.task("phase");
    assertThat(phase.earlyStart()).isEqualTo(at("05T08:00"));
    assertThat(phase.remainingEarlyStart()).contains(at("07T08:00"));
    // Ten days from the seventh end on the twentieth; three before that begin on the sixteenth.
    assertThat(phase.remainingLateStart()).contains(at("16T08:00"));
    assertThat(schedule.task("done").remainingEarlyStart()).isEmpty();
    assertThat(schedule.task("done").remainingLateStart()).isEmpty();
    assertThat(schedule.task("begun").remainingEarlyStart()).contains(at("07T08:00"));
    assertThat(schedule.task("open").remainingEarlyStart()).contains(at("08T08:00"));
    assertThat(schedule.task("open").remainingLateStart()).contains(at("20T08:00"));
    assertThat(phase.lateStart()).as("its start is history").isEqualTo(at("05T08:00"));
    assertThat(phase.startFloat()).isEqualTo(phase.finishFloat()).isEqualTo(workdays(7));
  }

  @Test
  void dates_ofAFinishedSummary_areActual() {
    Project project = plan()
        .statusDate(at("07T08:00"))
        .summary("phase")
        .task(
            leaf("one", 1, "phase").withProgress(Progress.finished(at("05T08:00"), at("05T17:00"))))
        .task(
            leaf("two", 1, "phase").withProgress(Progress.finished(at("05T13:00"), at("06T12:00"))))
        .task("long", workdays(10))
        .build();
    ScheduledTask phase = CriticalPath.analyse(project).task("phase");
    assertDates(phase, "05T08:00", "06T12:00", "05T08:00", "06T12:00");
    assertThat(phase.totalFloat()).isEqualTo(workdays(0));
    assertThat(phase.freeFloat()).isEqualTo(workdays(0));
    assertThat(phase.isCritical()).isFalse();
    assertThat(phase.remainingEarlyStart()).isEmpty();
  }

  @Test
  void dates_inAPlanFromTheFinish_areEarlyOnesAndScheduledOnes() {
    Project project = programme()
        .scheduleFrom(ScheduleFrom.FINISH)
        .mustFinishBy(at("16T17:00"))
        .build();
    ScheduledTask second = CriticalPath.analyse(project).task("second");
    assertDates(second, "08T08:00", "12T17:00", "14T08:00", "16T17:00");
    assertThat(second.start()).isEqualTo(at("14T08:00"));
    assertThat(second.finish()).isEqualTo(at("16T17:00"));
  }
}
