package dev.tandem.scheduling.criticalpath;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.project.Project;
import dev.tandem.scheduling.kernel.calendar.CalendarPass;
import dev.tandem.scheduling.kernel.calendar.NodeDates;
import dev.tandem.scheduling.kernel.ticks.AdditivePass;
import dev.tandem.scheduling.network.ActivityNetwork;
import dev.tandem.scheduling.network.compiled.CompiledPlan;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** The pass in ticks and the pass by calendar arithmetic are two ways to the same dates. */
class PassEquivalenceProperties {

  @Property(tries = 800)
  void additivePass_whereItApplies_givesTheDatesOfTheCalendarPass(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int size, @ForAll boolean dates) {
    RandomPlan plan = RandomPlan.of(seed, size).withMilestoneKinds().withSummaries();
    Project project = (dates ? plan.withConstraints().withDeadlines() : plan).build();
    for (SchedulingPolicy policy : new SchedulingPolicy[] {
      SchedulingPolicy.standard(),
      SchedulingPolicy.microsoftProject(),
      SchedulingPolicy.primaveraP6(),
      RandomPolicy.of(seed)
    }) {
      ActivityNetwork network = ActivityNetwork.compile(project, policy);
      Statistics.collect(network.isAdditive() ? "additive" : "calendar");
      CompiledPlan.of(network)
          .additive()
          .ifPresent(additive -> assertSame(
              network.size(),
              network.linkCount(),
              AdditivePass.run(additive),
              CalendarPass.run(CompiledPlan.of(network).network())));
    }
  }

  private static void assertSame(int size, int links, NodeDates ticks, NodeDates calendar) {
    for (int node = 0; node < size; node++) {
      assertThat(ticks.earlyStart(node)).as("early start").isEqualTo(calendar.earlyStart(node));
      assertThat(ticks.earlyFinish(node)).as("early finish").isEqualTo(calendar.earlyFinish(node));
      assertThat(ticks.lateStart(node)).as("late start").isEqualTo(calendar.lateStart(node));
      assertThat(ticks.lateFinish(node)).as("late finish").isEqualTo(calendar.lateFinish(node));
      assertThat(ticks.startFloat(node)).as("start float").isEqualTo(calendar.startFloat(node));
      assertThat(ticks.finishFloat(node)).as("finish float").isEqualTo(calendar.finishFloat(node));
      assertThat(ticks.freeFloat(node)).as("free float").isEqualTo(calendar.freeFloat(node));
    }
    for (int node = 0; node < size; node++) {
      assertThat(ticks.restStart(node)).as("rest").isEqualTo(calendar.restStart(node));
    }
    for (int link = 0; link < links; link++) {
      assertThat(ticks.slack(link)).as("slack").isEqualTo(calendar.slack(link));
    }
    assertThat(ticks.first()).isEqualTo(calendar.first());
    assertThat(ticks.last()).isEqualTo(calendar.last());
    assertThat(ticks.end()).isEqualTo(calendar.end());
  }
}
