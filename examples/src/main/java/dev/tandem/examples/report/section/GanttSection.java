package dev.tandem.examples.report.section;

import dev.tandem.examples.analysis.PlanAnalysis;
import dev.tandem.examples.report.Page;
import dev.tandem.examples.report.TerminalGantt;
import dev.tandem.scheduling.criticalpath.Schedule;

/** The plan as a chart of characters. */
final class GanttSection implements Section {
  private final Schedule schedule;

  GanttSection(PlanAnalysis analysis) {
    this.schedule = analysis.schedule();
  }

  @Override
  public void write(Page page) {
    page.section("Gantt chart");
    page.text(TerminalGantt.draw(schedule));
  }
}
