package dev.tandem.scheduling.criticalpath;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import dev.tandem.scheduling.kernel.calendar.NodeDates;
import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.function.Supplier;

/** Which nodes a schedule calls critical, and the total float behind it. Immutable. */
final class CriticalNodes {
  private final Analysis analysis;
  private final NodeDates dates;
  private final IntPredicate rule;
  private final Supplier<BitSet> longestPath;

  CriticalNodes(Analysis analysis) {
    this.analysis = analysis;
    this.dates = analysis.dates;
    this.longestPath = Suppliers.memoize(analysis.chains::longestPaths);
    this.rule = analysis
        .policy
        .criticality()
        .fold(
            limit -> floatAtMost(limit.threshold().toSeconds(analysis.project.workday())),
            unused -> this::isOnLongestPath);
  }

  long totalFloat(int node) {
    return combine(dates.startFloat(node), dates.finishFloat(node));
  }

  long combine(long startFloat, long finishFloat) {
    return analysis.policy.totalFloat().of(startFloat, finishFloat);
  }

  boolean isCritical(int node) {
    return !analysis.isFinished(node) && rule.test(node);
  }

  private IntPredicate floatAtMost(long limit) {
    return node -> totalFloat(node) <= limit;
  }

  ImmutableList<ScheduledTask> tasksWhere(IntPredicate wanted) {
    return analysis.tasks(wanted, dates::earlyStart);
  }

  ImmutableList<ScheduledTask> nearCritical(long limit) {
    return analysis.tasks(
        node -> !analysis.isFinished(node) && !isCritical(node) && totalFloat(node) <= limit,
        this::totalFloat);
  }

  /** Whether a node lies on a chain of driving links to a last finish. Cost: O(nodes + links) for the first question. */
  boolean isOnLongestPath(int node) {
    return longestPath.get().get(node);
  }
}
