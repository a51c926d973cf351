package dev.tandem.metrics.prioritisation.item;

import com.google.common.collect.ImmutableSet;
import dev.tandem.core.product.Feature;
import dev.tandem.core.product.FeatureId;

/** What must come with a feature, or before it. */
public final class RequiredFeatures {

  private RequiredFeatures() {}

  /**
   * {@return the ids of all that a feature requires}
   *
   * @param feature the feature
   */
  public static ImmutableSet<String> ids(Feature feature) {
    return feature.requires().stream()
        .map(FeatureId::toString)
        .collect(ImmutableSet.toImmutableSet());
  }
}
