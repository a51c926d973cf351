package dev.tandem.core.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tandem.core.problem.Problem;
import dev.tandem.core.product.FeatureId;
import dev.tandem.core.work.deployment.Deployment;
import dev.tandem.core.work.deployment.DeploymentId;
import dev.tandem.core.work.deployment.Incident;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkHistoryTest {
  private static final Instant T = Instant.parse("2026-03-02T09:00:00Z");

  private static WorkItem item(String id) {
    return WorkItem.of(id, T, "todo");
  }

  private static WorkItem child(String id, String parent) {
    return item(id).withParent(WorkItemId.of(parent));
  }

  private static WorkHistory of(WorkItem... items) {
    return new WorkHistory(List.of(items), List.of(), List.of());
  }

  @Test
  void builder_keepsTheOrderStated() {
    Deployment deployment = Deployment.of("d1", "production", T, T.plusSeconds(60));
    Incident incident = Incident.open("i1", T).withDeployment(DeploymentId.of("d1"));
    WorkHistory history = WorkHistory.builder()
        .item(item("B"))
        .item(item("A"))
        .deployment(deployment)
        .incident(incident)
        .build();
    assertThat(history.items()).containsExactly(item("B"), item("A"));
    assertThat(history.deployments()).containsExactly(deployment);
    assertThat(history.incidents()).containsExactly(incident);
    assertThat(history.item(WorkItemId.of("A"))).isEqualTo(item("A"));
    assertThat(history.warnings()).isEmpty();
    assertThat(WorkHistory.builder().build().items()).isEmpty();
  }

  @Test
  void item_unknownId_throws() {
    assertThatThrownBy(() -> of(item("A")).item(WorkItemId.of("B")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("item must be in the history: B. Use one of the ids of its items.");
  }

  @Test
  void new_severalProblems_areToldAtOnce() {
    Deployment deployment = Deployment.running("d1", "production", T);
    Incident incident = Incident.open("i1", T);
    InvalidWorkException refusal = catchThrowableOfType(
        InvalidWorkException.class,
        () -> new WorkHistory(
            List.of(item("A"), item("A"), item("A"), child("B", "C"), child("C", "B")),
            List.of(deployment, deployment),
            List.of(incident, incident)));
    assertThat(refusal).hasMessage("""
        work history has 4 problems:
        - item id must be unique: A. Keep the last version of it, or rename one.
        - deployment id must be unique: d1. Keep the last version of it, or rename one.
        - incident id must be unique: i1. Keep the last version of it, or rename one.
        - parents of items must not form a cycle: B -> C -> B. Remove one of these parents.""");
    assertThat(refusal.problems().stream().map(Problem::rule))
        .containsExactly(
            WorkRule.DUPLICATE_ITEM,
            WorkRule.DUPLICATE_DEPLOYMENT,
            WorkRule.DUPLICATE_INCIDENT,
            WorkRule.PARENT_CYCLE);
  }

  @Test
  void new_circlesOfParents_areNamedOnce_withoutWhatLeadsIntoThem() {
    InvalidWorkException refusal = catchThrowableOfType(
        InvalidWorkException.class,
        () -> of(
            child("lead", "B"),
            child("A", "C"),
            child("B", "A"),
            child("C", "B"),
            child("later", "lead"),
            child("self", "self")));
    assertThat(refusal.problems().stream().map(Problem::message))
        .containsExactly(
            "parents of items must not form a cycle: B -> A -> C -> B.",
            "parents of items must not form a cycle: self -> self.");
  }

  @Test
  void new_longChainOfParents_isTaken() {
    List<WorkItem> chain =
        IntStream.range(0, 200_000).mapToObj(i -> child("n" + i, "n" + (i + 1))).toList();
    assertThat(new WorkHistory(chain, List.of(), List.of()).warnings())
        .singleElement()
        .hasToString("parent of item n199999 must be in the history: n200000."
            + " Export it too, or leave the parent out.");
  }

  @Test
  void warnings_tellWhatIsOdd() {
    WorkHistory history = WorkHistory.builder()
        .item(child("A", "epic").withTransition(T.minusSeconds(1), "done"))
        .deployment(Deployment.running("deploy-17", "production", T))
        .incident(Incident.open("i1", T).withDeployment(DeploymentId.of("deploy-71")))
        .build();
    assertThat(history.warnings())
        .extracting(Problem::toString)
        .containsExactly(
            "parent of item A must be in the history: epic. Export it too, or leave the parent out.",
            "state of item A must not change before its creation at 2026-03-02T09:00:00Z:"
                + " 2026-03-02T08:59:59Z. State when it was created in the tool it came from.",
            "deployment of incident i1 must be in the history: deploy-71. Did you mean deploy-17?");
    assertThat(history.warnings())
        .extracting(Problem::rule)
        .containsExactly(
            WorkRule.UNKNOWN_PARENT, WorkRule.BEFORE_CREATION, WorkRule.UNKNOWN_DEPLOYMENT);
  }

  @Test
  void check_statesThatTheWorkflowLacks_areNamedOnceWithTheNearest() {
    WorkHistory history = of(
        item("A").withTransition(T, "donig"),
        item("B").withTransition(T, "donig"),
        WorkItem.of("C", T, "frozen"));
    InvalidWorkException refusal =
        catchThrowableOfType(InvalidWorkException.class, () -> history.check(Workflow.simple()));
    assertThat(refusal).hasMessage("""
        work history has 2 problems:
        - state of item A must be in the workflow: donig. Did you mean doing?
        - state of item C must be in the workflow: frozen. Add it to the workflow and say what it means.""");
    of(item("A").withTransition(T, "done")).check(Workflow.simple());
  }

  @Test
  void checkFeatures_thoseThatAreNotThere_areNamed() {
    WorkHistory history = of(item("A").withFeature(FeatureId.of("serach")), item("B"));
    assertThatThrownBy(() -> history.checkFeatures(Set.of(FeatureId.of("search"))))
        .isInstanceOf(InvalidWorkException.class)
        .hasMessage("feature of item A must be in the product: serach. Did you mean search?");
    history.checkFeatures(Set.of(FeatureId.of("serach")));
  }
}
