package dev.tandem.metrics.earnedvalue;

import static dev.tandem.metrics.earnedvalue.EarnedValueExamples.BUILD;
import static dev.tandem.metrics.earnedvalue.EarnedValueExamples.DESIGN;
import static dev.tandem.metrics.earnedvalue.EarnedValueExamples.TEST;
import static dev.tandem.metrics.earnedvalue.EarnedValueExamples.WORK;
import static dev.tandem.metrics.earnedvalue.EarnedValueExamples.agreed;
import static dev.tandem.metrics.earnedvalue.EarnedValueExamples.day;
import static dev.tandem.metrics.earnedvalue.EarnedValueExamples.relaunch;
import static dev.tandem.metrics.earnedvalue.EarnedValueExamples.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.calendar.DateRange;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.forecast.FinishForecast;
import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.product.Feature;
import dev.tandem.core.product.FeatureId;
import dev.tandem.core.product.Product;
import dev.tandem.core.product.Release;
import dev.tandem.core.product.ReleaseId;
import dev.tandem.core.project.Baseline;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.project.UnknownTaskException;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskCost;
import dev.tandem.core.task.TaskId;
import dev.tandem.metrics.earnedvalue.baseline.BaselinePhasing;
import dev.tandem.metrics.earnedvalue.baseline.EarningMethod;
import dev.tandem.metrics.earnedvalue.baseline.TimePhasedBaseline;
import dev.tandem.metrics.earnedvalue.ledger.CostEntry;
import dev.tandem.metrics.earnedvalue.ledger.EarnedValueEntry;
import dev.tandem.metrics.earnedvalue.ledger.ProgressEntry;
import dev.tandem.metrics.earnedvalue.measure.EarnedValue;
import dev.tandem.metrics.earnedvalue.measure.EstimateMethod;
import dev.tandem.metrics.earnedvalue.measure.FigureState;
import dev.tandem.metrics.earnedvalue.measure.Rational;
import dev.tandem.metrics.earnedvalue.quality.CompletionThird;
import dev.tandem.metrics.earnedvalue.quality.ForecastAccuracy;
import dev.tandem.metrics.earnedvalue.schedule.DurationForecast;
import dev.tandem.metrics.forecast.ForecastComparison;
import dev.tandem.metrics.statistics.ConfidenceLevel;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class EarnedValueReportTest {

  /** After two weeks: design done late, a quarter of build done; 2,000 planned, 1,500 earned, 1,800 spent. */
  private static final EarnedValueEntry[] TWO_WEEKS = {
    CostEntry.of("design", day(4, 17), "900"),
    CostEntry.of("design", day(7, 17), "300"),
    CostEntry.of("build", day(11, 17), "550.50"),
    CostEntry.of("extra", day(11, 17), "49.50"),
    ProgressEntry.of("design", day(4, 17), 80),
    ProgressEntry.of("design", day(7, 17), 100),
    ProgressEntry.of("build", day(11, 17), 25),
    ProgressEntry.of("build", day(14, 17), 60)
  };

  private static EarnedValueReport twoWeeks() {
    return report(day(11, 17), TWO_WEEKS);
  }

  @Test
  void total_isTheSumOfTheTasks() {
    EarnedValue total = twoWeeks().total();
    assertThat(total).isEqualTo(EarnedValue.of(2_000, 1_500, 1_800, 4_000));
    assertThat(twoWeeks().value(WORK)).isEqualTo(EarnedValue.of(2_000, 1_500, 1_750.5, 4_000));
    assertThat(twoWeeks().value(BUILD)).isEqualTo(EarnedValue.of(1_000, 500, 550.5, 2_000));
    assertThat(twoWeeks().value(List.of(WORK, BUILD))).isEqualTo(twoWeeks().value(WORK));
    assertThat(twoWeeks().unplannedCost()).isEqualTo(Rational.of(49.5));
    assertThat(twoWeeks().outsideRange()).isEqualTo(1);
    assertThat(twoWeeks().nodes())
        .extracting(node -> node.task() + " " + node.depth())
        .containsExactly("work 0", "design 1", "build 1", "test 1", "extra 0");
  }

  @Test
  void schedule_isInWorkdays() {
    assertThat(twoWeeks().schedule().actualTime()).isEqualTo(Rational.of(10));
    assertThat(twoWeeks().schedule().earnedSchedule()).isEqualTo(Rational.of(15, 2));
    assertThat(twoWeeks().schedule().plannedDuration()).isEqualTo(Rational.of(20));
    assertThat(twoWeeks().schedule().index().exact()).contains(Rational.of(3, 4));
    assertThat(twoWeeks().schedule().forecast(DurationForecast.ES2).exact())
        .contains(Rational.of(80, 3));
    assertThat(twoWeeks().schedule(List.of(BUILD)).earnedSchedule()).isEqualTo(Rational.of(15, 2));
  }

  @Test
  void course_showsEachWorkday() {
    List<CoursePoint> course = twoWeeks().course();
    assertThat(course).hasSize(10);
    assertThat(course.get(4).value()).isEqualTo(EarnedValue.of(1_000, 800, 900, 4_000));
    assertThat(course.get(5).value()).isEqualTo(EarnedValue.of(1_200, 1_000, 1_200, 4_000));
    assertThat(course.get(9).value()).isEqualTo(twoWeeks().total());
    assertThat(course.get(0)).hasToString("2026-01-06T00:00: CPI undefined, SPI 0");
  }

  @Test
  void forecast_usesTheRecentPastAndTime() {
    assertThat(twoWeeks().forecast().estimateAtCompletion().exact()).contains(Rational.of(4_800));
    // three workdays ago 1,000 was earned and 1,200 spent
    assertThat(twoWeeks()
            .forecast()
            .estimateAtCompletion(EstimateMethod.RECENT_CPI)
            .exact())
        .contains(Rational.of(1_800).plus(Rational.of(2_500).times(Rational.of(600, 500))));
    assertThat(twoWeeks().forecast().estimateAtCompletion(EstimateMethod.SPI_T).exact())
        .contains(Rational.of(1_800).plus(Rational.of(2_500).times(Rational.of(4, 3))));
    assertThat(twoWeeks().forecast(List.of(DESIGN)).estimateAtCompletion().exact())
        .contains(Rational.of(1_200));
    // on the first day all so far is recent
    assertThat(report(
                day(0, 17),
                ProgressEntry.of("design", day(0, 17), 10),
                CostEntry.of("design", day(0, 17), "200"))
            .forecast()
            .estimateAtCompletion(EstimateMethod.RECENT_CPI)
            .exact())
        .contains(Rational.of(8_000));
  }

  /** The last three workdays begin at the end of the fourth last; until then all so far is recent. */
  @Test
  void forecast_recentPeriods_areCountedBackFromTheReport() {
    EarnedValueEntry[] entries = {
      ProgressEntry.of("design", day(0, 12), 10),
      CostEntry.of("design", day(0, 12), "200"),
      ProgressEntry.of("design", day(1, 12), 20),
      CostEntry.of("design", day(1, 12), "150"),
      ProgressEntry.of("design", day(2, 12), 30),
      CostEntry.of("design", day(2, 12), "100"),
      ProgressEntry.of("design", day(3, 12), 40),
      CostEntry.of("design", day(3, 12), "50")
    };
    EstimateMethod recent = EstimateMethod.RECENT_CPI;
    assertThat(
            report(day(3, 17), entries).forecast().estimateAtCompletion(recent).exact())
        .contains(Rational.of(500).plus(Rational.of(3_600)));
    assertThat(
            report(day(2, 17), entries).forecast().estimateAtCompletion(recent).exact())
        .contains(Rational.of(450).plus(Rational.of(3_700).times(Rational.of(450, 300))));
  }

  @Test
  void adherence_sumsToWhatIsEarned() {
    EarnedValueReport ahead = report(
        day(11, 17),
        ProgressEntry.of("design", day(4, 17), 60),
        ProgressEntry.of("test", day(4, 17), 50));
    // 1,100 were planned to be earned after 5.5 workdays: design, and 100 of build
    assertThat(ahead.adherence().factor().exact()).contains(Rational.of(600, 1_100));
    assertThat(ahead.adherence().impeded())
        .extracting(each -> each.task())
        .containsExactly(DESIGN, BUILD);
    assertThat(ahead.adherence().atRisk()).extracting(each -> each.task()).containsExactly(TEST);
    assertThat(twoWeeks().adherence().factor().exact()).contains(Rational.ONE);
    assertThat(report(day(11, 17)).adherence().factor().undefinedBecause())
        .isEqualTo("nothing is earned");
  }

  @Test
  void rework_isAllowedAndGoesBack() {
    EarnedValueReport back = report(
        day(11, 17),
        ProgressEntry.of("design", day(4, 17), 100),
        ProgressEntry.of("design", day(9, 17), 60));
    assertThat(back.total().earned()).isEqualTo(Rational.of(600));
    assertThat(back.course().get(4).value().earned()).isEqualTo(Rational.of(1_000));
    assertThat(back.schedule().earnedSchedule()).isEqualTo(Rational.of(3));
  }

  @Test
  void beforeTheStart_nothingIsSaidOfTime() {
    EarnedValueReport early = report(day(-3, 12), ProgressEntry.of("design", day(-4, 12), 10));
    assertThat(early.total().schedulePerformanceIndex().state())
        .isEqualTo(FigureState.PLUS_INFINITE);
    assertThat(early.schedule().index().undefinedBecause())
        .isEqualTo("the planned start is still to come");
    assertThat(early.course()).isEmpty();
    assertThat(early.costLimits(ConfidenceLevel.DEFAULT).undefinedBecause())
        .isEqualTo("no cost was booked");
    // at midnight no working time is left until the start, yet it is still to come
    assertThat(report(day(0, 0)).schedule().index().undefinedBecause())
        .isEqualTo("the planned start is still to come");
  }

  @Test
  void finished_endsWhenAllWasEarned() {
    EarnedValueReport done = report(
        day(60, 17),
        ProgressEntry.of("design", day(4, 17), 100),
        ProgressEntry.of("build", day(25, 17), 90),
        ProgressEntry.of("build", day(28, 17), 100),
        ProgressEntry.of("test", day(25, 17), 100),
        CostEntry.of("work", day(28, 17), "4400"));
    assertThat(done.schedule().actualTime()).isEqualTo(Rational.of(21));
    assertThat(done.schedule().index().exact()).contains(Rational.of(20, 21));
    assertThat(done.schedule().estimateAtCompletion().exact()).contains(Rational.of(21));
    assertThat(done.forecast().varianceAtCompletion().exact()).contains(Rational.of(-400));
  }

  @Test
  void finishedByTheStart_endsWhenTheLastTaskStarted() {
    EarningMethod atOnce = EarningMethod.fixedFormula(BigDecimal.ONE);
    TimePhasedBaseline baseline = BaselinePhasing.of(relaunch())
        .withMethod("design", atOnce)
        .withMethod("build", atOnce)
        .withMethod("test", atOnce)
        .phase("agreed");
    EarnedValueReport done = report(
        baseline,
        day(60, 17),
        ProgressEntry.of("design", day(0, 17), 1),
        ProgressEntry.of("build", day(1, 17), 1),
        ProgressEntry.of("build", day(9, 17), 50),
        ProgressEntry.of("test", day(2, 17), 1));
    assertThat(done.total().isComplete()).isTrue();
    assertThat(done.schedule().actualTime()).isEqualTo(Rational.of(3));
  }

  /** Design ends on its own, whatever goes on beside it. */
  @Test
  void finishedPart_endsWhenItWasEarned() {
    EarnedValueReport report = report(
        day(11, 17),
        ProgressEntry.of("design", day(1, 17), 100),
        ProgressEntry.of("build", day(9, 17), 50));
    assertThat(report.schedule(List.of(DESIGN)).actualTime()).isEqualTo(Rational.of(2));
    assertThat(report.schedule().actualTime()).isEqualTo(Rational.of(10));
  }

  /** What costs nothing earns nothing, and so does not hold up the end of what is earned. */
  @Test
  void taskWithoutABudget_doesNotHoldUpTheEnd() {
    Project project = Project.builder("Two", EarnedValueExamples.MONDAY)
        .task(Task.of("design", WorkDuration.workdays(5)).withCost(TaskCost.fixed(100)))
        .task(Task.of("build", WorkDuration.workdays(5)))
        .baseline(new Baseline(
            "agreed",
            day(0, 0),
            List.of(
                new Baseline.Entry(DESIGN, day(0, 8), day(4, 17)),
                new Baseline.Entry(BUILD, day(0, 8), day(4, 17)))))
        .build();
    EarnedValueReport report = report(
        BaselinePhasing.of(project).phase("agreed"),
        day(9, 17),
        ProgressEntry.of("design", day(1, 17), 100),
        ProgressEntry.of("build", day(3, 17), 100));
    assertThat(report.schedule().actualTime()).isEqualTo(Rational.of(2));
  }

  @Test
  void methods_decideWhatIsEarned() {
    EarningMethod milestones = EarningMethod.weightedMilestones(
        new EarningMethod.Milestone("front", day(11, 17), new BigDecimal(3)),
        new EarningMethod.Milestone("back", day(18, 17), new BigDecimal(5)));
    BaselinePhasing phasing = BaselinePhasing.of(relaunch())
        .withMethod("design", EarningMethod.fiftyFifty())
        .withMethod("build", milestones)
        .withMethod("test", EarningMethod.apportionedTo("build"));
    EarnedValueReport some = report(
        phasing.phase("agreed"),
        day(11, 17),
        ProgressEntry.of("design", day(0, 9), 1),
        ProgressEntry.of("build", day(9, 17), 40));
    assertThat(some.value(DESIGN).earned()).isEqualTo(Rational.of(500));
    assertThat(some.value(BUILD).earned()).isEqualTo(Rational.of(750));
    assertThat(some.value(TEST).earned()).isEqualTo(Rational.of(375));
    assertThat(some.course().get(9).value()).isEqualTo(some.total());
    assertThat(some.evidence().of(TEST).report().orElseThrow().task()).isEqualTo(BUILD);
    EarnedValueReport effort = report(
        phasing.withMethod("build", EarningMethod.levelOfEffort()).phase("agreed"), day(9, 17));
    assertThat(effort.value(BUILD).earned()).isEqualTo(effort.value(BUILD).planned());
    assertThat(effort.value(TEST).earned()).isEqualTo(effort.value(TEST).planned());
    assertThat(effort.course().get(7).value()).isEqualTo(effort.total());
    assertThat(effort.evidence().of(BUILD).report()).isEmpty();
  }

  @Test
  void levelOfEffortAlone_endsAsPlanned() {
    TimePhasedBaseline baseline = BaselinePhasing.of(relaunch())
        .withMethod("design", EarningMethod.levelOfEffort())
        .withMethod("build", EarningMethod.levelOfEffort())
        .withMethod("test", EarningMethod.apportionedTo("build"))
        .phase("agreed");
    assertThat(report(baseline, day(99, 0)).schedule().actualTime()).isEqualTo(Rational.of(15));
  }

  @Test
  void evidence_namesReportsAndCosts() {
    EarnedValueEvidence evidence = twoWeeks().evidence();
    assertThat(evidence.of(DESIGN).costs()).hasSize(2);
    assertThat(evidence.of(DESIGN))
        .hasToString(
            "design: EV 1000 of 1000 by percent complete, FLAT (100 %), AC 1200 of 2 entries");
    assertThat(evidence.of(TaskId.of("extra")).method()).isEqualTo("not in the baseline");
    assertThat(evidence.tasks()).hasSize(4);
    assertThat(evidence.tasks().stream().map(TaskEvidence::value).reduce(EarnedValue::plus))
        .contains(twoWeeks().total());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> evidence.of(WORK))
        .withMessage(
            "task must have a budget or a cost: work. Ask for one that the evidence holds.");
    assertThat(evidence.toString()).startsWith("task    method");
  }

  @Test
  void unknownTasks_areAllNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> report(
            day(11, 17),
            CostEntry.of("desing", day(4, 17), "1"),
            ProgressEntry.of("bild", day(4, 17), 1)))
        .withMessage("costs and reports must be of tasks of project \"Relaunch\": [bild, desing]. "
            + "Name its tasks by their ids.");
    assertThatThrownBy(() -> twoWeeks().value(TaskId.of("x")))
        .isInstanceOf(UnknownTaskException.class);
    assertThatThrownBy(() -> twoWeeks().schedule(List.of(TaskId.of("x"))))
        .isInstanceOf(UnknownTaskException.class);
  }

  @Test
  void limits_comeFromThePeriods() {
    EarnedValueReport report = report(
        day(2, 17),
        ProgressEntry.of("design", day(0, 17), 20),
        ProgressEntry.of("design", day(1, 17), 30),
        ProgressEntry.of("design", day(2, 17), 50),
        CostEntry.of("design", day(0, 17), "250"),
        CostEntry.of("design", day(1, 17), "100"),
        CostEntry.of("design", day(2, 17), "150"));
    assertThat(report.costLimits(ConfidenceLevel.DEFAULT).statement().choices())
        .containsEntry("periods", "3");
    assertThat(
            report.costLimits(ConfidenceLevel.DEFAULT).interval().orElseThrow().contains(1))
        .isTrue();
    assertThat(
            report.timeLimits(ConfidenceLevel.DEFAULT).interval().orElseThrow().contains(5 / 6.0))
        .isTrue();
    assertThat(twoWeeks().timeLimits(ConfidenceLevel.DEFAULT).undefinedBecause())
        .isEqualTo("an index of 0 has no logarithm: a period earned nothing");
  }

  @Test
  void portfolio_valuesFeaturesAndReleases() {
    Product product = Product.builder("shop", "Shop", "EUR")
        .release(Release.of(
            "r1",
            "One",
            DateRange.of(EarnedValueExamples.MONDAY, EarnedValueExamples.MONDAY.plusDays(30))))
        .release(Release.of(
            "r2",
            "Two",
            DateRange.of(EarnedValueExamples.MONDAY, EarnedValueExamples.MONDAY.plusDays(60))))
        .feature(Feature.builder("f1", "Look")
            .task("design")
            .task("build")
            .release("r1")
            .build())
        .feature(Feature.builder("f2", "Feel").task("build").release("r1").build())
        .feature(Feature.builder("f3", "Later").release("r2").build())
        .build();
    Portfolio portfolio =
        Portfolio.builder("all").product(product).project(relaunch()).build();
    PortfolioEarnedValue values = PortfolioEarnedValue.of(portfolio, twoWeeks());
    assertThat(values.features().keySet()).containsExactly(FeatureId.of("f1"), FeatureId.of("f2"));
    assertThat(values.features().get(FeatureId.of("f2"))).isEqualTo(twoWeeks().value(BUILD));
    assertThat(values.releases().keySet()).containsExactly(ReleaseId.of("r1"));
    assertThat(values.releases().get(ReleaseId.of("r1")))
        .isEqualTo(twoWeeks().value(List.of(DESIGN, BUILD)));
    assertThat(values.shared()).containsExactly(BUILD);
    assertThat(values.toString()).startsWith("feature").contains("release");
    assertThatThrownBy(() -> PortfolioEarnedValue.of(
            Portfolio.of(Product.builder("p", "P", "EUR")
                .feature(Feature.builder("f", "F").task("elsewhere").build())
                .build()),
            twoWeeks()))
        .isInstanceOf(UnknownTaskException.class);
  }

  @Test
  void severalBaselines_areComparedFromOneLedger() {
    Project both = relaunch().toBuilder()
        .baseline(new Baseline(
            "later", day(0, 0), List.of(new Baseline.Entry(DESIGN, day(7, 8), day(11, 17)))))
        .build();
    EarnedValueReport later =
        report(BaselinePhasing.of(both).phase("later"), day(11, 17), TWO_WEEKS);
    assertThat(later.total()).isEqualTo(EarnedValue.of(1_000, 1_000, 1_800, 1_000));
    assertThat(later.unplannedCost()).isEqualTo(Rational.of(600));
    assertThat(later.statement().choices())
        .containsEntry("baseline", "later")
        .containsEntry("not in the baseline", "3 tasks");
  }

  @Test
  void deepBreakdown_isRolledUpWithoutRecursion() {
    int depth = 20_000;
    ProjectBuilder builder = Project.builder("deep", EarnedValueExamples.MONDAY);
    for (int i = depth - 1; i > 0; i--) {
      builder.task(Task.summary("t" + i).withParent("t" + (i - 1)));
    }
    builder.task(Task.summary("t0"));
    builder.task(relaunch().task("design").withParent("t" + (depth - 1)));
    Project deep = builder.build();
    EarnedValueReport report = EarnedValueReport.of(
        BaselinePhasing.of(deep).phase(relaunch().baselines().get(0)),
        report(day(1, 17), ProgressEntry.of("design", day(1, 17), 50)).ledger());
    assertThat(report.value(TaskId.of("t0")).earned()).isEqualTo(Rational.of(500));
    assertThat(report.baseline().missing()).containsExactly(BUILD, TEST);
    assertThat(report.nodes().get(depth).depth()).isEqualTo(depth);
    assertThat(report.toString()).contains("and 19951 more");
  }

  @Test
  void texts_explainTheWhole() {
    assertThat(twoWeeks().explain())
        .contains("The cost performance index is 0.833333")
        .contains("the work takes 26.666667 workdays instead of 20")
        .endsWith("By BAC / CPI the work will cost 4800, 800 more than its budget.");
    assertThat(twoWeeks().toString())
        .startsWith(
            "earned value: project Relaunch, baseline agreed, as of 2026-01-16T17:00, not in "
                + "the baseline 1 tasks, left the project 0 tasks, unit cost")
        .contains("  build");
  }

  @Test
  void finish_isADayOfTheCalendar() {
    // 80/3 workdays: two thirds of the Tuesday after five weeks and a day
    FinishForecast finish = twoWeeks().finish(DurationForecast.ES2).orElseThrow();
    assertThat(finish.middle()).isEqualTo(day(36, 0).toLocalDate());
    assertThat(finish.method()).isEqualTo("earned schedule at pace so far (ES2)");
    assertThat(finish.shareLeft()).isEqualTo(0.625);
    assertThat(finish.scope()).isEqualTo("2500 of 4000 cost");
    assertThat(twoWeeks().baseline().momentAfter(Rational.of(80, 3)))
        .isEqualTo(day(36, 14).plusMinutes(20));
    assertThat(twoWeeks()
            .finish(DurationForecast.ES1, List.of(BUILD))
            .orElseThrow()
            .middle())
        .isEqualTo(day(23, 0).toLocalDate());
    assertThat(report(day(-3, 12)).finish(DurationForecast.ES2)).isEmpty();
    assertThat(report(day(60, 17), ProgressEntry.of("design", day(4, 17), 90))
            .finish(DurationForecast.PV1))
        .isEmpty();
    TimePhasedBaseline baseline = twoWeeks().baseline();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> baseline.momentAfter(Rational.of(-1)))
        .withMessage("working time must be at least 0: -1. Count from the planned start.");
    assertThat(twoWeeks()
            .finish(DurationForecast.ES2)
            .map(each -> new ForecastComparison(
                "relaunch",
                List.of(each, twoWeeks().finish(DurationForecast.ES1).orElseThrow()))))
        .isPresent();
  }

  /** A project that nobody has priced: nothing is left to earn, which says neither that it is done nor when it will be. */
  @Test
  void withoutABudget_nothingIsSaidOfTheFinish() {
    Project free = Project.builder("Free", EarnedValueExamples.MONDAY)
        .task(Task.of("design", WorkDuration.workdays(5)))
        .baseline(new Baseline(
            "agreed", day(0, 0), List.of(new Baseline.Entry(DESIGN, day(0, 8), day(4, 17)))))
        .build();
    EarnedValueReport report = report(BaselinePhasing.of(free).phase("agreed"), day(7, 17));
    assertThat(report.total().isComplete()).isTrue();
    assertThat(report.schedule().actualTime()).isEqualTo(Rational.of(6));
    for (DurationForecast method : DurationForecast.values()) {
      assertThat(report.finish(method)).as("%s", method).isEmpty();
    }
  }

  @Test
  void history_judgesMethodsOnceItIsOver() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ForecastHistory.of(twoWeeks()))
        .withMessage("project must be finished: 1500 of 4000 is earned. "
            + "Judge forecasts once it is known how it ends.");
    EarnedValueReport done = report(
        day(32, 17),
        ProgressEntry.of("design", day(4, 17), 80),
        ProgressEntry.of("design", day(7, 17), 100),
        ProgressEntry.of("build", day(18, 17), 50),
        ProgressEntry.of("build", day(25, 17), 100),
        ProgressEntry.of("test", day(32, 17), 100),
        CostEntry.of("design", day(4, 17), "1000"),
        CostEntry.of("build", day(18, 17), "1500"),
        CostEntry.of("test", day(32, 17), "2500"));
    ForecastHistory history = ForecastHistory.of(done);
    ForecastAccuracy cost = history.cost(EstimateMethod.CPI);
    assertThat(cost.actual()).isEqualTo(5_000);
    // 800 earned for 1,000 on the first Friday: 5,000, which it was
    assertThat(cost.points().get(0).forecast()).isEqualTo(5_000);
    assertThat(cost.points()).hasSize(20).allMatch(point -> point.complete() < 1);
    assertThat(cost.meanAbsoluteError(CompletionThird.EARLY).isDefined()).isTrue();
    ForecastAccuracy time = history.duration(DurationForecast.ES1);
    assertThat(time.actual()).isEqualTo(25);
    // nothing is earned on the first day: the planned 20 workdays, and that one
    assertThat(time.points().get(0).forecast()).isEqualTo(21);
    assertThat(history.cost(EstimateMethod.BOTTOM_UP).points()).isEmpty();
    assertThat(history)
        .hasToString("forecasts of \"Relaunch\" at 25 moments; it cost 5000 and took 25 workdays");
  }

  @Test
  void agreedBaseline_holdsAllButTheExtraTask() {
    assertThat(agreed().unplanned()).containsExactly(TaskId.of("extra"));
    assertThat(agreed().budget()).isEqualTo(Rational.of(4_000));
  }
}
