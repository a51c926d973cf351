package dev.tandem.metrics.earnedvalue.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.project.Baseline;
import dev.tandem.core.project.Project;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskCost;
import dev.tandem.core.task.TaskId;
import dev.tandem.metrics.earnedvalue.EarnedValueReport;
import dev.tandem.metrics.earnedvalue.baseline.BaselinePhasing;
import dev.tandem.metrics.earnedvalue.baseline.EarningMethod;
import dev.tandem.metrics.earnedvalue.ledger.CostEntry;
import dev.tandem.metrics.earnedvalue.ledger.EarnedValueAccumulator;
import dev.tandem.metrics.earnedvalue.ledger.EarnedValueLedger;
import dev.tandem.metrics.earnedvalue.ledger.ProgressEntry;
import dev.tandem.metrics.earnedvalue.measure.AccrualRule;
import dev.tandem.metrics.earnedvalue.measure.BudgetUnit;
import dev.tandem.metrics.earnedvalue.measure.EarnedValueConvention;
import dev.tandem.metrics.earnedvalue.measure.EarnedValueMeasure;
import dev.tandem.metrics.earnedvalue.measure.IndexPrecision;
import dev.tandem.metrics.earnedvalue.measure.Rational;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportDifferenceTest {

  private static final EarnedValueConvention STANDARD = EarnedValueConvention.standard();
  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

  private static LocalDateTime day(int day, int hour) {
    return MONDAY.plusDays(day).atTime(hour, 0);
  }

  private static Task task(String id, double cost) {
    return Task.of(id, WorkDuration.workdays(5)).withParent("work").withCost(TaskCost.fixed(cost));
  }

  /** A licence that is bought, and work that goes on beside it, both in one week under one summary. */
  private static Project project() {
    return Project.builder("Relaunch", MONDAY)
        .task(Task.summary("work"))
        .task(task("licence", 1_000))
        .task(task("build", 2_000))
        .baseline(new Baseline(
            "agreed",
            day(0, 0),
            List.of(
                new Baseline.Entry(TaskId.of("licence"), day(0, 8), day(4, 17)),
                new Baseline.Entry(TaskId.of("build"), day(0, 8), day(4, 17)))))
        .build();
  }

  private static EarnedValueLedger ledger() {
    EarnedValueAccumulator entries = new EarnedValueAccumulator();
    entries.add(CostEntry.of("build", day(1, 12), "900"));
    entries.add(ProgressEntry.of("build", day(1, 12), 30));
    return entries.snapshot(day(1, 17));
  }

  private static EarnedValueReport report(EarnedValueConvention convention) {
    return EarnedValueReport.of(
        BaselinePhasing.of(project())
            .withConvention(convention)
            .withMethod("licence", EarningMethod.levelOfEffort())
            .phase("agreed"),
        ledger());
  }

  private static ReportDifference to(EarnedValueConvention second) {
    return ReportDifference.between(ReportDifferenceTest::report, STANDARD, second);
  }

  /** After two of five days 400 of the licence are planned and earned if it is prorated, and all of it if it is due at the start. */
  @Test
  void accrual_changesWhatIsDueAtTheStart_nodeByNode() {
    ReportDifference difference = to(STANDARD.withAccrual(AccrualRule.START));
    assertThat(difference.nodes())
        .extracting(NodeDifference::toString)
        .containsExactly(
            "work: PV 1800, EV 600, AC 0, BAC 0, because [fixed costs: prorated against at the start]",
            "licence: PV 600, EV 600, AC 0, BAC 0, because [fixed costs: prorated against at the start]",
            "build: PV 1200, EV 0, AC 0, BAC 0, because [fixed costs: prorated against at the start]");
    assertThat(difference.nodes().get(0).values().change())
        .isEqualTo(difference
            .nodes()
            .get(1)
            .values()
            .change()
            .plus(difference.nodes().get(2).values().change()));
    assertThat(difference.total().change().planned()).isEqualTo(Rational.of(1_800));
    FigureSteps spi = difference.total().figure(EarnedValueMeasure.SCHEDULE_PERFORMANCE_INDEX);
    assertThat(spi.first().exact()).contains(Rational.of(1_000, 1_200));
    assertThat(spi.second().exact()).contains(Rational.of(1_600, 3_000));
    assertThat(spi.change()).contains(Rational.of(-3, 10));
  }

  @Test
  void choices_thatChangeNoAmount_changeFigures() {
    ReportDifference difference =
        to(STANDARD.withPrecision(IndexPrecision.TWO_DECIMALS).withRecentPeriods(1));
    assertThat(difference.choices())
        .extracting(Object::toString)
        .containsExactly("indices: exact against two decimals", "recent periods: 3 against 1");
    assertThat(difference.total().change()).isEqualTo(ValueChange.NONE);
    assertThat(difference.figures())
        .extracting(FigureSteps::figure)
        .contains("estimate at completion");
    FigureSteps cpi = difference.total().figure(EarnedValueMeasure.COST_PERFORMANCE_INDEX);
    assertThat(cpi)
        .hasToString("cost performance index: 1.111111 against 1.11, because"
            + " [indices: exact against two decimals]");
    assertThat(cpi.changes())
        .containsExactly(Optional.of(Rational.of(-1, 900)), Optional.of(Rational.ZERO));
    assertThat(cpi.steps())
        .extracting(Object::toString)
        .containsExactly(
            "indices: exact against two decimals: 1.11", "recent periods: 3 against 1: 1.11");
    assertThat(difference.toString())
        .contains("indices: exact against two decimals; recent periods: 3 against 1")
        .contains("cost performance index");
  }

  /** The licence costs nothing and has no CPI: said by one convention, shown as 0 by the other. */
  @Test
  void undefined_shownAsZero_isNoNumberBefore() {
    ReportDifference difference = to(EarnedValueConvention.asMicrosoftProject());
    FigureSteps cpi = difference.nodes().stream()
        .filter(node -> node.task().equals(TaskId.of("licence")))
        .findFirst()
        .orElseThrow()
        .values()
        .figure(EarnedValueMeasure.COST_PERFORMANCE_INDEX);
    assertThat(cpi)
        .hasToString("cost performance index: infinite against 0, because"
            + " [undefined: said why against shown as 0]");
    assertThat(cpi.change()).isEmpty();
    assertThat(cpi.changes()).containsExactly(Optional.empty());
  }

  @Test
  void difference_ofOneConvention_isNothing() {
    ReportDifference none = to(STANDARD);
    assertThat(none.choices()).isEmpty();
    assertThat(none.nodes()).isEmpty();
    assertThat(none.figures()).isEmpty();
    assertThat(none.total().steps()).isEmpty();
    assertThat(none.total().second()).isEqualTo(none.total().first());
  }

  @Test
  void reports_thatAreNotOfOneProject_areRefused() {
    assertThatThrownBy(() -> to(STANDARD.withUnit(BudgetUnit.WORK)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "conventions must count in one unit: cost and hours of work. Compare shares and indices of two reports"
                + " instead.");
    EarnedValueConvention other = EarnedValueConvention.asPrimavera();
    assertThatThrownBy(
            () -> ReportDifference.between(convention -> report(STANDARD), STANDARD, other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "report must be under the convention that it is asked for: earned value convention:")
        .hasMessageEndingWith("Phase the baseline under it.");
    Project larger = Project.builder("Relaunch", MONDAY)
        .task(Task.of("build", WorkDuration.workdays(5)).withCost(TaskCost.fixed(1)))
        .baseline(new Baseline(
            "agreed",
            day(0, 0),
            List.of(new Baseline.Entry(TaskId.of("build"), day(0, 8), day(4, 17)))))
        .build();
    assertThatThrownBy(() -> ReportDifference.between(
            convention -> convention.equals(STANDARD)
                ? report(convention)
                : EarnedValueReport.of(
                    BaselinePhasing.of(larger).withConvention(convention).phase("agreed"),
                    ledger()),
            STANDARD,
            STANDARD.withRecentPeriods(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("reports must be of the same tasks: 3 and 1 tasks. Make all of one project.");
    ValueSteps values = to(STANDARD).total();
    assertThatThrownBy(() -> new NodeDifference(TaskId.of("a"), -1, values))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("depth must be at least 0: -1. Count the summaries above.");
  }
}
