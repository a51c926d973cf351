package dev.tandem.examples.plan;

import com.google.common.collect.ImmutableMap;
import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.product.FeatureId;
import dev.tandem.core.product.Product;
import dev.tandem.core.project.Project;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What a plan file says, in the domain's types.
 *
 * @param portfolio one project, and the product that it delivers, if the file describes one
 * @param delayFrom for each feature with a cost of delay, the date from which its delay is counted
 */
public record Plan(Portfolio portfolio, Map<FeatureId, LocalDate> delayFrom) {

  /** Copies the dates. */
  public Plan {
    delayFrom = ImmutableMap.copyOf(delayFrom);
  }

  /** {@return the project} */
  public Project project() {
    return portfolio.projects().get(0);
  }

  /** {@return the product that the project delivers, if the file describes one} */
  public Optional<Product> product() {
    return portfolio.products().stream().findFirst();
  }
}
