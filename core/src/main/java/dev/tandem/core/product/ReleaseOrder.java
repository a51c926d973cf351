package dev.tandem.core.product;

import dev.tandem.core.problem.Problems;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds features that are to be released before a feature that they require.
 *
 * <p>A feature without a release hands on the latest planned feature that it requires itself, so that each feature is compared with its
 * nearest requirements only. That is enough: along a chain of requirements that leads from a release to a later one, some pair of
 * neighbours is out of order.
 */
final class ReleaseOrder {

  /** A feature that has a release. */
  private record Planned(FeatureId feature, ReleaseId release, LocalDate date) {}

  private final Map<FeatureId, Feature> features;
  private final Map<ReleaseId, Release> releases;
  /** For each feature its own plan, or for want of one the latest that it requires. */
  private final Map<FeatureId, Planned> plans = new HashMap<>();

  ReleaseOrder(Map<FeatureId, Feature> features, Map<ReleaseId, Release> releases) {
    this.features = features;
    this.releases = releases;
  }

  /**
   * Reports each pair out of order, in the order in which features were stated.
   *
   * @param requirementsFirst the ids of all features, each after those that it requires
   * @param problems where they are reported
   */
  void report(List<FeatureId> requirementsFirst, Problems problems) {
    for (FeatureId id : requirementsFirst) {
      own(id)
          .or(() -> required(id).max(Comparator.comparing(Planned::date)))
          .ifPresent(plan -> plans.put(id, plan));
    }
    features.keySet().stream()
        .flatMap(id -> own(id).stream())
        .forEach(plan -> required(plan.feature())
            .filter(required -> plan.date().isBefore(required.date()))
            .forEach(required -> report(plan, required, problems)));
  }

  private Feature feature(FeatureId id) {
    return Objects.requireNonNull(features.get(id));
  }

  private Optional<Planned> own(FeatureId id) {
    return feature(id)
        .release()
        .flatMap(release -> Optional.ofNullable(releases.get(release)))
        .map(release -> new Planned(id, release.id(), release.window().end()));
  }

  private Stream<Planned> required(FeatureId id) {
    return feature(id).requires().stream()
        .map(plans::get)
        .filter(Objects::nonNull)
        .distinct();
  }

  private static void report(Planned early, Planned required, Problems problems) {
    problems.report(
        ProductRule.RELEASED_BEFORE_REQUIREMENT,
        "feature " + early.feature(),
        "Move one of the two features.",
        "feature \"%s\" must not be released before feature \"%s\", which it requires: \"%s\" ends %s, \"%s\" ends %s.",
        early.feature(),
        required.feature(),
        early.release(),
        early.date(),
        required.release(),
        required.date());
  }
}
