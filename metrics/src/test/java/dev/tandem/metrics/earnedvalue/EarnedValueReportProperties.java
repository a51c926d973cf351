package dev.tandem.metrics.earnedvalue;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.hours.TimeRange;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.metrics.earnedvalue.baseline.BudgetPart;
import dev.tandem.metrics.earnedvalue.baseline.EarningMethod;
import dev.tandem.metrics.earnedvalue.baseline.PlannedTask;
import dev.tandem.metrics.earnedvalue.baseline.TimePhasedBaseline;
import dev.tandem.metrics.earnedvalue.ledger.CostEntry;
import dev.tandem.metrics.earnedvalue.ledger.EarnedValueAccumulator;
import dev.tandem.metrics.earnedvalue.ledger.EarnedValueEntry;
import dev.tandem.metrics.earnedvalue.ledger.ProgressEntry;
import dev.tandem.metrics.earnedvalue.measure.AccrualRule;
import dev.tandem.metrics.earnedvalue.measure.EarnedValue;
import dev.tandem.metrics.earnedvalue.measure.EarnedValueConvention;
import dev.tandem.metrics.earnedvalue.measure.Rational;
import dev.tandem.metrics.earnedvalue.schedule.PlannedValueCurve;
import dev.tandem.metrics.earnedvalue.schedule.ScheduleAdherence;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Random projects of summaries and tasks at full hours, with random entries. */
class EarnedValueReportProperties {
  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
  private static final WorkCalendar SHORT_WEEK = WorkCalendar.builder("Short week")
      .hours(DayOfWeek.TUESDAY, TimeRange.parse("06:00-10:00"))
      .hours(DayOfWeek.SATURDAY, TimeRange.parse("10:00-13:00"))
      .build();

  private static final List<EarningMethod> METHODS = List.of(
      EarningMethod.percentComplete(),
      EarningMethod.zeroHundred(),
      EarningMethod.fiftyFifty(),
      EarningMethod.levelOfEffort());

  /** A random case. */
  private static final class Case {
    private final Random random;
    private final TimePhasedBaseline baseline;
    private final List<EarnedValueEntry> entries = new ArrayList<>();
    private final LocalDateTime asOf;

    Case(long seed) {
      random = new Random(seed);
      int summaries = 1 + random.nextInt(3);
      int tasks = summaries + random.nextInt(6);
      ProjectBuilder project = Project.builder("random", MONDAY);
      ImmutableList.Builder<PlannedTask> planned = ImmutableList.builder();
      for (int i = 0; i < tasks; i++) {
        project.task(Task.of("t" + i, WorkDuration.workdays(1))
            .withParent("s" + (i < summaries ? i : random.nextInt(summaries))));
        planned.add(task("t" + i));
        addEntries("t" + i);
      }
      for (int i = 0; i < summaries; i++) {
        Task summary = Task.summary("s" + i);
        project.task(i == 0 ? summary : summary.withParent("s" + random.nextInt(i)));
      }
      baseline = TimePhasedBaseline.of(
          "agreed", project.build(), planned.build(), EarnedValueConvention.standard());
      asOf = hour(30);
    }

    private LocalDateTime hour(int days) {
      return MONDAY.plusDays(random.nextInt(days)).atTime(random.nextInt(24), 0);
    }

    private PlannedTask task(String id) {
      LocalDateTime start = hour(12);
      BudgetPart part = new BudgetPart(
          Rational.of(1 + random.nextInt(5_000), 1 + random.nextInt(3)),
          AccrualRule.PRORATED,
          random.nextBoolean() ? WorkCalendar.standard() : SHORT_WEEK);
      return new PlannedTask(
          TaskId.of(id),
          start,
          start.plusHours(random.nextInt(300)),
          List.of(part),
          METHODS.get(random.nextInt(METHODS.size())));
    }

    private void addEntries(String id) {
      for (int i = random.nextInt(4); i > 0; i--) {
        entries.add(ProgressEntry.of(id, hour(30), 25 * random.nextInt(5)));
        entries.add(new CostEntry(
            TaskId.of(id), hour(30), BigDecimal.valueOf(random.nextInt(90_000) - 1_000, 2)));
      }
    }

    EarnedValueReport report(LocalDateTime moment) {
      return EarnedValueReport.of(
          baseline, entries.stream().collect(EarnedValueAccumulator.collector()).snapshot(moment));
    }
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void everyTask_isAsTheOracleCounts(@ForAll long seed) {
    Case random = new Case(seed);
    EarnedValueReport report = random.report(random.asOf);
    EarnedValueOracle oracle = new EarnedValueOracle(random.entries);
    EarnedValue sum = EarnedValue.none(EarnedValueConvention.standard());
    for (PlannedTask task : random.baseline.tasks()) {
      EarnedValue expected = oracle.value(task, random.asOf);
      assertThat(report.value(task.task())).as("%s", task).isEqualTo(expected);
      sum = sum.plus(expected);
    }
    assertThat(report.total()).isEqualTo(sum);
    assertThat(report.value(TaskId.of("s0"))).isEqualTo(sum);
    assertThat(
            report.evidence().tasks().stream().map(TaskEvidence::value).reduce(EarnedValue::plus))
        .contains(sum);
  }

  @Property(tries = 80, edgeCases = EdgeCasesMode.NONE)
  void course_isThatOfReportsMadeThen(@ForAll long seed) {
    Case random = new Case(seed);
    for (CoursePoint point : random.report(random.asOf).course()) {
      assertThat(point.value()).isEqualTo(random.report(point.time()).total());
    }
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void curve_beginsAtItsStartAndEndsAtTheBudget(@ForAll long seed) {
    TimePhasedBaseline baseline = new Case(seed).baseline;
    PlannedValueCurve curve = baseline.curve();
    assertThat(curve.budget()).isEqualTo(baseline.budget());
    List<LocalDateTime> moments = baseline.periodEnds(baseline.finish());
    List<Rational> values = baseline.plannedValues(task -> true, moments);
    for (int i = 0; i < moments.size(); i++) {
      Rational sum = Rational.ZERO;
      for (PlannedTask task : baseline.tasks()) {
        sum = sum.plus(baseline.plannedValue(task.task(), moments.get(i)));
      }
      assertThat(values.get(i)).isEqualTo(sum);
    }
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void adherence_sharesOutWhatIsEarned(@ForAll long seed) {
    Case random = new Case(seed);
    EarnedValueReport report = random.report(random.asOf);
    ScheduleAdherence adherence = report.adherence();
    Rational planned = adherence.tasks().stream()
        .map(ScheduleAdherence.TaskValue::planned)
        .reduce(Rational.ZERO, Rational::plus);
    Rational earned = report.total().earned();
    // what is planned at the very start is planned before anything is earned
    assertThat(planned)
        .isEqualTo(earned.max(report.baseline().curve().points().get(0).planned()));
    adherence
        .factor()
        .exact()
        .ifPresent(factor -> assertThat(factor).isBetween(Rational.ZERO, Rational.ONE));
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void texts_areMadeOfEveryReport(@ForAll long seed) {
    Case random = new Case(seed);
    EarnedValueReport report = random.report(random.asOf);
    assertThat(report + report.explain() + report.schedule() + report.forecast())
        .doesNotContain("NaN", "null", "Optional", "@");
  }
}
