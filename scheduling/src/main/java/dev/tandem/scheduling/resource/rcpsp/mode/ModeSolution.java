package dev.tandem.scheduling.resource.rcpsp.mode;

import dev.tandem.scheduling.resource.rcpsp.bound.LowerBound;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The best modes and starts that a search found, with its bound.
 *
 * @param schedule modes and starts; empty if no modes were found that keep all non-renewable resources
 * @param bound what no schedule is below, whatever modes are chosen; unless a search was exhausted, a bound of the {@linkplain
 *     ModeProblem#relaxation relaxation} of what {@link ModeReduction} leaves, by which it can be checked
 * @param schedules how many schedules were generated
 * @param decisions how many decisions the search for a proof took
 */
public record ModeSolution(
    Optional<ModeSchedule> schedule, LowerBound bound, long schedules, long decisions) {

  /** Checks that the parts are there. */
  public ModeSolution {
    Objects.requireNonNull(schedule, "schedule");
    Objects.requireNonNull(bound, "bound");
  }

  /** {@return whether no schedule can be shorter: the makespan meets the bound} */
  public boolean isProvenOptimal() {
    return schedule.isPresent() && schedule.get().makespan() == bound.value();
  }

  /** {@return whether it is proven that no modes keep all non-renewable resources} */
  public boolean isProvenImpossible() {
    return bound.value() == LowerBound.NO_SCHEDULE;
  }

  /**
   * {@return by what share of the bound the makespan may at most exceed the least there is; empty without a schedule, and 0 if proven
   * optimal}
   */
  public OptionalDouble gap() {
    if (schedule.isEmpty()) {
      return OptionalDouble.empty();
    }
    int above = schedule.get().makespan() - bound.value();
    return OptionalDouble.of(above == 0 ? 0 : (double) above / bound.value());
  }

  /** {@return makespan, bound and effort in words} */
  @Override
  public String toString() {
    String effort = "; " + schedules + " schedules, " + decisions + " decisions";
    if (isProvenImpossible()) {
      return "no schedule: no modes keep all non-renewable resources" + effort;
    }
    String found = schedule
        .map(best -> "makespan " + best.makespan() + (isProvenOptimal() ? ", proven optimal" : ""))
        .orElse("no modes found that keep all non-renewable resources");
    return found + "; " + bound + effort;
  }
}
