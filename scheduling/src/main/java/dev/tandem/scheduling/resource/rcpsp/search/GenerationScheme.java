package dev.tandem.scheduling.resource.rcpsp.search;

import com.google.common.primitives.ImmutableIntArray;
import dev.tandem.scheduling.resource.rcpsp.ResourceProblem;
import dev.tandem.scheduling.resource.rcpsp.ResourceSchedule;
import dev.tandem.scheduling.resource.rcpsp.lag.UnschedulingScheme;
import dev.tandem.scheduling.resource.rcpsp.scheme.ParallelScheme;
import dev.tandem.scheduling.resource.rcpsp.scheme.SerialScheme;
import dev.tandem.scheduling.resource.rcpsp.scheme.Side;
import java.util.Optional;

/** How an order of activities becomes a schedule. */
public enum GenerationScheme {
  /**
   * One activity after the other starts in the first slots that have room for it. Some order gives a schedule of the least makespan, unless
   * lags are negative.
   */
  SERIAL,
  /** Slot by slot, whatever has room starts. Better with a rule alone, but sometimes no order gives a schedule of the least makespan. */
  PARALLEL;

  /**
   * {@return the schedule that a rule gives at once; empty if it misses a deadline or a maximal lag, or a pinned start comes too early for
   * it}
   *
   * @param problem the problem
   * @param rule which activity comes first
   */
  public Optional<ResourceSchedule> schedule(ResourceProblem problem, PriorityRule rule) {
    int[] order = rule.order(problem).toArray();
    Side front = Side.front(problem);
    int[] starts = switch (this) {
      case SERIAL -> {
        if (problem.maximalLagCount() > 0) {
          UnschedulingScheme scheme = new UnschedulingScheme(problem);
          yield scheme.decode(order) < SerialScheme.LATENESS ? scheme.starts() : new int[0];
        }
        SerialScheme scheme = new SerialScheme(front);
        yield scheme.decode(order) < SerialScheme.LATENESS ? scheme.starts() : new int[0];
      }
      case PARALLEL -> {
        ParallelScheme scheme = new ParallelScheme(front);
        yield scheme.decode(order) < SerialScheme.LATENESS ? scheme.starts() : new int[0];
      }
    };
    if (starts.length < problem.activities()) {
      return Optional.empty();
    }
    ImmutableIntArray found = ImmutableIntArray.copyOf(starts);
    // The parallel scheme knows no maximal lags: it keeps them by chance.
    boolean isKept = problem.maximalLagCount() == 0
        || ResourceSchedule.faults(problem, found).isEmpty();
    return isKept ? Optional.of(ResourceSchedule.of(problem, found)) : Optional.empty();
  }
}
