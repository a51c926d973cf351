package dev.tandem.core.product;

import com.google.common.base.Joiner;
import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import dev.tandem.core.product.ProductProblem.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
  private final List<ProductProblem> problems = new ArrayList<>();

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
  }

  /** {@return every problem, general ones first} */
  static ImmutableList<ProductProblem> problems(
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
    return ImmutableList.copyOf(rules.problems);
  }

  private void checkTexts(String name, Optional<String> vision) {
    if (name.isBlank()) {
      report(Kind.BLANK_TEXT, "name of the product must not be blank. State what people call it.");
    }
    if (vision.isPresent() && vision.get().isBlank()) {
      report(
          Kind.BLANK_TEXT,
          "vision of the product must not be blank. Leave it out if it is not written down.");
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
          Kind.DUPLICATE_ID,
          "%s id must be unique: \"%s\" is used more than once. Rename all but one.",
          role,
          repeated);
    }
  }

  private void checkObjectives() {
    for (Objective objective : objectives) {
      objective.parent().ifPresent(parent -> checkParent(objective, parent));
    }
    ImmutableListMultimap<ObjectiveId, ObjectiveId> parents =
        references(objectivesById, objective -> objective.parent().stream().toList());
    for (ImmutableList<ObjectiveId> cycle :
        DepthFirstSearch.over(objectivesById.keySet(), parents).cycles()) {
      report(
          Kind.OBJECTIVE_CYCLE,
          "objectives form a cycle: %s. Remove one of these parents.",
          inWords(cycle));
    }
  }

  private void checkParent(Objective objective, ObjectiveId parentId) {
    Objective parent = objectivesById.get(parentId);
    if (parent == null) {
      reportUnknown("parent of objective", objective.id(), "objective", parentId);
    } else if (!parent.period().encloses(objective.period())) {
      report(
          Kind.PERIOD_BEYOND_PARENT,
          "period of objective \"%s\" must lie within that of its parent \"%s\": %s, parent %s. Change one of the two periods.",
          objective.id(),
          parentId,
          objective.period(),
          parent.period());
    }
  }

  private void checkFeatures() {
    features.forEach(this::checkReferences);
    DepthFirstSearch<FeatureId> search =
        DepthFirstSearch.over(featuresById.keySet(), references(featuresById, Feature::requires));
    for (ImmutableList<FeatureId> cycle : search.cycles()) {
      report(
          Kind.FEATURE_CYCLE,
          "features form a cycle: %s. Remove one of these requirements.",
          inWords(cycle));
    }
    problems.addAll(
        new ReleaseOrder(featuresById, releasesById).problems(search.successorsFirst()));
  }

  private void checkReferences(Feature feature) {
    for (FeatureId required : feature.requires()) {
      if (!featuresById.containsKey(required)) {
        reportUnknown("requirement of feature", feature.id(), "feature", required);
      }
    }
    for (Contribution contribution : feature.contributions()) {
      if (!keyResultsById.containsKey(contribution.keyResult())) {
        reportUnknown(
            "contribution of feature", feature.id(), "key result", contribution.keyResult());
      }
    }
    feature
        .release()
        .filter(release -> !releasesById.containsKey(release))
        .ifPresent(
            release -> reportUnknown("release of feature", feature.id(), "release", release));
  }

  private void reportUnknown(String role, Object owner, String kind, Object reference) {
    report(
        Kind.UNKNOWN_REFERENCE,
        "%s \"%s\" must be in the product: \"%s\". Add that %s or correct the id.",
        role,
        owner,
        reference,
        kind);
  }

  private void report(Kind kind, String template, Object... arguments) {
    problems.add(new ProductProblem(kind, Strings.lenientFormat(template, arguments)));
  }

  /** {@return the way round, back to where it began} */
  private static String inWords(ImmutableList<?> cycle) {
    return Joiner.on(" -> ").join(Iterables.concat(cycle, cycle.subList(0, 1)));
  }

  private static <K, V> ImmutableMap<K, V> firstById(List<V> parts, Function<V, K> id) {
    return parts.stream()
        .collect(ImmutableMap.toImmutableMap(id, part -> part, (first, later) -> first));
  }

  /** {@return the references between parts, without those that lead nowhere} */
  private static <K, V> ImmutableListMultimap<K, K> references(
      Map<K, V> partsById, Function<V, List<K>> references) {
    ImmutableListMultimap.Builder<K, K> known = ImmutableListMultimap.builder();
    partsById.forEach((id, part) ->
        known.putAll(id, Iterables.filter(references.apply(part), partsById::containsKey)));
    return known.build();
  }
}
