package dev.tandem.scheduling.network.compiled;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.task.DependencyType;
import dev.tandem.core.task.Lag;
import dev.tandem.core.task.Task;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Dependencies between summaries, leaf by leaf, and the order that they ask for. */
class LeafLinksTest {

  private static ProjectBuilder plan() {
    return Project.builder("plan", LocalDate.of(2026, 1, 5));
  }

  /** Two phases of two and three leaves, and one task. */
  private static ProjectBuilder phases() {
    return plan()
        .summary("one")
        .task(Task.of("a", workdays(1)).withParent("one"))
        .task(Task.of("b", workdays(1)).withParent("one"))
        .summary("two")
        .task(Task.of("c", workdays(1)).withParent("two"))
        .task(Task.of("d", workdays(1)).withParent("two"))
        .task(Task.of("e", workdays(1)).withParent("two"))
        .task("f", workdays(1));
  }

  private static LeafLinks links(Project project) {
    return LeafLinks.of(project, WorkBreakdown.of(project));
  }

  /** Each link by the ids of its ends and the number of its dependency. */
  private static List<String> texts(Project project) {
    WorkBreakdown breakdown = WorkBreakdown.of(project);
    LeafLinks links = links(project);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < links.size; i++) {
      texts.add(id(project, breakdown, links.from[i]) + " -> " + id(project, breakdown, links.to[i])
          + " " + links.dependency[i]);
    }
    return texts;
  }

  private static String id(Project project, WorkBreakdown breakdown, int place) {
    return project.tasks().get(breakdown.leaf(place)).id().value();
  }

  @Test
  void of_leaves_isOneLinkADependency() {
    Project project = phases().dependency("a", "c").dependency("c", "f").build();
    assertThat(texts(project)).containsExactly("a -> c 0", "c -> f 1");
  }

  @Test
  void of_summaries_isALinkForEachPairOfLeaves() {
    Project project = phases().dependency("one", "two").dependency("two", "f").build();
    assertThat(texts(project))
        .containsExactly(
            "a -> c 0",
            "a -> d 0",
            "a -> e 0",
            "b -> c 0",
            "b -> d 0",
            "b -> e 0",
            "c -> f 1",
            "d -> f 1",
            "e -> f 1");
  }

  @Test
  void of_noDependencies_isEmpty() {
    assertThat(links(phases().build()).size).isZero();
  }

  @Test
  void of_moreLinksThanAnArrayHolds_namesTheRemedy() {
    int leaves = 50_000;
    ProjectBuilder plan = plan().summary("one").summary("two");
    for (int i = 0; i < leaves; i++) {
      plan.task(Task.of("a" + i).withParent("one")).task(Task.of("b" + i).withParent("two"));
    }
    Project project = plan.dependency("one", "two").build();
    assertThatThrownBy(() -> links(project))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("links between leaf tasks must fit an array: 2500000000. Tie milestones before"
            + " and after the summaries instead of the summaries themselves.");
  }

  @Test
  void renumber_places_namesTheEndsByTheNewNumbers() {
    LeafLinks links = links(phases().dependency("a", "c").dependency("b", "f").build());
    links.renumber(new int[] {10, 11, 12, 13, 14, 15});
    assertThat(links.from).containsExactly(10, 11);
    assertThat(links.to).containsExactly(12, 15);
  }

  @Test
  void topologicalOrder_withoutLinks_isTheOneGiven() {
    LeafLinks links = links(phases().build());
    assertThat(links.topologicalOrder(new int[] {3, 1, 0, 2, 5, 4}))
        .containsExactly(3, 1, 0, 2, 5, 4);
  }

  @Test
  void topologicalOrder_withLinks_takesLeavesWhenTheyBecomeFree() {
    // f and e wait for nobody; then d behind f, c behind d and e, and a and b behind c.
    LeafLinks links = links(phases()
        .dependency("f", "d")
        .dependency("d", "c")
        .dependency("e", "c")
        .dependency("c", "one")
        .build());
    assertThat(links.topologicalOrder(new int[] {0, 1, 2, 3, 4, 5}))
        .containsExactly(4, 5, 3, 2, 0, 1);
  }

  @Test
  void topologicalOrder_twoLinksBetweenTheSameLeaves_countsBoth() {
    LeafLinks links = links(phases()
        .dependency("b", "a")
        .dependency("b", "a", DependencyType.FINISH_TO_FINISH, Lag.NONE)
        .build());
    assertThat(links.topologicalOrder(new int[] {0, 1, 2, 3, 4, 5}))
        .containsExactly(1, 2, 3, 4, 5, 0);
  }
}
