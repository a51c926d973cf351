package dev.tandem.core.work.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.resource.ResourceId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeploymentTest {
  private static final Instant T = Instant.parse("2026-03-02T09:00:00Z");

  @Test
  void with_changesThatAlone() {
    Commit commit = Commit.of("ab12", T.minusSeconds(60));
    Deployment deployment = Deployment.of("d1", "production", T, T.plusSeconds(60))
        .withTeam(ResourceId.of("blue"))
        .withResult(DeploymentResult.FAILED)
        .withPurpose(DeploymentPurpose.UNPLANNED_FIX)
        .withCommit(commit);
    assertThat(deployment.id()).hasToString("d1");
    assertThat(deployment.environment()).isEqualTo("production");
    assertThat(deployment.team()).contains(ResourceId.of("blue"));
    assertThat(deployment.started()).isEqualTo(T);
    assertThat(deployment.finished()).contains(T.plusSeconds(60));
    assertThat(deployment.result()).isEqualTo(DeploymentResult.FAILED);
    assertThat(deployment.purpose()).isEqualTo(DeploymentPurpose.UNPLANNED_FIX);
    assertThat(deployment.commits()).containsExactly(commit);
    assertThat(commit.change()).isEmpty();
  }

  @Test
  void running_hasNoEnd() {
    Deployment running = Deployment.running("d1", "staging", T);
    assertThat(running.finished()).isEmpty();
    assertThatThrownBy(() -> running.withResult(DeploymentResult.SUCCEEDED))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("deployment d1 must have an end unless it runs: SUCCEEDED, no end."
            + " Correct one of the two.");
    Deployment over = Deployment.of("d1", "staging", T, T);
    assertThatThrownBy(() -> over.withResult(DeploymentResult.RUNNING))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("deployment d1 must have an end unless it runs: RUNNING, 2026-03-02T09:00:00Z."
            + " Correct one of the two.");
  }

  @Test
  void of_nonsense_isRefused() {
    assertThatThrownBy(() -> Deployment.of("d1", " ", T, T))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("environment of deployment d1 must not be blank: \" \". Say where it went.");
    assertThatThrownBy(() -> Deployment.of("d1", "production", T, T.minusSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("end of deployment d1 must not be before its start: 2026-03-02T08:59:59Z, start"
            + " 2026-03-02T09:00:00Z. Swap the two times.");
    assertThatThrownBy(() -> Deployment.running("", "production", T))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("deployment id must not be blank: \"\". Give the id of the run that deployed.");
    assertThatThrownBy(() -> Commit.of("", T))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("commit id must not be blank: \"\". Give its hash.");
  }

  @Test
  void incident_isOpenUntilRestored() {
    Incident open = Incident.open("i1", T).withTeam(ResourceId.of("blue"));
    assertThat(open.restored()).isEmpty();
    Incident over = open.withRestored(T.plusSeconds(5)).withDeployment(DeploymentId.of("d1"));
    assertThat(over.restored()).contains(T.plusSeconds(5));
    assertThat(over.deployment()).contains(DeploymentId.of("d1"));
    assertThat(over.team()).contains(ResourceId.of("blue"));
    assertThatThrownBy(() -> open.withRestored(T.minusSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("end of incident i1 must not be before its start: 2026-03-02T08:59:59Z, start"
            + " 2026-03-02T09:00:00Z. Swap the two times.");
    assertThatThrownBy(() -> Incident.open(" ", T))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("incident id must not be blank: \" \". Give the key that the tool shows.");
  }
}
