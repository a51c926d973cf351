package dev.tandem.scheduling.delay;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static dev.tandem.core.calendar.WorkDuration.workhours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.core.product.delay.CostOfDelay;
import dev.tandem.core.product.delay.Linear;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.criticalpath.SamplePlans;
import dev.tandem.scheduling.delay.DelayCostShares.Share;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What delays cost, divided among events. 2027-01-04 is a Monday. */
class DelayCostSharesTest {
  private static final LocalDateTime MONDAY = LocalDateTime.of(2027, 1, 4, 8, 0);
  private static final CostOfDelay PENALTY = new Linear(100);

  private static DelayCase twoSidesByEachOther() {
    return DelayCase.builder()
        .baseline(Project.builder("p", MONDAY)
            .task("a", workdays(1))
            .task("b", workdays(1))
            .build())
        .event(DelayEvent.of("rain", "owner", MONDAY, "a", workdays(1)))
        .event(DelayEvent.of("strike", "builder", MONDAY, "b", workdays(2)))
        .build();
  }

  /** Rain alone costs 100 and the strike alone 200; together they cost 200. */
  @Test
  void byShapley_concurrentEvents_shareWhatBothCause() {
    DelayCostShares shares =
        DelayCostShares.byShapley(twoSidesByEachOther(), PENALTY, MONDAY.withHour(17));
    assertThat(shares.byParty()).isEqualTo(Map.of("owner", 50.0, "builder", 150.0));
    assertThat(shares.total()).isEqualTo(200);
    assertThat(shares.undivided()).isZero();
    assertThat(shares.division()).isEqualTo(DelayCostShares.Division.SHAPLEY);
  }

  @Test
  void of_steps_giveTheFirstAllThatItMoves() {
    DelayCostShares shares = DelayCostShares.of(
        twoSidesByEachOther().analyse(DelayMethod.IMPACTED_AS_PLANNED),
        PENALTY,
        MONDAY.withHour(17));
    assertThat(shares.byParty()).isEqualTo(Map.of("owner", 100.0, "builder", 100.0));
    assertThat(shares).hasToString("""
        cost of delay 200.00 by STEPS
        events    parties      cost
        [rain]    [owner]    100.00
        [strike]  [builder]  100.00""");
  }

  @Test
  void of_windows_keepTheDelayThatNoEventExplainsUndivided() {
    ProjectBuilder plan = Project.builder("p", MONDAY).task("a", workdays(1));
    DelayAnalysis windows = DelayCase.builder()
        .update(plan.statusDate(MONDAY).build())
        .update(plan.statusDate(MONDAY.plusDays(1)).build())
        .build()
        .analyse(DelayMethod.WINDOWS);
    DelayCostShares shares = DelayCostShares.of(windows, PENALTY, MONDAY.withHour(17));
    assertThat(shares.byParty()).isEmpty();
    assertThat(shares.undivided()).isEqualTo(shares.total()).isEqualTo(100);
  }

  @Test
  void byShapley_withoutEvents_dividesNothing() {
    DelayCase none = DelayCase.builder()
        .baseline(Project.builder("p", MONDAY).task("a", workdays(1)).build())
        .build();
    assertThat(DelayCostShares.byShapley(none, PENALTY, MONDAY).shares()).isEmpty();
  }

  @Test
  void byShapley_tooManyEvents_throws() {
    DelayCase.Builder delays = DelayCase.builder();
    for (int i = 0; i < 13; i++) {
      delays.event(DelayEvent.of("e" + i, "owner", MONDAY, "a", workdays(1)));
    }
    assertThatThrownBy(() -> DelayCostShares.byShapley(delays.build(), PENALTY, MONDAY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "events to divide a cost among must be at most 12: 13." + " Join those of one party.");
  }

  @Test
  void byShapley_withoutBaseline_throws() {
    DelayCase delays = DelayCase.builder()
        .event(DelayEvent.of("e", "owner", MONDAY, "a", workdays(1)))
        .build();
    assertThatThrownBy(() -> DelayCostShares.byShapley(delays, PENALTY, MONDAY))
        .isInstanceOf(IncompleteDelayCaseException.class);
  }

  @Test
  void share_costThatIsNone_throws() {
    assertThatThrownBy(() -> new Share(List.of(), Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cost must be a finite number: NaN. State an amount.");
  }

  /** The average over all orders, each analysed step by step: another way to the same numbers. */
  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE, seed = "20260105")
  void byShapley_anyPlan_isTheAverageOverAllOrders(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int size) {
    Project project = SamplePlans.plain(seed, size);
    Random random = new Random(seed);
    List<DelayEvent> events = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      String task = project.tasks().get(random.nextInt(size)).id().toString();
      events.add(DelayEvent.of(
          "e" + i, "party " + i, project.start(), task, workhours(1 + random.nextInt(30))));
    }
    LocalDateTime planned = CriticalPath.analyse(project).finish();
    double[] sums = new double[4];
    List<List<DelayEvent>> orders = orders(events);
    for (List<DelayEvent> order : orders) {
      DelayCase.Builder delays = DelayCase.builder().baseline(project);
      order.forEach(delays::event);
      DelayCostShares steps = DelayCostShares.of(
          delays.build().analyse(DelayMethod.IMPACTED_AS_PLANNED), PENALTY, planned);
      for (int i = 0; i < 4; i++) {
        sums[events.indexOf(order.get(i))] += steps.shares().get(i).cost() / orders.size();
      }
    }
    DelayCase.Builder delays = DelayCase.builder().baseline(project);
    events.forEach(delays::event);
    DelayCostShares shares = DelayCostShares.byShapley(delays.build(), PENALTY, planned);
    for (int i = 0; i < 4; i++) {
      assertThat(shares.shares().get(i).cost()).isCloseTo(sums[i], within(1e-6));
    }
    assertThat(shares.total())
        .isCloseTo(
            DelayCostShares.of(
                    delays.build().analyse(DelayMethod.IMPACTED_AS_PLANNED), PENALTY, planned)
                .total(),
            within(1e-6));
  }

  private static List<List<DelayEvent>> orders(List<DelayEvent> events) {
    if (events.isEmpty()) {
      return List.of(List.of());
    }
    List<List<DelayEvent>> orders = new ArrayList<>();
    for (DelayEvent first : events) {
      List<DelayEvent> rest = new ArrayList<>(events);
      rest.remove(first);
      for (List<DelayEvent> others : orders(rest)) {
        List<DelayEvent> order = new ArrayList<>(others);
        order.add(0, first);
        orders.add(order);
      }
    }
    return orders;
  }
}
