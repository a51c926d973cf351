package dev.tandem.examples.report.section;

import dev.tandem.core.project.Project;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.TaskId;
import dev.tandem.examples.analysis.PlanAnalysis;
import dev.tandem.examples.report.DateText;
import dev.tandem.examples.report.Page;
import dev.tandem.examples.report.WbsRow;
import dev.tandem.scheduling.criticalpath.Readiness;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.criticalpath.ScheduledTask;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Is the team unblocked? What is in progress, what could start, and what the rest waits for. */
final class BlockedSection implements Section {
  private final Project project;
  private final Schedule schedule;

  BlockedSection(PlanAnalysis analysis) {
    this.project = analysis.project();
    this.schedule = analysis.schedule();
  }

  @Override
  public void write(Page page) {
    Readiness readiness = schedule.readiness();
    page.section("Is the team unblocked? As of " + DateText.timed(readiness.at()));
    page.line("In progress");
    page.each(
        readiness.inProgress(),
        id -> page.row(
            name(id),
            done(schedule.task(id)),
            "until " + DateText.brief(schedule.task(id).finish())));
    page.noneIf(readiness.inProgress().isEmpty());
    page.line("Ready to start");
    page.each(
        readiness.ready(),
        id -> page.row(
            name(id), "float " + schedule.task(id).totalFloat(), TaskSpan.of(schedule.task(id))));
    page.noneIf(readiness.ready().isEmpty());
    page.line("Blocked, soonest first (" + readiness.blocked().size() + " in all)");
    readiness.blocked().stream()
        .sorted(Comparator.comparing(Readiness.Blocked::until))
        .limit(8)
        .forEach(blocked -> page.row(
            name(blocked.task()),
            "from " + DateText.brief(blocked.until()),
            waitsFor(blocked.by())));
  }

  private String done(ScheduledTask task) {
    double share = new WbsRow("", 0, task).shareDone(project);
    return Math.round(share * 100) + "% done";
  }

  private String waitsFor(List<Dependency> by) {
    return by.isEmpty()
        ? "waits for its date"
        : "waits for "
            + by.stream()
                .map(dependency -> name(dependency.predecessor()))
                .distinct()
                .collect(Collectors.joining(", "));
  }

  private String name(TaskId id) {
    return project.task(id).name();
  }
}
