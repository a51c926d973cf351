package dev.tandem.scheduling.criticalpath;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.primitives.ImmutableIntArray;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Task;
import dev.tandem.scheduling.kernel.Nodes;
import dev.tandem.scheduling.network.ActivityNetwork;
import dev.tandem.scheduling.network.compiled.CompiledPlan;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import dev.tandem.scheduling.simulation.pass.Counts;
import dev.tandem.scheduling.simulation.pass.CriticalRule;
import dev.tandem.scheduling.simulation.pass.SamplePass;
import dev.tandem.scheduling.simulation.pass.SampledNetwork;
import dev.tandem.scheduling.simulation.pass.Scratch;
import dev.tandem.scheduling.simulation.pass.Spans;
import dev.tandem.scheduling.simulation.pass.Targets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** A sample has the dates that the critical path method finds with the sample's durations. */
class SampledNetworkProperties {
  private static final int SAMPLES = 5;

  @Property(tries = 150)
  void samples_ofPlansInTicks_areSchedulesOfTheirDurations(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int size, @ForAll boolean dates) {
    RandomPlan plan = RandomPlan.of(seed, size).withMilestoneKinds().withSummaries();
    check((dates ? plan.withConstraints().withDeadlines() : plan).build(), seed, true);
  }

  @Property(tries = 150)
  void samples_ofAnyPlan_areSchedulesOfTheirDurations(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 12) int size,
      @ForAll VariedPlan.Kind kind) {
    Project project =
        VariedPlan.of(RandomPlan.of(seed, size).withMilestoneKinds(), kind, new Random(seed));
    if (!kind.isFromFinish()) {
      check(VariedPlan.withoutOwnWork(project), seed, !kind.hasLateTasks());
    }
  }

  private static void check(Project project, long seed, boolean floats) {
    for (SchedulingPolicy policy : VariedPlan.POLICIES) {
      CompiledPlan plan = CompiledPlan.of(ActivityNetwork.compile(project, policy));
      if (plan.size() == 0) {
        return;
      }
      Recorded spans = Recorded.of(plan, new Random(seed));
      Targets all = new Targets(List.of(ImmutableIntArray.copyOf(IntStream.range(0, plan.size()))));
      SampledNetwork network =
          SampledNetwork.of(plan, spans, all, new CriticalRule(0, /* countsBounds= */ true));
      Statistics.collect(network.isInTicks() ? "ticks" : "calendar");
      for (boolean counting : new boolean[] {false, true}) {
        SamplePass pass = network.pass(counting);
        for (int sample = 0; sample < SAMPLES; sample++) {
          Counts counts = network.counts(1, /* countsCriticality= */ true);
          pass.run(sample, 1, counts, 0);
          Schedule schedule = CriticalPath.analyse(spans.project(sample), policy);
          assertThat(network.instant(counts.finishes(0)[0]))
              .isEqualTo(epochSecond(schedule.finish()));
          if (counting && floats) {
            for (int node = 0; node < plan.size(); node++) {
              ScheduledTask task = schedule.task(plan.task(node));
              boolean critical = !task.task().progress().isFinished()
                  && task.totalFloat().toSeconds(project.workday()) <= 0;
              assertThat(counts.critical(0)[node]).as("%s", task.id()).isEqualTo(critical ? 1 : 0);
            }
          }
        }
      }
    }
  }

  private static long epochSecond(LocalDateTime time) {
    return time.toEpochSecond(ZoneOffset.UTC);
  }

  /** Durations drawn beforehand: for each sample and node. */
  private record Recorded(CompiledPlan plan, List<ImmutableIntArray> seconds) implements Spans {

    static Recorded of(CompiledPlan plan, Random random) {
      int[][] seconds = new int[SAMPLES][plan.size()];
      for (int[] sample : seconds) {
        for (int node = 0; node < sample.length; node++) {
          sample[node] = !works(plan, node)
              ? (int) plan.network().nodes.remaining(node)
              : 2 + random.nextInt(200_000);
        }
      }
      return new Recorded(
          plan, Arrays.stream(seconds).map(ImmutableIntArray::copyOf).toList());
    }

    private static boolean works(CompiledPlan plan, int node) {
      Nodes nodes = plan.network().nodes;
      return nodes.duration(node) > 0 && nodes.remaining(node) > 0;
    }

    Project project(int sample) {
      ProjectBuilder changed = plan.project().toBuilder();
      for (int node = 0; node < plan.size(); node++) {
        Task written = plan.project().task(plan.task(node));
        int drawn = seconds.get(sample).get(node);
        if (!works(plan, node)) {
          continue;
        }
        Task task = SamplePlans.withPausesAnywhere(written, plan.project().workday());
        if (task.progress().isStarted()) {
          LocalDateTime start = task.progress().actualStart().orElseThrow();
          Nodes nodes = plan.network().nodes;
          long done = Math.max(0, nodes.duration(node) - nodes.remaining(node));
          changed.replaceTask(task.withDuration(WorkDuration.workseconds(done + drawn))
              .withProgress(Progress.started(start, WorkDuration.workseconds(drawn))));
        } else {
          changed.replaceTask(task.withDuration(WorkDuration.workseconds(drawn)));
        }
      }
      return changed.build();
    }

    @Override
    public int size() {
      return seconds.get(0).length();
    }

    @Override
    public void fill(int node, long first, int count, int[] row, Scratch scratch) {
      for (int i = 0; i < count; i++) {
        row[i] = 2 * seconds.get((int) first + i).get(node);
      }
    }

    @Override
    public boolean varies(int node) {
      return works(plan, node);
    }

    @Override
    public long longest(int node) {
      long longest = 0;
      for (ImmutableIntArray sample : seconds) {
        longest = Math.max(longest, 2L * sample.get(node));
      }
      return longest;
    }
  }
}
