package dev.tandem.examples.report.section;

import dev.tandem.core.project.Project;
import dev.tandem.core.task.TaskId;
import dev.tandem.examples.analysis.PlanAnalysis;
import dev.tandem.examples.report.DateText;
import dev.tandem.examples.report.Page;
import dev.tandem.examples.report.ReasonText;
import dev.tandem.scheduling.criticalpath.Schedule;
import java.util.List;

/** Why the last task of the critical path finishes when it does, step by step. */
final class WhySection implements Section {
  private final Project project;
  private final Schedule schedule;

  WhySection(PlanAnalysis analysis) {
    this.project = analysis.project();
    this.schedule = analysis.schedule();
  }

  @Override
  public void write(Page page) {
    List<TaskId> path = schedule.criticalPath();
    if (!path.isEmpty()) {
      TaskId last = path.get(path.size() - 1);
      page.section("Why does \"" + project.task(last).name() + "\" finish on "
          + DateText.full(schedule.task(last).finish()) + "?");
      ReasonText reasons = new ReasonText(project);
      page.each(schedule.explain(last).steps(), step -> page.line("  " + reasons.sentence(step)));
    }
  }
}
