package dev.tandem.metrics.delivery.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.metrics.delivery.ChaosClass;
import dev.tandem.metrics.delivery.DeliveredProject;
import dev.tandem.metrics.delivery.DeliveryConvention;
import dev.tandem.metrics.delivery.DeliveryQuestion;
import dev.tandem.metrics.delivery.DeliveryVerdict;
import dev.tandem.metrics.delivery.ResultRating;
import dev.tandem.metrics.delivery.ScopeCount;
import dev.tandem.metrics.delivery.Verdict;
import dev.tandem.metrics.statistics.Proportion;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeliveryRatesTest {

  private static final WorkCalendar CALENDAR = WorkCalendar.standard();
  private static final DeliveryConvention STANDARD = DeliveryConvention.standard();
  private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 3, 2, 8, 0);
  private static final LocalDateTime FRIDAY = LocalDateTime.of(2026, 3, 13, 17, 0);

  private static DeliveredProject running(String id) {
    return DeliveredProject.of(id, "signed", MONDAY, FRIDAY, BigDecimal.valueOf(1000))
        .withCost(BigDecimal.valueOf(900))
        .withScope(ScopeCount.of(20, 20));
  }

  private static DeliveredProject running() {
    return running("shop");
  }

  private static DeliveryVerdict verdict(DeliveredProject project) {
    return DeliveryVerdict.of(project, CALENDAR, STANDARD);
  }

  private static DeliveryRates rates(DeliveredProject... projects) {
    return new DeliveryRates(
        STANDARD, List.of(projects).stream().map(DeliveryRatesTest::verdict).toList());
  }

  private static List<String> ids(List<DeliveryVerdict> verdicts) {
    return verdicts.stream().map(verdict -> verdict.project().id()).toList();
  }

  @Test
  void rates_haveTheirOwnDenominators() {
    DeliveryRates rates = new DeliveryRates(
        STANDARD,
        List.of(
            verdict(running().finishedOn(FRIDAY)),
            verdict(running().withCost(BigDecimal.valueOf(1500)).finishedOn(MONDAY)),
            verdict(running().cancelled()),
            verdict(running())));
    assertThat(rates.onTime()).isEqualTo(Proportion.of(2, 2));
    assertThat(rates.onBudget()).isEqualTo(Proportion.of(1, 2));
    assertThat(rates.inScope()).isEqualTo(Proportion.of(2, 2));
    assertThat(rates.goodEnough()).isEqualTo(Proportion.of(0, 0));
    assertThat(rates.allThree()).isEqualTo(Proportion.of(1, 3));
    assertThat(rates.classes())
        .isEqualTo(ImmutableMap.of(
            ChaosClass.SUCCESSFUL, 1L,
            ChaosClass.CHALLENGED, 1L,
            ChaosClass.FAILED, 1L,
            ChaosClass.UNDECIDED, 1L));
    assertThat(rates.share(ChaosClass.FAILED)).isEqualTo(Proportion.of(1, 3));
    assertThat(rates.meanCostOverrun().value().orElseThrow()).isCloseTo(0.2, within(1e-15));
    assertThat(rates.weightedCostOverrun().value()).hasValue(0.2);
    assertThat(rates.weightedSlip().value()).hasValue(-0.5);
    assertThat(rates.meanSlip().value()).hasValue(-0.5);
    assertThat(rates.meanSlipInterval().orElseThrow().contains(-0.5)).isTrue();
    assertThat(rates.meanCostOverrunInterval().orElseThrow().contains(0.2)).isTrue();
    // Two projects of one budget: the ratio of sums has the interval of the mean.
    assertThat(rates.weightedCostOverrunInterval().orElseThrow().upper())
        .isCloseTo(rates.meanCostOverrunInterval().orElseThrow().upper(), within(1e-12));
    assertThat(rates.interval(rates.onTime()).orElseThrow().upper()).isEqualTo(1);
    assertThat(rates.toString())
        .contains("cost overrun 0.2 on average, 0.2 weighted")
        .contains("shop     SUCCESSFUL  MET      ");
    assertThatThrownBy(() -> rates.share(ChaosClass.UNDECIDED))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "class must be one that is decided: UNDECIDED. Ask classes() for their number.");
  }

  @Test
  void rates_ofNothing_areUndefined() {
    DeliveryRates none = new DeliveryRates(STANDARD, List.of());
    assertThat(none.meanSlip().undefinedBecause()).isEqualTo("no project has finished");
    assertThat(none.weightedCostOverrun().undefinedBecause()).isEqualTo("no project has finished");
    assertThat(none.weightedSlip().value()).isEmpty();
    assertThat(none.meanSlipInterval()).isEmpty();
    assertThat(none.weightedCostOverrunInterval()).isEmpty();
    List<DeliveryVerdict> other = List.of(verdict(running()));
    assertThatThrownBy(() -> new DeliveryRates(DeliveryConvention.asChaos2015(), other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "verdicts must be by one convention: \"delivery: time tolerance 0, cost tolerance 0,");
  }

  @Test
  void allThree_ofUnknownScope_isNotCounted() {
    DeliveryRates rates = rates(
        running("known").finishedOn(FRIDAY),
        running("unknown").withScope(ScopeCount.of(0, 0)).finishedOn(FRIDAY),
        running("late").withScope(ScopeCount.of(0, 0)).finishedOn(FRIDAY.plusDays(30)),
        running("stopped").cancelled());
    assertThat(rates.allThree()).isEqualTo(Proportion.of(1, 3));
    assertThat(ids(rates.evidence().notCounted(DeliveryQuestion.ALL_THREE)))
        .containsExactly("unknown");
    assertThat(ids(rates.evidence().missed(DeliveryQuestion.ALL_THREE)))
        .containsExactly("late", "stopped");
  }

  @Test
  void satisfactory_countsThoseWhoWereAsked() {
    DeliveryRates rates = rates(
        running("a").withRating(ResultRating.SATISFACTORY).finishedOn(FRIDAY),
        running("b").withRating(ResultRating.UNSATISFACTORY).finishedOn(FRIDAY),
        running("c").finishedOn(FRIDAY),
        running("d").withRating(ResultRating.SATISFACTORY));
    assertThat(rates.satisfactory()).isEqualTo(Proportion.of(1, 2));
  }

  @Test
  void evidence_namesTheProjectsBehindEachRate() {
    DeliveryEvidence evidence = rates(
            running("a").finishedOn(FRIDAY),
            running("b").withCost(BigDecimal.valueOf(1001)).finishedOn(FRIDAY.plusDays(7)),
            running("c").withCost(BigDecimal.valueOf(1001)),
            running("d").cancelled())
        .evidence();
    assertThat(ids(evidence.met(DeliveryQuestion.ON_TIME))).containsExactly("a");
    assertThat(ids(evidence.missed(DeliveryQuestion.ON_TIME))).containsExactly("b");
    assertThat(ids(evidence.notCounted(DeliveryQuestion.ON_TIME))).containsExactly("c", "d");
    // it goes on and can only be missed, so that the rate of the finished ones does not count it
    assertThat(DeliveryQuestion.ON_BUDGET.answer(evidence.rates().verdicts().get(2)))
        .isEqualTo(Verdict.MISSED);
    assertThat(ids(evidence.notCounted(DeliveryQuestion.ON_BUDGET))).containsExactly("c", "d");
    assertThat(ids(evidence.of(ChaosClass.FAILED))).containsExactly("d");
    assertThat(evidence.toString())
        .contains("on time       [a]     [b]")
        .contains("all three     [a]     [b, d]     [c]");
  }

  @Test
  void plus_ofOtherProjects_isSortedById() {
    DeliveryRates one = rates(running("c").finishedOn(FRIDAY), running("a").cancelled());
    DeliveryRates two = rates(running("b").finishedOn(FRIDAY.plusDays(7)));
    assertThat(ids(one.plus(two).verdicts())).containsExactly("a", "b", "c");
    assertThat(one.plus(two)).isEqualTo(two.plus(one));
    assertThat(one.plus(two).onTime()).isEqualTo(one.onTime().plus(two.onTime()));
    assertThatThrownBy(() -> one.plus(rates(running("c"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("rates must be of different projects: both have [c]. Add each project once.");
    DeliveryRates other = new DeliveryRates(DeliveryConvention.asChaos2015(), List.of());
    assertThatThrownBy(() -> one.plus(other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("rates must be by one convention: \"delivery: time tolerance 0,")
        .hasMessageEndingWith("Judge all alike.");
  }

  @Test
  void ombScorecard_letsATenthPass() {
    DeliveredProject project =
        running().withCost(BigDecimal.valueOf(1100)).withScope(ScopeCount.of(20, 18));
    DeliveryVerdict verdict = DeliveryVerdict.of(
        project.finishedOn(FRIDAY.plusDays(3)), CALENDAR, DeliveryConvention.asOmbScorecard());
    assertThat(verdict.allThree()).isEqualTo(Verdict.MET);
    assertThat(DeliveryVerdict.of(
                project.withCost(BigDecimal.valueOf(1101)).finishedOn(FRIDAY),
                CALENDAR,
                DeliveryConvention.asOmbScorecard())
            .onBudget())
        .isEqualTo(Verdict.MISSED);
  }
}
