package dev.tandem.scheduling.simulation.pass;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.primitives.ImmutableIntArray;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.scheduling.network.ActivityNetwork;
import dev.tandem.scheduling.network.compiled.CompiledPlan;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A chain of three tasks with a fourth before its end, and one beside all of them. */
class CountedNodesTest {
  private static final CompiledPlan PLAN =
      CompiledPlan.of(ActivityNetwork.compile(plan().build()));
  private static final Map<String, Integer> NODES = IntStream.range(0, PLAN.size())
      .boxed()
      .collect(Collectors.toMap(node -> PLAN.task(node).toString(), node -> node));

  private static int node(String task) {
    return Objects.requireNonNull(NODES.get(task), task);
  }

  private static ProjectBuilder plan() {
    return Project.builder("Plan", LocalDate.of(2027, 1, 4))
        .task("first", workdays(1))
        .task("middle", workdays(1))
        .task("last", workdays(1))
        .task("branch", workdays(1))
        .task("alone", workdays(1))
        .dependency("first", "middle")
        .dependency("middle", "last")
        .dependency("branch", "last");
  }

  private static CountedNodes counted(boolean countsBounds, String... targets) {
    return CountedNodes.of(
        PLAN.network().links,
        PLAN.size(),
        new Targets(List.of(targets).stream()
            .map(target -> ImmutableIntArray.of(node(target)))
            .toList()),
        countsBounds);
  }

  @Test
  void counted_areThoseThatLeadToTheTarget() {
    CountedNodes counted = counted(/* countsBounds= */ false, "middle", "alone", "last");
    assertThat(counted.sizes()).containsExactly(2, 1, 4);
    assertThat(counted.of(0)).isSorted().contains(node("first"), node("middle"));
    assertThat(counted.of(1)).containsExactly(node("alone"));
  }

  @Test
  void counted_whereDatesCount_areAll() {
    assertThat(counted(/* countsBounds= */ true, "middle", "alone").sizes()).containsExactly(5, 5);
  }

  @Test
  void count_ofANodeThatIsNotCounted_isZero() {
    CountedNodes counted = counted(/* countsBounds= */ false, "middle");
    long[] counts = {7, 7};
    assertThat(counted.count(0, counts, node("first"))).isEqualTo(7);
    assertThat(counted.count(0, counts, node("last"))).isZero();
    assertThat(counted.spread(0, counts, PLAN.size()))
        .hasSize(5)
        .contains(7, 0)
        .satisfies(all -> assertThat(all[node("branch")]).isZero());
  }

  @Test
  void none_countsNothing() {
    assertThat(CountedNodes.none(3).sizes()).containsExactly(0, 0, 0);
  }
}
