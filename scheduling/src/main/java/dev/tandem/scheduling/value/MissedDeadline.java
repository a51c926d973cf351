package dev.tandem.scheduling.value;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.roadmap.RoadmapConvention;
import dev.tandem.scheduling.value.amount.Amounts;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * A deadline that a schedule does not keep, and what that costs.
 *
 * <p>Definition. The price is what all features together would lose less if the task finished on its deadline and all else stayed as
 * planned: an
 * unstarted task is held to finish then, whatever it waits for; of a started one as much work is left out as the deadline asks for, and
 * as is left. Of a summary, all tasks
 * below it that finish after its deadline. A deadline may have no price: features have float, or do not wait for the task. What a
 * contract asks
 * for beyond that is a cost of delay of a feature that the task delivers.
 *
 * @param task the task or summary with the deadline
 * @param deadline when it should be finished
 * @param finish when it is to finish
 * @param price what keeping the deadline would save, in the currency of the products; negative where less work of a started task would
 *     begin so much later that a feature
 *     waits
 */
public record MissedDeadline(
    TaskId task, LocalDateTime deadline, LocalDateTime finish, double price) {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if {@code finish} is not after {@code deadline}, or {@code price} is infinite or NaN
   */
  public MissedDeadline {
    Objects.requireNonNull(task, "task");
    checkArgument(
        finish.isAfter(deadline),
        "finish of %s must be after its deadline: %s, deadline %s. List what is late alone.",
        task,
        finish,
        deadline);
    Amounts.finite("price", price);
  }

  /**
   * {@return the deadlines that a schedule does not keep, highest price first, under the standard convention}
   *
   * @param portfolio the portfolio
   * @param schedule the schedule of its projects, or of one that changes some of them
   * @throws IllegalArgumentException as {@link #of(Portfolio, Schedule, RoadmapConvention)}
   */
  public static ImmutableList<MissedDeadline> of(Portfolio portfolio, Schedule schedule) {
    return of(portfolio, schedule, RoadmapConvention.standard());
  }

  /**
   * {@return the deadlines of unfinished tasks that a schedule does not keep: highest price first, of equal ones as declared}
   *
   * <p>Cost: an analysis of the schedule for each of them.
   *
   * @param portfolio the portfolio
   * @param schedule the schedule of its projects, or of one that changes some of them
   * @param convention from when delay counts
   * @throws IllegalArgumentException if features name tasks that the schedule does not have, none has a task, or their products have
   *     several
   *     currencies
   * @throws ArithmeticException if a cost is beyond the range of a double
   */
  public static ImmutableList<MissedDeadline> of(
      Portfolio portfolio, Schedule schedule, RoadmapConvention convention) {
    return sorted(new DeadlinePricing(portfolio, schedule, convention, Optional.empty()));
  }

  /**
   * {@return the deadlines of unfinished tasks that a schedule does not keep, priced in one currency: highest price first, of equal ones as
   * declared}
   *
   * <p>Cost: an analysis of the schedule for each of them.
   *
   * @param portfolio the portfolio
   * @param schedule the schedule of its projects, or of one that changes some of them
   * @param convention from when delay counts
   * @param rates into the currency in which prices are to be stated
   * @throws IllegalArgumentException as {@link #of(Portfolio, Schedule, RoadmapConvention)}, but if a currency has no rate instead of if there
   *     are several
   * @throws ArithmeticException if a cost is beyond the range of a double
   */
  public static ImmutableList<MissedDeadline> of(
      Portfolio portfolio, Schedule schedule, RoadmapConvention convention, ExchangeRates rates) {
    return sorted(new DeadlinePricing(portfolio, schedule, convention, Optional.of(rates)));
  }

  private static ImmutableList<MissedDeadline> sorted(DeadlinePricing pricing) {
    return ImmutableList.sortedCopyOf(
        Comparator.comparingDouble(MissedDeadline::price).reversed(), pricing.missed());
  }
}
