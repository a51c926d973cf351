package dev.tandem.scheduling.network.compiled;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static dev.tandem.scheduling.kernel.CompiledNetwork.FOREVER;
import static dev.tandem.scheduling.kernel.CompiledNetwork.NEVER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.project.ScheduleFrom;
import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.Task;
import dev.tandem.scheduling.kernel.Instants;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** Dates on three summaries, one in the other: the outer, the middle, the inner. */
class SummaryDatesTest {
  private static final int OUTER = 0;
  private static final int MIDDLE = 1;
  private static final int INNER = 2;

  private static LocalDateTime at(String dayAndTime) {
    return LocalDateTime.parse("2026-01-" + dayAndTime);
  }

  private static long instant(String dayAndTime) {
    return Instants.of(at(dayAndTime));
  }

  private static ProjectBuilder plan(Task outer, Task middle, Task inner) {
    return Project.builder("plan", LocalDate.of(2026, 1, 5))
        .task(outer)
        .task(middle.withParent("outer"))
        .task(inner.withParent("middle"))
        .task(Task.of("leaf", workdays(1)).withParent("inner"));
  }

  private static SummaryDates dates(Task outer, Task middle, Task inner) {
    return dates(plan(outer, middle, inner));
  }

  private static SummaryDates dates(ProjectBuilder plan) {
    Project project = plan.build();
    return SummaryDates.of(project, WorkBreakdown.of(project));
  }

  private static final Task OUTER_TASK = Task.summary("outer");
  private static final Task MIDDLE_TASK = Task.summary("middle");
  private static final Task INNER_TASK = Task.summary("inner");

  @Test
  void of_nothingStated_holdsNothing() {
    SummaryDates dates = dates(OUTER_TASK, MIDDLE_TASK, INNER_TASK);
    assertThat(dates.startLow).containsOnly(NEVER);
    assertThat(dates.finishHigh).containsOnly(FOREVER);
    assertThat(dates.deadline).containsOnly(FOREVER);
    assertThat(dates.asSoonAsPossible).containsOnly(false);
    assertThat(dates.startSource(INNER)).isEqualTo(-1);
    assertThat(dates.finishSource(INNER)).isEqualTo(-1);
    assertThat(dates.deadlineSource(INNER)).isEqualTo(-1);
  }

  @Test
  void of_statedInTheMiddle_holdsFromThereDown() {
    SummaryDates dates = dates(
        OUTER_TASK,
        MIDDLE_TASK
            .withConstraints(
                Constraint.startNoEarlierThan(at("07T08:00")),
                Constraint.finishNoLaterThan(at("20T17:00")))
            .withDeadline(at("16T17:00")),
        INNER_TASK);
    assertThat(dates.startLow).startsWith(NEVER, instant("07T08:00"), instant("07T08:00"));
    assertThat(dates.finishHigh).startsWith(FOREVER, instant("20T17:00"), instant("20T17:00"));
    assertThat(dates.deadline).startsWith(FOREVER, instant("16T17:00"), instant("16T17:00"));
    assertThat(dates.startSource(OUTER)).isEqualTo(-1);
    assertThat(dates.startSource(INNER)).isEqualTo(MIDDLE);
    assertThat(dates.finishSource(OUTER)).isEqualTo(-1);
    assertThat(dates.finishSource(INNER)).isEqualTo(MIDDLE);
    assertThat(dates.deadlineSource(OUTER)).isEqualTo(-1);
    assertThat(dates.deadlineSource(INNER)).isEqualTo(MIDDLE);
  }

  @Test
  void of_tighterBelow_namesTheOneBelow() {
    SummaryDates dates = dates(
        OUTER_TASK
            .withConstraint(Constraint.startNoEarlierThan(at("07T08:00")))
            .withDeadline(at("20T17:00")),
        MIDDLE_TASK
            .withConstraint(Constraint.startNoEarlierThan(at("08T08:00")))
            .withDeadline(at("19T17:00")),
        INNER_TASK.withConstraint(Constraint.finishNoLaterThan(at("15T17:00"))));
    assertThat(dates.startLow)
        .startsWith(instant("07T08:00"), instant("08T08:00"), instant("08T08:00"));
    assertThat(dates.startSource(OUTER)).isEqualTo(OUTER);
    assertThat(dates.startSource(INNER)).isEqualTo(MIDDLE);
    assertThat(dates.deadlineSource(INNER)).isEqualTo(MIDDLE);
    assertThat(dates.finishHigh).startsWith(FOREVER, FOREVER, instant("15T17:00"));
    assertThat(dates.finishSource(INNER)).isEqualTo(INNER);
  }

  @Test
  void of_looserBelow_namesTheOneAbove() {
    SummaryDates dates = dates(
        OUTER_TASK
            .withConstraints(
                Constraint.startNoEarlierThan(at("08T08:00")),
                Constraint.finishNoLaterThan(at("14T17:00")))
            .withDeadline(at("13T17:00")),
        MIDDLE_TASK
            .withConstraints(
                Constraint.startNoEarlierThan(at("07T08:00")),
                Constraint.finishNoLaterThan(at("15T17:00")))
            .withDeadline(at("14T17:00")),
        INNER_TASK);
    assertThat(dates.startLow[INNER]).isEqualTo(instant("08T08:00"));
    assertThat(dates.finishHigh[INNER]).isEqualTo(instant("14T17:00"));
    assertThat(dates.deadline[INNER]).isEqualTo(instant("13T17:00"));
    assertThat(dates.startSource(INNER)).isEqualTo(OUTER);
    assertThat(dates.finishSource(INNER)).isEqualTo(OUTER);
    assertThat(dates.deadlineSource(INNER)).isEqualTo(OUTER);
  }

  @Test
  void of_equalDates_namesTheUpper() {
    SummaryDates dates = dates(
        OUTER_TASK
            .withConstraints(
                Constraint.startNoEarlierThan(at("08T08:00")),
                Constraint.finishNoLaterThan(at("14T17:00")))
            .withDeadline(at("13T17:00")),
        MIDDLE_TASK
            .withConstraints(
                Constraint.startNoEarlierThan(at("08T08:00")),
                Constraint.finishNoLaterThan(at("14T17:00")))
            .withDeadline(at("13T17:00")),
        INNER_TASK);
    assertThat(dates.startSource(MIDDLE)).isEqualTo(OUTER);
    assertThat(dates.finishSource(MIDDLE)).isEqualTo(OUTER);
    assertThat(dates.deadlineSource(MIDDLE)).isEqualTo(OUTER);
  }

  @Test
  void of_asSoonAsPossible_holdsFromThereDown() {
    SummaryDates dates = dates(
        plan(OUTER_TASK, MIDDLE_TASK.withConstraint(Constraint.asSoonAsPossible()), INNER_TASK)
            .scheduleFrom(ScheduleFrom.FINISH)
            .mustFinishBy(at("30T17:00")));
    assertThat(dates.asSoonAsPossible).startsWith(false, true, true);
    assertThat(dates.startLow).as("it states no date").containsOnly(NEVER);
  }

  @Test
  void source_ofTheTop_isNone() {
    SummaryDates dates = dates(OUTER_TASK, MIDDLE_TASK, INNER_TASK);
    assertThat(dates.startSource(-1)).isEqualTo(-1);
    assertThat(dates.finishSource(-1)).isEqualTo(-1);
    assertThat(dates.deadlineSource(-1)).isEqualTo(-1);
  }
}
