package dev.tandem.core.product;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import dev.tandem.core.problem.NearMiss;
import dev.tandem.core.problem.Problem;
import dev.tandem.core.problem.Problems;
import dev.tandem.core.product.objective.KeyResult;
import dev.tandem.core.product.objective.KeyResultId;
import dev.tandem.core.product.objective.Objective;
import dev.tandem.core.product.objective.ObjectiveId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds everything that keeps the parts of a product from fitting together. Of several parts with one id, references mean the first. */
final class ProductRules {

  private final List<Objective> objectives;
  private final List<KeyResult> keyResults;
  private final List<Feature> features;
  private final List<Release> releases;
  private final ImmutableMap<ObjectiveId, Objective> objectivesById;
  private final ImmutableMap<KeyResultId, KeyResult> keyResultsById;
  private final ImmutableMap<FeatureId, Feature> featuresById;
  private final ImmutableMap<ReleaseId, Release> releasesById;
  private final NearMiss objectiveNames;
  private final NearMiss keyResultNames;
  private final NearMiss featureNames;
  private final NearMiss releaseNames;
  private final Problems problems = new Problems();

  private ProductRules(List<Objective> objectives, List<Feature> features, List<Release> releases) {
    this.objectives = objectives;
    this.keyResults = objectives.stream()
        .flatMap(objective -> objective.keyResults().stream())
        .toList();
    this.features = features;
    this.releases = releases;
    this.objectivesById = firstById(objectives, Objective::id);
    this.keyResultsById = firstById(keyResults, KeyResult::id);
    this.featuresById = firstById(features, Feature::id);
    this.releasesById = firstById(releases, Release::id);
    this.objectiveNames = NearMiss.among(objectivesById.keySet());
    this.keyResultNames = NearMiss.among(keyResultsById.keySet());
    this.featureNames = NearMiss.among(featuresById.keySet());
    this.releaseNames = NearMiss.among(releasesById.keySet());
  }

  /** {@return every problem, general ones first} */
  static ImmutableList<Problem> problems(
      String name,
      Optional<String> vision,
      List<Objective> objectives,
      List<Feature> features,
      List<Release> releases) {
    ProductRules rules = new ProductRules(objectives, features, releases);
    rules.checkTexts(name, vision);
    rules.checkIds();
    rules.checkObjectives();
    rules.checkFeatures();
    return rules.problems.all();
  }

  private void checkTexts(String name, Optional<String> vision) {
    if (name.isBlank()) {
      report(
          ProductRule.BLANK_TEXT,
          "product",
          "State what people call it.",
          "name of the product must not be blank.");
    }
    if (vision.isPresent() && vision.get().isBlank()) {
      report(
          ProductRule.BLANK_TEXT,
          "product",
          "Leave it out if it is not written down.",
          "vision of the product must not be blank.");
    }
  }

  private void checkIds() {
    checkUnique("objective", objectives, Objective::id);
    checkUnique("key result", keyResults, KeyResult::id);
    checkUnique("feature", features, Feature::id);
    checkUnique("release", releases, Release::id);
  }

  private <T> void checkUnique(String role, List<T> parts, Function<T, ?> id) {
    for (Object repeated : Repeats.in(parts.stream().map(id).toList())) {
      report(
          ProductRule.DUPLICATE_ID,
          role + " " + repeated,
          "Rename all but one.",
          "%s id must be unique: \"%s\" is used more than once.",
          role,
          repeated);
    }
  }

  private void checkObjectives() {
    for (Objective objective : objectives) {
      objective.parent().ifPresent(parent -> checkParent(objective, parent));
    }
    ReferenceGraph<ObjectiveId> parents = ReferenceGraph.of(
        objectivesById, objective -> objective.parent().stream().toList());
    for (ImmutableList<ObjectiveId> cycle : parents.cycles()) {
      report(
          ProductRule.OBJECTIVE_CYCLE,
          "objective " + cycle.get(0),
          "Remove one of these parents.",
          "objectives form a cycle: %s.",
          inWords(cycle));
    }
  }

  private void checkParent(Objective objective, ObjectiveId parentId) {
    Objective parent = objectivesById.get(parentId);
    if (parent == null) {
      reportUnknown(
          "objective " + objective.id(),
          "parent of objective",
          objective.id(),
          "objective",
          parentId,
          objectiveNames);
    } else if (!parent.period().encloses(objective.period())) {
      report(
          ProductRule.PERIOD_BEYOND_PARENT,
          "objective " + objective.id(),
          "Change one of the two periods.",
          "period of objective \"%s\" must lie within that of its parent \"%s\": %s, parent %s.",
          objective.id(),
          parentId,
          objective.period(),
          parent.period());
    }
  }

  private void checkFeatures() {
    features.forEach(this::checkReferences);
    ReferenceGraph<FeatureId> requirements = ReferenceGraph.of(featuresById, Feature::requires);
    for (ImmutableList<FeatureId> cycle : requirements.cycles()) {
      report(
          ProductRule.FEATURE_CYCLE,
          "feature " + cycle.get(0),
          "Remove one of these requirements.",
          "features form a cycle: %s.",
          inWords(cycle));
    }
    new ReleaseOrder(featuresById, releasesById).report(requirements.referencesFirst(), problems);
  }

  private void checkReferences(Feature feature) {
    String element = "feature " + feature.id();
    for (FeatureId required : feature.requires()) {
      if (!featuresById.containsKey(required)) {
        reportUnknown(
            element, "requirement of feature", feature.id(), "feature", required, featureNames);
      }
    }
    for (Contribution contribution : feature.contributions()) {
      KeyResultId keyResult = contribution.keyResult();
      if (!keyResultsById.containsKey(keyResult)) {
        reportUnknown(
            element,
            "contribution of feature",
            feature.id(),
            "key result",
            keyResult,
            keyResultNames);
      }
    }
    feature
        .release()
        .filter(release -> !releasesById.containsKey(release))
        .ifPresent(release -> reportUnknown(
            element, "release of feature", feature.id(), "release", release, releaseNames));
  }

  private void reportUnknown(
      String element, String role, Object owner, String kind, Object reference, NearMiss names) {
    problems.report(
        ProductRule.UNKNOWN_REFERENCE,
        element,
        names.remedy(reference, "Add that " + kind + " or correct the id."),
        "%s \"%s\" must be in the product: \"%s\".",
        role,
        owner,
        reference);
  }

  private void report(
      ProductRule rule, String element, String remedy, String template, Object... arguments) {
    problems.report(rule, element, remedy, template, arguments);
  }

  /** {@return the way round, back to where it began} */
  private static String inWords(ImmutableList<?> cycle) {
    return Joiner.on(" -> ").join(Iterables.concat(cycle, cycle.subList(0, 1)));
  }

  private static <K, V> ImmutableMap<K, V> firstById(List<V> parts, Function<V, K> id) {
    return parts.stream()
        .collect(ImmutableMap.toImmutableMap(id, part -> part, (first, later) -> first));
  }
}
