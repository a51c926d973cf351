package dev.tandem.scheduling.criticalpath.analysis;

import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.kernel.Links;
import dev.tandem.scheduling.kernel.calendar.FreeFloatStep;
import dev.tandem.scheduling.network.compiled.WorkBreakdown;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * By how much all leaves below a summary can slip together without moving a node outside it, for every summary at once.
 *
 * <p>Definition: the least room of any unfinished leaf below the summary, where only links that leave the summary hold the leaf; one that
 * no link holds has room to the end of the project.
 *
 * <p>Cost: O((links + tasks) log) however deep the tree is. A link holds the summaries from its origin up to where its target lies below,
 * too: links are taken from the tightest on, and a summary that has its answer is passed over (union-find). A leaf is held by the end of
 * the project from the lowest summary on that holds all that waits for it (found by jump pointers; Myers 1983, "An applicative
 * random-access stack").
 */
final class SummaryFreeFloats {
  private static final long OPEN = Long.MAX_VALUE;

  private final Analysis analysis;
  private final CompiledNetwork network;
  private final WorkBreakdown breakdown;
  private final FreeFloatStep step;
  private final long[] least;
  /** The nearest summary at or above, by task, that no link has reached yet; the number of tasks at the top. */
  private final int[] open;

  private final int[] jump;
  private final int[] depth;
  private final List<Hold> holds = new ArrayList<>();

  /** A link by which a node outside holds a leaf, and how much room it leaves. */
  private record Hold(long room, int leaf, int target) {}

  private SummaryFreeFloats(Analysis analysis) {
    this.analysis = analysis;
    this.network = analysis.network;
    this.breakdown = analysis.plan.breakdown();
    this.step = new FreeFloatStep(network, analysis.dates.columns());
    int tasks = analysis.project.tasks().size();
    this.least = new long[tasks];
    Arrays.fill(least, OPEN);
    this.open = new int[tasks + 1];
    Arrays.setAll(open, task -> task);
    this.jump = new int[tasks + 1];
    this.depth = new int[tasks + 1];
  }

  /** For each task that is a summary its free float in working seconds; 0 where all below it is finished. */
  static long[] of(Analysis analysis) {
    SummaryFreeFloats floats = new SummaryFreeFloats(analysis);
    floats.setJumps();
    for (int node = 0; node < floats.network.size(); node++) {
      if (!analysis.isFinished(node) && floats.parent(floats.task(node)) != floats.top()) {
        floats.leaf(node);
      }
    }
    floats.rollUp();
    floats.holds.sort(Comparator.comparingLong(Hold::room));
    floats.holds.forEach(floats::hold);
    Arrays.setAll(floats.least, task -> floats.least[task] == OPEN ? 0 : floats.least[task]);
    return floats.least;
  }

  private int task(int node) {
    return network.nodes.task(node);
  }

  private int top() {
    return least.length;
  }

  private int parent(int task) {
    int parent = breakdown.parent(task);
    return parent < 0 ? top() : parent;
  }

  /** From each summary one short way up and one long one, by which any other above it is reached in O(log depth) steps. */
  private void setJumps() {
    jump[top()] = top();
    for (int place = breakdown.summaryCount() - 1; place >= 0; place--) {
      int summary = breakdown.summary(place);
      int above = parent(summary);
      depth[summary] = depth[above] + 1;
      int far = jump[above];
      boolean even = depth[above] - depth[far] == depth[far] - depth[jump[far]];
      jump[summary] = even ? jump[far] : above;
    }
  }

  private void leaf(int node) {
    Links links = network.links;
    int leaf = task(node);
    int from = breakdown.first(leaf);
    int until = from;
    for (int k = links.firstOut(node); k < links.endOut(node); k++) {
      step.open(analysis.dates.end(node));
      step.apply(links.out(k));
      if (!step.isOpen()) {
        int target = task(links.to(links.out(k)));
        holds.add(new Hold(step.room(node), leaf, target));
        from = Math.min(from, breakdown.first(target));
        until = Math.max(until, breakdown.first(target));
      }
    }
    step.open(analysis.dates.end(node));
    int lowest = lowestAround(parent(leaf), from, until);
    if (lowest != top()) {
      least[lowest] = Math.min(least[lowest], step.room(node));
    }
  }

  /** The first summary on the way up below which all places of a range lie. */
  private int lowestAround(int summary, int from, int until) {
    int at = summary;
    while (at != top() && !isAround(at, from, until)) {
      int far = jump[at];
      at = far != top() && !isAround(far, from, until) ? far : parent(at);
    }
    return at;
  }

  private boolean isAround(int summary, int from, int until) {
    return breakdown.first(summary) <= from && until < breakdown.last(summary);
  }

  /** What the end of the project leaves to a summary holds those above it, too. */
  private void rollUp() {
    for (int place = 0; place < breakdown.summaryCount(); place++) {
      int summary = breakdown.summary(place);
      int above = parent(summary);
      if (above != top()) {
        least[above] = Math.min(least[above], least[summary]);
      }
    }
  }

  private void hold(Hold hold) {
    int at = nearestOpen(parent(hold.leaf()));
    while (at != top() && !breakdown.isBelow(hold.target(), at)) {
      least[at] = Math.min(least[at], hold.room());
      open[at] = parent(at);
      at = nearestOpen(at);
    }
  }

  private int nearestOpen(int task) {
    int at = task;
    while (open[at] != at) {
      open[at] = open[open[at]];
      at = open[at];
    }
    return at;
  }
}
