package dev.tandem.scheduling.comparison;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.project.Project;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.comparison.change.PlanChange;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.criticalpath.ScheduleEditor;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The snippets of the page on comparing schedules, with what the page says about their results. */
class ScheduleComparisonGuideTest {

  @Test
  void comparison() {
    Project project = Project.builder("Website relaunch", LocalDate.of(2026, 1, 5))
        .task("design", workdays(5))
        .task("build", workdays(5))
        .task("copy", workdays(3))
        .task("release", workdays(2))
        .dependency("design", "build")
        .dependency("design", "copy")
        .dependency("build", "release")
        .dependency("copy", "release")
        .build();
    ScheduleEditor editor = CriticalPath.analyse(project).edit();
    editor.changeDuration("build", workdays(8));
    ScheduleComparison comparison = editor.compare(ScheduleComparison::between);
    String question = comparison.summary();
    assertThat(question).isEqualTo("""
            2 tasks move, because task build takes 8d instead of 5d: build 3d later, release 3d later.
            The project finishes 3d later, 2026-01-23T17:00 instead of 2026-01-20T17:00.""");

    List<TaskMove> moves = comparison.moves();
    Shift release = comparison.move("release").orElseThrow().finishShift();
    List<PlanChange> changes = comparison.changes();
    String why = comparison.explain("release").toString();
    SpanShift feature =
        comparison.shiftOf(List.of(TaskId.of("build"), TaskId.of("copy"))).orElseThrow();
    assertThat(moves).hasSize(2);
    assertThat(release.working()).isEqualTo(workdays(3));
    assertThat(changes).hasToString("[task build takes 8d instead of 5d]");
    assertThat(why).isEqualTo("""
            release finishes 3d later because of build -> release
            build finishes 3d later because task build takes 8d instead of 5d""");
    assertThat(feature.finish().working()).isEqualTo(workdays(3));
  }
}
