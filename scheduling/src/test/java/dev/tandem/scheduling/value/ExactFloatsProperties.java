package dev.tandem.scheduling.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.project.Project;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.criticalpath.SamplePlans;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.kernel.Nodes;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import dev.tandem.scheduling.roadmap.RoadmapConvention;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Floats read from the latest starts are, to the second, those found by computing the schedule again with one slip after another. */
class ExactFloatsProperties {
  private static final List<SchedulingPolicy> POLICIES = List.of(
      SchedulingPolicy.standard(),
      SchedulingPolicy.microsoftProject(),
      SchedulingPolicy.primaveraP6());

  private static PricedPlan priced(Project project, SchedulingPolicy policy, long seed) {
    Portfolio portfolio = RandomStakes.portfolio(project, seed, true);
    Schedule schedule = CriticalPath.analyse(project, policy);
    return PricedPlan.of(portfolio, schedule, RoadmapConvention.standard(), Optional.empty());
  }

  private static void assertAreThoseTried(PricedPlan plan) {
    Nodes nodes = plan.plan().network().nodes;
    ExactFloats exact = new ExactFloats(plan);
    TriedFloats tried = new TriedFloats(plan);
    for (int feature = 0; feature < plan.features().size(); feature++) {
      long[] floats = exact.to(feature);
      long[] expected = tried.to(feature);
      for (int node = 0; node < floats.length; node++) {
        if (!nodes.isFinished(node)) {
          assertThat(floats[node])
              .as("%s to %s", plan.task(node), plan.features().get(feature).id())
              .isEqualTo(expected[node]);
        }
      }
    }
  }

  @Property(tries = 120, edgeCases = EdgeCasesMode.NONE, seed = "20261130")
  void floats_anyPlan_areThoseTried(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 20) int size,
      @ForAll @IntRange(min = 0, max = 2) int policy) {
    assertAreThoseTried(priced(SamplePlans.varied(seed, size), POLICIES.get(policy), seed));
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE, seed = "20261130")
  void floats_oneCalendar_areThoseTried(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int size) {
    assertAreThoseTried(
        priced(SamplePlans.oneCalendar(seed, size), SchedulingPolicy.standard(), seed));
  }
}
