package dev.tandem.examples.report.section;

import dev.tandem.core.project.Project;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.TaskId;
import dev.tandem.examples.analysis.PlanAnalysis;
import dev.tandem.examples.report.DateText;
import dev.tandem.examples.report.Page;
import dev.tandem.examples.report.ReasonText;
import dev.tandem.scheduling.criticalpath.OutOfSequence;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.criticalpath.Violation;
import java.util.List;

/** Where work went ahead of what it should wait for, and what dates and rules the schedule does not keep. */
final class RulesSection implements Section {
  private final Project project;
  private final Schedule schedule;

  RulesSection(PlanAnalysis analysis) {
    this.project = analysis.project();
    this.schedule = analysis.schedule();
  }

  @Override
  public void write(Page page) {
    outOfSequence(page);
    violations(page);
  }

  private void outOfSequence(Page page) {
    page.section("Out of sequence");
    List<OutOfSequence> found = schedule.outOfSequence();
    page.each(found, each -> {
      Dependency dependency = each.dependency();
      page.line("  " + name(dependency.successor()) + " went ahead on "
          + DateText.timed(each.successorEnd()) + "; " + name(dependency.predecessor())
          + " allows it from " + DateText.timed(each.allowed()) + " (" + dependency + ").");
    });
    page.noneIf(found.isEmpty());
  }

  private void violations(Page page) {
    page.section("Dates and rules that the schedule does not keep");
    List<Violation> violations = schedule.violations();
    page.each(violations, violation -> {
      page.line("  " + name(violation.task()) + ": " + violation.rule() + " not kept, scheduled "
          + DateText.timed(violation.scheduled()) + ", " + violation.by() + " off.");
      page.line(
          "    Cause: " + new ReasonText(project).because(violation.cause().first()) + ".");
    });
    page.noneIf(violations.isEmpty());
  }

  private String name(TaskId id) {
    return project.task(id).name();
  }
}
