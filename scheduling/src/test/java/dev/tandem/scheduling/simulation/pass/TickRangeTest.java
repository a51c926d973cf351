package dev.tandem.scheduling.simulation.pass;

import static dev.tandem.core.calendar.WorkDuration.workseconds;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.primitives.ImmutableIntArray;
import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.DependencyType;
import dev.tandem.core.task.Lag;
import dev.tandem.core.task.Task;
import dev.tandem.scheduling.network.ActivityNetwork;
import dev.tandem.scheduling.network.compiled.CompiledPlan;
import dev.tandem.scheduling.policy.ProjectStartRule;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How long a plan may be to be computed in ticks: 2^30 half seconds, and steps of half as many. */
class TickRangeTest {
  private static final LocalDateTime START = LocalDateTime.of(2027, 1, 1, 0, 0);
  /** The longest plan, in seconds. */
  private static final long LONGEST = 1L << 29;

  private static ProjectBuilder plan() {
    return Project.builder("Plan", START).calendar(WorkCalendar.twentyFourHours());
  }

  private static ProjectBuilder chain(long... seconds) {
    ProjectBuilder plan = plan();
    for (int i = 0; i < seconds.length; i++) {
      plan.task(Task.of("t" + i, workseconds(seconds[i])));
      if (i > 0) {
        plan.dependency("t" + (i - 1), "t" + i);
      }
    }
    return plan;
  }

  /** By a policy under which leads may reach before the start of the project. */
  private static SampledNetwork network(Project project) {
    CompiledPlan plan = CompiledPlan.of(ActivityNetwork.compile(
        project,
        SchedulingPolicy.standard().withProjectStartRule(ProjectStartRule.HOLDS_FOR_OPEN_STARTS)));
    return SampledNetwork.of(
        plan,
        new Planned(plan),
        new Targets(List.of(ImmutableIntArray.copyOf(IntStream.range(0, plan.size())))),
        new CriticalRule(0, /* countsBounds= */ true));
  }

  private static boolean isInTicks(ProjectBuilder plan) {
    return network(plan.build()).isInTicks();
  }

  @Test
  void of_longestPath_isAtMost2To29Seconds() {
    long quarter = LONGEST / 4;
    assertThat(isInTicks(chain(quarter, quarter, quarter, quarter - 1))).isTrue();
    assertThat(isInTicks(chain(quarter, quarter, quarter, quarter + 1))).isFalse();
  }

  @Test
  void run_nearTheLongestPath_countsTiesToTheSecond() {
    long quarter = LONGEST / 4;
    ProjectBuilder plan = chain(quarter, quarter, quarter, quarter - 1)
        .task(Task.of("tie", workseconds(2 * quarter)))
        .task(Task.of("near", workseconds(2 * quarter - 1)))
        .dependency("tie", "t2")
        .dependency("near", "t2");
    SampledNetwork network = network(plan.build());
    assertThat(network.isInTicks()).isTrue();
    Counts counts = network.counts(1, /* countsCriticality= */ true);
    network.pass(/* countsCriticality= */ true).run(0, 1, counts, 0);
    assertThat(network.workTo(network.instant(counts.finishes(0)[0]))).isEqualTo(LONGEST - 1);
    CompiledPlan compiled = CompiledPlan.of(ActivityNetwork.compile(plan.build()));
    for (int node = 0; node < 6; node++) {
      String id = compiled.project().task(compiled.task(node)).id().toString();
      assertThat(counts.critical(0)[node]).as(id).isEqualTo(id.equals("near") ? 0 : 1);
    }
  }

  @Test
  void of_longLag_isAtMostHalfOfThat() {
    for (long lag : new long[] {LONGEST / 2 - 1, LONGEST / 2 + 1}) {
      ProjectBuilder plan = plan()
          .task(Task.of("a", workseconds(1)))
          .task(Task.of("b", workseconds(1)))
          .dependency("a", "b", DependencyType.FINISH_TO_START, Lag.lag(workseconds(lag)));
      assertThat(isInTicks(plan)).isEqualTo(lag < LONGEST / 2);
    }
  }

  /** Leads start each task half the range before its predecessor; three of them add up to more than all of it. */
  @Test
  void of_leadsThatAddUp_isNotInTicks() {
    for (int leads : new int[] {1, 3}) {
      ProjectBuilder plan = plan().task(Task.of("t0", workseconds(1)));
      for (int i = 1; i <= leads; i++) {
        plan.task(Task.of("t" + i, workseconds(1)))
            .dependency(
                "t" + (i - 1),
                "t" + i,
                DependencyType.START_TO_START,
                Lag.lag(workseconds(-LONGEST / 2 + 2)));
      }
      assertThat(isInTicks(plan)).isEqualTo(leads == 1);
    }
  }

  /**
   * Two leads start a task nearly the whole range before the project does; three behind dates let late dates lie as far after its finish. Either fits, but
   * the difference of the two would not.
   */
  @Test
  void of_earlyAndLateDatesFarApart_isNotInTicks() {
    assertThat(isInTicks(led(plan(), "a", 2, LONGEST / 2 - 2, Optional.empty())))
        .isTrue();
    Optional<Constraint> held = Optional.of(Constraint.startNoEarlierThan(START));
    assertThat(isInTicks(led(plan(), "b", 3, LONGEST / 20 * 9, held))).isTrue();
    ProjectBuilder both = led(plan(), "a", 2, LONGEST / 2 - 2, Optional.empty());
    assertThat(isInTicks(led(both, "b", 3, LONGEST / 20 * 9, held))).isFalse();
  }

  /** Tasks of a second, each of which may start so many seconds before the one before it. */
  private static ProjectBuilder led(
      ProjectBuilder plan, String name, int leads, long seconds, Optional<Constraint> held) {
    for (int i = 0; i <= leads; i++) {
      Task task = Task.of(name + i, workseconds(1));
      plan.task(held.map(task::withConstraint).orElse(task));
      if (i > 0) {
        plan.dependency(
            name + (i - 1),
            name + i,
            DependencyType.START_TO_START,
            Lag.lag(workseconds(-seconds)));
      }
    }
    return plan;
  }

  /** A date centuries away limits nothing; one long before the start, which nobody can keep, is out of reach. */
  @Test
  void of_datesFarAway_fitIfTheyLimitNothing() {
    LocalDateTime far = LocalDateTime.of(2900, 1, 1, 0, 0);
    assertThat(isInTicks(plan().task(Task.of("t", workseconds(60)).withDeadline(far))))
        .isTrue();
    LocalDateTime before = START.minusYears(20);
    assertThat(isInTicks(plan().task(Task.of("t", workseconds(60)).withDeadline(before))))
        .isFalse();
  }

  /** The planned durations, in every sample. */
  private record Planned(CompiledPlan plan) implements Spans {

    @Override
    public int size() {
      return plan.size();
    }

    @Override
    public void fill(int node, long first, int count, int[] row, Scratch scratch) {
      Arrays.fill(row, 0, count, (int) longest(node));
    }

    @Override
    public long longest(int node) {
      return 2 * plan.network().nodes.remaining(node);
    }

    @Override
    public boolean varies(int node) {
      return true;
    }
  }
}
