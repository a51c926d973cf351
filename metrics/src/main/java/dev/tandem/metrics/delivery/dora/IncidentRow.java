package dev.tandem.metrics.delivery.dora;

import dev.tandem.core.work.deployment.DeploymentId;
import dev.tandem.core.work.deployment.IncidentId;
import java.util.Objects;
import java.util.Optional;

/**
 * An incident that opened in the window, and what was made of it.
 *
 * @param incident the incident
 * @param deployment the deployment it belongs to; empty if to none
 * @param recoverySeconds the time to recover that counts; empty if it does not count or goes on
 */
public record IncidentRow(
    IncidentId incident, Optional<DeploymentId> deployment, Optional<Long> recoverySeconds) {

  /** Checks that all is there. */
  public IncidentRow {
    Objects.requireNonNull(incident, "incident");
    Objects.requireNonNull(deployment, "deployment");
    Objects.requireNonNull(recoverySeconds, "recoverySeconds");
  }

  /** {@return for example {@code i1 of d2, 14400 seconds}} */
  @Override
  public String toString() {
    return incident
        + deployment.map(id -> " of " + id).orElse(" of no deployment")
        + (recoverySeconds.isPresent()
            ? ", " + recoverySeconds.orElseThrow() + " seconds"
            : ", no recovery time");
  }
}
