package dev.tandem.scheduling.value;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.product.FeatureId;
import dev.tandem.core.task.TaskId;
import dev.tandem.core.text.TextTable;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.roadmap.RoadmapConvention;
import dev.tandem.scheduling.value.amount.Amounts;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What tomorrow costs, task by task: for every task the floats to the features that wait for it, and what a day lost or saved is worth to
 * them.
 *
 * <p>Definition. With the cost of a slip as {@link SlipPricing} defines it, a task's cost of the next day is that of a slip of one
 * workday of its own,
 * and its float to a feature the largest slip that leaves the feature where it is. A task with float to every feature costs nothing
 * tomorrow; one
 * without float to several costs the sum of theirs, whatever the end of the project says. The value of a day saved is what less work is
 * worth, and the drag value that of no work at all: with one feature that loses 1 a day and comes with the project's end, {@link
 * dev.tandem.scheduling.criticalpath.ScheduledTask#drag drag} itself. Two tasks side by side without float cost each, and have no drag.
 *
 * <p>Cost of making one, for F features on V tasks with E links: O(F (V + E)) for the floats where the plan needs additions alone;
 * elsewhere
 * each is tried by computing the schedule again. Then for each task that some feature waits for the early dates that move without it.
 *
 * <p>Where tasks stand late, as late as possible or in a schedule from its finish, a slip is followed from where they stand: what waits is
 * pushed by as much as links ask, and nothing comes earlier than it stands.
 *
 * @param currency the currency in which all amounts are: that of the products, or that of the rates
 * @param rates the rates by which amounts of other currencies are stated in it; empty if none were given
 * @param reference from when delay counts
 * @param features the features with a date, in the order stated
 * @param tasks the unfinished leaf tasks: what tomorrow costs most first, of equal ones what has most drag value, then as declared
 */
public record ValueAtStake(
    Currency currency,
    Optional<ExchangeRates> rates,
    LocalDateTime reference,
    List<FeatureId> features,
    List<TaskStake> tasks) {
  private static final int MOST_FEATURES = 6;

  /** Copies the lists. */
  public ValueAtStake {
    Objects.requireNonNull(currency, "currency");
    Objects.requireNonNull(rates, "rates");
    Objects.requireNonNull(reference, "reference");
    features = ImmutableList.copyOf(features);
    tasks = ImmutableList.copyOf(tasks);
  }

  /**
   * {@return what every task has at stake under the standard convention: delay counts from the start of the schedule}
   *
   * @param portfolio the portfolio
   * @param schedule the schedule of its projects, or of one that changes some of them
   * @throws IllegalArgumentException as {@link #of(Portfolio, Schedule, RoadmapConvention)}
   */
  public static ValueAtStake of(Portfolio portfolio, Schedule schedule) {
    return of(portfolio, schedule, RoadmapConvention.standard());
  }

  /**
   * {@return what every task has at stake}
   *
   * @param portfolio the portfolio
   * @param schedule the schedule of its projects, or of one that changes some of them
   * @param convention from when delay counts
   * @throws IllegalArgumentException if features name tasks that the schedule does not have, none has a task, their products have several
   *     currencies, or tasks stand late where their dependencies do not allow it
   * @throws ArithmeticException if a slip would lead beyond the years of a calendar, or a cost is beyond the range of a double
   */
  public static ValueAtStake of(
      Portfolio portfolio, Schedule schedule, RoadmapConvention convention) {
    return of(PricedPlan.of(portfolio, schedule, convention, Optional.empty()), Optional.empty());
  }

  /**
   * {@return what every task has at stake, in one currency}
   *
   * @param portfolio the portfolio
   * @param schedule the schedule of its projects, or of one that changes some of them
   * @param convention from when delay counts
   * @param rates into the currency in which all amounts are to be stated
   * @throws IllegalArgumentException as {@link #of(Portfolio, Schedule, RoadmapConvention)}, but if a currency has no rate instead of if there
   *     are several
   * @throws ArithmeticException if a slip would lead beyond the years of a calendar, or a cost is beyond the range of a double
   */
  public static ValueAtStake of(
      Portfolio portfolio, Schedule schedule, RoadmapConvention convention, ExchangeRates rates) {
    Optional<ExchangeRates> given = Optional.of(rates);
    return of(PricedPlan.of(portfolio, schedule, convention, given), given);
  }

  private static ValueAtStake of(PricedPlan plan, Optional<ExchangeRates> rates) {
    return new ValueAtStake(
        plan.currency(),
        rates,
        plan.reference(),
        plan.features().stream().map(PricedFeature::id).collect(ImmutableList.toImmutableList()),
        new Stakes(plan).all());
  }

  /**
   * {@return what one task has at stake}
   *
   * @param task the leaf task, not finished
   * @throws IllegalArgumentException if it is not one of {@link #tasks()}
   */
  public TaskStake task(String task) {
    TaskId id = TaskId.of(task);
    return tasks.stream()
        .filter(each -> each.task().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("task must be an unfinished leaf of the"
            + " schedule: " + id + ". Use one of the ids of tasks()."));
  }

  /** {@return currency, rates and reference, and a table of the tasks with their floats to the first features} */
  @Override
  public String toString() {
    List<FeatureId> shown = features.subList(0, Math.min(MOST_FEATURES, features.size()));
    TextTable table = new TextTable()
        .words("task")
        .numbers("next day costs")
        .numbers("day saved")
        .numbers("all of it");
    shown.forEach(feature -> table.words("float to " + feature));
    table.rows(tasks, each -> cells(each, shown));
    String rest = features.size() > shown.size()
        ? ", floats to " + Joiner.on(", ").join(shown) + " of " + features.size() + " features"
        : "";
    String by = rates.map(each -> ", " + each).orElse("");
    return currency + by + ", delay counts from " + reference + rest + "\n" + table;
  }

  private static Object[] cells(TaskStake stake, List<FeatureId> shown) {
    List<Object> cells = new ArrayList<>();
    Collections.addAll(
        cells,
        stake.task(),
        Amounts.text(stake.costOfNextDay()),
        Amounts.text(stake.valueOfDaySaved()),
        Amounts.text(stake.dragValue()));
    for (FeatureId feature : shown) {
      WorkDuration slip = stake.floats().get(feature);
      cells.add(slip == null ? "-" : slip);
    }
    return cells.toArray();
  }
}
