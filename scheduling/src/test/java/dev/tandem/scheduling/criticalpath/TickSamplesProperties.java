package dev.tandem.scheduling.criticalpath;

import static dev.tandem.core.calendar.WorkDuration.workhours;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.primitives.ImmutableIntArray;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.DependencyType;
import dev.tandem.core.task.Lag;
import dev.tandem.core.task.Task;
import dev.tandem.scheduling.kernel.Nodes;
import dev.tandem.scheduling.network.ActivityNetwork;
import dev.tandem.scheduling.network.compiled.CompiledPlan;
import dev.tandem.scheduling.simulation.pass.Counts;
import dev.tandem.scheduling.simulation.pass.CriticalRule;
import dev.tandem.scheduling.simulation.pass.SamplePass;
import dev.tandem.scheduling.simulation.pass.SampledNetwork;
import dev.tandem.scheduling.simulation.pass.Scratch;
import dev.tandem.scheduling.simulation.pass.Spans;
import dev.tandem.scheduling.simulation.pass.Targets;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** Samples in ticks are those by calendar arithmetic, whatever finishes are watched and however long the plan takes. */
class TickSamplesProperties {
  private static final int SAMPLES = 70;

  @Property(tries = 200)
  void samples_ofAnyTargets_areThoseByCalendar(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 15) int size, @ForAll boolean bounds) {
    check(seed, size, 200_000, bounds, /* wanted= */ SAMPLES);
  }

  /** Up to 58 years of work in all, so that ticks go beyond 2^29, and calendar arithmetic stays within its 68 years. */
  @Property(tries = 200)
  void samples_ofDecades_areThoseByCalendar(
      @ForAll long seed, @ForAll @IntRange(min = 8, max = 11) int size, @ForAll boolean bounds) {
    check(seed, size, 40_000_000, bounds, /* wanted= */ 4);
  }

  /** Tasks that wait for each other in any way, some of which have dates to keep. */
  private static Project plan(long seed, int size, boolean bounds) {
    Random random = new Random(seed);
    ProjectBuilder plan = Project.builder("Plan", RandomPlan.START);
    List<DependencyType> types = List.of(DependencyType.values());
    for (int i = 0; i < size; i++) {
      Task task = Task.of("t" + i, workhours(i % 5 == 4 ? 0 : 8));
      LocalDateTime date = RandomPlan.START.plusHours(random.nextInt(2_000));
      plan.task(
          switch (bounds ? random.nextInt(5) : 4) {
            case 0 -> task.withDeadline(date);
            case 1 -> task.withConstraint(Constraint.startNoEarlierThan(date));
            case 2 -> task.withConstraint(Constraint.finishNoEarlierThan(date));
            case 3 -> task.withConstraint(Constraint.startNoLaterThan(date.with(LocalTime.NOON)));
            default -> task;
          });
      for (int link = random.nextInt(4); link > 0 && i > 0; link--) {
        DependencyType type = random.nextBoolean()
            ? DependencyType.FINISH_TO_START
            : types.get(random.nextInt(types.size()));
        int lag = i % 5 == 4 ? 0 : random.nextInt(9) - 4;
        plan.dependency(
            "t" + random.nextInt(i),
            "t" + i,
            type,
            Lag.lag(workhours(random.nextBoolean() ? 0 : lag)));
      }
    }
    return plan.build();
  }

  private static void check(long seed, int size, int longest, boolean bounds, int wanted) {
    CompiledPlan plan = CompiledPlan.of(ActivityNetwork.compile(plan(seed, size, bounds)));
    Random choice = new Random(seed);
    Targets targets = new Targets(List.of(
        ImmutableIntArray.copyOf(IntStream.range(0, plan.size())),
        ImmutableIntArray.of(choice.nextInt(plan.size())),
        ImmutableIntArray.copyOf(
            IntStream.range(0, plan.size()).filter(node -> node % 3 == 1 || node == 0))));
    CriticalRule rule = new CriticalRule(choice.nextInt(3) * 40_000L, bounds);
    Drawn drawn = new Drawn(plan, seed, longest, longest);
    SampledNetwork ticks = SampledNetwork.of(plan, drawn, targets, rule);
    Statistics.collect(ticks.isInTicks());
    Assume.that(ticks.isInTicks());
    SampledNetwork calendar =
        SampledNetwork.of(plan, new Drawn(plan, seed, longest, 1L << 40), targets, rule);
    assertThat(calendar.isInTicks()).isFalse();
    Counts fast = run(ticks, wanted);
    Counts slow = run(calendar, wanted);
    for (int target = 0; target < targets.size(); target++) {
      assertThat(IntStream.of(fast.finishes(target)).mapToLong(ticks::instant).toArray())
          .isEqualTo(
              IntStream.of(slow.finishes(target)).mapToLong(calendar::instant).toArray());
      assertThat(fast.critical(target)).isEqualTo(slow.critical(target));
    }
  }

  private static Counts run(SampledNetwork network, int samples) {
    Counts counts = network.counts(samples, /* countsCriticality= */ true);
    SamplePass pass = network.pass(/* countsCriticality= */ true);
    for (int first = 0; first < samples; first += pass.batch()) {
      pass.run(first, Math.min(pass.batch(), samples - first), counts, first);
    }
    return counts;
  }

  /** Any durations, and a longest one that may lie: a huge one leaves the plan to calendar arithmetic. */
  private record Drawn(CompiledPlan plan, long seed, int most, long claimed) implements Spans {

    @Override
    public int size() {
      return plan.size();
    }

    @Override
    public void fill(int node, long first, int count, int[] row, Scratch scratch) {
      for (int i = 0; i < count; i++) {
        row[i] = varies(node)
            ? 2 * (1 + new Random(seed + 31 * (first + i) + 7_919L * node).nextInt(most))
            : 2 * (int) plan.network().nodes.remaining(node);
      }
    }

    @Override
    public long longest(int node) {
      return varies(node) ? 2 * claimed : 2 * plan.network().nodes.remaining(node);
    }

    @Override
    public boolean varies(int node) {
      Nodes nodes = plan.network().nodes;
      return nodes.duration(node) > 0 && nodes.remaining(node) > 0;
    }
  }
}
