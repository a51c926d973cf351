package dev.tandem.scheduling.lateness;

import static dev.tandem.core.calendar.WorkDuration.workhours;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.criticalpath.SamplePlans;
import dev.tandem.scheduling.criticalpath.Schedule;
import java.util.List;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class LatenessProperties {

  private static Project longer(Project project, long seed) {
    Random random = new Random(seed);
    ProjectBuilder builder = project.toBuilder();
    for (int i = 0; i < project.tasks().size(); i++) {
      Task task = project.tasks().get(i);
      if (!project.isSummary(i) && !task.duration().isZero() && random.nextInt(3) == 0) {
        builder.replaceTask(task.withDuration(workhours(1 + random.nextInt(40))));
      }
    }
    return builder.build();
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE, seed = "20260105")
  void causes_ofEveryLateTask_addUpToItsLateness(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 25) int size, @ForAll boolean deadlines) {
    Project project = SamplePlans.varied(seed, size);
    Schedule reference = CriticalPath.analyse(project);
    Schedule now = CriticalPath.analyse(longer(project, seed));
    DueDates due = deadlines ? DueDates.deadlines() : DueDates.schedule(reference);
    LatenessReport report = LatenessReport.of(now, due);
    WorkingTime calendar = WorkingTime.of(project.calendar());
    for (LateTask late : report.late()) {
      WhyLate why = report.why(late.task()).orElseThrow();
      long sum = why.causes().stream()
          .mapToLong(cause -> cause.amount().toSeconds(project.workday()))
          .sum();
      assertThat(sum).as(why.toString()).isEqualTo(calendar.between(late.due(), late.finish()));
      List<TaskId> excused = why.excused().stream().map(Excused::task).toList();
      for (LateEffect effect : why.hurts()) {
        assertThat(effect.atMost().isNegative()).isFalse();
        assertThat(excused).doesNotContain(effect.late().task());
        assertThat(report.late()).contains(effect.late());
      }
    }
  }
}
