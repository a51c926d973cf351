package dev.tandem.scheduling.value.expected;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.product.Feature;
import dev.tandem.core.product.FeatureId;
import dev.tandem.core.product.delay.CostOfDelay;
import dev.tandem.core.product.delay.Linear;
import dev.tandem.scheduling.simulation.SimulationResult;
import dev.tandem.scheduling.simulation.distribution.FinishDistribution;
import dev.tandem.scheduling.value.ExchangeRates;
import java.util.ArrayDeque;
import java.util.Currency;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The features of a portfolio that have tasks, their own or those of what they require, with the samples of when they are usable. */
final class SimulatedFeatures {
  private SimulatedFeatures() {}

  static ImmutableMap<Feature, FinishDistribution> of(
      Portfolio portfolio, SimulationResult result) {
    return portfolio.features().values().stream()
        .filter(feature -> hasTasks(portfolio, feature))
        .collect(ImmutableMap.toImmutableMap(
            feature -> feature, feature -> result.feature(feature.id())));
  }

  private static boolean hasTasks(Portfolio portfolio, Feature feature) {
    Set<FeatureId> seen = new HashSet<>();
    Deque<Feature> open = new ArrayDeque<>();
    open.add(feature);
    while (!open.isEmpty()) {
      Feature next = open.remove();
      if (!next.tasks().isEmpty()) {
        return true;
      }
      next.requires().stream().filter(seen::add).map(portfolio::feature).forEach(open::add);
    }
    return false;
  }

  /** The currency in which amounts are stated: that of the rates given, or, without any, the one of all products. */
  static Currency currency(
      Portfolio portfolio, Set<Feature> features, Optional<ExchangeRates> given) {
    checkArgument(
        !features.isEmpty(),
        "portfolio must have a feature with tasks: \"%s\" has none. Name the tasks that deliver it.",
        portfolio.name());
    ImmutableSet<Currency> currencies = features.stream()
        .map(feature -> portfolio.productOf(feature.id()).currency())
        .collect(ImmutableSet.toImmutableSet());
    checkArgument(
        given.isPresent() || currencies.size() == 1,
        "products must have one currency, or rates into one: %s. State exchange rates.",
        currencies);
    return given
        .map(ExchangeRates::currency)
        .orElseGet(() -> currencies.iterator().next());
  }

  /** What a unit of a feature's currency is worth in the one in which amounts are stated. */
  static double worth(Portfolio portfolio, Feature feature, Optional<ExchangeRates> given) {
    Currency currency = portfolio.productOf(feature.id()).currency();
    return given.map(rates -> rates.rate(currency)).orElse(1.0);
  }

  /** What a feature loses each day, whenever it comes. */
  static double rate(Feature feature) {
    CostOfDelay cost = feature.costOfDelay();
    checkArgument(
        cost instanceof Linear || cost instanceof CostOfDelay.None,
        "cost of delay of feature %s must be the same each day: %s."
            + " State it as linear, or ask for its expected cost of delay.",
        feature.id(),
        cost);
    return cost instanceof Linear linear ? linear.rate() : 0;
  }
}
