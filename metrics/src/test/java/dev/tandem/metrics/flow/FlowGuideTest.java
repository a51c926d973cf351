package dev.tandem.metrics.flow;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.core.calendar.DateRange;
import dev.tandem.core.work.BlockedSpan;
import dev.tandem.core.work.StateId;
import dev.tandem.core.work.StateKind;
import dev.tandem.core.work.WorkHistory;
import dev.tandem.core.work.WorkItem;
import dev.tandem.core.work.Workflow;
import dev.tandem.metrics.flow.convention.CycleTimeRule;
import dev.tandem.metrics.flow.convention.FlowConvention;
import dev.tandem.metrics.flow.daily.CumulativeFlow;
import dev.tandem.metrics.flow.daily.FlowDays;
import dev.tandem.metrics.flow.daily.LittleCondition;
import dev.tandem.metrics.flow.daily.LittlesLaw;
import dev.tandem.metrics.flow.forecast.ThroughputHistory;
import dev.tandem.metrics.statistics.Proportion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The snippets of the pages on flow, with what the pages say about their results. */
class FlowGuideTest {

  @Test
  void cycleTime() {
    Instant monday = Instant.parse("2026-03-02T09:00:00Z");
    WorkItem paused = WorkItem.of("SHOP-1", monday, "todo")
        .withTransition(monday, "doing")
        .withTransition(monday.plus(1, DAYS), "todo")
        .withTransition(monday.plus(4, DAYS), "doing")
        .withTransition(monday.plus(4, DAYS).plusSeconds(7_200), "done");
    WorkItem steady = WorkItem.of("SHOP-2", monday, "todo")
        .withTransition(monday.plus(1, DAYS), "doing")
        .withTransition(monday.plus(3, DAYS), "done");

    WorkHistory history = WorkHistory.builder().item(paused).item(steady).build();
    Instant asOf = Instant.parse("2026-03-09T00:00:00Z");
    FlowConvention standard = FlowConvention.standard(ZoneOffset.UTC);
    FlowMetrics flow = FlowMetrics.of(history, Workflow.simple(), standard, asOf);
    DateRange week = DateRange.of(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 8));
    FlowTimes times = flow.cycleTimes(week);                                     // 3 and 5 days
    double expectation = times.percentile(0.85).value().orElseThrow();           // 5: 85 % within 5 days
    Proportion kept = times.within(4);                                           // 1 of 2 within 4 days
    FlowMetrics last = FlowMetrics.of(
        history, Workflow.simple(), standard.withCycleTime(CycleTimeRule.LAST_ENTRY), asOf);
    FlowDifference why = FlowDifference.between(flow, last);                     // SHOP-1: 5 days or 1
    assertThat(times.days().asList()).containsExactly(3.0, 5.0);
    assertThat(expectation).isEqualTo(5);
    assertThat(kept).isEqualTo(Proportion.of(1, 2));
    assertThat(why.items()).singleElement().satisfies(pair -> {
      assertThat(pair.first().id()).hasToString("SHOP-1");
      assertThat(pair.first().cycleTime()).hasValue(5);
      assertThat(pair.second().cycleTime()).hasValue(1);
    });
  }

  @Test
  void cumulativeFlow() {
    Instant monday = Instant.parse("2026-03-02T09:00:00Z");
    WorkItem paused = WorkItem.of("SHOP-1", monday, "todo")
        .withTransition(monday, "doing")
        .withTransition(monday.plus(1, DAYS), "todo")
        .withTransition(monday.plus(4, DAYS), "doing")
        .withTransition(monday.plus(4, DAYS).plusSeconds(7_200), "done");
    WorkItem steady = WorkItem.of("SHOP-2", monday, "todo")
        .withTransition(monday.plus(1, DAYS), "doing")
        .withTransition(monday.plus(3, DAYS), "done");

    FlowAccumulator items = new FlowAccumulator();
    items.add(paused);
    items.add(steady);
    FlowMetrics flow = items.snapshot(
        Workflow.simple(),
        FlowConvention.standard(ZoneOffset.UTC),
        Instant.parse("2026-03-07T00:00:00Z"));
    DateRange week = DateRange.of(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 6));
    CumulativeFlow diagram = flow.cumulativeFlow(week);
    List<Long> started = diagram.reached(StateId.of("doing"));     // 1, 2, 2, 2, 2
    List<Long> finished = diagram.reached(StateId.of("done"));     // 0, 0, 0, 1, 2
    FlowDays days = flow.days(week);
    double debt = days.flowDebt().value().orElseThrow();           // 0: all that was begun is done
    ThroughputHistory history = days.history();                    // 0, 0, 0, 1, 1
    assertThat(started).containsExactly(1L, 2L, 2L, 2L, 2L);
    assertThat(finished).containsExactly(0L, 0L, 0L, 1L, 2L);
    assertThat(debt).isZero();
    assertThat(history.counts()).containsExactly(0, 0, 0, 1, 1);
  }

  @Test
  void littlesLaw() {
    Instant monday = Instant.parse("2026-03-02T09:00:00Z");
    WorkItem paused = WorkItem.of("SHOP-1", monday, "todo")
        .withTransition(monday, "doing")
        .withTransition(monday.plus(1, DAYS), "todo")
        .withTransition(monday.plus(4, DAYS), "doing")
        .withTransition(monday.plus(4, DAYS).plusSeconds(7_200), "done");
    WorkItem steady = WorkItem.of("SHOP-2", monday, "todo")
        .withTransition(monday.plus(1, DAYS), "doing")
        .withTransition(monday.plus(3, DAYS), "done");

    WorkItem open = WorkItem.of("SHOP-3", monday, "doing");
    WorkHistory history = WorkHistory.builder().item(paused).item(steady).item(open).build();
    FlowMetrics flow = FlowMetrics.of(
        history,
        Workflow.simple(),
        FlowConvention.standard(ZoneOffset.UTC),
        Instant.parse("2026-03-07T00:00:00Z"));
    DateRange week = DateRange.of(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 6));
    LittlesLaw law = flow.littlesLaw(week);
    double wip = law.averageWip().value().orElseThrow();               // 2.6 = (5 + 3 + 5) / 5
    double cycle = law.averageCycleTime().value().orElseThrow();       // 4 = (5 + 3) / 2
    double residual = law.residual().value().orElseThrow();            // 1 = 2.6 − 0.4 · 4: SHOP-3
    Set<LittleCondition> violated = law.violated().keySet();
    assertThat(wip).isEqualTo(2.6);
    assertThat(cycle).isEqualTo(4);
    assertThat(residual).isCloseTo(1, within(1e-15));
    assertThat(violated)
        .containsExactly(
            LittleCondition.ARRIVALS_EQUAL_DEPARTURES, LittleCondition.WIP_IS_EQUAL_AT_BOTH_ENDS);
  }

  @Test
  void flowEfficiency() {
    Instant monday = Instant.parse("2026-03-02T09:00:00Z");
    Workflow workflow = Workflow.builder()
        .state("todo", StateKind.TO_DO)
        .state("doing", StateKind.ACTIVE)
        .state("ready for review", StateKind.WAITING)
        .state("done", StateKind.DONE)
        .build();
    WorkItem item = WorkItem.of("SHOP-4", monday, "todo")
        .withTransition(monday, "doing")
        .withTransition(monday.plus(2, DAYS), "ready for review")
        .withTransition(monday.plus(4, DAYS), "done")
        .withBlocked(BlockedSpan.between(monday.plus(1, DAYS), monday.plus(2, DAYS)));
    FlowMetrics flow = FlowMetrics.of(
        WorkHistory.builder().item(item).build(),
        workflow,
        FlowConvention.standard(ZoneOffset.UTC),
        monday.plus(7, DAYS));
    DateRange week = DateRange.of(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 8));
    double efficiency = flow.flowEfficiency(week).value().orElseThrow();   // 0.25: 1 of 4 days
    double blocked = flow.blockedShare(week).value().orElseThrow();        // 0.25
    Proportion reopened = flow.reopened(week);                             // 0 of 1
    assertThat(efficiency).isEqualTo(0.25);
    assertThat(blocked).isEqualTo(0.25);
    assertThat(reopened).isEqualTo(Proportion.of(0, 1));
  }
}
