package dev.tandem.metrics.objectives;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.tandem.core.calendar.Workday;
import dev.tandem.core.product.Contribution;
import dev.tandem.core.product.Feature;
import dev.tandem.core.product.FeatureId;
import dev.tandem.core.product.Product;
import dev.tandem.core.product.objective.KeyResultId;
import dev.tandem.core.product.objective.Objective;
import dev.tandem.core.product.objective.ObjectiveId;
import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.statement.Figure;
import dev.tandem.metrics.statement.MethodStatement;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Whether what is built serves what is to be achieved, and how effort is spread.
 *
 * <p>A feature serves the objectives whose key results it is meant to move. Its effort is divided equally among them. An objective is served
 * through its children, too.
 *
 * @param objectivesWithoutFeatures objectives that no feature serves, directly or through children
 * @param featuresWithoutObjective features that serve no objective
 * @param unestimated features without effort, which no share contains
 * @param effortShares the share of all estimated effort for each objective, in the order stated; together with that of features without
 *     objective they are 1; empty if there is no effort
 */
public record ObjectiveCoverage(
    List<ObjectiveId> objectivesWithoutFeatures,
    List<FeatureId> featuresWithoutObjective,
    List<FeatureId> unestimated,
    Map<ObjectiveId, Double> effortShares) {

  /**
   * Copies the lists and checks the shares.
   *
   * @throws IllegalArgumentException if a share is not from 0 to 1
   */
  public ObjectiveCoverage {
    objectivesWithoutFeatures = ImmutableList.copyOf(objectivesWithoutFeatures);
    featuresWithoutObjective = ImmutableList.copyOf(featuresWithoutObjective);
    unestimated = ImmutableList.copyOf(unestimated);
    effortShares = ImmutableMap.copyOf(effortShares);
    effortShares.forEach((id, share) -> checkArgument(
        share >= 0 && share <= 1,
        "effort share must be from 0 to 1: %s of %s. Divide by all effort.",
        share,
        id));
  }

  /**
   * {@return the coverage of a product}
   *
   * @param product the product
   * @param workday how long a day and a week of effort are
   */
  public static ObjectiveCoverage of(Product product, Workday workday) {
    Map<KeyResultId, ObjectiveId> owners = owners(product);
    Map<ObjectiveId, Double> effort = new LinkedHashMap<>();
    product.objectives().forEach(objective -> effort.put(objective.id(), 0.0));
    Set<ObjectiveId> served = new HashSet<>();
    ImmutableList.Builder<FeatureId> without = ImmutableList.builder();
    double total = 0;
    for (Feature feature : product.features()) {
      Set<ObjectiveId> objectives = objectives(feature, owners);
      double seconds =
          feature.effort().map(work -> (double) work.toSeconds(workday)).orElse(0.0);
      total += seconds;
      served.addAll(objectives);
      objectives.forEach(id -> effort.merge(id, seconds / objectives.size(), Double::sum));
      if (objectives.isEmpty()) {
        without.add(feature.id());
      }
    }
    addParents(product, served);
    return new ObjectiveCoverage(
        product.objectives().stream()
            .map(Objective::id)
            .filter(id -> !served.contains(id))
            .toList(),
        without.build(),
        product.features().stream()
            .filter(feature -> feature.effort().isEmpty())
            .map(Feature::id)
            .toList(),
        shares(effort, total));
  }

  private static Map<KeyResultId, ObjectiveId> owners(Product product) {
    ImmutableMap.Builder<KeyResultId, ObjectiveId> owners = ImmutableMap.builder();
    for (Objective objective : product.objectives()) {
      objective.keyResults().forEach(keyResult -> owners.put(keyResult.id(), objective.id()));
    }
    return owners.buildOrThrow();
  }

  private static Set<ObjectiveId> objectives(
      Feature feature, Map<KeyResultId, ObjectiveId> owners) {
    return feature.contributions().stream()
        .map(Contribution::keyResult)
        .map(keyResult -> Objects.requireNonNull(owners.get(keyResult)))
        .collect(ImmutableSet.toImmutableSet());
  }

  private static void addParents(Product product, Set<ObjectiveId> served) {
    Map<ObjectiveId, Objective> byId = product.objectivesById();
    for (ObjectiveId id : ImmutableSet.copyOf(served)) {
      Optional<ObjectiveId> parent = Objects.requireNonNull(byId.get(id)).parent();
      while (parent.isPresent() && served.add(parent.get())) {
        parent = Objects.requireNonNull(byId.get(parent.get())).parent();
      }
    }
  }

  private static Map<ObjectiveId, Double> shares(Map<ObjectiveId, Double> effort, double total) {
    ImmutableMap.Builder<ObjectiveId, Double> shares = ImmutableMap.builder();
    if (total > 0) {
      effort.forEach((id, seconds) -> shares.put(id, seconds / total));
    }
    return shares.buildOrThrow();
  }

  /** {@return the share of effort that serves no objective; undefined if there is no effort} */
  public Figure unalignedShare() {
    return ofEffort("unaligned share", unaligned());
  }

  private double unaligned() {
    return Math.max(
        0, 1 - effortShares.values().stream().mapToDouble(Double::doubleValue).sum());
  }

  private Figure ofEffort(String subject, double value) {
    MethodStatement measure = new MethodStatement(subject, statement().choices());
    return effortShares.isEmpty()
        ? Figure.undefined(measure, "there is no effort")
        : Figure.of(measure, value);
  }

  /**
   * {@return how far effort is from a wanted mix: the sum of all absolute differences of shares, from 0 to 2; undefined if there is no effort}
   *
   * <p>0.7 and 0.3 where 0.5 and 0.5 were wanted: 0.4, of which half, 0.2 of all effort, would have to move. Effort without objective
   * counts as wanted at 1 less the sum of the mix.
   *
   * @param targetMix the wanted share of each objective; 0 where it is missing
   * @throws IllegalArgumentException if a share is not from 0 to 1, their sum exceeds 1, or an objective is unknown
   */
  public Figure distanceTo(Map<ObjectiveId, Double> targetMix) {
    double wanted = 0;
    for (Map.Entry<ObjectiveId, Double> share : targetMix.entrySet()) {
      checkArgument(
          share.getValue() >= 0 && share.getValue() <= 1,
          "target share must be from 0 to 1: %s of %s. Write 0.5 for half the effort.",
          share.getValue(),
          share.getKey());
      checkArgument(
          effortShares.isEmpty() || effortShares.containsKey(share.getKey()),
          "objective of the target mix must be one of the product: %s. Check the id.",
          share.getKey());
      wanted += share.getValue();
    }
    checkArgument(
        wanted <= 1 + 1e-9, "target shares must not exceed 1 together: %s. Lower them.", wanted);
    double distance = Math.abs(unaligned() - Math.max(0, 1 - wanted));
    for (Map.Entry<ObjectiveId, Double> share : effortShares.entrySet()) {
      distance += Math.abs(share.getValue() - targetMix.getOrDefault(share.getKey(), 0.0));
    }
    return ofEffort("distance to the wanted mix", distance);
  }

  /** {@return what is left uncovered, and a row an objective with its share of effort} */
  @Override
  public String toString() {
    TextTable table = new TextTable()
        .words("objective")
        .numbers("share of effort")
        .rows(effortShares.entrySet(), each -> new Object[] {each.getKey(), each.getValue()});
    return objectivesWithoutFeatures.size() + " objectives without features, "
        + featuresWithoutObjective.size() + " features without objective, "
        + unestimated.size() + " features not estimated"
        + (effortShares.isEmpty() ? "; shares undefined: there is no effort" : "\n" + table);
  }

  /** {@return what produced the numbers} */
  public MethodStatement statement() {
    return MethodStatement.of("objective coverage")
        .with("effort of a feature", "divided equally among the objectives it serves")
        .with("parents", "served through their children");
  }
}
