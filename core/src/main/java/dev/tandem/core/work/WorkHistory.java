package dev.tandem.core.work;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.problem.Problem;
import dev.tandem.core.product.FeatureId;
import dev.tandem.core.work.deployment.Deployment;
import dev.tandem.core.work.deployment.Incident;
import java.util.List;
import java.util.Set;

/**
 * What a team's tools recorded: its items, deployments and incidents.
 *
 * <p>Ids are unique within each kind, and no item is its own ancestor. What is merely odd, as a parent that was not exported, is told by
 * {@link #warnings()}; every number stays defined.
 *
 * <pre>{@code
 * Instant monday = Instant.parse("2026-03-02T09:00:00Z");
 * WorkHistory history = WorkHistory.builder()
 *     .item(WorkItem.of("SHOP-1", monday, "todo")
 *         .withTransition(monday.plus(Duration.ofDays(1)), "doing")
 *         .withTransition(monday.plus(Duration.ofDays(4)), "done"))
 *     .build();
 * history.check(Workflow.simple());
 * }</pre>
 *
 * @param items the items, in the order stated
 * @param deployments the deployments, in the order stated
 * @param incidents the incidents, in the order stated
 */
public record WorkHistory(
    List<WorkItem> items, List<Deployment> deployments, List<Incident> incidents) {

  /**
   * Copies the parts and checks that they go together.
   *
   * @throws InvalidWorkException if two of a kind have one id, or items are parents of each other in a circle; it names all such problems
   */
  public WorkHistory {
    items = ImmutableList.copyOf(items);
    deployments = ImmutableList.copyOf(deployments);
    incidents = ImmutableList.copyOf(incidents);
    WorkHistoryCheck check = new WorkHistoryCheck(items, deployments, incidents);
    check.ids();
    check.parents();
    check.throwIfInvalid();
  }

  /** {@return a builder without items, deployments and incidents} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return what is probably not as meant: unknown parents and deployments, changes of state before the creation} */
  public ImmutableList<Problem> warnings() {
    WorkHistoryCheck check = new WorkHistoryCheck(items, deployments, incidents);
    check.oddities();
    return check.found();
  }

  /**
   * {@return the item with this id}
   *
   * <p>Cost: O(items).
   *
   * @param id the id
   * @throws IllegalArgumentException if no item has it
   */
  public WorkItem item(WorkItemId id) {
    return items.stream()
        .filter(item -> item.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(
            "item must be in the history: " + id + ". Use one of the ids of its items."));
  }

  /**
   * Checks that a workflow has every state that an item was in.
   *
   * @param workflow what the states mean
   * @throws InvalidWorkException if it lacks some; each is named once, with the state that was probably meant
   */
  public void check(Workflow workflow) {
    WorkHistoryCheck check = new WorkHistoryCheck(items, deployments, incidents);
    check.states(workflow);
    check.throwIfInvalid();
  }

  /**
   * Checks that every feature that an item serves is there.
   *
   * @param features the features that are there
   * @throws InvalidWorkException if some are not; each is named once, with the feature that was probably meant
   */
  public void checkFeatures(Set<FeatureId> features) {
    WorkHistoryCheck check = new WorkHistoryCheck(items, deployments, incidents);
    check.features(features);
    check.throwIfInvalid();
  }

  /**
   * Collects the parts of a history; they are checked together.
   *
   * <p>A builder is for one thread: two that use it at the same time may lose parts or see half of one. What it builds is immutable; it can
   * go on and build more.
   */
  public static final class Builder {
    private final ImmutableList.Builder<WorkItem> items = ImmutableList.builder();
    private final ImmutableList.Builder<Deployment> deployments = ImmutableList.builder();
    private final ImmutableList.Builder<Incident> incidents = ImmutableList.builder();

    private Builder() {}

    /**
     * Adds an item.
     *
     * @param item the item
     * @return this builder
     */
    public Builder item(WorkItem item) {
      items.add(item);
      return this;
    }

    /**
     * Adds a deployment.
     *
     * @param deployment the deployment
     * @return this builder
     */
    public Builder deployment(Deployment deployment) {
      deployments.add(deployment);
      return this;
    }

    /**
     * Adds an incident.
     *
     * @param incident the incident
     * @return this builder
     */
    public Builder incident(Incident incident) {
      incidents.add(incident);
      return this;
    }

    /**
     * {@return the history}
     *
     * @throws InvalidWorkException if the parts do not go together; it names all problems
     */
    public WorkHistory build() {
      return new WorkHistory(items.build(), deployments.build(), incidents.build());
    }
  }
}
