package dev.tandem.core.work;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.problem.Problem;
import dev.tandem.core.product.FeatureId;
import dev.tandem.core.work.deployment.Commit;
import dev.tandem.core.work.deployment.Deployment;
import dev.tandem.core.work.deployment.DeploymentId;
import dev.tandem.core.work.deployment.Incident;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The snippets of the page on work history, with what the page says about their results. */
class WorkGuideTest {

  @Test
  void workHistory() {
    Instant monday = Instant.parse("2026-03-02T09:00:00Z");
    WorkHistory history = WorkHistory.builder()
        .item(WorkItem.of("SHOP-17", monday, "10000")
            .withType("Story")
            .withFeature(FeatureId.of("search"))
            .withTransition(monday.plus(1, DAYS), "3")
            .withTransition(monday.plus(4, DAYS), "10001"))
        .deployment(Deployment.of("run-9", "production", monday, monday.plusSeconds(300))
            .withCommit(Commit.of("ab12cd", monday.minusSeconds(3_600))))
        .incident(Incident.open("INC-3", monday.plusSeconds(900)).withDeployment(DeploymentId.of("run-9")))
        .build();
    Workflow workflow = Workflow.builder()
        .state("10000", StateKind.TO_DO)
        .state("3", StateKind.ACTIVE)
        .state("10001", StateKind.DONE)
        .build();
    history.check(workflow);                               // every state has a meaning
    List<Problem> odd = history.warnings();                // none
    assertThat(odd).isEmpty();
    assertThat(workflow.kindOf(StateId.of("3"))).contains(StateKind.ACTIVE);
  }
}
