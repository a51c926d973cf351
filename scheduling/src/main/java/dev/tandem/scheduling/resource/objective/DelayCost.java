package dev.tandem.scheduling.resource.objective;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.network.compiled.DatedPlan;
import dev.tandem.scheduling.resource.convention.LevellingObjective.LeastDelayCost;
import dev.tandem.scheduling.resource.reason.ObjectiveMeasure;
import dev.tandem.scheduling.resource.scheme.LevellingProblem;
import dev.tandem.scheduling.resource.scheme.Placement;
import dev.tandem.scheduling.roadmap.FeatureDates;
import dev.tandem.scheduling.roadmap.Roadmap;
import dev.tandem.scheduling.value.ExchangeRates;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** What the features of a portfolio lose, added up in the order of the roadmap, so that the sum is its sum. */
final class DelayCost implements Goal {
  private final ImmutableList<PricedNodes> features;
  private final Currency currency;
  private final double tolerance;
  private final FeatureOrderBound order;
  private final FeatureLists lists;

  DelayCost(LevellingProblem problem, DatedPlan plan, Schedule before, LeastDelayCost objective) {
    Portfolio portfolio = objective.portfolio();
    Roadmap roadmap = Roadmap.of(portfolio, before, objective.convention());
    List<FeatureDates> dated =
        roadmap.features().stream().filter(each -> each.usable().isPresent()).toList();
    ExchangeRates rates = rates(portfolio, roadmap, dated, objective);
    this.features = dated.stream()
        .map(each -> new PricedNodes(
            portfolio,
            portfolio.feature(each.id()),
            plan,
            roadmap.reference(),
            rates.rate(portfolio.productOf(each.id()).currency())))
        .collect(ImmutableList.toImmutableList());
    this.currency = rates.currency();
    this.tolerance = objective.tolerance().doubleValue();
    this.order = new FeatureOrderBound(problem, plan.network(), features);
    this.lists = new FeatureLists(problem, plan, features);
  }

  private static ExchangeRates rates(
      Portfolio portfolio, Roadmap roadmap, List<FeatureDates> dated, LeastDelayCost objective) {
    ImmutableSet<Currency> currencies = dated.stream()
        .map(each -> portfolio.productOf(each.id()).currency())
        .collect(ImmutableSet.toImmutableSet());
    checkArgument(
        !currencies.isEmpty(),
        "portfolio must have a feature with tasks: \"%s\" has none. Name the tasks that deliver it.",
        portfolio.name());
    checkArgument(
        objective.rates().isPresent() || currencies.size() == 1,
        "products must have one currency, or rates into one: %s. State exchange rates.",
        currencies);
    return objective
        .rates()
        .orElseGet(() -> new ExchangeRates(
            currencies.iterator().next(), roadmap.reference().toLocalDate(), ImmutableMap.of()));
  }

  @Override
  public ObjectiveMeasure measure() {
    return ObjectiveMeasure.DELAY_COST;
  }

  @Override
  public double of(Placement placement) {
    double cost = 0;
    for (PricedNodes feature : features) {
      cost += feature.cost(feature.usable(placement));
    }
    return cost;
  }

  @Override
  public double limit(double best) {
    return best + tolerance;
  }

  @Override
  public Bound bound(Placement placement) {
    return order.of(placement);
  }

  @Override
  public List<long[]> lists(long finish) {
    return lists.keys(finish, order.order());
  }

  @Override
  public Optional<Groups> groups() {
    return features.size() > 1 ? Optional.of(lists) : Optional.empty();
  }

  @Override
  public String unit() {
    return currency.getCurrencyCode();
  }

  @Override
  public int digits() {
    return Math.max(0, currency.getDefaultFractionDigits());
  }
}
