package dev.tandem.examples.plan;

import com.google.common.collect.ImmutableMap;
import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.product.FeatureId;
import dev.tandem.core.product.Product;
import dev.tandem.core.project.Project;
import dev.tandem.metrics.objectives.Benefits;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What a plan file says, in the domain's types.
 *
 * @param portfolio one project, and the product that it delivers, if the file describes one
 * @param delayFrom for each feature with a cost of delay, the date from which its delay is counted
 * @param risks what may happen to it
 * @param people whom it concerns
 * @param benefits what the product was to bring, and has brought; empty if the file does not say
 */
public record Plan(
    Portfolio portfolio,
    Map<FeatureId, LocalDate> delayFrom,
    PlanRisks risks,
    PlanPeople people,
    Optional<Benefits> benefits) {

  /** Copies the dates. */
  public Plan {
    delayFrom = ImmutableMap.copyOf(delayFrom);
  }

  /**
   * {@return a plan that says nothing of risks, people and benefits}
   *
   * @param portfolio one project, and the product that it delivers, if there is one
   * @param delayFrom for each feature with a cost of delay, the date from which its delay is counted
   */
  public static Plan of(Portfolio portfolio, Map<FeatureId, LocalDate> delayFrom) {
    return new Plan(portfolio, delayFrom, PlanRisks.NONE, PlanPeople.NONE, Optional.empty());
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
