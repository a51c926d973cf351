package dev.tandem.metrics.riskregister.ageing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.risk.ResponseStrategy;
import dev.tandem.core.risk.Risk;
import dev.tandem.core.risk.RiskAssessment;
import dev.tandem.core.risk.RiskId;
import dev.tandem.core.risk.RiskResponse;
import dev.tandem.core.risk.RiskState;
import dev.tandem.core.risk.register.RiskRegister;
import dev.tandem.metrics.statistics.Proportion;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegisterAgeingTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);

  private static RiskId id(String id) {
    return RiskId.of(id);
  }

  private static Risk bare(String id) {
    return Risk.threat(id(id), "event " + id, RiskAssessment.of(0.5));
  }

  private static Risk kept(String id) {
    return bare(id)
        .withOwner("Kim")
        .withResponse(RiskResponse.of(ResponseStrategy.ACCEPT, "hold", RiskAssessment.of(0.5)));
  }

  @Test
  void ageing_findsWhatNobodyCaresFor() {
    RiskRegister register = RiskRegister.of(
        kept("well"),
        kept("stale"),
        kept("unseen").withState(RiskState.IDENTIFIED),
        kept("late"),
        bare("bare"),
        bare("gone").withState(RiskState.CLOSED));
    List<RiskDates> dates = List.of(
        RiskDates.raised(id("well"), TODAY.minusDays(90)).reviewedOn(TODAY.minusDays(30)),
        RiskDates.raised(id("stale"), TODAY.minusDays(90)).reviewedOn(TODAY.minusDays(31)),
        RiskDates.raised(id("unseen"), TODAY.minusDays(40)),
        RiskDates.raised(id("late"), TODAY).dueBy(TODAY.minusDays(1)));
    RegisterAgeing ageing = RegisterAgeing.of(register, dates, TODAY, 30);
    assertThat(ageing.findings())
        .extracting(AgeingRisk::toString)
        .containsExactly(
            "unseen event unseen, 40 days old: [NEVER_REVIEWED, NOT_ASSESSED]",
            "stale event stale, 90 days old: [REVIEW_OVERDUE]",
            "late event late, 0 days old: [RESPONSE_OVERDUE]",
            "bare event bare, of unknown age: [NO_DATES, NO_OWNER, NO_RESPONSE]");
    assertThat(ageing.reviewedInTime()).isEqualTo(Proportion.of(2, 5));
    assertThat(ageing.medianAgeDays().value()).hasValue(65);
    assertThat(ageing).hasToString("""
            age of the risk register: as of 2026-04-01, review every 30 days: 2 of 5 reviewed in time
            risk    event         age  unseen  findings
            unseen  event unseen   40      40  [NEVER_REVIEWED, NOT_ASSESSED]
            stale   event stale    90      31  [REVIEW_OVERDUE]
            late    event late      0       0  [RESPONSE_OVERDUE]
            bare    event bare      -       -  [NO_DATES, NO_OWNER, NO_RESPONSE]""");
  }

  @Test
  void ageing_ofNothing_hasNoMedian() {
    RegisterAgeing ageing = RegisterAgeing.of(RiskRegister.EMPTY, List.of(), TODAY, 1);
    assertThat(ageing.medianAgeDays().undefinedBecause())
        .isEqualTo("no pending risk has a known age");
    assertThat(ageing.reviewedInTime().share()).isEmpty();
    assertThat(ageing.findings()).isEmpty();
  }

  @Test
  void ageing_ofWrongDates_namesAllProblems() {
    RiskRegister register = RiskRegister.of(bare("a"));
    List<RiskDates> dates = List.of(
        RiskDates.raised(id("a"), TODAY.plusDays(1)),
        RiskDates.raised(id("a"), TODAY),
        RiskDates.raised(id("b"), TODAY));
    assertThatThrownBy(() -> RegisterAgeing.of(register, dates, TODAY, 30))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("""
            dates must not lie after 2026-04-01: a: raised 2026-04-02, never reviewed. Correct one of them.
            dates must be stated once: a. Leave one out.
            risk must be in the register: b, which has dates. Use one of the ids of its risks.""");
    assertThatThrownBy(() -> RegisterAgeing.of(register, List.of(), TODAY, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("days between reviews must be at least 1: 0. Use 30 for once a month.");
    RiskDates raised = RiskDates.raised(id("a"), TODAY);
    assertThatThrownBy(() -> raised.reviewedOn(TODAY.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "review must not be before the risk was raised: 2026-03-31 before 2026-04-01, risk a."
                + " Correct one of them.");
    assertThat(raised.reviewedOn(TODAY).dueBy(TODAY))
        .hasToString("a: raised 2026-04-01, reviewed 2026-04-01, due 2026-04-01");
  }
}
