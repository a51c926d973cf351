package dev.tandem.metrics.flow;

import static dev.tandem.metrics.flow.FlowCases.WORKFLOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.core.calendar.DateRange;
import dev.tandem.core.work.BlockedSpan;
import dev.tandem.core.work.WorkHistory;
import dev.tandem.core.work.WorkItem;
import dev.tandem.metrics.flow.convention.CycleTimeRule;
import dev.tandem.metrics.flow.convention.FinishRule;
import dev.tandem.metrics.flow.convention.FlowConvention;
import dev.tandem.metrics.flow.convention.TimeCount;
import dev.tandem.metrics.flow.convention.WipRule;
import dev.tandem.metrics.flow.daily.FlowDay;
import dev.tandem.metrics.statement.Figure;
import dev.tandem.metrics.statistics.Proportion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Items, days and shares against an oracle that looks at every item hour by hour; some items were created in work, done or blocked. */
class FlowItemProperties {

  private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
  private static final List<String> STATES = List.of("todo", "doing", "review", "done", "rejected");

  /** A clock is set forward on 8 March in New York. */
  private static final DateRange WINDOW =
      DateRange.of(LocalDate.of(2026, 3, 4), LocalDate.of(2026, 3, 14));

  /** Hours are added and divided in another order. */
  private static final double ROUNDING = 1e-12;

  private static final class Case {
    private final Random random;
    private final List<WorkItem> items = new ArrayList<>();
    private final FlowConvention convention;
    private final Instant asOf;

    Case(long seed) {
      random = new Random(seed);
      convention = FlowConvention.standard(ZoneId.of(any("UTC", "America/New_York")))
          .withCycleTime(any(CycleTimeRule.values()))
          .withFinish(any(FinishRule.values()))
          .withCount(any(TimeCount.values()))
          .withWip(any(WipRule.values()));
      asOf = hour(150 + random.nextInt(250));
      for (int i = 0; i < 5; i++) {
        items.add(item("I" + i));
      }
    }

    @SafeVarargs
    private <T> T any(T... values) {
      return values[random.nextInt(values.length)];
    }

    private static Instant hour(long hour) {
      return START.plusSeconds(3600 * hour);
    }

    private String state() {
      return STATES.get(random.nextInt(STATES.size()));
    }

    private WorkItem item(String id) {
      long hour = random.nextInt(120);
      WorkItem item = random.nextInt(5) == 0
          ? WorkItem.of(id, hour(hour))
          : WorkItem.of(id, hour(hour), state());
      for (int moves = random.nextInt(7); moves > 0; moves--) {
        hour += 1 + random.nextInt(50);
        item = item.withTransition(hour(hour), state());
      }
      for (int spans = random.nextInt(3); spans > 0; spans--) {
        long from = random.nextInt(200);
        item = item.withBlocked(
            random.nextInt(4) == 0
                ? BlockedSpan.since(hour(from))
                : BlockedSpan.between(hour(from), hour(from + random.nextInt(60))));
      }
      return item;
    }

    FlowMetrics flow() {
      return FlowMetrics.of(
          new WorkHistory(items, List.of(), List.of()), WORKFLOW, convention, asOf);
    }

    List<FlowOracle> oracles() {
      return items.stream()
          .map(item -> new FlowOracle(item, WORKFLOW, convention, asOf))
          .toList();
    }

    private boolean isWithin(Optional<LocalDate> day) {
      return day.isPresent() && WINDOW.contains(day.orElseThrow());
    }

    Optional<LocalDate> date(Optional<Instant> time) {
      return time.map(each -> LocalDate.ofInstant(each, convention.zone()));
    }
  }

  private static void check(String what, OptionalDouble actual, OptionalDouble expected) {
    assertThat(actual.isPresent()).as(what).isEqualTo(expected.isPresent());
    assertThat(actual.orElse(0)).as(what).isCloseTo(expected.orElse(0), within(ROUNDING));
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void items_areThoseOfTheOracle(@ForAll long seed) {
    Case random = new Case(seed);
    List<FlowItem> items = random.flow().items();
    List<FlowOracle> oracles = random.oracles();
    for (int i = 0; i < items.size(); i++) {
      FlowItem item = items.get(i);
      FlowOracle oracle = oracles.get(i);
      String what = random.items.get(i) + " by " + random.convention + " as of " + random.asOf;
      assertThat(item.status()).as(what).isEqualTo(oracle.status());
      assertThat(item.started()).as(what).isEqualTo(oracle.started());
      assertThat(item.finished()).as(what).isEqualTo(oracle.finished());
      check(what, item.cycleTime(), oracle.cycleTime());
      check(what, item.leadTime(), oracle.leadTime());
      check(what, item.age(), oracle.age());
    }
    assertThat(items).hasSize(5);
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void days_areThoseOfTheOracle(@ForAll long seed) {
    Case random = new Case(seed);
    List<FlowOracle> oracles = random.oracles();
    for (FlowDay day : random.flow().days(WINDOW).days()) {
      Optional<LocalDate> date = Optional.of(day.date());
      assertThat(day.arrivals())
          .as("%s", day)
          .isEqualTo(oracles.stream()
              .filter(each -> random.date(each.started()).equals(date))
              .count());
      assertThat(day.departures())
          .as("%s", day)
          .isEqualTo(oracles.stream()
              .filter(each -> random.date(each.finished()).equals(date))
              .count());
      assertThat(day.wip())
          .as("%s", day)
          .isEqualTo(
              oracles.stream().filter(each -> each.isInProgressOn(day.date())).count());
    }
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void shares_areThoseOfTheOracle(@ForAll long seed) {
    Case random = new Case(seed);
    FlowMetrics flow = random.flow();
    long active = 0;
    long blocked = 0;
    long all = 0;
    long done = 0;
    long reopened = 0;
    for (FlowOracle oracle : random.oracles()) {
      if (random.isWithin(random.date(oracle.finished()))) {
        active += oracle.hoursActive();
        blocked += oracle.hoursBlocked();
        all += oracle.hoursInWork();
      }
      if (random.isWithin(oracle.firstDoneOn())) {
        done++;
        reopened += oracle.isReopened() ? 1 : 0;
      }
    }
    checkShare(flow.flowEfficiency(WINDOW), active, all);
    checkShare(flow.blockedShare(WINDOW), blocked, all);
    assertThat(flow.reopened(WINDOW)).isEqualTo(Proportion.of(reopened, done));
  }

  private static void checkShare(Figure share, long part, long all) {
    check(
        share.toString(),
        share.value(),
        all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / all));
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void ageing_holdsEachItemAgainstTheFinishedOnes(@ForAll long seed) {
    Case random = new Case(seed);
    List<FlowOracle> oracles = random.oracles();
    List<Double> ages =
        oracles.stream().flatMap(each -> each.age().stream().boxed()).toList();
    assertThat(random.flow().ageing(WINDOW).items()).hasSize(ages.size()).allSatisfy(item -> {
      long sooner = oracles.stream()
          .filter(each -> random.isWithin(random.date(each.finished())))
          .filter(each -> each.cycleTime().orElse(item.age()) < item.age())
          .count();
      long finished = oracles.stream()
          .filter(each -> random.isWithin(random.date(each.finished())))
          .filter(each -> each.cycleTime().isPresent())
          .count();
      assertThat(item.finishedSooner())
          .isCloseTo(finished == 0 ? 0 : (double) sooner / finished, within(ROUNDING));
    });
  }
}
