package dev.tandem.benchmarks.earnedvalue;

import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.metrics.earnedvalue.baseline.PlannedTask;
import dev.tandem.metrics.earnedvalue.baseline.TimePhasedBaseline;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** The planned value curve as a spreadsheet has it: a cell of doubles for each task and day. */
final class PlainCurve {
  private final double[] costs;
  private final long[] starts;
  private final long[] finishes;
  private final long[] days;

  PlainCurve(TimePhasedBaseline baseline) {
    List<PlannedTask> tasks = baseline.tasks();
    WorkingTime time = WorkingTime.of(
        WorkCalendar.standard(),
        baseline.start().toLocalDate(),
        baseline.finish().toLocalDate().plusDays(1));
    costs = tasks.stream()
        .mapToDouble(task -> task.budgetAtCompletion().doubleValue())
        .toArray();
    starts = tasks.stream().mapToLong(task -> work(time, task.start())).toArray();
    finishes = tasks.stream().mapToLong(task -> work(time, task.finish())).toArray();
    days = baseline.periodEnds(baseline.finish()).stream()
        .mapToLong(day -> work(time, day))
        .toArray();
  }

  private static long work(WorkingTime time, LocalDateTime moment) {
    return time.workAt(moment.toEpochSecond(ZoneOffset.UTC));
  }

  double[] values() {
    double[] values = new double[days.length];
    for (int day = 0; day < days.length; day++) {
      double sum = 0;
      for (int task = 0; task < costs.length; task++) {
        double passed = days[day] - starts[task];
        double whole = finishes[task] - starts[task];
        sum += costs[task] * Math.max(0, Math.min(1, passed / whole));
      }
      values[day] = sum;
    }
    return values;
  }
}
