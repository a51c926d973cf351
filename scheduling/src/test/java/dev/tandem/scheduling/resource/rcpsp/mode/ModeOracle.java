package dev.tandem.scheduling.resource.rcpsp.mode;

import com.google.common.primitives.ImmutableIntArray;
import dev.tandem.scheduling.resource.rcpsp.RcpspOracle;
import java.util.OptionalInt;

/** The least makespan by trying all modes of all activities, and all starts for each choice. For a handful of activities. */
final class ModeOracle {

  private ModeOracle() {}

  static OptionalInt leastMakespan(ModeProblem problem) {
    int[] modes = new int[problem.activities()];
    int best = Integer.MAX_VALUE;
    do {
      if (isPossible(problem, modes)) {
        ImmutableIntArray chosen = ImmutableIntArray.copyOf(modes);
        best = Math.min(best, RcpspOracle.leastMakespan(problem.in(chosen)));
      }
    } while (next(problem, modes));
    return best == Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of(best);
  }

  private static boolean isPossible(ModeProblem problem, int[] modes) {
    int[] left = problem.nonRenewables().toArray();
    for (int activity = 0; activity < modes.length; activity++) {
      ActivityMode mode = problem.modes(activity).get(modes[activity]);
      for (int resource = 0; resource < mode.uses().length(); resource++) {
        left[resource] -= mode.uses().get(resource);
      }
      for (int resource = 0; resource < mode.demands().length(); resource++) {
        if (mode.duration() > 0
            && mode.demands().get(resource) > problem.capacities().get(resource).last()) {
          return false;
        }
      }
    }
    for (int rest : left) {
      if (rest < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean next(ModeProblem problem, int[] modes) {
    for (int activity = 0; activity < modes.length; activity++) {
      if (++modes[activity] < problem.modes(activity).size()) {
        return true;
      }
      modes[activity] = 0;
    }
    return false;
  }
}
