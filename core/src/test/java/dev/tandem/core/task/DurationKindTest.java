package dev.tandem.core.task;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static dev.tandem.core.calendar.WorkDuration.workweeks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.calendar.Workday;
import dev.tandem.core.project.InvalidProjectException;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.project.ProjectRule;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DurationKindTest {
  private static final Workday SEVEN_HOURS = Workday.of(7, 4);

  @Test
  void durationSeconds_eachKind_countsItsOwnDays() {
    assertThat(Task.of("a", workdays(2)).durationSeconds(SEVEN_HOURS)).isEqualTo(14 * 3600);
    Task elapsed = Task.elapsed("a", Duration.ofDays(2));
    assertThat(elapsed.durationSeconds(SEVEN_HOURS)).isEqualTo(48 * 3600);
    assertThat(elapsed.withDuration(workweeks(1)).durationSeconds(SEVEN_HOURS))
        .isEqualTo(7 * 86_400);
    assertThat(DurationKind.SUMMARY.workday(SEVEN_HOURS)).isEqualTo(SEVEN_HOURS);
  }

  @Test
  void elapsed_time_isWrittenInTheLargestUnit() {
    assertThat(Task.elapsed("a", Duration.ofDays(3)).duration()).hasToString("3d");
    assertThat(Task.elapsed("a", Duration.ofHours(36)).duration()).hasToString("36h");
    assertThat(Task.elapsed("a", Duration.ofSeconds(1)).duration()).hasToString("1s");
    assertThat(Task.elapsed("a", Duration.ofDays(3)).durationKind())
        .isEqualTo(DurationKind.ELAPSED);
  }

  @Test
  void elapsed_negativeOrFractionOfASecond_throws() {
    assertThatThrownBy(() -> Task.elapsed("cure", Duration.ofMillis(1_500)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "elapsed duration of task cure must be whole seconds: PT1.5S. Round it to seconds.");
    assertThatThrownBy(() -> Task.elapsed("cure", Duration.ofDays(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("duration of task cure must not be negative: -1d. Use 0 for a milestone.");
  }

  @Test
  void summary_withADuration_throws() {
    assertThatThrownBy(() -> Task.summary("phase").withDuration(workdays(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "duration of summary phase must be zero: 1d. Leave it out; it follows from the tasks below.");
    assertThatThrownBy(() -> Task.of("phase", workdays(2)).withDurationKind(DurationKind.SUMMARY))
        .hasMessageStartingWith("duration of summary phase must be zero: 2d.");
  }

  @Test
  void build_summaryWithoutTasks_isAProblem() {
    ProjectBuilder builder = Project.builder("plan", LocalDate.of(2026, 1, 5)).summary("phase");
    assertThatThrownBy(builder::build)
        .isInstanceOfSatisfying(
            InvalidProjectException.class,
            thrown ->
                assertThat(thrown.problems().get(0).rule()).isEqualTo(ProjectRule.EMPTY_SUMMARY))
        .hasMessage(
            "summary task phase must have tasks below it: none. Add one, or make it a milestone.");
    Project filled = builder.task(Task.of("a", workdays(1)).withParent("phase")).build();
    assertThat(filled.isSummary(0)).isTrue();
  }

  @Test
  void build_elapsedSummary_isAProblem() {
    ProjectBuilder builder = Project.builder("plan", LocalDate.of(2026, 1, 5))
        .task(Task.elapsed("phase", Duration.ZERO))
        .task(Task.of("a", workdays(1)).withParent("phase"));
    assertThatThrownBy(builder::build)
        .isInstanceOf(InvalidProjectException.class)
        .hasMessage(
            "summary task phase must not state an elapsed duration: 0d. Set it on a task below.");
  }
}
