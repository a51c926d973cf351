package dev.tandem.scheduling.resource.rcpsp.mode;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.primitives.ImmutableIntArray;
import dev.tandem.scheduling.resource.rcpsp.ResourceSchedule;
import java.util.Objects;

/**
 * Modes and starts of all activities that keep everything a {@link ModeProblem} asks.
 *
 * @param modes for each activity the number of its mode
 * @param schedule the starts
 */
public record ModeSchedule(ImmutableIntArray modes, ResourceSchedule schedule) {

  /** Checks that the parts are there. */
  public ModeSchedule {
    Objects.requireNonNull(modes, "modes");
    Objects.requireNonNull(schedule, "schedule");
  }

  /**
   * {@return modes and starts that keep all of a problem}
   *
   * @param problem the problem
   * @param modes for each activity the number of its mode
   * @param starts for each activity, the slot at which it starts
   * @throws IllegalArgumentException if they are too few or too many, use up more of a non-renewable resource than there is, or break
   *     anything else
   */
  public static ModeSchedule of(
      ModeProblem problem, ImmutableIntArray modes, ImmutableIntArray starts) {
    for (int resource = 0; resource < problem.nonRenewables().length(); resource++) {
      long used = problem.used(modes, resource);
      int there = problem.nonRenewables().get(resource);
      checkArgument(
          used <= there,
          "modes must use up no more of non-renewable resource %s than there is: %s used, %s there. Choose modes that use less.",
          resource,
          used,
          there);
    }
    return new ModeSchedule(modes, ResourceSchedule.of(problem.in(modes), starts));
  }

  /** {@return the slot by which all have ended} */
  public int makespan() {
    return schedule.makespan();
  }

  /** {@return makespan, starts and modes} */
  @Override
  public String toString() {
    return schedule + ", modes " + modes;
  }
}
