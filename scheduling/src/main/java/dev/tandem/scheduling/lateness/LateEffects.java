package dev.tandem.scheduling.lateness;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.Workday;
import dev.tandem.core.task.Task;
import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.kernel.calendar.LinkTimes;
import dev.tandem.scheduling.kernel.calendar.NodeDates;
import dev.tandem.scheduling.network.compiled.WorkBreakdown;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whom a late task pushes, over driving links, and who is excused. Cost: O(tasks) for the columns, and the links of the tasks that are
 * pushed.
 *
 * <p>Nodes are numbered in topological order, so those that are reached are taken by their numbers, each once.
 */
final class LateEffects {
  private final LatenessReport report;
  private final CompiledNetwork network;
  private final NodeDates dates;
  private final LinkTimes times;
  private final int task;
  private final int origin;
  /** How much of the lateness comes down to each node that is reached. */
  private final long[] passed;

  private final BitSet reached = new BitSet();
  private final BitSet summaries = new BitSet();
  private final Map<Integer, LateEffect> hurts = new TreeMap<>();
  private final Map<Integer, Excused> excused = new TreeMap<>();

  LateEffects(LatenessReport report, int task) {
    this.report = report;
    this.network = report.plan.network();
    this.dates = report.plan.dates();
    this.times = new LinkTimes(network, dates.columns());
    this.task = task;
    this.passed = new long[network.size()];
    this.origin = origin(report, task);
  }

  /** The node of a leaf task, or of the leaf of a summary that finishes last. */
  private static int origin(LatenessReport report, int task) {
    return report.node(report
        .project()
        .indexOf(report
            .schedule()
            .explain(report.project().tasks().get(task).id())
            .first()
            .task()));
  }

  LateEffects follow() {
    passed[origin] = report.work(report.due.finish()[task], report.finish[task]);
    reached.set(origin);
    for (int node = origin; node >= 0; node = reached.nextSetBit(node + 1)) {
      if (node != origin) {
        arrive(node);
      }
      if (passed[node] > 0) {
        summaries(node);
        for (int k = network.links.firstOut(node); k < network.links.endOut(node); k++) {
          follow(node, network.links.out(k));
        }
      }
    }
    return this;
  }

  private void follow(int node, int link) {
    int to = network.links.to(link);
    boolean counts = !network.nodes.isStarted(to) || times.isHeldBack(to);
    long slack = dates.slack(link);
    if (counts && slack == 0) {
      passed[to] = Math.max(passed[to], passed[node]);
      reached.set(to);
    } else if (counts && slack > 0) {
      int index = network.nodes.task(to);
      excused.putIfAbsent(
          index,
          excuse(
              index,
              slack,
              "slack of "
                  + report.project().dependencies().get(network.links.dependency(link))
                  + " absorbs it"));
    }
  }

  private Excused excuse(int index, long slack, String why) {
    Task behind = report.project().tasks().get(index);
    Workday day = behind.durationKind().workday(report.project().workday());
    return new Excused(behind.id(), WorkDuration.ofSeconds(slack, day), why);
  }

  /** A task that is pushed is not excused by the slack of another link. */
  private void arrive(int node) {
    int index = network.nodes.task(node);
    excused.remove(index);
    if (!report.isDue(index)) {
      return;
    }
    long late = report.work(report.due.finish()[index], report.finish[index]);
    passed[node] = Math.min(passed[node], Math.max(0, late));
    if (report.isLate(index)) {
      hurts.put(index, new LateEffect(report.lateTask(index), report.amount(passed[node])));
    } else {
      excused.put(
          index,
          new Excused(
              report.project().tasks().get(index).id(),
              report.amount(-late),
              "it is pushed, but in time"));
    }
  }

  /** Summaries that finish with a leaf are late with it. */
  private void summaries(int node) {
    WorkBreakdown breakdown = report.plan.breakdown();
    int leaf = network.nodes.task(node);
    for (int at = breakdown.parent(leaf); at >= 0; at = breakdown.parent(at)) {
      if (report.finish[at] != report.finish[leaf] || summaries.get(at)) {
        return;
      }
      summaries.set(at);
      if (at != task && report.isLate(at)) {
        long late = report.work(report.due.finish()[at], report.finish[at]);
        hurts.put(
            at, new LateEffect(report.lateTask(at), report.amount(Math.min(passed[node], late))));
      }
    }
  }

  ImmutableList<LateEffect> hurts() {
    return ImmutableList.copyOf(hurts.values());
  }

  ImmutableList<Excused> excused() {
    return ImmutableList.copyOf(excused.values());
  }
}
