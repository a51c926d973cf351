package dev.tandem.scheduling.simulation.exact;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.scheduling.network.ActivityNetwork;
import java.math.RoundingMode;
import java.time.LocalDateTime;

/**
 * Between which probabilities a plan is finished by a date, without a sample and for estimates of every kind.
 *
 * <p>Definition: the exact distribution with every duration and lag rounded down to a step, and that with all of them rounded up. A finish
 * never comes earlier by longer durations, so the true probability lies between the two for every date, whatever the step; half the step
 * brings them about half as near. An estimate without an end is cut off at a probability of 1 - 1e-12, by which much a bound may be off for
 * each such task.
 *
 * <p>Refused as {@link ExactFinish} is, but for spread estimates. Cost: as there, for a cell of one step, twice. Immutable.
 *
 * <p>Source: Kleindorfer (1971), "Bounding distributions for a stochastic acyclic network", Operations Research 19(7), for the order of finishes; the
 * lattice is that of Martin (1965).
 */
public final class FinishBounds {
  private final ExactFinish earlier;
  private final ExactFinish later;

  private FinishBounds(ExactFinish earlier, ExactFinish later) {
    this.earlier = earlier;
    this.later = later;
  }

  /**
   * {@return the bounds of the finish of a plan, or why there are none}
   *
   * @param network the plan, compiled
   * @param step to what durations are rounded; above 0
   * @throws IllegalArgumentException if {@code step} is not above 0
   */
  public static ExactAnswer<FinishBounds> of(ActivityNetwork network, WorkDuration step) {
    checkArgument(
        !step.isNegative() && !step.isZero(),
        "step must be above 0: %s. A twentieth of a workday is a start.",
        step);
    ExactAnswer<WaitingPlan> waiting = WaitingPlan.of(network);
    if (waiting.found().isEmpty()) {
      return ExactAnswer.refused(waiting.reasons());
    }
    WaitingPlan plan = waiting.orElseThrow();
    long seconds = step.toSeconds(plan.project().workday());
    ExactAnswer<ExactFinish> later =
        ExactFinish.of(plan, LatticeDurations.rounded(plan, seconds, RoundingMode.UP));
    ExactAnswer<ExactFinish> earlier =
        ExactFinish.of(plan, LatticeDurations.rounded(plan, seconds, RoundingMode.DOWN));
    return later.found().isPresent() && earlier.found().isPresent()
        ? ExactAnswer.of(new FinishBounds(earlier.orElseThrow(), later.orElseThrow()))
        : ExactAnswer.refused(
            ImmutableList.copyOf(later.found().isPresent() ? earlier.reasons() : later.reasons()));
  }

  /** {@return the finish with durations rounded down} */
  public ExactFinish earlier() {
    return earlier;
  }

  /** {@return the finish with durations rounded up} */
  public ExactFinish later() {
    return later;
  }

  /**
   * {@return between which probabilities it is finished by a date}
   *
   * @param date the date
   */
  public Range probabilityBy(LocalDateTime date) {
    double least = later.probabilityBy(date);
    // What is equal may be less by rounding.
    return new Range(least, Math.max(least, earlier.probabilityBy(date)));
  }

  /**
   * Between which probabilities something lies.
   *
   * @param least the lowest
   * @param most the highest
   */
  public record Range(double least, double most) {

    /**
     * Checks the probabilities.
     *
     * @throws IllegalArgumentException if they are not from 0 to 1, or {@code least} is above {@code most}
     */
    public Range {
      checkArgument(
          least >= 0 && most <= 1 && least <= most,
          "probabilities must be from 0 to 1, the lowest first: %s and %s. State 80 percent as 0.8.",
          least,
          most);
    }
  }

  /** {@return both finishes, for people} */
  @Override
  public String toString() {
    return earlier + "; " + later;
  }
}
