package dev.tandem.examples.plan;

import com.google.common.collect.ImmutableMap;
import dev.tandem.core.product.FeatureId;
import dev.tandem.core.product.Product;
import dev.tandem.core.project.Project;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What a plan file says, in the domain's types.
 *
 * @param project the project
 * @param product the product that it delivers, if the file describes one
 * @param delayFrom for each feature with a cost of delay, the date from which its delay is counted
 */
public record Plan(
    Project project, Optional<Product> product, Map<FeatureId, LocalDate> delayFrom) {

  /** Copies the dates. */
  public Plan {
    delayFrom = ImmutableMap.copyOf(delayFrom);
  }
}
