package dev.tandem.examples;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.project.Project;
import dev.tandem.core.task.Task;
import dev.tandem.examples.analysis.PlanAnalysis;
import dev.tandem.examples.csv.SourceText;
import dev.tandem.examples.csv.UnreadableInputException;
import dev.tandem.examples.delivery.DeliveryReport;
import dev.tandem.examples.plan.InvalidPlanException;
import dev.tandem.examples.plan.Plan;
import dev.tandem.examples.plan.PlanReader;
import dev.tandem.examples.report.Page;
import dev.tandem.examples.report.overview.OneScreen;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.criticalpath.ScheduledTask;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Optional;

/**
 * Reads a plan file, schedules it, and prints one screen or sections in full; draws {@code gantt.svg} and, with the section on risk, {@code
 * risk.svg} beside it.
 */
final class PlanReport {
  static final int INVALID = 2;
  private static final String SHIPPED_PLAN = "coffee-club.json";

  /** Dates have four digits a year. */
  private static final LocalDateTime LAST = LocalDateTime.of(9999, 12, 31, 23, 59, 59);

  private PlanReport() {}

  /** Reports on a plan file, or on the shipped plan, and returns the exit code: 2 and one message if the plan cannot be used. */
  static int run(
      Optional<String> file,
      Show show,
      Optional<Delivered> delivered,
      Console console,
      Path picture) {
    try {
      PlanAnalysis analysis = analysis(file, console);
      console.out().print(text(analysis, show, delivered));
      console.progress().stage("drawing the pictures");
      new Pictures(analysis, picture).draw(show, console.out());
      return 0;
    } catch (InvalidPlanException | UnreadableInputException e) {
      console.err().println(e.getMessage());
    } catch (IOException e) {
      console
          .err()
          .println(picture + ": picture cannot be written (" + e.getClass().getSimpleName()
              + "). Run in a folder that you may write to.");
    }
    return INVALID;
  }

  /** Reports on what was delivered of a plan file, or of the shipped plan, and returns the exit code. */
  static int deliver(Optional<String> file, Delivered delivered, Console console) {
    try {
      PlanAnalysis analysis = analysis(file, console);
      console.progress().stage("counting what was delivered");
      console.out().print(DeliveryReport.text(analysis, delivered.read(), delivered.zone()));
      return 0;
    } catch (InvalidPlanException e) {
      console.err().println(e.getMessage());
      return INVALID;
    }
  }

  private static PlanAnalysis analysis(Optional<String> file, Console console)
      throws InvalidPlanException {
    Plan plan = read(file);
    console.progress().stage("scheduling the plan");
    Schedule schedule = schedule(file.orElse(SHIPPED_PLAN), plan.project());
    return new PlanAnalysis(plan, schedule, console.progress());
  }

  private static String text(PlanAnalysis analysis, Show show, Optional<Delivered> delivered) {
    if (show.sections().isEmpty()) {
      Page sections = new Page();
      sections.line("");
      sections.line("In full: --show " + String.join(", ", Show.KNOWN));
      return OneScreen.text(
              analysis,
              delivered
                  .map(known ->
                      DeliveryReport.sentences(analysis, known.read(), known.zone()))
                  .orElse(ImmutableList.of()))
          + sections;
    }
    Page page = new Page();
    page.title(analysis.project().name());
    show.sections().forEach(section -> section.write(analysis, page));
    return page.toString();
  }

  private static Plan read(Optional<String> file) throws InvalidPlanException {
    SourceText source =
        file.map(SourceText::ofFile).orElseGet(() -> SourceText.ofShipped(SHIPPED_PLAN));
    return PlanReader.parse(source.name(), source.text());
  }

  private static Schedule schedule(String file, Project project) {
    try {
      Schedule schedule = CriticalPath.analyse(project);
      schedule.tasks().stream()
          .filter(task -> !task.isSummary() && task.finish().isAfter(LAST))
          .min(Comparator.comparing(ScheduledTask::finish))
          .ifPresent(task -> {
            throw beyondCalendar(file, task.task());
          });
      return schedule;
    } catch (ArithmeticException | DateTimeException e) {
      throw beyondCalendar(file, longest(project));
    }
  }

  private static Task longest(Project project) {
    return project.tasks().stream()
        .max(Comparator.comparingLong(task -> task.duration().toSeconds(project.workday())))
        .orElseThrow();
  }

  private static UnreadableInputException beyondCalendar(String file, Task task) {
    return new UnreadableInputException(file + ": task " + task.id()
        + " must finish by the end of the year 9999: its duration is " + task.duration()
        + ". Correct the duration, its constraint or a lag or duration in front of it.");
  }
}
