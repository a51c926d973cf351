package dev.tandem.scheduling.network;

import com.google.common.primitives.ImmutableIntArray;
import dev.tandem.core.project.Project;
import java.util.Arrays;

/** The leaves below each task, as a range of one order of all leaves. */
final class WorkBreakdown {
  /** Tasks that are leaves, in an order in which the leaves below any task stand together. */
  final int[] leaves;
  /** For each task, where the leaves below it begin. */
  final int[] first;
  /** For each task, where the leaves below it end, exclusive. */
  final int[] last;

  private WorkBreakdown(int tasks, int leafCount) {
    leaves = new int[leafCount];
    first = new int[tasks];
    last = new int[tasks];
  }

  static WorkBreakdown of(Project project) {
    int tasks = project.tasks().size();
    ImmutableIntArray parents = project.parentIndices();
    int leafCount = 0;
    int[] childStart = new int[tasks + 2];
    for (int task = 0; task < tasks; task++) {
      leafCount += project.isSummary(task) ? 0 : 1;
      childStart[parents.get(task) + 2]++;
    }
    for (int i = 0; i <= tasks; i++) {
      childStart[i + 1] += childStart[i];
    }
    int[] children = new int[tasks];
    int[] next = Arrays.copyOf(childStart, tasks + 1);
    for (int task = 0; task < tasks; task++) {
      children[next[parents.get(task) + 1]++] = task;
    }
    WorkBreakdown breakdown = new WorkBreakdown(tasks, leafCount);
    breakdown.number(project, childStart, children);
    return breakdown;
  }

  /** Places in {@link #leaves}, in the order in which their tasks were declared. */
  int[] leavesAsDeclared() {
    int[] order = new int[leaves.length];
    int count = 0;
    for (int task = 0; task < first.length; task++) {
      if (last[task] - first[task] == 1 && leaves[first[task]] == task) {
        order[count++] = first[task];
      }
    }
    return order;
  }

  int count(int task) {
    return last[task] - first[task];
  }

  /** Walks the tree without recursion; the children of task t stand from {@code childStart[t + 1]} on. */
  private void number(Project project, int[] childStart, int[] children) {
    int[] path = new int[first.length + 1];
    int[] cursor = Arrays.copyOf(childStart, first.length + 1);
    int depth = 0;
    int count = 0;
    path[0] = -1;
    while (depth >= 0) {
      int at = path[depth];
      if (cursor[at + 1] < childStart[at + 2]) {
        int child = children[cursor[at + 1]++];
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
        }
        depth--;
      }
    }
  }
}
