package dev.tandem.scheduling.resource.rcpsp;

import java.util.OptionalInt;

/** The least makespan by trying all starts, slot sums alone: shares nothing with what it checks. For a handful of activities. */
public final class RcpspOracle {
  private final ResourceProblem problem;
  private final int[] starts;
  private final long[][] used;
  private final int horizon;

  private RcpspOracle(ResourceProblem problem, int horizon) {
    this.problem = problem;
    this.horizon = horizon;
    this.starts = new int[problem.activities()];
    this.used = new long[problem.resources()][horizon];
  }

  /** The least makespan there is. */
  public static int leastMakespan(ResourceProblem problem) {
    int horizon = 0;
    while (!new RcpspOracle(problem, horizon).canPlace(0)) {
      horizon++;
    }
    return horizon;
  }

  /** The least makespan there is; empty if all starts up to well behind the problem's horizon leave no schedule. */
  public static OptionalInt leastMakespanIfAny(ResourceProblem problem) {
    int most = problem.horizon() + 3;
    return new RcpspOracle(problem, most).canPlace(0)
        ? OptionalInt.of(leastMakespan(problem))
        : OptionalInt.empty();
  }

  /** Whether starts keep all of a problem, by the sums of each slot. */
  public static boolean keeps(ResourceProblem problem, int[] starts) {
    int horizon = 1;
    for (int activity = 0; activity < starts.length; activity++) {
      horizon = Math.max(horizon, starts[activity] + problem.duration(activity));
    }
    RcpspOracle oracle = new RcpspOracle(problem, horizon);
    for (int activity = 0; activity < starts.length; activity++) {
      oracle.starts[activity] = starts[activity];
      if (starts[activity] < 0 || !oracle.keepsArcs(activity + 1) || !oracle.take(activity)) {
        return false;
      }
    }
    return true;
  }

  private boolean canPlace(int activity) {
    if (activity == starts.length) {
      return true;
    }
    for (int start = 0; start + problem.duration(activity) <= horizon; start++) {
      starts[activity] = start;
      if (keepsArcs(activity + 1)) {
        boolean fits = take(activity);
        if (fits && canPlace(activity + 1)) {
          return true;
        }
        give(activity);
      }
    }
    return false;
  }

  private boolean keepsArcs(int placed) {
    for (int from = 0; from < placed; from++) {
      if (starts[from] < problem.release(from)
          || starts[from] + problem.duration(from) > problem.deadline(from)) {
        return false;
      }
    }
    for (int arc = 0; arc < problem.arcCount() + problem.maximalLagCount(); arc++) {
      int from = problem.before(arc);
      int to = problem.after(arc);
      if (from < placed && to < placed && starts[to] < starts[from] + problem.lag(arc)) {
        return false;
      }
    }
    return true;
  }

  private boolean take(int activity) {
    boolean fits = true;
    for (int resource = 0; resource < used.length; resource++) {
      for (int slot = starts[activity];
          slot < starts[activity] + problem.duration(activity);
          slot++) {
        used[resource][slot] += problem.demand(activity, resource);
        fits &= used[resource][slot] <= problem.capacity(resource).at(slot);
      }
    }
    return fits;
  }

  private void give(int activity) {
    for (int resource = 0; resource < used.length; resource++) {
      for (int slot = starts[activity];
          slot < starts[activity] + problem.duration(activity);
          slot++) {
        used[resource][slot] -= problem.demand(activity, resource);
      }
    }
  }
}
