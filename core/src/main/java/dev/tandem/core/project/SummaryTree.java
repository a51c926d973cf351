package dev.tandem.core.project;

import java.util.Arrays;
import java.util.Set;

/**
 * Which task stands below which summary, asked in constant time.
 *
 * <p>One walk over the tree numbers the tasks, a summary before all below it. Those below it then have the numbers from its own to the last
 * one given there. Cost: O(tasks) once, O(1) a question.
 */
final class SummaryTree {
  private final int[] parents;
  private final int[] firstChild;
  private final int[] nextSibling;
  private final int[] number;
  private final int[] lastBelow;
  private int numbered;

  private SummaryTree(int size) {
    this.parents = filled(size);
    this.firstChild = filled(size);
    this.nextSibling = filled(size);
    this.number = new int[size];
    this.lastBelow = new int[size];
  }

  /**
   * The tree of the tasks' parents.
   *
   * @param withoutParent tasks to be taken as if they stood at the top, so that parents form a tree
   */
  static SummaryTree of(IndexedTasks tasks, Set<Integer> withoutParent) {
    SummaryTree tree = new SummaryTree(tasks.size());
    int top = IndexedTasks.NONE;
    for (int task = tasks.size() - 1; task >= 0; task--) {
      int parent =
          withoutParent.contains(task) ? IndexedTasks.NONE : tasks.parents().get(task);
      tree.parents[task] = parent;
      if (parent == IndexedTasks.NONE) {
        tree.nextSibling[task] = top;
        top = task;
      } else {
        tree.nextSibling[task] = tree.firstChild[parent];
        tree.firstChild[parent] = task;
      }
    }
    tree.number(top);
    return tree;
  }

  boolean isAncestor(int summary, int task) {
    return number[summary] < number[task] && number[task] <= lastBelow[summary];
  }

  private void number(int first) {
    int task = first;
    while (task != IndexedTasks.NONE) {
      number[task] = numbered++;
      task = firstChild[task] == IndexedTasks.NONE ? leave(task) : firstChild[task];
    }
  }

  /** Leaves a task without children, and all summaries that end with it, and returns the task that comes next. */
  private int leave(int leaf) {
    int task = leaf;
    while (task != IndexedTasks.NONE) {
      lastBelow[task] = numbered - 1;
      if (nextSibling[task] != IndexedTasks.NONE) {
        return nextSibling[task];
      }
      task = parents[task];
    }
    return IndexedTasks.NONE;
  }

  private static int[] filled(int size) {
    int[] none = new int[size];
    Arrays.fill(none, IndexedTasks.NONE);
    return none;
  }
}
