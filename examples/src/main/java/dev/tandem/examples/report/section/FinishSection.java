package dev.tandem.examples.report.section;

import dev.tandem.core.product.Product;
import dev.tandem.core.product.objective.KeyResult;
import dev.tandem.core.product.objective.Objective;
import dev.tandem.core.project.Project;
import dev.tandem.examples.analysis.PlanAnalysis;
import dev.tandem.examples.report.DateText;
import dev.tandem.examples.report.Page;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.criticalpath.ScheduledTask;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;

/** What the plan is for, when it finishes, and how it stands to its deadlines. */
final class FinishSection implements Section {
  private final PlanAnalysis analysis;

  FinishSection(PlanAnalysis analysis) {
    this.analysis = analysis;
  }

  @Override
  public void write(Page page) {
    Project project = analysis.project();
    Schedule schedule = analysis.schedule();
    analysis.plan().product().ifPresent(product -> product(product, page));
    page.section("Project finish: " + DateText.full(schedule.finish()));
    project.statusDate().ifPresent(date -> page.line("As of " + DateText.full(date) + "."));
    project
        .mustFinishBy()
        .ifPresent(date -> page.line("Must finish by " + DateText.full(date) + "."));
    List<ScheduledTask> withDeadline = project.tasks().stream()
        .filter(task -> task.deadline().isPresent())
        .map(task -> schedule.task(task.id()))
        .toList();
    page.each(withDeadline, task -> deadline(task, page));
  }

  private static void product(Product product, Page page) {
    page.line(product.name() + product.vision().map(vision -> ": " + vision).orElse(""));
    for (Objective objective : product.objectives()) {
      String results =
          objective.keyResults().stream().map(KeyResult::metric).collect(Collectors.joining("; "));
      page.line("Objective: " + objective.title() + " (" + results + ")");
    }
  }

  private static void deadline(ScheduledTask task, Page page) {
    LocalDateTime deadline = task.task().deadline().orElse(task.finish());
    long days = ChronoUnit.DAYS.between(task.finish().toLocalDate(), deadline.toLocalDate());
    page.line("Deadline of \"" + task.task().name() + "\": " + DateText.full(deadline)
        + ", scheduled " + DateText.full(task.finish()) + ", "
        + (days < 0 ? -days + " days late" : days + " days in hand") + ".");
  }
}
