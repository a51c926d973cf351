package dev.tandem.scheduling.criticalpath;

import static dev.tandem.core.calendar.WorkDuration.workhours;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.primitives.ImmutableIntArray;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.Workday;
import dev.tandem.core.project.Assignment;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.resource.Resource;
import dev.tandem.core.resource.ResourceId;
import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.DependencyType;
import dev.tandem.core.task.Lag;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Split;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.kernel.Nodes;
import dev.tandem.scheduling.network.ActivityNetwork;
import dev.tandem.scheduling.network.compiled.CompiledPlan;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import dev.tandem.scheduling.resource.LevelledSchedule;
import dev.tandem.scheduling.resource.Levelling;
import dev.tandem.scheduling.resource.convention.PriorityList;
import dev.tandem.scheduling.resource.scheme.ListedPlan;
import dev.tandem.scheduling.simulation.pass.Counts;
import dev.tandem.scheduling.simulation.pass.CriticalRule;
import dev.tandem.scheduling.simulation.pass.SamplePass;
import dev.tandem.scheduling.simulation.pass.SampledNetwork;
import dev.tandem.scheduling.simulation.pass.Scratch;
import dev.tandem.scheduling.simulation.pass.Spans;
import dev.tandem.scheduling.simulation.pass.Targets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** Samples that follow a priority list: the same in ticks and by calendar, and each the levelled plan with its durations. */
class ListSamplesProperties {
  private static final int SAMPLES = 20;
  private static final CriticalRule RULE = new CriticalRule(0, /* countsBounds= */ false);

  @Property(tries = 60)
  void samples_inTicks_areThoseByCalendar(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 14) int size) {
    CompiledPlan plan = CompiledPlan.of(ActivityNetwork.compile(onOneCalendar(seed, size, 1)));
    Optional<ListedPlan> listed = Optional.of(ListedPlan.of(plan, anyList(plan, seed)));
    Targets targets = targets(plan, seed);
    Drawn drawn = new Drawn(plan, seed, 200_000, 200_000);
    SampledNetwork ticks = SampledNetwork.of(plan, listed, drawn, targets, RULE);
    Statistics.collect(ticks.isInTicks());
    Assume.that(ticks.isInTicks());
    SampledNetwork calendar =
        SampledNetwork.of(plan, listed, new Drawn(plan, seed, 200_000, 1L << 40), targets, RULE);
    assertThat(calendar.isInTicks()).isFalse();
    assertSame(ticks, calendar, targets);
    assertThat(calendar.pass(/* countsCriticality= */ false).feasible(0, SAMPLES))
        .isEqualTo(SAMPLES);
  }

  @Property(tries = 60)
  void samples_withEnoughOfEverybody_areThoseWithoutAList(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 14) int size, @ForAll boolean inTicks) {
    CompiledPlan plan = CompiledPlan.of(ActivityNetwork.compile(onOneCalendar(seed, size, 100)));
    Targets targets = targets(plan, seed);
    Drawn drawn = new Drawn(plan, seed, 200_000, inTicks ? 200_000 : 1L << 40);
    assertSame(
        SampledNetwork.of(
            plan, Optional.of(ListedPlan.of(plan, anyList(plan, seed))), drawn, targets, RULE),
        SampledNetwork.of(plan, drawn, targets, RULE),
        targets);
  }

  @Property(tries = 40)
  void samples_ofAnyPlan_areTheLevelledPlanWithTheirDurations(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 10) int size,
      @ForAll VariedPlan.Kind kind) {
    CompiledPlan plan = varied(seed, size, kind);
    PriorityList list = anyList(plan, seed);
    Drawn drawn = new Drawn(plan, seed, 200_000, 200_000);
    Targets targets = new Targets(
        IntStream.range(0, plan.size()).mapToObj(ImmutableIntArray::of).toList());
    SampledNetwork network =
        SampledNetwork.of(plan, Optional.of(ListedPlan.of(plan, list)), drawn, targets, RULE);
    Counts counts = run(network);
    for (int sample = 0; sample < 3; sample++) {
      CompiledPlan fixed =
          CompiledPlan.of(ActivityNetwork.compile(drawn.project(sample), plan.policy()));
      ListedPlan levelled = ListedPlan.of(fixed, list);
      for (int node = 0; node < fixed.size(); node++) {
        int number = numberOf(plan, fixed.task(node));
        assertThat(network.instant(counts.finishes(number)[sample]))
            .as("%s in sample %s", fixed.task(node), sample)
            .isEqualTo(levelled.planned().finish(node));
      }
    }
  }

  @Property(tries = 40)
  void listOfALevelledPlan_givesItsDates(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 10) int size,
      @ForAll VariedPlan.Kind kind,
      @ForAll boolean searches) {
    CompiledPlan plan = varied(seed, size, kind);
    LevelledSchedule levelled =
        Levelling.standard().withSearch(searches ? 60 : 0, seed).run(CriticalPath.analyse(plan));
    ListedPlan listed = ListedPlan.of(plan, levelled.priorityList());
    for (int node = 0; node < plan.size(); node++) {
      assertThat(listed.planned().finish(node))
          .as("%s", plan.task(node))
          .isEqualTo(epochSecond(levelled.schedule().task(plan.task(node)).finish()));
    }
  }

  private static int numberOf(CompiledPlan plan, TaskId task) {
    return IntStream.range(0, plan.size())
        .filter(node -> plan.task(node).equals(task))
        .findFirst()
        .orElseThrow();
  }

  private static void assertSame(SampledNetwork one, SampledNetwork other, Targets targets) {
    Counts first = run(one);
    Counts second = run(other);
    for (int target = 0; target < targets.size(); target++) {
      assertThat(IntStream.of(first.finishes(target)).mapToLong(one::instant).toArray())
          .isEqualTo(
              IntStream.of(second.finishes(target)).mapToLong(other::instant).toArray());
      for (int node = 0; node < targets.members(0).length(); node++) {
        assertThat(one.counted().count(target, first.critical(target), node))
            .isEqualTo(other.counted().count(target, second.critical(target), node));
      }
    }
  }

  private static Counts run(SampledNetwork network) {
    Counts counts = network.counts(SAMPLES, /* countsCriticality= */ true);
    SamplePass pass = network.pass(/* countsCriticality= */ true);
    for (int first = 0; first < SAMPLES; first += 7) {
      pass.run(first, Math.min(7, SAMPLES - first), counts, first);
    }
    return counts;
  }

  private static Targets targets(CompiledPlan plan, long seed) {
    return new Targets(List.of(
        ImmutableIntArray.copyOf(IntStream.range(0, plan.size())),
        ImmutableIntArray.of(new Random(seed).nextInt(plan.size()))));
  }

  /** Some of the leaves in any order. */
  private static PriorityList anyList(CompiledPlan plan, long seed) {
    List<TaskId> leaves =
        new ArrayList<>(IntStream.range(0, plan.size()).mapToObj(plan::task).toList());
    Random random = new Random(seed);
    Collections.shuffle(leaves, random);
    return PriorityList.of(leaves.subList(random.nextInt(2) * leaves.size() / 2, leaves.size()));
  }

  /** Tasks that wait for each other in any way, and share up to five people, of whom there is a multiple. */
  private static Project onOneCalendar(long seed, int size, int times) {
    Random random = new Random(seed);
    ProjectBuilder plan = Project.builder("Plan", RandomPlan.START);
    int people = 1 + random.nextInt(5);
    for (int i = 0; i < people; i++) {
      double there = times * (random.nextBoolean() ? 1 : 2.5);
      plan.resource(new Resource(ResourceId.of("r" + i), "r" + i, there, Optional.empty(), 0));
    }
    List<DependencyType> types = List.of(DependencyType.values());
    for (int i = 0; i < size; i++) {
      Task task = Task.of("t" + i, workhours(i % 5 == 4 ? 0 : 8));
      plan.task(
          random.nextInt(6) == 0
              ? task.withConstraint(
                  Constraint.startNoEarlierThan(RandomPlan.START.plusHours(random.nextInt(300))))
              : task);
      for (int link = random.nextInt(3); link > 0 && i > 0; link--) {
        DependencyType type = random.nextBoolean()
            ? DependencyType.FINISH_TO_START
            : types.get(random.nextInt(types.size()));
        int lag = i % 5 == 4 || random.nextBoolean() ? 0 : random.nextInt(9) - 4;
        plan.dependency("t" + random.nextInt(i), "t" + i, type, Lag.lag(workhours(lag)));
      }
      for (int person = 0; person < people; person++) {
        if (random.nextBoolean()) {
          plan.assignment(new Assignment(
              task.id(),
              ResourceId.of("r" + person),
              List.of(0.25, 0.5, 1.0, 1.0).get(random.nextInt(4)),
              Optional.empty()));
        }
      }
    }
    return plan.build();
  }

  /** Any plan that is scheduled from the start, whose assignments go on for as long as their tasks. */
  private static CompiledPlan varied(long seed, int size, VariedPlan.Kind any) {
    VariedPlan.Kind kind = switch (any) {
      case FROM_FINISH -> VariedPlan.Kind.PLAIN;
      case FROM_FINISH_AND_PROGRESS -> VariedPlan.Kind.PROGRESS;
      default -> any;
    };
    Random random = new Random(seed);
    SchedulingPolicy policy = VariedPlan.POLICIES.get(random.nextInt(VariedPlan.POLICIES.size()));
    Project plan = ResourcedPlan.of(VariedPlan.of(RandomPlan.of(seed, size), kind, random), seed);
    ProjectBuilder whole = plan.toBuilder();
    for (Task task : plan.tasks()) {
      whole.replaceAssignments(
          task.id(),
          plan.assignments().stream()
              .filter(each -> each.task().equals(task.id()))
              .map(each ->
                  new Assignment(each.task(), each.resource(), each.units(), Optional.empty()))
              .toList());
    }
    return CompiledPlan.of(ActivityNetwork.compile(whole.build(), policy));
  }

  private static long epochSecond(LocalDateTime time) {
    return time.toEpochSecond(ZoneOffset.UTC);
  }

  /** Any durations, and a longest one that may lie: a huge one leaves the plan to calendar arithmetic. */
  private record Drawn(CompiledPlan plan, long seed, int most, long claimed) implements Spans {

    private int seconds(int node, long sample) {
      return varies(node)
          ? 1 + new Random(seed + 31 * sample + 7_919L * node).nextInt(most)
          : (int) plan.network().nodes.remaining(node);
    }

    /** The plan that takes what a sample draws. */
    Project project(int sample) {
      ProjectBuilder changed = plan.project().toBuilder();
      Nodes nodes = plan.network().nodes;
      for (int node = 0; node < plan.size(); node++) {
        int drawn = seconds(node, sample);
        Task task = withPauses(plan.project().task(plan.task(node)), node, drawn);
        if (varies(node) && task.progress().isStarted()) {
          LocalDateTime start = task.progress().actualStart().orElseThrow();
          long done = Math.max(0, nodes.duration(node) - nodes.remaining(node));
          changed.replaceTask(task.withDuration(WorkDuration.workseconds(done + drawn))
              .withProgress(Progress.started(start, WorkDuration.workseconds(drawn))));
        } else if (varies(node)) {
          changed.replaceTask(task.withDuration(WorkDuration.workseconds(drawn)));
        }
      }
      return changed.build();
    }

    /** Those still to come, after the same shares of what is left. */
    private Task withPauses(Task task, int node, int drawn) {
      Nodes nodes = plan.network().nodes;
      Workday day = task.durationKind().workday(plan.project().workday());
      long left = nodes.remaining(node);
      long done = Math.max(0, nodes.duration(node) - left);
      List<Split> splits = new ArrayList<>();
      for (Split split : task.splits()) {
        long after = split.afterSeconds(day);
        long share = Math.round((after - done) * ((double) drawn / Math.max(1, left)));
        boolean isPassed = after < done || !varies(node);
        if (after < nodes.duration(node)) {
          splits.add(
              isPassed
                  ? split
                  : Split.of(
                      WorkDuration.workseconds(done + Math.min(drawn - 1, share)), split.pause()));
        }
      }
      return task.withSplits(splits);
    }

    @Override
    public int size() {
      return plan.size();
    }

    @Override
    public void fill(int node, long first, int count, int[] row, Scratch scratch) {
      for (int i = 0; i < count; i++) {
        row[i] = 2 * seconds(node, first + i);
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
