package dev.tandem.scheduling.simulation.drawing;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.network.ActivityNetwork;
import dev.tandem.scheduling.network.compiled.CompiledPlan;
import dev.tandem.scheduling.simulation.SimulatedPlans;
import dev.tandem.scheduling.simulation.Simulation;
import dev.tandem.scheduling.simulation.convention.Sampling;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DimensionOrderTest {

  private static List<String> order(ProjectBuilder builder, Map<TaskId, Estimate> overrides) {
    CompiledPlan plan = CompiledPlan.of(ActivityNetwork.compile(builder.build()));
    int[] dimension = DimensionOrder.of(plan, overrides);
    return IntStream.range(0, plan.size())
        .boxed()
        .sorted(Comparator.comparingInt(node -> dimension[node]))
        .map(node -> plan.task(node).toString())
        .toList();
  }

  private static Task task(String id, double least, double most) {
    return SimulatedPlans.task(id, Estimate.uniform(least, most));
  }

  /** The long path is 23 days by its means, the short one 15; its deviation is sqrt((4 + 36) / 12) = 1.8 days. */
  @Test
  void tasks_ofTheLongestPathComeFirst_byTheirVariance() {
    ProjectBuilder plan = SimulatedPlans.plan()
        .task(task("short", 12, 18))
        .task(task("steady", 9, 11))
        .task(task("wide", 10, 16))
        .task(Task.of("fixed", workdays(1)))
        .dependency("steady", "wide");
    assertThat(order(plan, Map.of())).containsExactly("wide", "steady", "short", "fixed");
  }

  @Test
  void estimate_thatReplacesThatOfATask_counts() {
    ProjectBuilder plan =
        SimulatedPlans.plan().task(task("a", 1, 2)).task(task("b", 1, 3)).dependency("a", "b");
    assertThat(order(plan, Map.of())).containsExactly("b", "a");
    assertThat(order(plan, ImmutableMap.of(TaskId.of("a"), Estimate.uniform(0, 9))))
        .containsExactly("a", "b");
  }

  @Test
  void tasks_thatCountAlike_keepTheirOrder() {
    ProjectBuilder plan =
        SimulatedPlans.plan().task(task("a", 1, 2)).task(task("b", 1, 2)).task(task("c", 1, 2));
    assertThat(order(plan, Map.of())).containsExactly("a", "b", "c");
  }

  /** Three tasks behind 1,200 that hardly vary would be beyond the sequence, and independent, by their place in the network. */
  @Test
  void fewImportantTasks_atTheEndOfALargePlan_areEven() {
    ProjectBuilder plan = SimulatedPlans.plan();
    for (int i = 0; i < 1_203; i++) {
      plan.task(task("t" + i, 1, i < 1_200 ? 1.0001 : 101));
      if (i > 0) {
        plan.dependency("t" + (i - 1), "t" + i);
      }
    }
    double mean = SimulatedPlans.units(Simulation.of(ActivityNetwork.compile(plan.build()))
        .withoutCriticality()
        .withSampling(Sampling.sobol(1_024, 5))
        .run()
        .finish()
        .meanWork());
    double exact = 1_200 * 1.00005 + 3 * 51;
    double errorOfIndependentSamples = Math.sqrt(3 * 10_000 / 12.0 / 1_024);
    assertThat(mean).isCloseTo(exact, within(errorOfIndependentSamples / 10));
  }
}
