package dev.tandem.metrics.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.Workday;
import dev.tandem.core.project.Baseline;
import dev.tandem.core.task.TaskId;
import dev.tandem.metrics.objectives.Benefits;
import dev.tandem.metrics.statistics.Proportion;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeliveryTest {

  private static final WorkCalendar CALENDAR = WorkCalendar.standard();
  private static final DeliveryConvention STANDARD = DeliveryConvention.standard();
  private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 3, 2, 8, 0);
  private static final LocalDateTime FRIDAY = LocalDateTime.of(2026, 3, 13, 17, 0);

  private static DeliveredProject running() {
    return DeliveredProject.of("shop", "signed", MONDAY, FRIDAY, BigDecimal.valueOf(1000))
        .withCost(BigDecimal.valueOf(900))
        .withScope(ScopeCount.of(20, 20));
  }

  private static DeliveryVerdict verdict(DeliveredProject project) {
    return DeliveryVerdict.of(project, CALENDAR, STANDARD);
  }

  /** Late by a weekend in calendar days and by half a day of work. */
  @Test
  void slip_overAWeekend_differsInWorkingAndCalendarTime() {
    DeliveryVerdict verdict = verdict(running().finishedOn(LocalDateTime.of(2026, 3, 16, 12, 0)));
    assertThat(verdict.slipCalendarDays().value().orElseThrow())
        .isCloseTo(2 + 19 / 24.0, within(1e-12));
    assertThat(verdict.slipWorkdays(Workday.STANDARD).value()).hasValue(0.5);
    assertThat(verdict.slipShare().value()).hasValue(0.05);
    assertThat(verdict.onTime()).isEqualTo(Verdict.MISSED);
    DeliveryTolerance tenth = DeliveryTolerance.of("0.05", "0", "0", "0", "0");
    assertThat(DeliveryVerdict.of(verdict.project(), CALENDAR, STANDARD.withTolerance(tenth))
            .onTime())
        .isEqualTo(Verdict.MET);
  }

  /** A milestone, or work that was planned into a weekend, has no duration over which a slip could be. */
  @Test
  void slip_ofWhatWasPlannedWithoutWork_hasNoShare() {
    DeliveredProject handover =
        DeliveredProject.of("handover", "signed", MONDAY, MONDAY, BigDecimal.ONE);
    DeliveryVerdict late = verdict(handover.finishedOn(MONDAY.plusHours(1)));
    assertThat(late.plannedWorkSeconds()).isZero();
    assertThat(late.slipShare().undefinedBecause()).isEqualTo("planned working time is 0");
    assertThat(late.onTime()).isEqualTo(Verdict.MISSED);
    assertThat(verdict(handover.finishedOn(MONDAY)).onTime()).isEqualTo(Verdict.MET);
  }

  @Test
  void verdicts_whileItGoesOn_areUnknownOrMissed() {
    DeliveryVerdict verdict = verdict(running());
    assertThat(verdict.onTime()).isEqualTo(Verdict.UNKNOWN);
    assertThat(verdict.onBudget()).isEqualTo(Verdict.UNKNOWN);
    assertThat(verdict.inScope()).isEqualTo(Verdict.UNKNOWN);
    assertThat(verdict.chaosClass()).isEqualTo(ChaosClass.UNDECIDED);
    assertThat(verdict.slipCalendarDays().undefinedBecause())
        .isEqualTo("the project has not finished");
    assertThat(verdict.slipWorkdays(Workday.STANDARD).value()).isEmpty();
    assertThat(verdict(running().withCost(new BigDecimal("1000.01"))).onBudget())
        .isEqualTo(Verdict.MISSED);
  }

  @Test
  void quality_ofWhatWasCounted_isJudged() {
    DeliveredProject project = running().finishedOn(FRIDAY);
    assertThat(verdict(project).goodEnough()).isEqualTo(Verdict.UNKNOWN);
    assertThat(verdict(project.withQuality(new QualityCount(40, 4, 0, 0))).goodEnough())
        .isEqualTo(Verdict.MET);
    assertThat(verdict(project.withQuality(new QualityCount(40, 5, 0, 0))).goodEnough())
        .isEqualTo(Verdict.MISSED);
    assertThat(verdict(project.withQuality(new QualityCount(0, 0, 100, 20))).goodEnough())
        .isEqualTo(Verdict.MET);
    DeliveryVerdict both = verdict(project.withQuality(new QualityCount(40, 4, 100, 21)));
    assertThat(both.goodEnough()).isEqualTo(Verdict.MISSED);
    assertThat(both.escapedShare().value()).hasValue(0.1);
    assertThat(both.reworkShare().value()).hasValue(0.21);
    assertThat(both.project().quality())
        .hasToString("4 of 40 defects escaped, 21 of 100 seconds were rework");
    assertThat(both.project().quality().escapes()).isEqualTo(Proportion.of(4, 40));
    assertThat(verdict(project).reworkShare().undefinedBecause()).isEqualTo("work is 0");
  }

  @Test
  void scope_added_isGrowthAndNotDelivery() {
    ScopeCount scope = ScopeCount.of(20, 18).withAdded(5, 5);
    DeliveryVerdict verdict = verdict(running().withScope(scope).finishedOn(FRIDAY));
    assertThat(verdict.scopeShare().value()).hasValue(0.9);
    assertThat(verdict.scopeGrowth().value()).hasValue(0.25);
    assertThat(verdict.inScope()).isEqualTo(Verdict.MISSED);
    assertThat(scope).hasToString("18 of 20, and 5 of 5 added");
    assertThat(
            verdict(running().withScope(ScopeCount.of(0, 0)).finishedOn(FRIDAY)).inScope())
        .isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void chaos2015_asksForASatisfactoryResultInsteadOfFeatures() {
    DeliveredProject cut = running().withScope(ScopeCount.of(20, 10)).finishedOn(FRIDAY);
    DeliveryConvention later = DeliveryConvention.asChaos2015();
    assertThat(verdict(cut).chaosClass()).isEqualTo(ChaosClass.CHALLENGED);
    assertThat(DeliveryVerdict.of(cut, CALENDAR, later).chaosClass())
        .isEqualTo(ChaosClass.UNDECIDED);
    assertThat(DeliveryVerdict.of(cut.withRating(ResultRating.SATISFACTORY), CALENDAR, later)
            .chaosClass())
        .isEqualTo(ChaosClass.SUCCESSFUL);
    assertThat(DeliveryVerdict.of(cut.withRating(ResultRating.UNSATISFACTORY), CALENDAR, later)
            .chaosClass())
        .isEqualTo(ChaosClass.CHALLENGED);
    assertThat(DeliveryVerdict.of(cut.cancelled(), CALENDAR, later).chaosClass())
        .isEqualTo(ChaosClass.FAILED);
  }

  @Test
  void project_fromABaseline_spansItsTasks() {
    Baseline baseline = new Baseline(
        "first",
        MONDAY,
        List.of(
            new Baseline.Entry(TaskId.of("b"), MONDAY.plusDays(2), FRIDAY),
            new Baseline.Entry(TaskId.of("a"), MONDAY, MONDAY.plusDays(3))));
    DeliveredProject project = DeliveredProject.of("shop", baseline, BigDecimal.TEN);
    assertThat(project.plannedStart()).isEqualTo(MONDAY);
    assertThat(project.plannedFinish()).isEqualTo(FRIDAY);
    assertThat(project).hasToString("shop against first: RUNNING");
    Baseline empty = new Baseline("none", MONDAY, List.of());
    assertThatThrownBy(() -> DeliveredProject.of("shop", empty, BigDecimal.TEN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("baseline must hold a task: none, project shop. Take one of the whole plan.");
  }

  @Test
  void page_saysBuiltRightAndRightThing() {
    DeliveryVerdict good = verdict(running().finishedOn(FRIDAY));
    DeliveryVerdict late = verdict(running().finishedOn(FRIDAY.plusDays(30)));
    Benefits came = Benefits.of(List.of(10.0, 20.0), List.of(10.0));
    Benefits missed = Benefits.of(List.of(10.0, 20.0), List.of(5.0));
    Benefits early = Benefits.of(List.of(0.0, 20.0), List.of(0.0));
    assertThat(new DeliveryPage(good, came, 1).quadrant()).isEqualTo(DeliveryQuadrant.SUCCESS);
    assertThat(new DeliveryPage(good, missed, 1).quadrant())
        .isEqualTo(DeliveryQuadrant.WRONG_THING_BUILT_RIGHT);
    assertThat(new DeliveryPage(good, missed, 0.5).quadrant()).isEqualTo(DeliveryQuadrant.SUCCESS);
    assertThat(new DeliveryPage(late, came, 1).quadrant())
        .isEqualTo(DeliveryQuadrant.RIGHT_THING_BUILT_BADLY);
    assertThat(new DeliveryPage(late, missed, 1).quadrant()).isEqualTo(DeliveryQuadrant.FAILURE);
    assertThat(new DeliveryPage(late, early, 1).quadrant()).isEqualTo(DeliveryQuadrant.UNDECIDED);
    DeliveryVerdict broken =
        verdict(running().withQuality(new QualityCount(10, 9, 0, 0)).finishedOn(FRIDAY));
    assertThat(new DeliveryPage(broken, came, 1).builtRight()).isEqualTo(Verdict.MISSED);
    assertThat(new DeliveryPage(good, came, 1).toString())
        .startsWith("shop: SUCCESS\nbuilt right: MET\n")
        .contains("on time (slip)         MET");
    assertThatThrownBy(() -> new DeliveryPage(good, came, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("needed share of benefits must be finite and above 0: 0.0. State all as 1.");
  }

  @Test
  void inputs_thatContradictThemselves_areRefused() {
    DeliveredProject project = running();
    assertThatThrownBy(() -> DeliveredProject.of("", "b", MONDAY, FRIDAY, BigDecimal.TEN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "project and baseline must have a name: \"\", baseline \"b\". Say against which baseline it is measured.");
    assertThatThrownBy(() -> DeliveredProject.of("p", "b", FRIDAY, MONDAY, BigDecimal.TEN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "finish of project p must not be before its planned start 2026-03-13T17:00: planned 2026-03-02T08:00,"
                + " actual none. Correct one of them.");
    assertThatThrownBy(() -> project.withCost(BigDecimal.valueOf(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "budget must be above 0 and cost at least 0: 1000 and -1, project shop. State both in one unit.");
    assertThatThrownBy(() -> new DeliveredProject(
            "p",
            "b",
            MONDAY,
            FRIDAY,
            DeliveryState.FINISHED,
            project.finish(),
            BigDecimal.TEN,
            BigDecimal.ONE,
            project.scope(),
            project.quality(),
            project.rating()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "project p must have a finish exactly if it has finished: FINISHED, no finish. Correct one of the two.");
    assertThatThrownBy(() -> ScopeCount.of(2, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "scope delivered must be from 0 to what was committed: 3 of 2. Count what came on top as added.");
    assertThatThrownBy(() -> ScopeCount.of(2, 2).withAdded(1, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("scope delivered must be from 0 to what was added: 2 of 1.");
    assertThatThrownBy(() -> new QualityCount(1, 2, 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "escaped defects must be from 0 to all defects: 2 of 1. Count those that users met among all.");
    assertThatThrownBy(() -> new QualityCount(0, 0, 1, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("rework must be from 0 to all work: 2 of 1 seconds. Count it among all work.");
    assertThatThrownBy(() -> DeliveryTolerance.of("-1", "0", "0", "0", "0"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("tolerance of time must be at least 0: -1. State 10 percent as 0.1.");
    assertThatThrownBy(() -> DeliveryTolerance.of("2", "3", "1.5", "0", "0"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "tolerance of scope must be at least 0 and at most 1: 1.5. State 10 percent as 0.1.");
    assertThatThrownBy(() -> new DeliveryVerdict(STANDARD, project, -1, Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "planned working time must be at least 0 seconds: -1, project shop. Count from planned start to planned"
                + " finish.");
    assertThatThrownBy(() -> new DeliveryVerdict(STANDARD, project, 1, Optional.of(1L)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "slip must be there exactly if the project has finished: 1, project shop. Leave it out, or"
                + " add it.");
  }
}
