package dev.tandem.scheduling.value.expected;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.product.Feature;
import dev.tandem.core.product.FeatureId;
import dev.tandem.core.task.TaskId;
import dev.tandem.core.text.TextTable;
import dev.tandem.scheduling.simulation.SimulatedTask;
import dev.tandem.scheduling.simulation.SimulationResult;
import dev.tandem.scheduling.simulation.distribution.FinishDistribution;
import dev.tandem.scheduling.simulation.distribution.Share;
import dev.tandem.scheduling.value.ExchangeRates;
import dev.tandem.scheduling.value.amount.Amounts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What tomorrow costs, task by task, where durations are uncertain: each feature's rate, as often as the task is critical for it.
 *
 * <p>Definition. With w(f) for what feature f loses each day, the expected cost of the next day of a task is the sum over all features of
 * {@code w(f) P(task is critical for f)}. It is the derivative of the expected cost of delay by the duration of the task, in the time in which
 * features lose: where work has breaks, a task that runs into a weekend costs that, too. A whole day may cost more: it uses up float of less
 * than a day in the samples in which the task is not critical.
 *
 * <p>Beside {@link dev.tandem.scheduling.value.ValueAtStake}, which knows one schedule: there a task with an hour of float to the dearest
 * feature costs little tomorrow, here what that hour is worth in doubt. The criticality index alone says how often a task delays the end of
 * the plan, not for whom.
 *
 * <p>Cost: criticality is counted already; O(tasks times features).
 *
 * @param currency the currency in which all amounts are: that of the products, or that of the rates
 * @param rates the rates by which amounts of other currencies are stated in it; empty if none were given
 * @param features the features that have tasks, in the order stated
 * @param tasks the unfinished leaf tasks: what tomorrow costs most first, of equal ones what is critical for the plan most often
 */
public record ExpectedStake(
    Currency currency,
    Optional<ExchangeRates> rates,
    List<FeatureId> features,
    List<TaskExpectation> tasks) {
  private static final int MOST_FEATURES = 6;

  /**
   * What one task has at stake in expectation.
   *
   * @param task the leaf task
   * @param critical for each feature in how many samples the task is critical for it; a feature for which it never is, is left out
   * @param costOfNextDay the sum of the features' rates, each as often as the task is critical; at least 0
   * @param largestStandardError how far that may be off at most: the sum of the features' rates, each times the standard error of its share.
   *     That is the standard error for one feature, and for several that hang together fully; less where they do not
   */
  public record TaskExpectation(
      TaskId task,
      Map<FeatureId, Share> critical,
      double costOfNextDay,
      double largestStandardError) {

    /**
     * Copies the shares.
     *
     * @throws IllegalArgumentException if an amount is negative, infinite or NaN
     */
    public TaskExpectation {
      Objects.requireNonNull(task, "task");
      critical = ImmutableMap.copyOf(critical);
      Amounts.notNegative("cost of the next day", costOfNextDay);
      Amounts.notNegative("standard error", largestStandardError);
    }
  }

  /** Copies the lists. */
  public ExpectedStake {
    Objects.requireNonNull(currency, "currency");
    Objects.requireNonNull(rates, "rates");
    features = ImmutableList.copyOf(features);
    tasks = ImmutableList.copyOf(tasks);
  }

  /**
   * {@return what every task is expected to have at stake}
   *
   * @param portfolio the portfolio; its features lose the same each day, or nothing
   * @param result what a simulation came to that watches its features and counts criticality, as {@link
   *     dev.tandem.scheduling.simulation.Simulation#of(Portfolio)} does
   * @throws IllegalArgumentException if no feature has tasks, a feature with tasks is not watched or does not lose the same each day, or the
   *     products have several currencies
   * @throws IllegalStateException if the simulation was without criticality
   * @throws ArithmeticException if a cost is beyond the range of a double
   */
  public static ExpectedStake of(Portfolio portfolio, SimulationResult result) {
    return of(portfolio, result, Optional.empty());
  }

  /**
   * {@return what every task is expected to have at stake, in one currency}
   *
   * @param portfolio the portfolio; its features lose the same each day, or nothing
   * @param result what a simulation came to that watches its features and counts criticality
   * @param rates into the currency in which all amounts are to be stated
   * @throws IllegalArgumentException as {@link #of(Portfolio, SimulationResult)}, but if a currency has no rate instead of if there are several
   * @throws IllegalStateException if the simulation was without criticality
   * @throws ArithmeticException if a cost is beyond the range of a double
   */
  public static ExpectedStake of(
      Portfolio portfolio, SimulationResult result, ExchangeRates rates) {
    return of(portfolio, result, Optional.of(rates));
  }

  private static ExpectedStake of(
      Portfolio portfolio, SimulationResult result, Optional<ExchangeRates> given) {
    ImmutableMap<Feature, FinishDistribution> features = SimulatedFeatures.of(portfolio, result);
    Currency currency = SimulatedFeatures.currency(portfolio, features.keySet(), given);
    Map<Feature, Double> perDay = Maps.toMap(
        features.keySet(),
        feature ->
            SimulatedFeatures.worth(portfolio, feature, given) * SimulatedFeatures.rate(feature));
    return new ExpectedStake(
        currency,
        given,
        features.keySet().stream().map(Feature::id).collect(ImmutableList.toImmutableList()),
        result.tasks().stream()
            .filter(each -> !each.task().progress().isFinished())
            .map(task -> expectation(task, features, perDay))
            .sorted(Comparator.comparingDouble(TaskExpectation::costOfNextDay).reversed())
            .collect(ImmutableList.toImmutableList()));
  }

  private static TaskExpectation expectation(
      SimulatedTask task, Map<Feature, FinishDistribution> features, Map<Feature, Double> perDay) {
    ImmutableMap.Builder<FeatureId, Share> critical = ImmutableMap.builder();
    double cost = 0;
    double error = 0;
    for (Map.Entry<Feature, FinishDistribution> each : features.entrySet()) {
      Share share = task.criticality(each.getValue());
      double rate = Objects.requireNonNull(perDay.get(each.getKey()));
      cost += rate * share.value();
      error += rate * share.standardError();
      if (share.count() > 0) {
        critical.put(each.getKey().id(), share);
      }
    }
    return new TaskExpectation(
        task.id(),
        critical.buildOrThrow(),
        Amounts.inRange("cost of the next day", cost),
        Amounts.inRange("standard error", error));
  }

  /**
   * {@return what one task is expected to have at stake}
   *
   * @param task the leaf task, not finished
   * @throws IllegalArgumentException if it is not one of {@link #tasks()}
   */
  public TaskExpectation task(String task) {
    TaskId id = TaskId.of(task);
    return tasks.stream()
        .filter(each -> each.task().equals(id))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("task must be an unfinished leaf of the plan: " + id
                + ". Use one of the ids of tasks()."));
  }

  /** {@return the currency, and a table of the tasks and how often they are critical for the first features} */
  @Override
  public String toString() {
    List<FeatureId> shown = features.subList(0, Math.min(MOST_FEATURES, features.size()));
    TextTable table = new TextTable().words("task").numbers("next day costs").numbers("± at most");
    shown.forEach(feature -> table.numbers("critical for " + feature));
    table.rows(tasks, each -> cells(each, shown));
    String rest = features.size() > shown.size()
        ? ", shares for " + Joiner.on(", ").join(shown) + " of " + features.size() + " features"
        : "";
    return currency + rates.map(each -> ", " + each).orElse("") + rest + "\n" + table;
  }

  private static Object[] cells(TaskExpectation task, List<FeatureId> shown) {
    List<Object> cells = new ArrayList<>();
    cells.add(task.task());
    cells.add(Amounts.text(task.costOfNextDay()));
    cells.add(Amounts.text(task.largestStandardError()));
    for (FeatureId feature : shown) {
      Share share = task.critical().get(feature);
      cells.add(share == null ? "-" : share);
    }
    return cells.toArray();
  }
}
