package dev.tandem.scheduling.criticalpath.analysis;

import dev.tandem.scheduling.kernel.calendar.NodeDates;
import dev.tandem.scheduling.network.compiled.WorkBreakdown;
import java.util.Arrays;

/**
 * The dates of summary tasks, rolled up from the leaves below them: the earliest start and the latest finish of each kind.
 *
 * <p>Cost: O(tasks), for each leaf is rolled up into its parent, and each summary into its own.
 */
public final class SummarySpans {
  private final long[] earlyStart;
  private final long[] earlyFinish;
  private final long[] lateStart;
  private final long[] lateFinish;
  private final long[] start;
  private final long[] finish;
  /** The node that finishes last by its early dates; of several, the first in topological order. */
  private final int[] last;

  /** The node that must finish last by its late dates; of several, the first in topological order. */
  private final int[] lastLate;

  private final boolean[] critical;
  /** Whether a leaf below has started, so that the start is history. */
  private final boolean[] started;

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

  /**
   * {@return the earliest early start below a summary; of what has started, its actual start}
   *
   * @param summary its position in the project
   */
  public long earlyStart(int summary) {
    return earlyStart[summary];
  }

  /**
   * {@return the latest early finish below a summary}
   *
   * @param summary its position in the project
   */
  public long earlyFinish(int summary) {
    return earlyFinish[summary];
  }

  /**
   * {@return the earliest late start below a summary; of what has started, its actual start}
   *
   * @param summary its position in the project
   */
  public long lateStart(int summary) {
    return lateStart[summary];
  }

  /**
   * {@return the latest late finish below a summary}
   *
   * @param summary its position in the project
   */
  public long lateFinish(int summary) {
    return lateFinish[summary];
  }

  /**
   * {@return the earliest scheduled start below a summary}
   *
   * @param summary its position in the project
   */
  public long start(int summary) {
    return start[summary];
  }

  /**
   * {@return the latest scheduled finish below a summary}
   *
   * @param summary its position in the project
   */
  public long finish(int summary) {
    return finish[summary];
  }

  /**
   * {@return the node below a summary that finishes last by its early dates; of several, the first in topological order}
   *
   * @param summary its position in the project
   */
  public int last(int summary) {
    return last[summary];
  }

  /**
   * {@return the node below a summary that must finish last by its late dates; of several, the first in topological order}
   *
   * @param summary its position in the project
   */
  public int lastLate(int summary) {
    return lastLate[summary];
  }

  /**
   * {@return whether a node below a summary is critical}
   *
   * @param summary its position in the project
   */
  public boolean isCritical(int summary) {
    return critical[summary];
  }

  /**
   * {@return whether a node below a summary has started, so that the start is history}
   *
   * @param summary its position in the project
   */
  public boolean isStarted(int summary) {
    return started[summary];
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
