package dev.tandem.metrics.earnedvalue;

import static dev.tandem.core.calendar.WorkDuration.workdays;

import dev.tandem.core.project.Baseline;
import dev.tandem.core.project.Project;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskCost;
import dev.tandem.core.task.TaskId;
import dev.tandem.metrics.earnedvalue.baseline.BaselinePhasing;
import dev.tandem.metrics.earnedvalue.baseline.TimePhasedBaseline;
import dev.tandem.metrics.earnedvalue.ledger.EarnedValueAccumulator;
import dev.tandem.metrics.earnedvalue.ledger.EarnedValueEntry;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;

/** A relaunch of four weeks from Monday 5 January 2026: design 1,000 in a week, build 2,000 in two, test 1,000 in one. */
final class EarnedValueExamples {
  static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
  static final TaskId DESIGN = TaskId.of("design");
  static final TaskId BUILD = TaskId.of("build");
  static final TaskId TEST = TaskId.of("test");
  static final TaskId WORK = TaskId.of("work");

  private EarnedValueExamples() {}

  /** The time at an hour of a day after the first. */
  static LocalDateTime day(int day, int hour) {
    return MONDAY.plusDays(day).atTime(hour, 0);
  }

  static Project relaunch() {
    return Project.builder("Relaunch", MONDAY)
        .task(Task.summary("work"))
        .task(task("design", 5, 1_000))
        .task(task("build", 10, 2_000))
        .task(task("test", 5, 1_000))
        .task(Task.of("extra", workdays(1)))
        .baseline(new Baseline(
            "agreed",
            day(0, 0),
            List.of(
                new Baseline.Entry(DESIGN, day(0, 8), day(4, 17)),
                new Baseline.Entry(BUILD, day(7, 8), day(18, 17)),
                new Baseline.Entry(TEST, day(21, 8), day(25, 17)))))
        .build();
  }

  private static Task task(String id, int days, double cost) {
    return Task.of(id, workdays(days)).withParent("work").withCost(TaskCost.fixed(cost));
  }

  static TimePhasedBaseline agreed() {
    return BaselinePhasing.of(relaunch()).phase("agreed");
  }

  static EarnedValueReport report(LocalDateTime asOf, EarnedValueEntry... entries) {
    return report(agreed(), asOf, entries);
  }

  static EarnedValueReport report(
      TimePhasedBaseline baseline, LocalDateTime asOf, EarnedValueEntry... entries) {
    return EarnedValueReport.of(
        baseline,
        Stream.of(entries).collect(EarnedValueAccumulator.collector()).snapshot(asOf));
  }
}
