package dev.tandem.scheduling.criticalpath;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.tandem.core.project.TaskId;
import dev.tandem.scheduling.kernel.Links;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

/** Peels off one path after another, each the nearest to those before it, by the slack of links. */
final class FloatPathFinder {
  private final Analysis analysis;
  private final boolean[] used;
  private final PriorityQueue<Branch> branches = new PriorityQueue<>();

  FloatPathFinder(Analysis analysis) {
    this.analysis = analysis;
    this.used = new boolean[analysis.network.size()];
  }

  /** A node that leads into a path found already, and how far it is from driving the end. */
  private record Branch(long slack, int order, int node) implements Comparable<Branch> {
    @Override
    public int compareTo(Branch other) {
      int bySlack = Long.compare(slack, other.slack);
      return bySlack != 0 ? bySlack : Integer.compare(order, other.order);
    }
  }

  ImmutableList<FloatPath> paths(int end, int count) {
    checkArgument(count > 0, "count must be positive: %s. Ask for at least one path.", count);
    List<FloatPath> paths = new ArrayList<>();
    if (end >= 0) {
      branches.add(new Branch(0, -1, end));
    }
    while (paths.size() < count && !branches.isEmpty()) {
      Branch branch = branches.poll();
      if (!used[branch.node()]) {
        paths.add(new FloatPath(paths.size() + 1, analysis.work(branch.slack()), follow(branch)));
      }
    }
    return ImmutableList.copyOf(paths);
  }

  /** Back from a node by the nearest predecessor, until there is none or it is on a path already; the others become branches. */
  private List<TaskId> follow(Branch branch) {
    Links links = analysis.network.links;
    List<TaskId> reversed = new ArrayList<>();
    long slack = branch.slack();
    int node = branch.node();
    while (node >= 0 && !used[node]) {
      used[node] = true;
      reversed.add(analysis.id(node));
      int first = links.firstIn(node);
      long[] slacks = slacks(node);
      int best = nearest(slacks);
      for (int i = 0; i < slacks.length; i++) {
        if (i != best && !used[links.from(first + i)]) {
          branches.add(
              new Branch(slack + slacks[i], links.dependency(first + i), links.from(first + i)));
        }
      }
      node = best < 0 ? -1 : links.from(first + best);
      slack += best < 0 ? 0 : slacks[best];
    }
    return Lists.reverse(reversed);
  }

  private long[] slacks(int node) {
    Links links = analysis.network.links;
    long[] slacks = new long[links.endIn(node) - links.firstIn(node)];
    Arrays.setAll(slacks, i -> Math.max(0, analysis.slack(links.firstIn(node) + i)));
    return slacks;
  }

  private static int nearest(long[] slacks) {
    int best = -1;
    for (int i = 0; i < slacks.length; i++) {
      best = best < 0 || slacks[i] < slacks[best] ? i : best;
    }
    return best;
  }
}
