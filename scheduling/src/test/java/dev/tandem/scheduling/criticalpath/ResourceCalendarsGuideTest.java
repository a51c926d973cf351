package dev.tandem.scheduling.criticalpath;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static dev.tandem.core.calendar.WorkDuration.workhours;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.hours.TimeRange;
import dev.tandem.core.calendar.hours.WorkWeek;
import dev.tandem.core.project.Assignment;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.staffing.Staffing;
import dev.tandem.core.resource.Resource;
import dev.tandem.core.resource.ResourceId;
import dev.tandem.core.task.CalendarBasis;
import dev.tandem.core.task.EffortRule;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The snippets of the page on resource calendars, with the dates that follow them. */
class ResourceCalendarsGuideTest {

  @Test
  void resourceCalendars() {
    WorkCalendar anna =
        WorkCalendar.standard().derive("Anna").hours(DayOfWeek.WEDNESDAY).build();
    WorkCalendar press =
        WorkCalendar.of("Press", WorkWeek.weekdays(TimeRange.parse("06:00-14:00")));
    Project project = Project.builder("Leaflet", LocalDate.of(2026, 1, 6))
        .addCalendar(anna)
        .addCalendar(press)
        .resource(new Resource(ResourceId.of("anna"), "Anna", 1, Optional.of("Anna"), 0))
        .task("write", workdays(3))
        .task(Task.of("print", workdays(2)).withCalendar("Press"))
        .dependency("write", "print")
        .assignment(Assignment.of("write", "anna"))
        .assignment(Assignment.of("print", "anna"))
        .build();
    Schedule standard = CriticalPath.analyse(project);
    Schedule primavera = CriticalPath.analyse(project, SchedulingPolicy.primaveraP6());
    assertThat(standard.task("write").earlyFinish()).isEqualTo("2026-01-09T17:00");
    assertThat(standard.task("print").earlyFinish()).isEqualTo("2026-01-16T09:00");
    assertThat(primavera.task("write").earlyFinish()).isEqualTo("2026-01-08T17:00");
    assertThat(primavera.task("print").earlyFinish()).isEqualTo("2026-01-12T14:00");

    Task alone = project.task("print").withCalendarBasis(CalendarBasis.TASK_DEPENDENT);
    Task theirs = project.task("print").withCalendarBasis(CalendarBasis.RESOURCE_DEPENDENT);
    Schedule pressAlone =
        CriticalPath.analyse(project.toBuilder().replaceTask(alone).build());
    Schedule annaAlone = CriticalPath.analyse(
        project.toBuilder().replaceTask(theirs).build(), SchedulingPolicy.primaveraP6());
    assertThat(pressAlone.task("print").earlyFinish()).isEqualTo("2026-01-13T14:00");
    assertThat(annaAlone.task("print").earlyFinish()).isEqualTo("2026-01-12T17:00");
  }

  @Test
  void several() {
    WorkCalendar anna =
        WorkCalendar.standard().derive("Anna").hours(DayOfWeek.WEDNESDAY).build();
    WorkCalendar ben = WorkCalendar.of("Ben", WorkWeek.weekdays(TimeRange.parse("08:00-12:00")));
    Project project = Project.builder("Review", LocalDate.of(2026, 1, 6))
        .addCalendar(anna)
        .addCalendar(ben)
        .resource(new Resource(ResourceId.of("anna"), "Anna", 1, Optional.of("Anna"), 0))
        .resource(new Resource(ResourceId.of("ben"), "Ben", 1, Optional.of("Ben"), 0))
        .task("review", workdays(2))
        .assignment(Assignment.of("review", "anna"))
        .assignment(Assignment.of("review", "ben"))
        .build();
    assertThat(CriticalPath.analyse(project).task("review").earlyFinish())
        .isEqualTo("2026-01-09T12:00");
  }

  @Test
  void unitsAndWork() {
    Project project = Project.builder("Wall", LocalDate.of(2026, 1, 5))
        .resource(Resource.of("anna"))
        .resource(Resource.of("ben"))
        .task(Task.of("build", workdays(10)).withEffortRule(EffortRule.FIXED_UNITS_EFFORT_DRIVEN))
        .assignment(Assignment.of("build", "anna"))
        .build();
    Staffing build = Staffing.of(project, TaskId.of("build"));
    Project withBen = build.with(ResourceId.of("ben"), 1).in(project);
    assertThat(withBen.task("build").duration()).isEqualTo(workdays(5));
    assertThat(build.withUnits(ResourceId.of("anna"), 0.5).task().duration())
        .isEqualTo(workdays(20));
    assertThat(build.withWork(workhours(100)).task().duration().toSeconds(project.workday()))
        .isEqualTo(100 * 3_600);
  }
}
