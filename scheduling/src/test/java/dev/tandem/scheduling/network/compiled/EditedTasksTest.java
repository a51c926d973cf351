package dev.tandem.scheduling.network.compiled;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static dev.tandem.core.calendar.WorkDuration.workhours;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.WorkUnit;
import dev.tandem.core.task.DurationKind;
import dev.tandem.core.task.MilestoneKind;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Task;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What tasks say while they change, in durations and otherwise. */
class EditedTasksTest {
  private static final Task DESIGN = Task.of("design", workdays(3));
  private static final Task BUILD = Task.of("build", workdays(5));

  private static EditedTasks tasks() {
    return new EditedTasks(List.of(DESIGN, BUILD));
  }

  @Test
  void all_beforeAnyChange_areTheOriginals() {
    assertThat(tasks().all()).containsExactly(DESIGN, BUILD);
    assertThat(tasks().changed()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void put_anotherDuration_isThatTaskInEveryUnit(WorkUnit unit) {
    EditedTasks tasks = tasks();
    Task longer = BUILD.withDuration(new WorkDuration(Long.MAX_VALUE, unit));
    tasks.put(1, longer);
    assertThat(tasks.at(1)).isEqualTo(longer);
    assertThat(tasks.at(0)).isEqualTo(DESIGN);
    assertThat(tasks.all()).containsExactly(DESIGN, longer);
  }

  @Test
  void put_theSameAgainAndBack_countsTheTaskOnce() {
    EditedTasks tasks = tasks();
    tasks.put(1, BUILD.withDuration(workhours(7)));
    tasks.put(1, BUILD);
    tasks.put(1, BUILD.withName("Build"));
    assertThat(tasks.changed()).isEqualTo(1);
    tasks.put(0, DESIGN);
    assertThat(tasks.changed()).isEqualTo(2);
    assertThat(tasks.all()).containsExactly(DESIGN, BUILD.withName("Build"));
  }

  @Test
  void put_durationBeforeAndAfterAnotherChange_keepsBoth() {
    EditedTasks tasks = tasks();
    Task started = BUILD
        .withDuration(workdays(8))
        .withProgress(Progress.started(LocalDateTime.of(2026, 1, 5, 8, 0), workdays(2)));
    tasks.put(1, BUILD.withDuration(workdays(8)));
    tasks.put(1, started);
    assertThat(tasks.at(1)).isEqualTo(started);
    tasks.put(1, started.withDuration(workdays(9)));
    assertThat(tasks.at(1)).isEqualTo(started.withDuration(workdays(9)));
    tasks.put(1, BUILD);
    assertThat(tasks.at(1)).isEqualTo(BUILD);
  }

  @Test
  void put_anotherKindWithADurationOfItsOwn_isThatTask() {
    EditedTasks tasks = tasks();
    Task gate = Task.of("build").withMilestoneKind(MilestoneKind.FINISH);
    tasks.put(1, gate);
    assertThat(tasks.at(1)).isEqualTo(gate);
    Task elapsed = BUILD.withDurationKind(DurationKind.ELAPSED);
    tasks.put(1, elapsed);
    assertThat(tasks.at(1)).isEqualTo(elapsed);
    Task summary = Task.summary("build");
    tasks.put(1, summary);
    assertThat(tasks.at(1)).isEqualTo(summary);
    tasks.put(1, BUILD);
    assertThat(tasks.at(1)).isEqualTo(BUILD);
  }
}
