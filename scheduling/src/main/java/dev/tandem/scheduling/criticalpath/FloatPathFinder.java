package dev.tandem.scheduling.criticalpath;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.criticalpath.analysis.Analysis;
import dev.tandem.scheduling.kernel.Links;
import dev.tandem.scheduling.kernel.calendar.NodeDates;
import java.util.Arrays;

/**
 * Peels off one path after another, each the nearest to those before it, by the slack of links.
 *
 * <p>A path follows, back from its last node, the incoming link with the least slack; the others wait in a heap as branches, by the sum of
 * the slacks from there to the end. That is the tree of longest paths with its side links, from which chip timing takes the paths in order.
 *
 * <p>Cost: the links into the nodes of the paths found are looked at once, O(their number log their number); memory the same.
 */
final class FloatPathFinder {
  private static final int NONE = -1;

  private final Analysis analysis;
  private final Links links;
  private final NodeDates dates;
  private final boolean[] used;
  private final BranchHeap branches = new BranchHeap();
  private int[] path = new int[64];

  FloatPathFinder(Analysis analysis) {
    this.analysis = analysis;
    this.links = analysis.network.links;
    this.dates = analysis.dates;
    this.used = new boolean[analysis.network.size()];
  }

  ImmutableList<FloatPath> paths(int end, int count) {
    checkArgument(count > 0, "count must be positive: %s. Ask for at least one path.", count);
    ImmutableList.Builder<FloatPath> paths = ImmutableList.builder();
    if (end >= 0) {
      branches.add(0, NONE, end);
    }
    int found = 0;
    while (found < count && !branches.isEmpty()) {
      long slack = branches.slack();
      int node = branches.poll();
      if (!used[node]) {
        paths.add(new FloatPath(++found, analysis.work(slack), follow(node, slack)));
      }
    }
    return paths.build();
  }

  /** Back from a node by the nearest predecessor, until there is none or it is on a path already; the others become branches. */
  private ImmutableList<TaskId> follow(int last, long lastSlack) {
    int length = 0;
    int node = last;
    long slack = lastSlack;
    while (node != NONE && !used[node]) {
      used[node] = true;
      if (length == path.length) {
        path = Arrays.copyOf(path, length * 2);
      }
      path[length++] = node;
      int nearest = nearest(node, slack);
      node = nearest == NONE ? NONE : links.from(nearest);
      slack += nearest == NONE ? 0 : slack(nearest);
    }
    return firstToLast(length);
  }

  /** The incoming link with the least slack, the first of equal ones; the others become branches. */
  private int nearest(int node, long slack) {
    int best = NONE;
    long least = Long.MAX_VALUE;
    for (int link = links.firstIn(node); link < links.endIn(node); link++) {
      long own = slack(link);
      int other = link;
      if (own < least) {
        other = best;
        long before = least;
        best = link;
        least = own;
        own = before;
      }
      if (other != NONE && !used[links.from(other)]) {
        branches.add(slack + own, links.dependency(other), links.from(other));
      }
    }
    return best;
  }

  private long slack(int link) {
    return Math.max(0, dates.slack(link));
  }

  private ImmutableList<TaskId> firstToLast(int length) {
    ImmutableList.Builder<TaskId> ids = ImmutableList.builderWithExpectedSize(length);
    for (int i = length - 1; i >= 0; i--) {
      ids.add(analysis.id(path[i]));
    }
    return ids.build();
  }
}
