package dev.tandem.benchmarks.criticalpath;

import dev.tandem.core.project.Project;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.Lag;
import java.util.Arrays;

/**
 * The floor: the passes as somebody would write them by hand for one network on one calendar, over arrays in topological order, with a weight
 * from start to start on each link. Early starts, late starts, total floats and free floats; nothing else.
 */
public final class BarePass {
  final int[] inStart;
  final int[] from;
  final long[] weight;
  final long[] duration;
  final long[] earlyStart;
  final long[] lateStart;
  final long[] totalFloat;
  final long[] freeFloat;

  /**
   * Takes the numbers of a project whose tasks are declared in topological order and whose lags are in working time.
   *
   * @param project the project
   */
  public BarePass(Project project) {
    int n = project.tasks().size();
    int m = project.dependencies().size();
    inStart = new int[n + 1];
    from = new int[m];
    weight = new long[m];
    duration = new long[n];
    earlyStart = new long[n];
    lateStart = new long[n];
    totalFloat = new long[n];
    freeFloat = new long[n];
    Arrays.setAll(duration, i -> project.tasks().get(i).duration().toSeconds(project.workday()));
    for (int d = 0; d < m; d++) {
      inStart[project.successorIndices().get(d) + 1]++;
    }
    for (int i = 0; i < n; i++) {
      inStart[i + 1] += inStart[i];
    }
    int[] next = Arrays.copyOf(inStart, n);
    for (int d = 0; d < m; d++) {
      int to = project.successorIndices().get(d);
      int link = next[to]++;
      from[link] = project.predecessorIndices().get(d);
      weight[link] = weight(project, project.dependencies().get(d), from[link], to);
    }
  }

  private long weight(Project project, Dependency dependency, int predecessor, int successor) {
    long lag = ((Lag.Working) dependency.lag()).time().toSeconds(project.workday());
    long begin = dependency.type().isFromStart() ? 0 : duration[predecessor];
    long end = dependency.type().isToStart() ? 0 : duration[successor];
    return begin + lag - end;
  }

  /** {@return the latest finish, after computing all dates and floats} */
  public long run() {
    long end = Long.MIN_VALUE;
    int n = duration.length;
    for (int i = 0; i < n; i++) {
      long start = 0;
      for (int e = inStart[i]; e < inStart[i + 1]; e++) {
        start = Math.max(start, earlyStart[from[e]] + weight[e]);
      }
      earlyStart[i] = start;
      end = Math.max(end, start + duration[i]);
    }
    Arrays.fill(lateStart, Long.MAX_VALUE);
    Arrays.fill(freeFloat, Long.MAX_VALUE);
    for (int i = n - 1; i >= 0; i--) {
      long last = end - duration[i];
      long late = Math.min(lateStart[i], last);
      long free = freeFloat[i] == Long.MAX_VALUE ? last : freeFloat[i];
      lateStart[i] = late;
      totalFloat[i] = late - earlyStart[i];
      freeFloat[i] = free - earlyStart[i];
      for (int e = inStart[i]; e < inStart[i + 1]; e++) {
        int p = from[e];
        lateStart[p] = Math.min(lateStart[p], late - weight[e]);
        freeFloat[p] = Math.min(freeFloat[p], earlyStart[i] - weight[e]);
      }
    }
    return end;
  }
}
