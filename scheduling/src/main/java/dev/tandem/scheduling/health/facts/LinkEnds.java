package dev.tandem.scheduling.health.facts;

import com.google.common.primitives.ImmutableIntArray;
import dev.tandem.core.project.Project;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.Lag;
import java.time.Duration;

/**
 * How many dependencies hold each task, its own and those of the summaries above it.
 *
 * <p>Cost: O(tasks + dependencies), however deep the work breakdown is.
 */
public final class LinkEnds {
  /** Dependencies to each task. */
  public final int[] in;
  /** Those of them that hold its start. */
  public final int[] toStart;
  /** Dependencies from each task. */
  public final int[] out;
  /** Those of them that wait for its finish. */
  public final int[] fromFinish;

  private LinkEnds(int size) {
    this.in = new int[size];
    this.toStart = new int[size];
    this.out = new int[size];
    this.fromFinish = new int[size];
  }

  static LinkEnds of(Project project) {
    LinkEnds ends = new LinkEnds(project.tasks().size());
    for (int i = 0; i < project.dependencies().size(); i++) {
      ends.count(
          project.dependencies().get(i),
          project.predecessorIndices().get(i),
          project.successorIndices().get(i));
    }
    for (int task : fromTheTop(project.parentIndices())) {
      ends.inherit(task, project.parentIndices().get(task));
    }
    return ends;
  }

  private void count(Dependency dependency, int from, int to) {
    out[from]++;
    in[to]++;
    fromFinish[from] += dependency.type().isFromStart() ? 0 : 1;
    toStart[to] += dependency.type().isToStart() ? 1 : 0;
  }

  private void inherit(int task, int parent) {
    if (parent >= 0) {
      in[task] += in[parent];
      toStart[task] += toStart[parent];
      out[task] += out[parent];
      fromFinish[task] += fromFinish[parent];
    }
  }

  /**
   * {@return a negative number for a lead, a positive one for a lag, 0 for neither}
   *
   * @param lag what a dependency waits
   */
  public static int sign(Lag lag) {
    return lag.<Integer>fold(
        working -> Long.signum(working.time().amount()),
        elapsed -> elapsed.time().compareTo(Duration.ZERO),
        share -> (int) Math.signum(share.percent()),
        share -> (int) Math.signum(share.percent()));
  }

  /** Returns the tasks in an order in which none stands before its parent. */
  static int[] fromTheTop(ImmutableIntArray parents) {
    int[] order = new int[parents.length()];
    boolean[] placed = new boolean[order.length];
    int[] path = new int[order.length];
    int size = 0;
    for (int task = 0; task < order.length; task++) {
      int depth = 0;
      for (int each = task; each >= 0 && !placed[each]; each = parents.get(each)) {
        path[depth++] = each;
        placed[each] = true;
      }
      while (depth > 0) {
        order[size++] = path[--depth];
      }
    }
    return order;
  }
}
