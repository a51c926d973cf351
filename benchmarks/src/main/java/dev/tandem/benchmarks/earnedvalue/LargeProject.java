package dev.tandem.benchmarks.earnedvalue;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.core.project.Baseline;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskCost;
import dev.tandem.core.task.TaskId;
import dev.tandem.metrics.earnedvalue.ledger.CostEntry;
import dev.tandem.metrics.earnedvalue.ledger.EarnedValueAccumulator;
import dev.tandem.metrics.earnedvalue.ledger.EarnedValueLedger;
import dev.tandem.metrics.earnedvalue.ledger.ProgressEntry;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.SplittableRandom;

/**
 * Tasks of 1 to 240 working hours over 250 workdays, in phases of a hundred, each with four reports of progress and three costs; by seed.
 *
 * @param project the project with its baseline {@code agreed}
 * @param ledger what was recorded up to its end
 */
record LargeProject(Project project, EarnedValueLedger ledger) {
  private static final LocalDateTime START = LocalDate.of(2026, 1, 5).atTime(8, 0);
  private static final long HOUR = 3_600;
  private static final int HOURS = 250 * 8;

  static LargeProject of(int tasks, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    WorkingTime time = WorkingTime.of(
        WorkCalendar.standard(), START.toLocalDate(), START.toLocalDate().plusYears(2));
    ProjectBuilder project = Project.builder("large", START);
    ImmutableList.Builder<Baseline.Entry> entries = ImmutableList.builder();
    EarnedValueAccumulator accumulator = new EarnedValueAccumulator();
    for (int i = 0; i < tasks; i++) {
      if (i % 100 == 0) {
        project.task(Task.summary("phase" + i / 100));
      }
      int hours = 1 + random.nextInt(240);
      LocalDateTime start = time.nextStart(
          time.plus(START, HOUR * random.nextInt(HOURS - hours)));
      LocalDateTime finish = time.plus(start, HOUR * hours);
      TaskId id = TaskId.of("t" + i);
      project.task(Task.of(id.value(), WorkDuration.workhours(hours))
          .withParent("phase" + i / 100)
          .withCost(TaskCost.fixed(100 + random.nextInt(10_000) / 100.0)));
      entries.add(new Baseline.Entry(id, start, finish));
      for (int report = 1; report <= 4; report++) {
        LocalDateTime at = time.plus(start, HOUR * hours * report / 3);
        accumulator.add(new ProgressEntry(id, at, BigDecimal.valueOf(25L * report)));
        if (report < 4) {
          BigDecimal cost = BigDecimal.valueOf(random.nextInt(8_000), 2);
          accumulator.add(new CostEntry(id, at, cost));
        }
      }
    }
    Project built =
        project.baseline(new Baseline("agreed", START, entries.build())).build();
    return new LargeProject(
        built, accumulator.snapshot(time.plus(START, HOUR * HOURS)));
  }
}
