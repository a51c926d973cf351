package dev.tandem.scheduling.resource.convention;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.scheduling.roadmap.RoadmapConvention;
import dev.tandem.scheduling.value.ExchangeRates;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a levelled schedule is chosen for among those that a levelling looks at. Fewer tasks that could not be resolved go before everything
 * else.
 *
 * <p>One objective, or several one after another:
 *
 * <pre>{@code
 * LevellingObjective.first(LevellingObjective.earliestFinish().within(workdays(2)))
 *     .then(LevellingObjective.leastDelayCost(portfolio));
 * }</pre>
 *
 * <p>A tolerance says how much worse than the best found an objective may be for the sake of those after it; without any after it, it has
 * no effect. Of schedules that are equal the one that finishes first is taken, then the one that delays the tasks least.
 */
public sealed interface LevellingObjective {

  /**
   * The earliest finish of all; of equal ones, the schedule that delays the tasks least, in working time added up.
   *
   * @param tolerance how much later the schedule may finish for the sake of objectives after this one, in working time of the plan's
   *     calendar; at least 0
   */
  record EarliestFinish(WorkDuration tolerance) implements LevellingObjective {

    /**
     * Checks the tolerance.
     *
     * @throws IllegalArgumentException if {@code tolerance} is negative
     */
    public EarliestFinish {
      checkTolerance(tolerance);
    }

    /**
     * {@return this objective with a tolerance}
     *
     * @param other how much later the schedule may finish for the sake of objectives after this one; at least 0
     * @throws IllegalArgumentException if {@code other} is negative
     */
    public EarliestFinish within(WorkDuration other) {
      return new EarliestFinish(other);
    }

    @Override
    public String toString() {
      return "earliest finish" + (tolerance.equals(WorkDuration.ZERO) ? "" : " + " + tolerance);
    }
  }

  /**
   * No task starts after its late start in the plan before, so that finish and deadlines stay: resource smoothing in the words of planners.
   * What cannot be resolved within that stays overallocated where that is least, and is listed. Of such schedules, the one with the fewest
   * tasks that could not be placed, then with the earliest finish, then with the least overallocation, in units times seconds, then with
   * the least delay of tasks.
   */
  record WithinFloat() implements LevellingObjective {
    @Override
    public String toString() {
      return "within float";
    }
  }

  /**
   * The schedule that delays the tasks least, in working time added up, among those that finish not more than a tolerance after the
   * earliest finish found.
   *
   * @param tolerance how much working time of the project's calendar; at least 0
   */
  record LeastChange(WorkDuration tolerance) implements LevellingObjective {

    /**
     * Checks the tolerance.
     *
     * @throws IllegalArgumentException if {@code tolerance} is negative
     */
    public LeastChange {
      checkTolerance(tolerance);
    }

    @Override
    public String toString() {
      return "least change within " + tolerance + " of the earliest finish";
    }
  }

  /**
   * The least that features lose by their delay: the weighted completion of a portfolio.
   *
   * <p>Definition: Σ Dᶠ(usableᶠ − reference) over the features with tasks, usable as on a {@link dev.tandem.scheduling.roadmap.Roadmap}:
   * when the last task of the feature and of all that it requires finishes. The sum of the roadmap's costs of the levelled schedule. Delay
   * counts from the reference of the convention, or else from the start of the schedule before, also where levelling moves that.
   *
   * @param portfolio whose features lose; their tasks are in the plan
   * @param convention from when delay counts
   * @param rates into the currency in which amounts are stated; none needed if all products have one
   * @param tolerance how much more may be lost for the sake of objectives after this one, in that currency; at least 0
   */
  record LeastDelayCost(
      Portfolio portfolio,
      RoadmapConvention convention,
      Optional<ExchangeRates> rates,
      BigDecimal tolerance)
      implements LevellingObjective {

    /**
     * Checks the tolerance.
     *
     * @throws IllegalArgumentException if {@code tolerance} is negative
     */
    public LeastDelayCost {
      Objects.requireNonNull(portfolio, "portfolio");
      Objects.requireNonNull(convention, "convention");
      Objects.requireNonNull(rates, "rates");
      checkArgument(
          tolerance.signum() >= 0,
          "tolerance must not be negative: %s. Use 0 to insist on the least cost.",
          tolerance);
    }

    /**
     * {@return this objective with a tolerance}
     *
     * @param other how much more may be lost for the sake of objectives after this one; at least 0
     * @throws IllegalArgumentException if {@code other} is negative
     */
    public LeastDelayCost within(BigDecimal other) {
      return new LeastDelayCost(portfolio, convention, rates, other);
    }

    /**
     * {@return this objective with another convention}
     *
     * @param other from when delay counts
     */
    public LeastDelayCost withConvention(RoadmapConvention other) {
      return new LeastDelayCost(portfolio, other, rates, tolerance);
    }

    /**
     * {@return this objective in another currency}
     *
     * @param other rates into it
     */
    public LeastDelayCost withRates(ExchangeRates other) {
      return new LeastDelayCost(portfolio, convention, Optional.of(other), tolerance);
    }

    @Override
    public String toString() {
      return "least cost of delay of " + portfolio.name()
          + (tolerance.signum() == 0 ? "" : " + " + tolerance.toPlainString());
    }
  }

  /**
   * The smoothest load: tasks wait although their resources are free, if that makes a measure of the load smaller.
   *
   * <p>No task starts so late that the plan would finish after the deadline; without one, none after its late start in the plan before. As
   * a later one of several objectives and without a deadline, none so late that the schedule would finish after the best found for those
   * before it.
   *
   * @param measure how uneven the load is
   * @param deadline by when the plan is to finish; empty for the finish of the plan before
   * @param tolerance how much more uneven the load may be for the sake of objectives after this one, as a share of the best; at least 0
   */
  record SmoothLoad(LoadMeasure measure, Optional<LocalDateTime> deadline, BigDecimal tolerance)
      implements LevellingObjective {

    /**
     * Checks the tolerance.
     *
     * @throws IllegalArgumentException if {@code tolerance} is negative
     */
    public SmoothLoad {
      Objects.requireNonNull(measure, "measure");
      Objects.requireNonNull(deadline, "deadline");
      checkArgument(
          tolerance.signum() >= 0,
          "tolerance must not be negative: %s. Use 0 to insist on the smoothest load.",
          tolerance);
    }

    /**
     * {@return this objective with a tolerance}
     *
     * @param share how much more uneven the load may be for the sake of objectives after this one, as a share of the best; at least 0
     * @throws IllegalArgumentException if {@code share} is negative
     */
    public SmoothLoad within(BigDecimal share) {
      return new SmoothLoad(measure, deadline, share);
    }

    /**
     * {@return this objective with a deadline instead of the floats of the plan before}
     *
     * @param date by when the plan is to finish
     */
    public SmoothLoad until(LocalDateTime date) {
      return new SmoothLoad(measure, Optional.of(date), tolerance);
    }

    @Override
    public String toString() {
      return "smooth load by " + measure
          + deadline.map(date -> " until " + date).orElse("");
    }
  }

  /**
   * Several objectives in lexicographic order: the best by the last of those schedules that are within the tolerance of the best found by
   * each one before.
   *
   * @param objectives the objectives, the most important first; at least one
   */
  record InOrder(List<LevellingObjective> objectives) implements LevellingObjective {

    /**
     * Copies the objectives.
     *
     * @throws IllegalArgumentException if there is none
     */
    public InOrder {
      objectives = ImmutableList.copyOf(objectives);
      checkArgument(
          !objectives.isEmpty(),
          "objectives must be at least one: %s. Take the earliest finish if in doubt.",
          objectives);
    }

    /**
     * {@return these objectives and one more}
     *
     * @param next what decides between schedules that are good enough by all before
     */
    public InOrder then(LevellingObjective next) {
      return new InOrder(ImmutableList.<LevellingObjective>builder()
          .addAll(objectives)
          .add(next)
          .build());
    }

    @Override
    public String toString() {
      return String.join(", then ", objectives.stream().map(Object::toString).toList());
    }
  }

  /** {@return the earliest finish} */
  static EarliestFinish earliestFinish() {
    return new EarliestFinish(WorkDuration.ZERO);
  }

  /** {@return within float} */
  static LevellingObjective withinFloat() {
    return new WithinFloat();
  }

  /**
   * {@return the least change}
   *
   * @param tolerance how much later than the earliest finish found the schedule may finish, in working time of the project's calendar
   * @throws IllegalArgumentException if {@code tolerance} is negative
   */
  static LevellingObjective leastChange(WorkDuration tolerance) {
    return new LeastChange(tolerance);
  }

  /**
   * {@return the least cost of delay, counted from the start of the schedule before}
   *
   * @param portfolio whose features lose
   */
  static LeastDelayCost leastDelayCost(Portfolio portfolio) {
    return new LeastDelayCost(
        portfolio, RoadmapConvention.standard(), Optional.empty(), BigDecimal.ZERO);
  }

  /**
   * {@return the smoothest load within float}
   *
   * @param measure how uneven the load is
   */
  static SmoothLoad smoothLoad(LoadMeasure measure) {
    return new SmoothLoad(measure, Optional.empty(), BigDecimal.ZERO);
  }

  /**
   * {@return the first of several objectives; {@link InOrder#then} adds the next}
   *
   * @param objective the most important one
   */
  static InOrder first(LevellingObjective objective) {
    return new InOrder(List.of(objective));
  }

  private static void checkTolerance(WorkDuration tolerance) {
    checkArgument(
        !tolerance.isNegative(),
        "tolerance must not be negative: %s. Use 0 to insist on the earliest finish.",
        tolerance);
  }
}
