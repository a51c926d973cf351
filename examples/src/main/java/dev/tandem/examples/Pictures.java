package dev.tandem.examples;

import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.examples.analysis.PlanAnalysis;
import dev.tandem.examples.report.section.PlanSection;
import dev.tandem.examples.svg.SvgGantt;
import dev.tandem.examples.svg.SvgRisk;
import dev.tandem.scheduling.criticalpath.Schedule;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The pictures of a plan: the Gantt chart, and the risk of its finish beside it. */
final class Pictures {
  private static final String RISK = "risk.svg";
  /** A picture of more years would be too wide to open. */
  private static final int MOST_YEARS = 200;

  private final PlanAnalysis analysis;
  private final Path gantt;

  Pictures(PlanAnalysis analysis, Path gantt) {
    this.analysis = analysis;
    this.gantt = gantt;
  }

  /** Draws what is shown, and says where. */
  void draw(Show show, PrintStream out) throws IOException {
    Schedule schedule = analysis.schedule();
    if (schedule.finish().isAfter(schedule.start().plusYears(MOST_YEARS))) {
      out.println("Gantt chart not drawn: the plan is longer than " + MOST_YEARS + " years.");
    } else {
      Files.writeString(gantt, SvgGantt.draw(schedule));
      out.println("Gantt chart drawn: " + gantt.toAbsolutePath().normalize());
    }
    if (show.sections().contains(PlanSection.RISK)
        && analysis.simulation().value().isPresent()) {
      Path risk = gantt.resolveSibling(RISK);
      Files.writeString(risk, risk());
      out.println("S-curve and tornado drawn: " + risk.toAbsolutePath().normalize());
    }
  }

  private String risk() {
    return SvgRisk.draw(
        analysis.project().name(),
        analysis.simulation().value().orElseThrow().finish(),
        analysis.sensitivities(),
        WorkDuration.workdays(1).toSeconds(analysis.project().workday()));
  }
}
