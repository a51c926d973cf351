package dev.tandem.scheduling.network.compiled;

import com.google.common.primitives.ImmutableIntArray;
import dev.tandem.core.graph.PackedArcs;
import dev.tandem.core.project.Project;
import java.util.Arrays;

/**
 * The tree of a project's tasks: the leaves below each task as a range of one order of all leaves, and the summaries from the bottom up.
 *
 * <p>Cost: O(tasks) time and memory to make, without recursion; whether a leaf lies below a summary takes constant time, however deep the
 * tree is.
 */
public final class WorkBreakdown {
  private static final int NONE = -1;

  /** Tasks that are leaves, in an order in which the leaves below any task stand together. */
  private final int[] leaves;
  /** For each task, where the leaves below it begin. */
  private final int[] first;
  /** For each task, where the leaves below it end, exclusive. */
  private final int[] last;
  /** Tasks that are summaries, each after those below it. */
  private final int[] summaries;

  private final ImmutableIntArray parents;

  private WorkBreakdown(Project project, int leafCount) {
    int tasks = project.tasks().size();
    parents = project.parentIndices();
    leaves = new int[leafCount];
    first = new int[tasks];
    last = new int[tasks];
    summaries = new int[tasks - leafCount];
  }

  /**
   * {@return the tree of a project's tasks}
   *
   * @param project the project
   */
  public static WorkBreakdown of(Project project) {
    int tasks = project.tasks().size();
    ImmutableIntArray parents = project.parentIndices();
    int leafCount = 0;
    int[] above = new int[tasks];
    int[] below = new int[tasks];
    for (int task = 0; task < tasks; task++) {
      leafCount += project.isSummary(task) ? 0 : 1;
      above[task] = parents.get(task) + 1;
      below[task] = task;
    }
    WorkBreakdown breakdown = new WorkBreakdown(project, leafCount);
    breakdown.number(project, PackedArcs.of(tasks + 1, above, below));
    return breakdown;
  }

  /** Walks the tree without recursion; the children of task t are the targets of node t + 1, and those at the top of node 0. */
  private void number(Project project, PackedArcs children) {
    int[] path = new int[first.length + 1];
    int[] cursor = new int[first.length + 1];
    Arrays.setAll(cursor, children::start);
    int depth = 0;
    int count = 0;
    int done = 0;
    path[0] = NONE;
    while (depth >= 0) {
      int at = path[depth];
      if (cursor[at + 1] < children.end(at + 1)) {
        int child = children.target(cursor[at + 1]++);
        first[child] = count;
        if (project.isSummary(child)) {
          path[++depth] = child;
        } else {
          leaves[count++] = child;
          last[child] = count;
        }
      } else {
        if (at >= 0) {
          last[at] = count;
          summaries[done++] = at;
        }
        depth--;
      }
    }
  }

  /** {@return places of leaves, in the order in which their tasks were declared} */
  public int[] leavesAsDeclared() {
    int[] order = new int[leaves.length];
    int count = 0;
    for (int task = 0; task < first.length; task++) {
      if (last[task] - first[task] == 1 && leaves[first[task]] == task) {
        order[count++] = first[task];
      }
    }
    return order;
  }

  /** {@return how many leaves there are} */
  public int leafCount() {
    return leaves.length;
  }

  /**
   * {@return the task at a place in the order of leaves}
   *
   * @param place the place
   */
  public int leaf(int place) {
    return leaves[place];
  }

  /**
   * {@return where the leaves below a task begin; the place of a leaf itself}
   *
   * @param task the task
   */
  public int first(int task) {
    return first[task];
  }

  /**
   * {@return where the leaves below a task end, exclusive}
   *
   * @param task the task
   */
  public int last(int task) {
    return last[task];
  }

  /**
   * {@return whether a leaf lies below a summary, at any depth}
   *
   * @param leaf the leaf's task
   * @param summary the summary's task
   */
  public boolean isBelow(int leaf, int summary) {
    return first[summary] <= first[leaf] && first[leaf] < last[summary];
  }

  /** {@return how many summaries there are} */
  public int summaryCount() {
    return summaries.length;
  }

  /**
   * {@return the summary at a place in the order from the bottom up: each after those below it}
   *
   * @param place the place
   */
  public int summary(int place) {
    return summaries[place];
  }

  /**
   * {@return the summary directly above a task, or -1 at the top}
   *
   * @param task the task
   */
  public int parent(int task) {
    return parents.get(task);
  }
}
