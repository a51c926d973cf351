package dev.tandem.metrics.flow;

import static dev.tandem.metrics.flow.FlowCases.APRIL;
import static dev.tandem.metrics.flow.FlowCases.MARCH;
import static dev.tandem.metrics.flow.FlowCases.STANDARD;
import static dev.tandem.metrics.flow.FlowCases.flow;
import static dev.tandem.metrics.flow.FlowCases.item;
import static dev.tandem.metrics.flow.FlowCases.noon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.core.calendar.DateRange;
import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.product.FeatureId;
import dev.tandem.core.work.BlockedSpan;
import dev.tandem.core.work.HistoryCompleteness;
import dev.tandem.core.work.InvalidWorkException;
import dev.tandem.core.work.StateId;
import dev.tandem.core.work.WorkHistory;
import dev.tandem.core.work.WorkItem;
import dev.tandem.core.work.Workflow;
import dev.tandem.metrics.flow.convention.CycleTimeRule;
import dev.tandem.metrics.flow.convention.FinishRule;
import dev.tandem.metrics.flow.convention.FlowConvention;
import dev.tandem.metrics.flow.convention.TimeCount;
import dev.tandem.metrics.flow.convention.WipRule;
import dev.tandem.metrics.flow.daily.CumulativeDay;
import dev.tandem.metrics.flow.daily.FlowDay;
import dev.tandem.metrics.flow.daily.FlowDays;
import dev.tandem.metrics.flow.daily.LittleCondition;
import dev.tandem.metrics.flow.daily.LittlesLaw;
import dev.tandem.metrics.statistics.ConfidenceLevel;
import dev.tandem.metrics.statistics.Proportion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FlowMetricsTest {
  /** Doing on Monday the 2nd, put back on the 3rd, doing again on Friday the 6th, done on it. */
  private static final WorkItem PAUSED = item("P", "doing 2, todo 3, doing 6, done 6");

  private static final WorkItem REOPENED = item("R", "doing 2, done 4, doing 6, done 9");

  private static double cycleTime(FlowConvention convention, WorkItem item) {
    return flow(convention, APRIL, item).items().get(0).cycleTime().orElseThrow();
  }

  @Test
  void cycleTime_ofAPausedItem_dependsOnTheRule() {
    assertThat(cycleTime(STANDARD, PAUSED)).isEqualTo(5);
    assertThat(cycleTime(STANDARD.withCycleTime(CycleTimeRule.LAST_ENTRY), PAUSED))
        .isEqualTo(1);
    assertThat(cycleTime(STANDARD.withCycleTime(CycleTimeRule.TIME_IN_WORK), PAUSED))
        .isEqualTo(3);
    FlowConvention exact = STANDARD.withCount(TimeCount.ELAPSED_TIME);
    assertThat(cycleTime(exact, PAUSED)).isEqualTo(4);
    assertThat(cycleTime(exact.withCycleTime(CycleTimeRule.TIME_IN_WORK), PAUSED))
        .isEqualTo(1);
  }

  @Test
  void cycleTime_ofAReopenedItem_dependsOnTheRule() {
    assertThat(cycleTime(STANDARD, REOPENED)).isEqualTo(8);
    assertThat(cycleTime(STANDARD.withFinish(FinishRule.FIRST_DONE), REOPENED)).isEqualTo(3);
    assertThat(cycleTime(STANDARD.withCycleTime(CycleTimeRule.LAST_ENTRY), REOPENED))
        .isEqualTo(4);
    assertThat(cycleTime(STANDARD.withCycleTime(CycleTimeRule.TIME_IN_WORK), REOPENED))
        .isEqualTo(7);
  }

  /** The times of the documentation of {@link TimeCount}. */
  @Test
  void count_isAsDocumented() {
    WorkItem night = WorkItem.of("N", noon(1), "todo")
        .withTransition(Instant.parse("2026-03-02T16:00:00Z"), "doing")
        .withTransition(Instant.parse("2026-03-03T10:00:00Z"), "done");
    WorkItem weekend = item("W", "doing 6, done 9");
    Map<TimeCount, List<Double>> expected = Map.of(
        TimeCount.ELAPSED_TIME, List.of(0.75, 3.0),
        TimeCount.ELAPSED_DAYS, List.of(1.0, 3.0),
        TimeCount.INCLUSIVE_DAYS, List.of(2.0, 4.0),
        TimeCount.INCLUSIVE_WORKDAYS, List.of(2.0, 2.0));
    assertThat(expected).hasSameSizeAs(TimeCount.values());
    expected.forEach((count, days) -> {
      assertThat(cycleTime(STANDARD.withCount(count), night)).isEqualTo(days.get(0));
      assertThat(cycleTime(STANDARD.withCount(count), weekend)).isEqualTo(days.get(1));
    });
    FlowConvention workdays = STANDARD.withCount(TimeCount.INCLUSIVE_WORKDAYS);
    assertThat(cycleTime(workdays, item("S", "doing 7, done 7"))).isZero();
    assertThat(cycleTime(workdays.withCalendar(WorkCalendar.twentyFourHours()), weekend))
        .isEqualTo(4);
  }

  @Test
  void zone_partsTheDays() {
    WorkItem late = WorkItem.of("L", noon(1), "todo")
        .withTransition(Instant.parse("2026-03-02T22:30:00Z"), "doing")
        .withTransition(Instant.parse("2026-03-02T23:30:00Z"), "done");
    assertThat(cycleTime(STANDARD, late)).isEqualTo(1);
    assertThat(cycleTime(FlowConvention.standard(ZoneId.of("Europe/Berlin")), late))
        .isEqualTo(2);
  }

  @Test
  void status_saysWhereAnItemStands() {
    FlowMetrics flow = flow(
        item("new", ""),
        item("doing", "doing 3"),
        item("back", "doing 3, todo 5"),
        item("done", "doing 3, done 5"),
        item("rejected", "doing 3, rejected 5"),
        REOPENED.withTransition(noon(20), "todo"),
        item("later", "doing 3").withTransition(APRIL, "done"));
    assertThat(flow.items())
        .extracting(FlowItem::status)
        .containsExactly(
            ItemStatus.NOT_STARTED,
            ItemStatus.IN_PROGRESS,
            ItemStatus.PUT_BACK,
            ItemStatus.DONE,
            ItemStatus.CANCELLED,
            ItemStatus.PUT_BACK,
            ItemStatus.IN_PROGRESS);
    assertThat(flow.items().get(1).age()).hasValue(29);
    assertThat(flow.items().get(2).age()).hasValue(29);
    assertThat(flow.items().get(4).age()).isEmpty();
    assertThat(flow(
                STANDARD.withCycleTime(CycleTimeRule.LAST_ENTRY),
                APRIL,
                item("b", "doing 3, todo 5"))
            .items()
            .get(0)
            .age())
        .isEmpty();
    FlowItem first = flow(STANDARD.withFinish(FinishRule.FIRST_DONE), APRIL, REOPENED)
        .items()
        .get(0);
    assertThat(first.status()).isEqualTo(ItemStatus.DONE);
  }

  @Test
  void asOf_hidesWhatCameLater() {
    WorkItem item = item("A", "doing 3, done 9");
    FlowMetrics before =
        flow(STANDARD, noon(9), item, item("B", "").withTransition(noon(30), "done"));
    assertThat(before.items().get(0).status()).isEqualTo(ItemStatus.IN_PROGRESS);
    assertThat(before.items().get(0).age()).hasValue(7);
    assertThat(flow(STANDARD, noon(1), item).items()).isEmpty();
    assertThat(before.asOf()).isEqualTo(noon(9));
  }

  @Test
  void unknownStart_givesNoCycleTime_andIsFound() {
    FlowMetrics flow = flow(
        item("jump", "done 5"),
        item("cut", "doing 3, done 5").withCompleteness(HistoryCompleteness.INCOMPLETE),
        WorkItem.of("imported", noon(10), "done").withTransition(noon(8), "done"),
        WorkItem.of("blank", noon(2)).withTransition(noon(3), "doing"),
        PAUSED,
        REOPENED);
    assertThat(flow.findings())
        .extracting(Object::toString)
        .containsExactly(
            "jump done without start: done at 2026-03-05T12:00:00Z",
            "cut incomplete history: 2 transitions are known",
            "imported done without start: done at 2026-03-08T12:00:00Z",
            "imported before creation: changed at 2026-03-08T12:00:00Z, created at 2026-03-10T12:00:00Z",
            "imported created in work: created in done",
            "blank first state unknown: created at 2026-03-02T12:00:00Z",
            "P backwards: doing to todo at 2026-03-03T12:00:00Z",
            "R reopened: done to doing at 2026-03-06T12:00:00Z");
    FlowTimes times = flow.cycleTimes(MARCH);
    assertThat(times.days().asList()).containsExactly(5.0, 8.0);
    assertThat(times.unknown()).isEqualTo(3);
    assertThat(flow.leadTimes(MARCH).days().asList()).containsExactly(1.0, 5.0, 5.0, 6.0, 9.0);
    assertThat(flow.days(MARCH).throughput().value()).hasValue(5 / 31.0);
  }

  @Test
  void cycleTimes_percentilesMeanAndPromise() {
    FlowTimes times = flow(PAUSED, REOPENED, item("A", "doing 2, done 2")).cycleTimes(MARCH);
    assertThat(times.percentile(0.5).value()).hasValue(5);
    assertThat(times.mean().value().orElseThrow()).isCloseTo(14 / 3.0, within(1e-15));
    assertThat(times.within(5)).isEqualTo(Proportion.of(2, 3));
    assertThat(
            times.percentileInterval(0.5, ConfidenceLevel.of(0.7)).orElseThrow().upper())
        .isEqualTo(8);
    assertThat(times.percentileInterval(0.5, ConfidenceLevel.DEFAULT)).isEmpty();
    FlowTimes none =
        flow(PAUSED).cycleTimes(DateRange.of(LocalDate.of(2026, 3, 20), LocalDate.of(2026, 4, 20)));
    assertThat(none.mean().undefinedBecause()).isEqualTo("no item with a known time was finished");
    assertThat(none.percentile(0.85).isDefined()).isFalse();
    assertThat(none.statement().choices())
        .containsEntry("window", "2026-03-20 to 2026-04-20, not over");
    for (double p : new double[] {-0.1, 1.1, Double.NaN}) {
      assertThatThrownBy(() -> times.percentile(p))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("probability must be from 0 to 1: " + p + ". Write 0.85 for 85 %.");
    }
    assertThatThrownBy(() -> none.percentileInterval(1, ConfidenceLevel.DEFAULT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("probability must be above 0 and below 1: 1.0. Write 0.85 for 85 %.");
  }

  @Test
  void flowEfficiency_countsActiveAndNotBlockedTime() {
    // In work from noon of the 2nd to noon of the 10th: 4 days doing, of which 1.5 blocked, 4 in
    // review.
    WorkItem item = item("A", "doing 2, review 6, done 10")
        .withBlocked(BlockedSpan.between(noon(1), noon(3)))
        .withBlocked(BlockedSpan.between(noon(2), noon(3).plusSeconds(43_200)))
        .withBlocked(BlockedSpan.since(noon(9)));
    FlowMetrics flow = flow(item);
    assertThat(flow.flowEfficiency(MARCH).value()).hasValue(2.5 / 8);
    assertThat(flow.blockedShare(MARCH).value()).hasValue(2.5 / 8);
    assertThat(flow(item("B", "done 3")).flowEfficiency(MARCH).undefinedBecause())
        .isEqualTo("time in work is 0");
    WorkItem plain = WorkItem.of("C", noon(1), "todo")
        .withTransition(noon(2), "doing")
        .withTransition(noon(3), "done");
    FlowMetrics simple = FlowMetrics.of(
        new WorkHistory(List.of(plain), List.of(), List.of()), Workflow.simple(), STANDARD, APRIL);
    assertThat(simple.flowEfficiency(MARCH).undefinedBecause())
        .isEqualTo("waiting is not recorded: no waiting state, no blocked span");
    assertThat(simple.blockedShare(MARCH).value()).hasValue(0);
    // one blocked item among others is enough to know that waiting is recorded
    WorkItem blocked = WorkItem.of("D", noon(1), "todo")
        .withTransition(noon(2), "doing")
        .withTransition(noon(4), "done")
        .withBlocked(BlockedSpan.between(noon(2), noon(3)));
    FlowMetrics both = FlowMetrics.of(
        new WorkHistory(List.of(plain, blocked), List.of(), List.of()),
        Workflow.simple(),
        STANDARD,
        APRIL);
    assertThat(both.flowEfficiency(MARCH).value()).hasValue(2 / 3.0);
  }

  @Test
  void reopened_countsThoseDoneInTheWindow() {
    FlowMetrics flow = flow(REOPENED, PAUSED, item("new", ""));
    assertThat(flow.reopened(MARCH)).isEqualTo(Proportion.of(1, 2));
    assertThat(flow.reopened(DateRange.of(LocalDate.of(2026, 3, 5), LocalDate.of(2026, 3, 31))))
        .isEqualTo(Proportion.of(0, 1));
  }

  /** What was given up before the window counts from its first day on. */
  @Test
  void cumulativeFlow_ofAnItemGivenUp_countsItFromThatDay() {
    FlowMetrics flow = flow(item("A", "doing 2, rejected 3"));
    assertThat(givenUp(flow, 1, 3)).containsExactly(0L, 0L, 1L);
    assertThat(givenUp(flow, 3, 4)).containsExactly(1L, 1L);
    assertThat(givenUp(flow, 4, 5)).containsExactly(1L, 1L);
    assertThat(givenUp(flow, 1, 2)).containsExactly(0L, 0L);
  }

  private static List<Long> givenUp(FlowMetrics flow, int first, int last) {
    DateRange window = DateRange.of(LocalDate.of(2026, 3, first), LocalDate.of(2026, 3, last));
    return flow.cumulativeFlow(window).days().stream()
        .map(CumulativeDay::cancelled)
        .toList();
  }

  @Test
  void days_besideTheWindow_areLeftOut() {
    FlowMetrics flow = flow(item("A", "doing 2, done 5"));
    DateRange before = DateRange.of(LocalDate.of(2026, 3, 3), LocalDate.of(2026, 3, 4));
    assertThat(flow.days(before).days())
        .extracting(FlowDay::arrivals, FlowDay::departures, FlowDay::wip)
        .containsExactly(tuple(0L, 0L, 1L), tuple(0L, 0L, 1L));
    DateRange on = DateRange.of(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 5));
    assertThat(flow.days(on).days())
        .extracting(FlowDay::arrivals, FlowDay::departures)
        .containsExactly(tuple(1L, 0L), tuple(0L, 0L), tuple(0L, 0L), tuple(0L, 1L));
  }

  @Test
  void days_ofAWindowThatIsNotOver_haveNoRates() {
    FlowDays days =
        flow(PAUSED).days(DateRange.of(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1)));
    assertThat(days.complete()).isFalse();
    assertThat(days.throughput().undefinedBecause()).isEqualTo("2026-04-01 is not over");
    assertThat(days.flowDebt().undefinedBecause()).isEqualTo("2026-04-01 is not over");
    assertThat(days.history().periods()).isEqualTo(31);
    FlowDays march =
        flow(PAUSED, item("A", "doing 9"), item("B", "doing 9, rejected 10")).days(MARCH);
    assertThat(march.flowDebt().value()).hasValue(1);
    assertThat(march.arrivalRate().value()).hasValue(3 / 31.0);
    assertThat(march.days().get(9)).isEqualTo(new FlowDay(LocalDate.of(2026, 3, 10), 0, 0, 1, 2));
  }

  @Test
  void history_ofWorkdays_losesNothing() {
    FlowDays days = flow(item("A", "doing 2, done 7"), item("B", "doing 2, done 9"))
        .days(DateRange.of(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 10)));
    assertThat(days.history().counts()).containsExactly(0, 0, 0, 0, 0, 1, 0, 1, 0);
    assertThat(days.history(WorkCalendar.standard()).counts()).containsExactly(0, 0, 0, 0, 0, 2, 0);
    FlowDays toSunday = flow(item("A", "doing 2, done 7"))
        .days(DateRange.of(LocalDate.of(2026, 3, 6), LocalDate.of(2026, 3, 8)));
    assertThat(toSunday.history(WorkCalendar.standard()).counts()).containsExactly(1);
  }

  @Test
  void plus_ofTwoTeams_isTheWhole() {
    FlowDays one = flow(PAUSED).days(MARCH);
    FlowDays other = flow(REOPENED).days(MARCH);
    assertThat(one.plus(other)).isEqualTo(flow(PAUSED, REOPENED).days(MARCH));
    FlowDays others =
        flow(STANDARD.withWip(WipRule.END_OF_DAY), APRIL, REOPENED).days(MARCH);
    assertThatThrownBy(() -> one.plus(others))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("days must be of one window under the same choices: 2026-03-01 to");
  }

  @Test
  void cumulativeFlow_skippedAndBackward_neverFalls() {
    var cumulative = flow(
            item("skip", "done 4"),
            PAUSED,
            item("rejected", "doing 3, rejected 5"),
            item("new", ""))
        .cumulativeFlow(DateRange.of(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 6)));
    assertThat(cumulative.states())
        .containsExactly(
            StateId.of("todo"), StateId.of("doing"), StateId.of("review"), StateId.of("done"));
    assertThat(cumulative.reached(StateId.of("todo"))).containsExactly(4L, 4L, 4L, 4L, 4L);
    assertThat(cumulative.reached(StateId.of("doing"))).containsExactly(1L, 2L, 3L, 3L, 3L);
    assertThat(cumulative.reached(StateId.of("review"))).containsExactly(0L, 0L, 1L, 1L, 2L);
    assertThat(cumulative.reached(StateId.of("done"))).containsExactly(0L, 0L, 1L, 1L, 2L);
    assertThat(cumulative.days().get(3).cancelled()).isEqualTo(1);
    assertThatThrownBy(() -> cumulative.reached(StateId.of("rejected")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("state must be one of [todo, doing, review, done]: rejected. Use one of them.");
  }

  @Test
  void littlesLaw_saysWhichConditionsDoNotHold() {
    DateRange week = DateRange.of(LocalDate.of(2026, 3, 9), LocalDate.of(2026, 3, 13));
    LittlesLaw law = flow(
            STANDARD.withCount(TimeCount.ELAPSED_TIME),
            APRIL,
            item("old", "doing 2"),
            item("in", "doing 10, done 12"),
            item("new", "doing 11"),
            item("gone", "doing 9, rejected 11"))
        .littlesLaw(week);
    assertThat(law.violated())
        .containsExactly(
            Map.entry(LittleCondition.ARRIVALS_EQUAL_DEPARTURES, "3 arrivals, 1 departures"),
            Map.entry(LittleCondition.ALL_WORK_LEAVES, "1 given up in progress"),
            Map.entry(
                LittleCondition.WIP_IS_EQUAL_AT_BOTH_ENDS, "1 before the window, 2 at its end"),
            Map.entry(
                LittleCondition.AGE_DOES_NOT_CHANGE, "6 days before the window, 6.5 at its end"),
            Map.entry(
                LittleCondition.UNITS_ARE_CONSISTENT,
                "times by ELAPSED_TIME, work in progress by TOUCHING_DAY"));
    assertThat(law.residual().value().orElseThrow())
        .isCloseTo((5 + 3 + 3 + 3) / 5.0 - 1 / 5.0 * 2, within(1e-15));
    LittlesLaw none = flow(item("new", "")).littlesLaw(week);
    assertThat(none.residual().undefinedBecause())
        .isEqualTo("no item with a known time was finished");
    assertThat(none.violated()).isEmpty();
  }

  @Test
  void ageing_isHeldAgainstFinishedItems() {
    AgeingWork ageing = flow(PAUSED, REOPENED, item("old", "doing 20"), item("new", "review 30"))
        .ageing(MARCH);
    assertThat(ageing.items())
        .extracting(AgeingWork.AgeingItem::item)
        .extracting(Object::toString)
        .containsExactly("old", "new");
    assertThat(ageing.items().get(0).finishedSooner()).isEqualTo(1);
    assertThat(ageing.items().get(1).finishedSooner()).isZero();
    assertThat(ageing.olderThan(0.85)).containsExactly(ageing.items().get(0));
    assertThat(ageing.toString()).contains("old   doing    12                1");
    assertThat(flow(item("old", "doing 20")).ageing(MARCH).olderThan(0.5)).isEmpty();
    assertThat(
            flow(PAUSED, item("old", "doing 20")).ageingForecast().inProgress().asList())
        .containsExactly(12.0);
  }

  @Test
  void where_isAPartThatSaysSo() {
    FlowMetrics all = flow(PAUSED.withFeature(FeatureId.of("search")), REOPENED);
    FlowMetrics part = all.where(
        "feature search",
        item -> item.feature().filter(FeatureId.of("search")::equals).isPresent());
    assertThat(part.items()).containsExactly(all.items().get(0));
    assertThat(part.statement().choices()).containsEntry("items", "feature search");
  }

  @Test
  void difference_explainsItemByItem() {
    FlowDifference difference = FlowDifference.between(
        flow(PAUSED, item("A", "doing 2, done 5")),
        flow(
            STANDARD.withCycleTime(CycleTimeRule.LAST_ENTRY),
            APRIL,
            PAUSED,
            item("A", "doing 2, done 5")));
    assertThat(difference.choices())
        .extracting(Object::toString)
        .containsExactly("cycle time: FIRST_ENTRY against LAST_ENTRY");
    assertThat(difference.items()).singleElement().satisfies(pair -> {
      assertThat(pair.first().id()).hasToString("P");
      assertThat(pair.first().cycleTime()).hasValue(5);
      assertThat(pair.second().cycleTime()).hasValue(1);
    });
    assertThat(difference.toString()).contains("P     2026-03-02T12:00:00Z  2026-03-06T12:00:00Z");
    assertThatThrownBy(() -> FlowDifference.between(flow(PAUSED), flow(REOPENED)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "items must be the same: 1 and 1 items. Compare two conventions for one history.");
  }

  @Test
  void of_unknownState_isRefused() {
    assertThatThrownBy(() -> flow(item("A", "donig 3")))
        .isInstanceOf(InvalidWorkException.class)
        .hasMessage("state of item A must be in the workflow: donig. Did you mean doing?");
  }

  @Test
  void convention_profiles_sayWhatTheyDo() {
    assertThat(FlowConvention.asActionableAgile(ZoneId.of("UTC")))
        .hasToString(
            "flow: zone UTC, cycle time FIRST_ENTRY, finish LAST_DONE, count INCLUSIVE_DAYS,"
                + " work in progress TOUCHING_DAY, percentiles NEAREST_RANK");
    assertThat(cycleTime(FlowConvention.asAzureDevOps(ZoneId.of("UTC")), PAUSED))
        .isEqualTo(4);
    assertThat(cycleTime(FlowConvention.asJiraAgileMetrics(ZoneId.of("UTC")), PAUSED))
        .isZero();
    assertThat(STANDARD.withCount(TimeCount.INCLUSIVE_WORKDAYS).toString())
        .contains("calendar " + WorkCalendar.standard().name());
    assertThat(WipRule.END_OF_DAY.pairsWith(TimeCount.ELAPSED_DAYS)).isTrue();
    assertThat(WipRule.END_OF_DAY.pairsWith(TimeCount.INCLUSIVE_DAYS)).isFalse();
  }
}
