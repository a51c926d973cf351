package dev.tandem.core.work.deployment;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.core.resource.ResourceId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Something failed where users are.
 *
 * @param id identifies it within its history
 * @param team whose it is; empty if not recorded
 * @param opened when it began, or was noticed
 * @param restored when the service was back, not before {@code opened}; empty while it is not
 * @param deployment the deployment that caused it, if the tools say; which one an incident belongs to otherwise is a rule of the metric
 */
public record Incident(
    IncidentId id,
    Optional<ResourceId> team,
    Instant opened,
    Optional<Instant> restored,
    Optional<DeploymentId> deployment) {

  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException if {@code restored} is before {@code opened}
   */
  public Incident {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(team, "team");
    Objects.requireNonNull(opened, "opened");
    Objects.requireNonNull(deployment, "deployment");
    checkArgument(
        restored.isEmpty() || !restored.get().isBefore(opened),
        "end of incident %s must not be before its start: %s, start %s. Swap the two times.",
        id,
        restored.map(Instant::toString).orElse(""),
        opened);
  }

  /**
   * {@return an incident that goes on, of no recorded team and deployment}
   *
   * @param id identifies it within its history; not blank
   * @param opened when it began
   * @throws IllegalArgumentException if {@code id} is blank
   */
  public static Incident open(String id, Instant opened) {
    return new Incident(
        IncidentId.of(id), Optional.empty(), opened, Optional.empty(), Optional.empty());
  }

  /**
   * {@return this incident of a team}
   *
   * @param newTeam whose it is
   */
  public Incident withTeam(ResourceId newTeam) {
    return new Incident(id, Optional.of(newTeam), opened, restored, deployment);
  }

  /**
   * {@return this incident, over}
   *
   * @param newRestored when the service was back, not before it failed
   * @throws IllegalArgumentException if {@code newRestored} is before {@code opened}
   */
  public Incident withRestored(Instant newRestored) {
    return new Incident(id, team, opened, Optional.of(newRestored), deployment);
  }

  /**
   * {@return this incident with its cause}
   *
   * @param newDeployment the deployment that caused it
   */
  public Incident withDeployment(DeploymentId newDeployment) {
    return new Incident(id, team, opened, restored, Optional.of(newDeployment));
  }
}
