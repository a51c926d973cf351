package dev.tandem.scheduling.value;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.project.UnknownTaskException;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.roadmap.RoadmapComparison.FeatureShift;
import dev.tandem.scheduling.roadmap.RoadmapConvention;
import java.time.LocalDateTime;
import java.util.Currency;
import java.util.Optional;

/**
 * Prices what-ifs of single tasks: what a slip costs the features that wait for it, and what a day less of work is worth.
 *
 * <p>Definition. A task that slips by x begins x of its own working time later than scheduled, or, once started, goes on so much later; it
 * takes as long as planned. The schedule is computed again with this one change, so that calendars, lags, constraints and progress have the
 * effect that they really have; a date that holds the slipping task itself gives way. With C(f) for when feature f is usable and D(f) for
 * its cost
 * of delay, in calendar days from the reference date,
 *
 * <pre>{@code
 * cost(i, x) = sum over f of D(f)(C(f) if i slips by x) - D(f)(C(f))
 * }</pre>
 *
 * <p>Where tasks go as late as possible, or a schedule counts from its finish, tasks are taken to stand where they were scheduled: a slip pushes
 * what waits for it by as much as links ask, and nothing comes earlier than it stands, but the rest of a task that is shorter.
 *
 * <p>On a calendar without breaks, and where every cost of delay is linear, this is {@code sum of rate(f) max(0, x - float(i, f))}:
 * convex in x, with its
 * breakpoints at the floats to the features. Nights and weekends make it jump by what they cost.
 *
 * <p>Cost of a question: the early dates that the change moves, and the tasks of the features. Questions from many threads wait for each
 * other.
 */
public final class SlipPricing {
  private final PricedPlan plan;

  private SlipPricing(PricedPlan plan) {
    this.plan = plan;
  }

  /**
   * {@return prices of slips under the standard convention: delay counts from the start of the schedule}
   *
   * @param portfolio the portfolio
   * @param schedule the schedule of its projects, or of one that changes some of them
   * @throws IllegalArgumentException as {@link #of(Portfolio, Schedule, RoadmapConvention)}
   */
  public static SlipPricing of(Portfolio portfolio, Schedule schedule) {
    return of(portfolio, schedule, RoadmapConvention.standard());
  }

  /**
   * {@return prices of slips}
   *
   * @param portfolio the portfolio
   * @param schedule the schedule of its projects, or of one that changes some of them
   * @param convention from when delay counts
   * @throws IllegalArgumentException if features name tasks that the schedule does not have, none has a task, their products have several
   *     currencies, or tasks stand late where their dependencies do not allow it
   * @throws ArithmeticException if a cost is beyond the range of a double
   */
  public static SlipPricing of(
      Portfolio portfolio, Schedule schedule, RoadmapConvention convention) {
    return new SlipPricing(PricedPlan.of(portfolio, schedule, convention, Optional.empty()));
  }

  /**
   * {@return prices of slips in one currency}
   *
   * @param portfolio the portfolio
   * @param schedule the schedule of its projects, or of one that changes some of them
   * @param convention from when delay counts
   * @param rates into the currency in which all amounts are to be stated
   * @throws IllegalArgumentException as {@link #of(Portfolio, Schedule, RoadmapConvention)}, but if a currency has no rate instead of if there
   *     are several
   * @throws ArithmeticException if a cost is beyond the range of a double
   */
  public static SlipPricing of(
      Portfolio portfolio, Schedule schedule, RoadmapConvention convention, ExchangeRates rates) {
    return new SlipPricing(PricedPlan.of(portfolio, schedule, convention, Optional.of(rates)));
  }

  /** {@return the currency in which all amounts are: that of the products, or that of the rates} */
  public Currency currency() {
    return plan.currency();
  }

  /** {@return from when delay counts} */
  public LocalDateTime reference() {
    return plan.reference();
  }

  /**
   * {@return what it costs if a task slips}
   *
   * @param task the leaf task, not finished
   * @param slip by how much of its own working time it begins, or goes on, later; at least 0
   * @throws UnknownTaskException if the schedule has no such task
   * @throws IllegalArgumentException if the task is a summary or finished, or {@code slip} is negative
   * @throws ArithmeticException if work does not end within the years of the calendar, or a cost is beyond the range of a double
   */
  public SlipEffect ifSlipped(String task, WorkDuration slip) {
    checkArgument(
        !slip.isNegative(), "slip must be at least 0: %s. Ask what a shorter task is worth.", slip);
    int node = plan.openNode(TaskId.of(task));
    return effect(task, slip, plan.ifSlipped(node, plan.ownSeconds(node, slip)));
  }

  /**
   * {@return what it costs, or, if negative, saves, if less of a task is left to do}
   *
   * <p>It can cost: where a link holds back the finish of the task, less work starts later, and so does what waits for its start.
   *
   * @param task the leaf task, not finished
   * @param saved by how much of its own working time it is shorter; at least 0, of which as much counts as is left to do
   * @throws UnknownTaskException if the schedule has no such task
   * @throws IllegalArgumentException if the task is a summary or finished, or {@code saved} is negative
   * @throws ArithmeticException if a cost is beyond the range of a double
   */
  public SlipEffect ifShorter(String task, WorkDuration saved) {
    checkArgument(
        !saved.isNegative(), "saved time must be at least 0: %s. Ask what a slip costs.", saved);
    int node = plan.openNode(TaskId.of(task));
    return effect(task, saved, plan.ifShorter(node, plan.ownSeconds(node, saved)));
  }

  private SlipEffect effect(String task, WorkDuration by, long[] usable) {
    ImmutableList.Builder<FeatureShift> shifts = ImmutableList.builder();
    for (int f = 0; f < usable.length; f++) {
      PricedFeature feature = plan.features().get(f);
      if (usable[f] != feature.usable()) {
        shifts.add(feature.shift(usable[f]));
      }
    }
    return new SlipEffect(TaskId.of(task), by, shifts.build(), plan.cost(usable));
  }

  /** {@return currency and reference date} */
  @Override
  public String toString() {
    return "prices of slips in " + currency() + ", delay counts from " + reference();
  }
}
