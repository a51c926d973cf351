package dev.tandem.metrics.earnedvalue.baseline;

import dev.tandem.metrics.earnedvalue.measure.Rational;
import dev.tandem.metrics.earnedvalue.measure.RationalSum;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The planned value of many tasks at moments that only go forward: finished tasks are added once, and only those in work are asked again.
 *
 * <p>Cost: O(n log n) for n tasks, and at each moment O(1) for each task in work.
 */
final class PlannedValueSweep {
  private final List<TaskCurve> byStart;
  private final RationalSum finished = new RationalSum();
  private List<TaskCurve> inWork = new ArrayList<>();
  private int next;

  PlannedValueSweep(List<TaskCurve> tasks) {
    byStart = tasks.stream().sorted(Comparator.comparingLong(TaskCurve::start)).toList();
  }

  /** Returns the planned value at a moment, not before that of the last call. */
  Rational planned(long epochSecond) {
    while (next < byStart.size() && byStart.get(next).start() <= epochSecond) {
      inWork.add(byStart.get(next++));
    }
    RationalSum now = new RationalSum();
    List<TaskCurve> still = new ArrayList<>();
    for (TaskCurve task : inWork) {
      if (task.finish() <= epochSecond) {
        finished.add(task.budget());
      } else {
        task.addTo(now, epochSecond);
        still.add(task);
      }
    }
    inWork = still;
    return now.add(finished.total()).total();
  }
}
