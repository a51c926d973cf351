package dev.tandem.metrics.flow;

import static dev.tandem.metrics.flow.FlowCases.APRIL;
import static dev.tandem.metrics.flow.FlowCases.MARCH;
import static dev.tandem.metrics.flow.FlowCases.STANDARD;
import static dev.tandem.metrics.flow.FlowCases.WORKFLOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.Lists;
import dev.tandem.core.product.FeatureId;
import dev.tandem.core.resource.ResourceId;
import dev.tandem.core.work.BlockedSpan;
import dev.tandem.core.work.HistoryCompleteness;
import dev.tandem.core.work.ServiceClass;
import dev.tandem.core.work.WorkItem;
import dev.tandem.core.work.WorkItemId;
import dev.tandem.metrics.flow.convention.CycleTimeRule;
import dev.tandem.metrics.flow.convention.FinishRule;
import dev.tandem.metrics.flow.convention.FlowConvention;
import dev.tandem.metrics.flow.convention.TimeCount;
import dev.tandem.metrics.flow.convention.WipRule;
import dev.tandem.metrics.flow.daily.CumulativeDay;
import dev.tandem.metrics.flow.daily.FlowDay;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class FlowProperties {
  private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
  private static final List<String> STATES = List.of("todo", "doing", "review", "done", "rejected");

  /** Items that start within March; of those that must end, all end within it. */
  private static List<WorkItem> items(long seed, int count, boolean ending) {
    Random random = new Random(seed);
    List<WorkItem> items = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long minute = random.nextInt(20_000);
      WorkItem item = WorkItem.of("I" + i, START.plusSeconds(60 * minute), "todo");
      for (int moves = random.nextInt(6); moves > 0; moves--) {
        minute += random.nextInt(3_000);
        item = item.withTransition(
            START.plusSeconds(60 * minute), STATES.get(random.nextInt(ending ? 3 : 5)));
      }
      if (ending) {
        item = item.withTransition(START.plusSeconds(60 * (minute + 30)), "doing")
            .withTransition(START.plusSeconds(60 * (minute + 60 + random.nextInt(5_000))), "done");
      }
      items.add(decorated(item, random));
    }
    return items;
  }

  private static WorkItem decorated(WorkItem item, Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> item.withSize(random.nextInt(9))
          .withTeam(ResourceId.of("blue"))
          .withBlocked(BlockedSpan.since(item.created().plusNanos(random.nextInt(1_000))));
      case 1 -> item.withServiceClass(ServiceClass.EXPEDITE)
          .withFeature(FeatureId.of("Zoë"))
          .withBlocked(BlockedSpan.between(item.created(), item.created().plusSeconds(7_200)));
      case 2 -> item.withType("Bug").withParent(WorkItemId.of("epic"));
      default -> item;
    };
  }

  private static FlowAccumulator accumulator(List<WorkItem> items) {
    return items.stream().collect(FlowAccumulator.collector());
  }

  @Property(tries = 100)
  void accumulator_orderSplitBytesAndRepetition_changeNothing(
      @ForAll long seed, @ForAll @IntRange(max = 12) int count) {
    List<WorkItem> items = items(seed, count, false);
    FlowAccumulator whole = accumulator(items);
    FlowAccumulator split = accumulator(Lists.reverse(items.subList(count / 2, count)))
        .combine(accumulator(items.subList(0, count / 2 + count % 2)));
    items.forEach(split::add);
    assertThat(split.toBytes()).isEqualTo(whole.toBytes());
    FlowAccumulator read = FlowAccumulator.fromBytes(whole.toBytes());
    assertThat(read.toBytes()).isEqualTo(whole.toBytes());
    assertThat(read.count()).isEqualTo(count);
    FlowMetrics expected = whole.snapshot(WORKFLOW, STANDARD, APRIL);
    FlowMetrics actual = read.combine(new FlowAccumulator()).snapshot(WORKFLOW, STANDARD, APRIL);
    assertThat(actual.items()).isEqualTo(expected.items());
    assertThat(actual.days(MARCH)).isEqualTo(expected.days(MARCH));
    assertThat(actual.flowEfficiency(MARCH)).isEqualTo(expected.flowEfficiency(MARCH));
  }

  /** The identity behind Little's law, for every rule of the start and both pairs of units. */
  @Property(tries = 100)
  void dailyWip_addsUpToCycleTimes(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 12) int count,
      @ForAll CycleTimeRule rule,
      @ForAll WipRule wip) {
    FlowConvention convention = STANDARD.withCycleTime(rule)
        .withWip(wip)
        .withCount(wip == WipRule.TOUCHING_DAY ? TimeCount.INCLUSIVE_DAYS : TimeCount.ELAPSED_DAYS);
    FlowMetrics flow = accumulator(items(seed, count, true)).snapshot(WORKFLOW, convention, APRIL);
    double times = flow.items().stream().mapToDouble(item -> item.cycleTime().orElseThrow()).sum();
    long days = flow.days(MARCH).days().stream().mapToLong(FlowDay::wip).sum();
    assertThat((double) days).isEqualTo(times);
    assertThat(flow.littlesLaw(MARCH).residual().value().orElseThrow())
        .isCloseTo(0, within(1e-13));
    assertThat(flow.littlesLaw(MARCH).violated()).isEmpty();
  }

  @Property(tries = 100)
  void cumulativeFlow_endsWithAllThatWasReached(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int count) {
    List<WorkItem> items = items(seed, count, false);
    FlowMetrics flow = accumulator(items).snapshot(WORKFLOW, STANDARD, APRIL);
    List<CumulativeDay> days = flow.cumulativeFlow(MARCH).days();
    CumulativeDay last = days.get(days.size() - 1);
    assertThat(last.reached().get(0)).isLessThanOrEqualTo(count);
    long done = items.stream()
        .filter(item -> item.transitions().stream()
            .anyMatch(move -> move.state().value().equals("done") && move.time().isBefore(APRIL)))
        .count();
    assertThat(last.reached().get(3)).isEqualTo(done);
    assertThat(last.cancelled())
        .isEqualTo(flow.items().stream()
            .filter(item -> item.status() == ItemStatus.CANCELLED)
            .count());
  }

  @Property(tries = 100)
  void cycleTime_isLongestFromTheFirstEntry(
      @ForAll long seed, @ForAll TimeCount count, @ForAll FinishRule finish) {
    FlowAccumulator items = accumulator(items(seed, 8, false));
    FlowConvention convention = STANDARD.withCount(count).withFinish(finish);
    List<FlowItem> first = items.snapshot(WORKFLOW, convention, APRIL).items();
    for (CycleTimeRule rule : CycleTimeRule.values()) {
      List<FlowItem> other =
          items.snapshot(WORKFLOW, convention.withCycleTime(rule), APRIL).items();
      for (int i = 0; i < first.size(); i++) {
        assertThat(other.get(i).finished()).isEqualTo(first.get(i).finished());
        assertThat(other.get(i).cycleTime().isPresent())
            .isEqualTo(first.get(i).cycleTime().isPresent());
        assertThat(other.get(i).cycleTime().orElse(0))
            .isLessThanOrEqualTo(first.get(i).cycleTime().orElse(0) + 1e-12);
      }
    }
  }

  @Property(tries = 50)
  void incompleteHistory_changesNoCountOfFinishedItems(@ForAll long seed) {
    List<WorkItem> items = items(seed, 6, false);
    List<WorkItem> cut =
        items.stream().map(item -> item.withCompleteness(HistoryCompleteness.INCOMPLETE)).toList();
    FlowMetrics all = accumulator(items).snapshot(WORKFLOW, STANDARD, APRIL);
    FlowMetrics less = accumulator(cut).snapshot(WORKFLOW, STANDARD, APRIL);
    assertThat(less.days(MARCH)).isEqualTo(all.days(MARCH));
    assertThat(less.cycleTimes(MARCH).days().isEmpty()).isTrue();
    assertThat(less.cycleTimes(MARCH).unknown())
        .isEqualTo(all.cycleTimes(MARCH).unknown() + all.cycleTimes(MARCH).days().length());
  }
}
