package dev.tandem.scheduling.resource.rcpsp.search;

import com.google.common.primitives.ImmutableIntArray;
import dev.tandem.scheduling.resource.rcpsp.ResourceProblem;
import dev.tandem.scheduling.resource.rcpsp.ResourceSchedule;
import dev.tandem.scheduling.resource.rcpsp.scheme.ParallelScheme;
import dev.tandem.scheduling.resource.rcpsp.scheme.SerialScheme;
import dev.tandem.scheduling.resource.rcpsp.scheme.Side;
import java.util.Optional;

/** How an order of activities becomes a schedule. */
public enum GenerationScheme {
  /** One activity after the other starts in the first slots that have room for it. Some order gives a schedule of the least makespan, unless lags are negative. */
  SERIAL,
  /** Slot by slot, whatever has room starts. Better with a rule alone, but sometimes no order gives a schedule of the least makespan. */
  PARALLEL;

  /**
   * {@return the schedule that a rule gives at once; empty if it misses a deadline, or a pinned start comes too early for it}
   *
   * @param problem the problem
   * @param rule which activity comes first
   */
  public Optional<ResourceSchedule> schedule(ResourceProblem problem, PriorityRule rule) {
    int[] order = rule.order(problem).toArray();
    Side front = Side.front(problem);
    int[] starts = switch (this) {
      case SERIAL -> {
        SerialScheme scheme = new SerialScheme(front);
        yield scheme.decode(order) < SerialScheme.LATENESS ? scheme.starts() : new int[0];
      }
      case PARALLEL -> {
        ParallelScheme scheme = new ParallelScheme(front);
        yield scheme.decode(order) < SerialScheme.LATENESS ? scheme.starts() : new int[0];
      }
    };
    return starts.length < problem.activities()
        ? Optional.empty()
        : Optional.of(ResourceSchedule.of(problem, ImmutableIntArray.copyOf(starts)));
  }
}
