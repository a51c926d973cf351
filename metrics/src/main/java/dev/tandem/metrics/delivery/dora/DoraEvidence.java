package dev.tandem.metrics.delivery.dora;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.text.TextTable;
import java.util.List;
import java.util.Objects;

/**
 * The rows behind {@link DoraMetrics}.
 *
 * @param metrics the metrics
 * @param deployments the deployments that count, by day and id
 * @param incidents the incidents that opened in the window, or whose recovery counts, by id
 */
public record DoraEvidence(
    DoraMetrics metrics, List<DeploymentRow> deployments, List<IncidentRow> incidents) {

  /** Copies the rows. */
  public DoraEvidence {
    Objects.requireNonNull(metrics, "metrics");
    deployments = ImmutableList.copyOf(deployments);
    incidents = ImmutableList.copyOf(incidents);
  }

  /** {@return the deployments that count as failed} */
  public ImmutableList<DeploymentRow> failedDeployments() {
    return deployments.stream()
        .filter(row -> row.failed() > 0)
        .collect(ImmutableList.toImmutableList());
  }

  /** {@return the incidents that belong to no deployment: either nothing was deployed, or nobody said} */
  public ImmutableList<IncidentRow> incidentsWithoutDeployment() {
    return incidents.stream()
        .filter(row -> row.deployment().isEmpty())
        .collect(ImmutableList.toImmutableList());
  }

  /** {@return a line for each deployment, and the incidents without one} */
  @Override
  public String toString() {
    return new TextTable()
            .words("deployment")
            .words("day")
            .numbers("failed")
            .words("incidents")
            .numbers("lead times")
            .numbers("odd commits")
            .rows(deployments, row -> new Object[] {
              row.deployment(),
              row.day(),
              row.failed(),
              row.incidents(),
              row.leadSeconds().size(),
              row.oddCommits()
            })
        + "\nincidents without deployment: " + incidentsWithoutDeployment();
  }
}
