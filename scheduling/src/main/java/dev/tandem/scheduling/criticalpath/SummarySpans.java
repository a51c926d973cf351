package dev.tandem.scheduling.criticalpath;

import dev.tandem.scheduling.kernel.NodeDates;
import java.util.Arrays;

/** The dates of summary tasks, rolled up from the leaves below them: the earliest start and the latest finish of each kind. */
final class SummarySpans {
  final long[] earlyStart;
  final long[] earlyFinish;
  final long[] lateStart;
  final long[] lateFinish;
  final long[] start;
  final long[] finish;

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
    critical = new boolean[tasks];
    started = new boolean[tasks];
  }

  static SummarySpans of(Analysis analysis) {
    SummarySpans spans = new SummarySpans(analysis.project.tasks().size());
    for (int node = 0; node < analysis.network.size(); node++) {
      boolean critical = analysis.isCritical(node);
      int at = analysis.project.parentIndices().get(analysis.network.nodes.task(node));
      while (at >= 0) {
        spans.include(at, analysis, node);
        spans.critical[at] |= critical;
        at = analysis.project.parentIndices().get(at);
      }
    }
    return spans;
  }

  private void include(int summary, Analysis analysis, int node) {
    NodeDates dates = analysis.dates;
    long early = analysis.forwardStart(node);
    long late = analysis.isStarted(node) ? early : dates.lateStart(node);
    started[summary] |= analysis.isStarted(node);
    earlyStart[summary] = Math.min(earlyStart[summary], early);
    earlyFinish[summary] = Math.max(earlyFinish[summary], analysis.forwardFinish(node));
    lateStart[summary] = Math.min(lateStart[summary], late);
    lateFinish[summary] = Math.max(lateFinish[summary], dates.lateFinish(node));
    start[summary] = Math.min(start[summary], dates.start(node));
    finish[summary] = Math.max(finish[summary], dates.finish(node));
  }

  private static long[] filled(int size, long value) {
    long[] column = new long[size];
    Arrays.fill(column, value);
    return column;
  }
}
