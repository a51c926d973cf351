package dev.tandem.examples;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import dev.tandem.core.project.Project;
import dev.tandem.core.task.Task;
import dev.tandem.examples.analysis.PlanAnalysis;
import dev.tandem.examples.csv.SourceText;
import dev.tandem.examples.csv.UnreadableInputException;
import dev.tandem.examples.delivery.DeliveryAnalysis;
import dev.tandem.examples.delivery.DeliveryReport;
import dev.tandem.examples.delivery.input.DeliveryInput;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads a plan file and what was delivered of it, schedules it, and prints one screen, sections in full or the report on delivery; draws
 * {@code gantt.svg} and, with the section on risk, {@code risk.svg} beside it. What is wrong with any of the files is printed once, together.
 */
final class PlanReport {
  static final int INVALID = 2;
  private static final String SHIPPED_PLAN = "coffee-club.json";

  /** Dates have four digits a year. */
  private static final LocalDateTime LAST = LocalDateTime.of(9999, 12, 31, 23, 59, 59);

  private final Optional<String> file;
  private final Optional<Delivered> delivered;
  private final Console console;
  private final Supplier<Optional<Loaded>> loaded = Suppliers.memoize(this::load);

  /**
   * Prepares reports on a plan.
   *
   * @param file its file; the shipped plan if empty
   * @param delivered where it is written what was delivered of it; empty if nobody knows
   * @param console where it prints
   */
  PlanReport(Optional<String> file, Optional<Delivered> delivered, Console console) {
    this.file = file;
    this.delivered = delivered;
    this.console = console;
  }

  /** Reports on the plan, and returns the exit code: 2 and one message if a file cannot be used. */
  int run(Show show, Path picture) {
    return loaded.get().map(files -> print(files, show, picture)).orElse(INVALID);
  }

  private int print(Loaded files, Show show, Path picture) {
    try {
      console.out().print(text(files, show));
      console.progress().stage("drawing the pictures");
      new Pictures(files.analysis(), picture).draw(show, console.out());
      return 0;
    } catch (IOException e) {
      console
          .err()
          .println(picture + ": picture cannot be written (" + e.getClass().getSimpleName()
              + "). Run in a folder that you may write to.");
    }
    return INVALID;
  }

  /** Reports on what was delivered of the plan, and returns the exit code. */
  int deliver() {
    return loaded.get().map(this::print).orElse(INVALID);
  }

  private int print(Loaded files) {
    console.progress().stage("counting what was delivered");
    files.delivery().ifPresent(known -> console.out().print(DeliveryReport.text(known)));
    return 0;
  }

  private Optional<Loaded> load() {
    try {
      List<String> problems = new ArrayList<>();
      Optional<Plan> plan = plan(problems);
      Optional<DeliveryInput> input = delivered.flatMap(known -> tried(problems, known::read));
      plan.ifPresent(read -> input.ifPresent(known -> tried(problems, () -> {
        known.check(read.project(), delivered.orElseThrow().costs());
        return known;
      })));
      if (!problems.isEmpty()) {
        throw new UnreadableInputException(String.join("\n", problems));
      }
      console.progress().stage("scheduling the plan");
      Schedule schedule = schedule(file.orElse(SHIPPED_PLAN), plan.orElseThrow().project());
      PlanAnalysis analysis = new PlanAnalysis(plan.get(), schedule, console.progress());
      return Optional.of(new Loaded(
          analysis,
          input.map(known ->
              new DeliveryAnalysis(analysis, known, delivered.orElseThrow().zone()))));
    } catch (UnreadableInputException e) {
      console.err().println(e.getMessage());
      return Optional.empty();
    }
  }

  private Optional<Plan> plan(List<String> problems) {
    try {
      return Optional.of(read(file));
    } catch (InvalidPlanException | UnreadableInputException e) {
      problems.add(String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private static <T> Optional<T> tried(List<String> problems, Supplier<T> reader) {
    try {
      return Optional.of(reader.get());
    } catch (UnreadableInputException e) {
      problems.add(String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private static String text(Loaded files, Show show) {
    PlanAnalysis analysis = files.analysis();
    if (show.sections().isEmpty()) {
      Page sections = new Page();
      sections.line("");
      sections.line("In full: --show " + String.join(", ", Show.KNOWN));
      return OneScreen.text(
              analysis, files.delivery().map(DeliveryReport::sentences).orElse(ImmutableList.of()))
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

  /**
   * What was read.
   *
   * @param analysis the plan
   * @param delivery what was delivered of it; empty if nobody knows
   */
  private record Loaded(PlanAnalysis analysis, Optional<DeliveryAnalysis> delivery) {}
}
