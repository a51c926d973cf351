package dev.tandem.scheduling.criticalpath;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static dev.tandem.core.calendar.WorkDuration.workhours;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.project.ScheduleFrom;
import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.DependencyType;
import dev.tandem.core.task.Lag;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Task;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** By how much a plan would finish earlier without a task; plans start on Monday 2026-01-05. */
class DragTest {

  private static LocalDateTime at(String dayAndTime) {
    return LocalDateTime.parse("2026-01-" + dayAndTime);
  }

  private static ProjectBuilder plan() {
    return Project.builder("plan", LocalDate.of(2026, 1, 5));
  }

  private static WorkDuration drag(ProjectBuilder plan, String task) {
    return CriticalPath.analyse(plan.build()).task(task).drag();
  }

  /** Four days or three, then two. */
  private static ProjectBuilder fork() {
    return plan()
        .task("a", workdays(4))
        .task("b", workdays(3))
        .task("end", workdays(2))
        .dependency("a", "end")
        .dependency("b", "end");
  }

  @Test
  void drag_besideAShorterWay_isTheFloatOfThatWay() {
    assertThat(drag(fork(), "a")).isEqualTo(workdays(1));
  }

  @Test
  void drag_withNothingBeside_isTheDuration() {
    assertThat(drag(fork(), "end")).isEqualTo(workdays(2));
  }

  @Test
  void drag_offTheLongestWay_isZero() {
    assertThat(drag(fork(), "b")).isEqualTo(workdays(0));
  }

  @Test
  void drag_ofTwoEquallyLongWays_isZero() {
    ProjectBuilder plan = plan()
        .task("a", workdays(4))
        .task("b", workdays(4))
        .task("end", workdays(2))
        .dependency("a", "end")
        .dependency("b", "end");
    assertThat(drag(plan, "a")).isEqualTo(workdays(0));
    assertThat(drag(plan, "end")).isEqualTo(workdays(2));
  }

  @Test
  void drag_whereOnlyItsStartMatters_isZero() {
    ProjectBuilder plan = plan()
        .task("a", workdays(2))
        .task("b", workdays(5))
        .dependency("a", "b", DependencyType.START_TO_START, Lag.lag(workdays(1)));
    assertThat(drag(plan, "a")).isEqualTo(workdays(0));
    // Without b the plan ends with a, on the sixth instead of the twelfth: four days earlier, not
    // five.
    assertThat(drag(plan, "b")).isEqualTo(workdays(4));
  }

  @Test
  void drag_onADateThatHoldsWhatFollows_endsThere() {
    ProjectBuilder plan = plan()
        .task("a", workdays(4))
        .task(Task.of("end", workdays(1))
            .withConstraint(Constraint.startNoEarlierThan(at("07T08:00"))))
        .dependency("a", "end");
    assertThat(drag(plan, "a")).isEqualTo(workdays(2));
  }

  @Test
  void drag_onAnotherCalendar_countsOnTheProjects() {
    ProjectBuilder plan = plan()
        .addCalendar(WorkCalendar.twentyFourHours())
        .task("a", workdays(1))
        .task(Task.of("night", workhours(39))
            .withCalendar(WorkCalendar.twentyFourHours().name()))
        .task("end", workdays(1))
        .dependency("a", "night")
        .dependency("night", "end");
    // From Monday 17:00 to Wednesday 08:00: 39 hours, of which the project works the eight of
    // Tuesday.
    assertThat(drag(plan, "night")).isEqualTo(workdays(1));
    // Without a it would run from Monday 08:00 to Tuesday 23:00, and the end stay on Wednesday.
    assertThat(drag(plan, "a")).isEqualTo(workdays(0));
  }

  @Test
  void drag_ofStartedWorkSummariesAndMilestones_isZero() {
    ProjectBuilder plan = plan()
        .statusDate(at("06T08:00"))
        .summary("phase")
        .task(Task.of("a", workdays(4))
            .withParent("phase")
            .withProgress(Progress.started(at("05T08:00"), workdays(3))))
        .milestone("done")
        .dependency("a", "done");
    assertThat(drag(plan, "a")).isEqualTo(workdays(0));
    assertThat(drag(plan, "phase")).isEqualTo(workdays(0));
    assertThat(drag(plan, "done")).isEqualTo(workdays(0));
  }

  @Test
  void drag_wherePassesAreNotFollowedNodeByNode_isZero() {
    ProjectBuilder late =
        fork().task(Task.of("late", workdays(1)).withConstraint(Constraint.asLateAsPossible()));
    assertThat(drag(late, "end")).isEqualTo(workdays(0));
    ProjectBuilder fromFinish =
        fork().scheduleFrom(ScheduleFrom.FINISH).mustFinishBy(at("30T17:00"));
    assertThat(drag(fromFinish, "end")).isEqualTo(workdays(0));
  }

  @Test
  void drag_askedTwiceAndInAnyOrder_leavesTheScheduleAlone() {
    Schedule schedule = CriticalPath.analyse(fork().build());
    assertThat(schedule.task("end").drag()).isEqualTo(workdays(2));
    assertThat(schedule.task("a").drag()).isEqualTo(workdays(1));
    assertThat(schedule.task("end").drag()).isEqualTo(workdays(2));
    ScheduleEditorProperties.assertSameDates(
        schedule, CriticalPath.analyse(fork().build()));
  }
}
