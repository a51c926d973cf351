package dev.tandem.scheduling.criticalpath;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.project.Project;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.criticalpath.ScheduleDates.TaskDates;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleDatesTest {
  private static final Project PROJECT = Project.builder("plan", LocalDate.of(2026, 1, 5))
      .task(Task.summary("phase"))
      .task(Task.of("a", workdays(5)).withParent("phase"))
      .task(Task.of("b", workdays(2)).withParent("phase"))
      .milestone("end")
      .dependency("a", "end")
      .dependency("b", "end")
      .build();

  @Test
  void dates_ofASchedule_areItsAnswersInOrderOfDeclaration() {
    ScheduleDates dates = CriticalPath.analyse(PROJECT).dates();
    assertThat(dates.project()).isEqualTo("plan");
    assertThat(dates.start()).isEqualTo("2026-01-05T08:00");
    assertThat(dates.finish()).isEqualTo("2026-01-09T17:00");
    assertThat(dates.tasks())
        .extracting(task -> task.id().value())
        .containsExactly("phase", "a", "b", "end");
    assertThat(dates.tasksById().get(TaskId.of("b")))
        .isEqualTo(new TaskDates(
            TaskId.of("b"),
            false,
            LocalDateTime.parse("2026-01-05T08:00"),
            LocalDateTime.parse("2026-01-06T17:00"),
            LocalDateTime.parse("2026-01-05T08:00"),
            LocalDateTime.parse("2026-01-06T17:00"),
            LocalDateTime.parse("2026-01-08T08:00"),
            LocalDateTime.parse("2026-01-09T17:00"),
            workdays(3),
            workdays(3),
            false));
    assertThat(dates.tasks().get(0).summary()).isTrue();
    assertThat(dates.tasks().get(0).critical()).isTrue();
  }

  @Test
  void dates_ofEqualSchedules_areEqual() {
    assertThat(CriticalPath.analyse(PROJECT).dates())
        .isEqualTo(CriticalPath.analyse(PROJECT).dates());
  }

  @Test
  void new_taskTwice_isRefused() {
    LocalDateTime day = LocalDateTime.parse("2026-01-05T08:00");
    TaskDates task = new TaskDates(
        TaskId.of("a"),
        false,
        day,
        day,
        day,
        day,
        day,
        day,
        WorkDuration.ZERO,
        WorkDuration.ZERO,
        false);
    assertThatThrownBy(() -> new ScheduleDates("plan", day, day, List.of(task, task)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("dates of \"plan\" must hold each task once: a. Remove one of its entries.");
  }
}
