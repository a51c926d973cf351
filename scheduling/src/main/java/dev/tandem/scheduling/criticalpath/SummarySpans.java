package dev.tandem.scheduling.criticalpath;

import dev.tandem.scheduling.kernel.calendar.NodeDates;
import dev.tandem.scheduling.network.compiled.WorkBreakdown;
import java.util.Arrays;

/**
 * The dates of summary tasks, rolled up from the leaves below them: the earliest start and the latest finish of each kind.
 *
 * <p>Cost: O(tasks), for each leaf is rolled up into its parent, and each summary into its own.
 */
final class SummarySpans {
  final long[] earlyStart;
  final long[] earlyFinish;
  final long[] lateStart;
  final long[] lateFinish;
  final long[] start;
  final long[] finish;
  /** The node that finishes last by its early dates; of several, the first in topological order. */
  final int[] last;

  /** The node that must finish last by its late dates; of several, the first in topological order. */
  final int[] lastLate;

  final boolean[] critical;
  /** Whether a leaf below has started, so that the start is history. */
  final boolean[] started;

  private SummarySpans(int tasks) {
    earlyStart = filled(tasks, Long.MAX_VALUE);
    earlyFinish = filled(tasks, Long.MIN_VALUE);
    lateStart = filled(tasks, Long.MAX_VALUE);
    lateFinish = filled(tasks, Long.MIN_VALUE);
    start = filled(tasks, Long.MAX_VALUE);
    finish = filled(tasks, Long.MIN_VALUE);
    last = new int[tasks];
    lastLate = new int[tasks];
    critical = new boolean[tasks];
    started = new boolean[tasks];
  }

  static SummarySpans of(Analysis analysis) {
    SummarySpans spans = new SummarySpans(analysis.project.tasks().size());
    WorkBreakdown breakdown = analysis.plan.breakdown();
    for (int node = 0; node < analysis.network.size(); node++) {
      int task = analysis.network.nodes.task(node);
      if (breakdown.parent(task) >= 0) {
        spans.leaf(task, analysis, node);
        spans.rollUp(task, breakdown.parent(task));
      }
    }
    for (int place = 0; place < breakdown.summaryCount(); place++) {
      int summary = breakdown.summary(place);
      if (breakdown.parent(summary) >= 0) {
        spans.rollUp(summary, breakdown.parent(summary));
      }
    }
    return spans;
  }

  private void leaf(int task, Analysis analysis, int node) {
    NodeDates dates = analysis.dates;
    started[task] = analysis.isStarted(node);
    earlyStart[task] = analysis.forwardStart(node);
    earlyFinish[task] = analysis.forwardFinish(node);
    lateStart[task] = started[task] ? earlyStart[task] : dates.lateStart(node);
    lateFinish[task] = dates.lateFinish(node);
    start[task] = dates.start(node);
    finish[task] = dates.finish(node);
    last[task] = node;
    lastLate[task] = node;
    critical[task] = analysis.critical.isCritical(node);
  }

  private void rollUp(int task, int summary) {
    earlyStart[summary] = Math.min(earlyStart[summary], earlyStart[task]);
    if (isLast(task, summary, earlyFinish, last)) {
      last[summary] = last[task];
    }
    earlyFinish[summary] = Math.max(earlyFinish[summary], earlyFinish[task]);
    lateStart[summary] = Math.min(lateStart[summary], lateStart[task]);
    if (isLast(task, summary, lateFinish, lastLate)) {
      lastLate[summary] = lastLate[task];
    }
    lateFinish[summary] = Math.max(lateFinish[summary], lateFinish[task]);
    start[summary] = Math.min(start[summary], start[task]);
    finish[summary] = Math.max(finish[summary], finish[task]);
    critical[summary] |= critical[task];
    started[summary] |= started[task];
  }

  private static boolean isLast(int task, int summary, long[] finishes, int[] nodes) {
    return finishes[task] > finishes[summary]
        || (finishes[task] == finishes[summary] && nodes[task] < nodes[summary]);
  }

  private static long[] filled(int size, long value) {
    long[] column = new long[size];
    Arrays.fill(column, value);
    return column;
  }
}
