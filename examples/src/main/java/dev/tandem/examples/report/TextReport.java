package dev.tandem.examples.report;

import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.product.Product;
import dev.tandem.core.product.objective.KeyResult;
import dev.tandem.core.product.objective.Objective;
import dev.tandem.core.project.Project;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.TaskId;
import dev.tandem.examples.plan.Plan;
import dev.tandem.scheduling.criticalpath.OutOfSequence;
import dev.tandem.scheduling.criticalpath.Readiness;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.criticalpath.ScheduledTask;
import dev.tandem.scheduling.criticalpath.Violation;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a plan's schedule says, in sections of text that fit a terminal of 110 columns. */
public final class TextReport {
  private static final WorkDuration NEAR_CRITICAL = WorkDuration.workdays(5);

  private final Plan plan;
  private final Project project;
  private final Schedule schedule;
  private final Page page = new Page();

  /**
   * Prepares the report.
   *
   * @param plan the plan
   * @param schedule its schedule
   */
  public TextReport(Plan plan, Schedule schedule) {
    this.plan = plan;
    this.project = plan.project();
    this.schedule = schedule;
  }

  /** {@return the report} */
  public String text() {
    page.title(project.name());
    plan.product().ifPresent(this::product);
    finish();
    criticalPath();
    page.section("Gantt chart");
    page.text(TerminalGantt.draw(schedule));
    nearCritical();
    readiness();
    outOfSequence();
    violations();
    if (plan.product().isPresent()) {
      new FeatureSection(plan.portfolio(), plan.delayFrom(), schedule).write(page);
    }
    explanation();
    return page.toString();
  }

  private void product(Product product) {
    page.line(product.name() + product.vision().map(vision -> ": " + vision).orElse(""));
    for (Objective objective : product.objectives()) {
      String results =
          objective.keyResults().stream().map(KeyResult::metric).collect(Collectors.joining("; "));
      page.line("Objective: " + objective.title() + " (" + results + ")");
    }
  }

  private void finish() {
    page.section("Project finish: " + DateText.full(schedule.finish()));
    project.statusDate().ifPresent(date -> page.line("As of " + DateText.full(date) + "."));
    project
        .mustFinishBy()
        .ifPresent(date -> page.line("Must finish by " + DateText.full(date) + "."));
    List<ScheduledTask> withDeadline = project.tasks().stream()
        .filter(task -> task.deadline().isPresent())
        .map(task -> schedule.task(task.id()))
        .toList();
    page.each(withDeadline, this::deadline);
  }

  private void deadline(ScheduledTask task) {
    LocalDateTime deadline = task.task().deadline().orElse(task.finish());
    long days = ChronoUnit.DAYS.between(task.finish().toLocalDate(), deadline.toLocalDate());
    page.line("Deadline of \"" + task.task().name() + "\": " + DateText.full(deadline)
        + ", scheduled " + DateText.full(task.finish()) + ", "
        + (days < 0 ? -days + " days late" : days + " days in hand") + ".");
  }

  private void criticalPath() {
    List<TaskId> path = schedule.criticalPath();
    page.section("Critical path");
    page.each(path, id -> critical(schedule.task(id)));
    Set<TaskId> onPath = new HashSet<>(path);
    List<ScheduledTask> others = schedule.criticalTasks().stream()
        .filter(task -> !onPath.contains(task.id()))
        .toList();
    if (!others.isEmpty()) {
      page.line("Critical beside it");
      page.each(others, this::critical);
    }
  }

  private void critical(ScheduledTask task) {
    page.row(
        name(task.id()),
        task.task().progress().isFinished() ? "done" : "float " + task.totalFloat(),
        span(task));
  }

  private void nearCritical() {
    page.section("Nearly critical: at most " + NEAR_CRITICAL + " of float");
    List<ScheduledTask> tasks = schedule.nearCritical(NEAR_CRITICAL);
    page.each(
        tasks,
        task -> page.row(
            name(task.id()),
            "float " + task.totalFloat() + ", free " + task.freeFloat(),
            span(task)));
    page.noneIf(tasks.isEmpty());
  }

  private void readiness() {
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
        id ->
            page.row(name(id), "float " + schedule.task(id).totalFloat(), span(schedule.task(id))));
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

  private void outOfSequence() {
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

  private void violations() {
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

  private void explanation() {
    List<TaskId> path = schedule.criticalPath();
    if (!path.isEmpty()) {
      TaskId last = path.get(path.size() - 1);
      page.section("Why does \"" + name(last) + "\" finish on "
          + DateText.full(schedule.task(last).finish()) + "?");
      ReasonText reasons = new ReasonText(project);
      page.each(schedule.explain(last).steps(), step -> page.line("  " + reasons.sentence(step)));
    }
  }

  private String name(TaskId id) {
    return project.task(id).name();
  }

  private static String span(ScheduledTask task) {
    LocalDateTime start = task.start();
    String from = DateText.brief(start);
    String to = DateText.brief(task.finish());
    return from.equals(to) ? from : from + " to " + to;
  }
}
