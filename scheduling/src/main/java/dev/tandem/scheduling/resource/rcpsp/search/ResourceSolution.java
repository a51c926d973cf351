package dev.tandem.scheduling.resource.rcpsp.search;

import dev.tandem.scheduling.resource.rcpsp.ResourceSchedule;
import dev.tandem.scheduling.resource.rcpsp.bound.LowerBound;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The best schedule that a search found, with its bound.
 *
 * @param schedule the schedule; empty if none was found that keeps all deadlines, pinned starts and maximal lags
 * @param bound what no schedule is below, and why
 * @param schedules how many schedules were generated
 * @param decisions how many decisions the search for a proof took
 */
public record ResourceSolution(
    Optional<ResourceSchedule> schedule, LowerBound bound, long schedules, long decisions) {

  /** Checks that the parts are there. */
  public ResourceSolution {
    Objects.requireNonNull(schedule, "schedule");
    Objects.requireNonNull(bound, "bound");
  }

  /** {@return whether no schedule can be shorter: the makespan meets the bound} */
  public boolean isProvenOptimal() {
    return schedule.isPresent() && schedule.get().makespan() == bound.value();
  }

  /** {@return whether deadlines, pinned starts and maximal lags leave no schedule at all; the bound says why} */
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
    String makespan = schedule
        .map(best -> "makespan " + best.makespan())
        .orElse("no schedule that keeps everything found");
    String found =
        isProvenImpossible() ? "" : makespan + (isProvenOptimal() ? ", proven optimal; " : "; ");
    return found + bound + "; " + schedules + " schedules, " + decisions + " decisions";
  }
}
