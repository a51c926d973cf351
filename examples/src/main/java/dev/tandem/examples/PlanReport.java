package dev.tandem.examples;

import dev.tandem.core.project.Project;
import dev.tandem.core.task.Task;
import dev.tandem.examples.csv.SourceText;
import dev.tandem.examples.csv.UnreadableInputException;
import dev.tandem.examples.plan.InvalidPlanException;
import dev.tandem.examples.plan.Plan;
import dev.tandem.examples.plan.PlanReader;
import dev.tandem.examples.report.TextReport;
import dev.tandem.examples.svg.SvgGantt;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.criticalpath.ScheduledTask;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;

/**
 * Reads a plan file, schedules it, prints a report and draws the Gantt chart {@code gantt.svg} in the working directory.
 *
 * <p>Takes the path of a plan file; without one it reports on the plan that is shipped with the examples. Exits with 2 and one message
 * if the plan cannot be used.
 */
public final class PlanReport {
  static final int INVALID = 2;
  private static final String SHIPPED_PLAN = "coffee-club.json";
  private static final String PICTURE = "gantt.svg";
  /** A picture of more years would be too wide to open. */
  private static final int MOST_YEARS = 200;

  /** Dates have four digits a year. */
  private static final LocalDateTime LAST = LocalDateTime.of(9999, 12, 31, 23, 59, 59);

  private PlanReport() {}

  /**
   * Runs the report on the console.
   *
   * @param args the path of a plan file, or nothing
   */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    int code = run(List.of(args), out, err, Path.of(PICTURE));
    out.flush();
    if (code != 0) {
      System.exit(code);
    }
  }

  /** Reports on the plan that the arguments name and draws it, and returns the exit code. */
  static int run(List<String> args, PrintStream out, PrintStream err, Path picture) {
    try {
      Plan plan = read(args);
      Schedule schedule = schedule(String.join("", args), plan.project());
      out.print(new TextReport(plan, schedule).text());
      draw(schedule, picture, out);
      return 0;
    } catch (InvalidPlanException | UnreadableInputException e) {
      err.println(e.getMessage());
    } catch (IOException e) {
      err.println(picture + ": picture cannot be written (" + e.getClass().getSimpleName()
          + "). Run in a folder that you may write to.");
    }
    return INVALID;
  }

  private static void draw(Schedule schedule, Path picture, PrintStream out) throws IOException {
    if (schedule.finish().isAfter(schedule.start().plusYears(MOST_YEARS))) {
      out.println("Gantt chart not drawn: the plan is longer than " + MOST_YEARS + " years.");
    } else {
      Files.writeString(picture, SvgGantt.draw(schedule));
      out.println("Gantt chart drawn: " + picture.toAbsolutePath().normalize());
    }
  }

  private static Plan read(List<String> args) throws InvalidPlanException {
    if (args.size() > 1) {
      throw new UnreadableInputException(
          "there must be one plan file at most: " + String.join(", ", args) + ". Name one.");
    }
    SourceText source =
        args.isEmpty() ? SourceText.ofShipped(SHIPPED_PLAN) : SourceText.ofFile(args.get(0));
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
