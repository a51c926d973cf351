package dev.tandem.scheduling.value.expected;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.product.Contribution;
import dev.tandem.core.product.Feature;
import dev.tandem.core.product.FeatureId;
import dev.tandem.core.product.Product;
import dev.tandem.core.product.objective.KeyResult;
import dev.tandem.core.product.objective.Objective;
import dev.tandem.scheduling.simulation.SimulationResult;
import dev.tandem.scheduling.simulation.distribution.FinishDistribution;
import dev.tandem.scheduling.value.expected.ExpectedContribution.Movement;
import dev.tandem.scheduling.value.expected.ExpectedContribution.Part;
import java.time.LocalDateTime;
import java.util.OptionalDouble;

/** Makes the rows of {@link ExpectedContribution}. */
final class Movements {
  private final Portfolio portfolio;
  private final ImmutableMap<Feature, FinishDistribution> usable;

  Movements(Portfolio portfolio, SimulationResult result) {
    this.portfolio = portfolio;
    this.usable = SimulatedFeatures.of(portfolio, result);
  }

  ImmutableList<Movement> all() {
    ImmutableList.Builder<Movement> movements = ImmutableList.builder();
    for (Product product : portfolio.products()) {
      for (Objective objective : product.objectives()) {
        objective.keyResults().stream()
            .map(keyResult -> movement(product, objective, keyResult))
            .filter(each -> !each.parts().isEmpty() || !each.unknown().isEmpty())
            .forEach(movements::add);
      }
    }
    return movements.build();
  }

  private Movement movement(Product product, Objective objective, KeyResult keyResult) {
    LocalDateTime due = objective.period().end().plusDays(1).atStartOfDay();
    ImmutableList.Builder<Part> parts = ImmutableList.builder();
    ImmutableList.Builder<FeatureId> unknown = ImmutableList.builder();
    for (Feature feature : product.features()) {
      OptionalDouble effect = effect(feature, keyResult);
      FinishDistribution finish = usable.get(feature);
      if (finish != null && effect.isPresent()) {
        parts.add(new Part(feature.id(), effect.getAsDouble(), finish.probabilityBy(due)));
      } else if (contributes(feature, keyResult)) {
        unknown.add(feature.id());
      }
    }
    return new Movement(objective.id(), keyResult.id(), due, parts.build(), unknown.build());
  }

  private static boolean contributes(Feature feature, KeyResult keyResult) {
    return feature.contributions().stream()
        .map(Contribution::keyResult)
        .anyMatch(keyResult.id()::equals);
  }

  private static OptionalDouble effect(Feature feature, KeyResult keyResult) {
    return feature.contributions().stream()
        .filter(each -> each.keyResult().equals(keyResult.id()))
        .map(Contribution::expectedEffect)
        .flatMapToDouble(OptionalDouble::stream)
        .findFirst();
  }
}
