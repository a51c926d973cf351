package dev.tandem.scheduling.criticalpath;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static dev.tandem.core.calendar.WorkDuration.workhours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.calendar.NoWorkingTimeException;
import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.hours.DatedHours;
import dev.tandem.core.calendar.hours.RecurringHours;
import dev.tandem.core.calendar.hours.TimeRange;
import dev.tandem.core.calendar.recurrence.Recurrence;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.task.Task;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Plans in which some tasks follow a calendar of exceptions alone: a plant that is open for two shutdowns, a crew every second Friday. */
class CalendarWithoutWeekTest {
  private static final TimeRange DAY = TimeRange.parse("08:00-16:00");
  private static final WorkCalendar SHUTDOWN = WorkCalendar.builder("Shutdown")
      .exception(
          new DatedHours("", LocalDate.of(2026, 1, 12), LocalDate.of(2026, 1, 14), List.of(DAY)))
      .build();

  private static ProjectBuilder plan(WorkDuration repair) {
    return Project.builder("plan", LocalDate.of(2026, 1, 5))
        .addCalendar(SHUTDOWN)
        .task("prepare", workdays(2))
        .task(Task.of("repair", repair).withCalendar("Shutdown"))
        .task("clean", workdays(1))
        .dependency("prepare", "repair")
        .dependency("repair", "clean");
  }

  @Test
  void analyse_workThatFits_waitsForTheHours() {
    Schedule schedule = CriticalPath.analyse(plan(workhours(20)).build());
    assertThat(schedule.task("repair").earlyStart()).isEqualTo("2026-01-12T08:00");
    assertThat(schedule.task("repair").earlyFinish()).isEqualTo("2026-01-14T12:00");
    assertThat(schedule.finish()).isEqualTo(LocalDateTime.of(2026, 1, 15, 12, 0));
    // Cleaning goes on after the shutdown's lunch, at 13:00: repair may start an hour later, on the
    // 12th at 9:00.
    assertThat(schedule.task("prepare").totalFloat()).isEqualTo(workhours(25));
  }

  @Test
  void analyse_workThatTakesTheLastHour_isStillDone() {
    Schedule schedule = CriticalPath.analyse(plan(workhours(24)).build());
    assertThat(schedule.task("repair").earlyFinish()).isEqualTo("2026-01-14T16:00");
    assertThat(schedule.finish()).isEqualTo(LocalDateTime.of(2026, 1, 15, 16, 0));
  }

  @Test
  void analyse_workThatDoesNotFit_namesTheCalendar() {
    assertThatThrownBy(() -> CriticalPath.analyse(plan(workhours(25)).build()))
        .isInstanceOf(NoWorkingTimeException.class)
        .hasMessage("calendar \"Shutdown\" must have working time after 2026-01-14T16:00: none."
            + " Give it hours there, or move the work to another calendar.");
  }

  @Test
  void analyse_crewThatRecurs_worksOnItsDays() {
    Project project = Project.builder("crew", LocalDate.of(2026, 1, 5))
        .addCalendar(WorkCalendar.builder("Crew")
            .exception(RecurringHours.of(
                "", Recurrence.weekly(2, DayOfWeek.FRIDAY), LocalDate.of(2026, 1, 9), DAY))
            .build())
        .task(Task.of("survey", workhours(24)).withCalendar("Crew"))
        .build();
    assertThat(CriticalPath.analyse(project).finish())
        .isEqualTo(LocalDateTime.of(2026, 2, 6, 16, 0));
  }
}
