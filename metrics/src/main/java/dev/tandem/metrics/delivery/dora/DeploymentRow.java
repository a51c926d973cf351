package dev.tandem.metrics.delivery.dora;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.work.deployment.DeploymentId;
import dev.tandem.core.work.deployment.DeploymentPurpose;
import dev.tandem.core.work.deployment.IncidentId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A deployment that counts, and what was counted of it.
 *
 * @param deployment the deployment
 * @param day the day on which it ended, in the zone of the convention
 * @param purpose why, as far as the tools say
 * @param failed how often it counts as failed: 0 or 1, or more only by {@link FailureRule#INCIDENT_ROWS}
 * @param incidents the incidents that belong to it
 * @param leadSeconds the lead times that count
 * @param oddCommits commits later than its end, whose time does not count
 */
public record DeploymentRow(
    DeploymentId deployment,
    LocalDate day,
    DeploymentPurpose purpose,
    long failed,
    List<IncidentId> incidents,
    List<Long> leadSeconds,
    long oddCommits) {

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if {@code failed} or {@code oddCommits} is below 0
   */
  public DeploymentRow {
    Objects.requireNonNull(deployment, "deployment");
    Objects.requireNonNull(day, "day");
    Objects.requireNonNull(purpose, "purpose");
    incidents = ImmutableList.copyOf(incidents);
    leadSeconds = ImmutableList.copyOf(leadSeconds);
    checkArgument(
        failed >= 0 && oddCommits >= 0,
        "counts of a deployment must not be negative: %s and %s, deployment %s. Count from 0.",
        failed,
        oddCommits,
        deployment);
  }

  /** {@return for example {@code d2 on 2024-01-02: failed 1, incidents [i1]}} */
  @Override
  public String toString() {
    return deployment + " on " + day + ": failed " + failed + ", incidents " + incidents;
  }
}
