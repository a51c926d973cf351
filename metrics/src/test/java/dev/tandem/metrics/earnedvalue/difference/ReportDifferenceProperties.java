package dev.tandem.metrics.earnedvalue.difference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.project.Baseline;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskCost;
import dev.tandem.core.task.TaskId;
import dev.tandem.metrics.earnedvalue.EarnedValueNode;
import dev.tandem.metrics.earnedvalue.EarnedValueReport;
import dev.tandem.metrics.earnedvalue.baseline.BaselinePhasing;
import dev.tandem.metrics.earnedvalue.baseline.EarningMethod;
import dev.tandem.metrics.earnedvalue.ledger.CostEntry;
import dev.tandem.metrics.earnedvalue.ledger.EarnedValueAccumulator;
import dev.tandem.metrics.earnedvalue.ledger.EarnedValueLedger;
import dev.tandem.metrics.earnedvalue.ledger.ProgressEntry;
import dev.tandem.metrics.earnedvalue.measure.AccrualRule;
import dev.tandem.metrics.earnedvalue.measure.EarnedScheduleRule;
import dev.tandem.metrics.earnedvalue.measure.EarnedValue;
import dev.tandem.metrics.earnedvalue.measure.EarnedValueConvention;
import dev.tandem.metrics.earnedvalue.measure.EarnedValueMeasure;
import dev.tandem.metrics.earnedvalue.measure.EstimateMethod;
import dev.tandem.metrics.earnedvalue.measure.ExactFigure;
import dev.tandem.metrics.earnedvalue.measure.IndexPrecision;
import dev.tandem.metrics.earnedvalue.measure.StatusPeriod;
import dev.tandem.metrics.earnedvalue.measure.UndefinedRule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Steps lead from one report to another, and the parts add up to the whole, for random projects with fixed costs. */
class ReportDifferenceProperties {

  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

  /** A random project with entries, and two conventions. */
  private static final class Case {
    private final Random random;
    private final Project project;
    private final EarnedValueLedger ledger;
    private final List<String> ofEffort = new ArrayList<>();
    private final EarnedValueConvention first;
    private final EarnedValueConvention second;

    Case(long seed) {
      random = new Random(seed);
      int summaries = 1 + random.nextInt(3);
      int tasks = summaries + random.nextInt(5);
      ProjectBuilder builder = Project.builder("random", MONDAY);
      List<Baseline.Entry> entries = new ArrayList<>();
      EarnedValueAccumulator accumulator = new EarnedValueAccumulator();
      for (int i = 0; i < tasks; i++) {
        String id = "t" + i;
        builder.task(Task.of(id, WorkDuration.workdays(1))
            .withParent("s" + (i < summaries ? i : random.nextInt(summaries)))
            .withCost(new TaskCost(random.nextInt(500), random.nextInt(50))));
        entries.add(entry(id));
        if (random.nextBoolean()) {
          ofEffort.add(id);
        }
        for (int e = random.nextInt(3); e > 0; e--) {
          accumulator.add(ProgressEntry.of(id, hour(20), 25 * random.nextInt(5)));
          accumulator.add(CostEntry.of(id, hour(20), String.valueOf(random.nextInt(400))));
        }
      }
      for (int i = 0; i < summaries; i++) {
        Task summary = Task.summary("s" + i).withCost(TaskCost.fixed(random.nextInt(2) * 70));
        builder.task(i == 0 ? summary : summary.withParent("s" + random.nextInt(i)));
        entries.add(entry("s" + i));
      }
      project = builder
          .baseline(new Baseline("agreed", MONDAY.atStartOfDay(), entries))
          .build();
      ledger = accumulator.snapshot(hour(30));
      first = convention();
      second = convention();
    }

    private LocalDateTime hour(int days) {
      return MONDAY.plusDays(random.nextInt(days)).atTime(random.nextInt(24), 0);
    }

    private Baseline.Entry entry(String id) {
      LocalDateTime start = hour(12);
      return new Baseline.Entry(TaskId.of(id), start, start.plusHours(random.nextInt(300)));
    }

    private EarnedValueConvention convention() {
      return EarnedValueConvention.standard()
          .withAccrual(any(AccrualRule.values()))
          .withPeriod(any(StatusPeriod.values()))
          .withEarnedSchedule(any(EarnedScheduleRule.values()))
          .withEstimate(any(EstimateMethod.values()))
          .withUndefined(any(UndefinedRule.values()))
          .withPrecision(any(IndexPrecision.values()))
          .withCostWeight(any(new BigDecimal("0.8"), new BigDecimal("0.5")))
          .withRecentPeriods(1 + random.nextInt(3));
    }

    @SafeVarargs
    private <T> T any(T... values) {
      return values[random.nextInt(values.length)];
    }

    EarnedValueReport report(EarnedValueConvention convention) {
      BaselinePhasing phasing = BaselinePhasing.of(project).withConvention(convention);
      for (String task : ofEffort) {
        phasing = phasing.withMethod(task, EarningMethod.levelOfEffort());
      }
      return EarnedValueReport.of(phasing.phase("agreed"), ledger);
    }

    ReportDifference difference() {
      return ReportDifference.between(this::report, first, second);
    }
  }

  private static ValueChange sum(List<ValueChange> changes) {
    return changes.stream().reduce(ValueChange.NONE, ValueChange::plus);
  }

  private static Map<TaskId, NodeDifference> byTask(ReportDifference difference) {
    return difference.nodes().stream()
        .collect(Collectors.toMap(NodeDifference::task, node -> node));
  }

  @Property(tries = 25, edgeCases = EdgeCasesMode.NONE)
  void steps_leadFromOneReportToTheOther(@ForAll long seed) {
    Case random = new Case(seed);
    ReportDifference difference = random.difference();
    Map<TaskId, NodeDifference> found = byTask(difference);
    EarnedValueReport second = random.report(random.second);
    for (EarnedValueNode node : random.report(random.first).nodes()) {
      EarnedValue after = second.value(node.task());
      NodeDifference steps = found.get(node.task());
      if (steps == null) {
        assertThat(ValueChange.between(node.value(), after)).isEqualTo(ValueChange.NONE);
        for (EarnedValueMeasure measure : EarnedValueMeasure.values()) {
          assertThat(text(after.figure(measure))).isEqualTo(text(node.value().figure(measure)));
        }
        continue;
      }
      assertThat(steps.depth()).isEqualTo(node.depth());
      assertThat(steps.values().first()).isEqualTo(node.value());
      assertThat(steps.values().second()).isEqualTo(after);
      assertThat(steps.values().steps())
          .extracting(ValueSteps.Step::choice)
          .isEqualTo(difference.choices());
      assertThat(sum(steps.values().changes())).isEqualTo(steps.values().change());
    }
    assertThat(difference.total().first()).isEqualTo(random.report(random.first).total());
    assertThat(difference.total().second()).isEqualTo(second.total());
  }

  private static String text(ExactFigure figure) {
    return figure.state() + " " + figure.exact();
  }

  /** Nodes without others above them hold all of the project, in each step. */
  @Property(tries = 25, edgeCases = EdgeCasesMode.NONE)
  void partsOfTheNodes_addUpToTheProject(@ForAll long seed) {
    ReportDifference difference = new Case(seed).difference();
    List<ValueSteps> roots = difference.nodes().stream()
        .filter(node -> node.depth() == 0)
        .map(NodeDifference::values)
        .toList();
    assertThat(sum(roots.stream().map(ValueSteps::change).toList()))
        .isEqualTo(difference.total().change());
    for (int i = 0; i < difference.choices().size(); i++) {
      int step = i;
      assertThat(sum(roots.stream().map(root -> root.changes().get(step)).toList()))
          .isEqualTo(difference.total().changes().get(step));
    }
  }

  /** A summary differs by what the tasks below it do, and by its own cost. */
  @Property(tries = 25, edgeCases = EdgeCasesMode.NONE)
  void leaves_andOwnCosts_addUpToTheProject(@ForAll long seed) {
    Case random = new Case(seed);
    ValueChange all = ValueChange.NONE;
    EarnedValueReport first = random.report(random.first);
    EarnedValueReport second = random.report(random.second);
    for (int i = 0; i < first.evidence().tasks().size(); i++) {
      all = all.plus(ValueChange.between(
          first.evidence().tasks().get(i).value(),
          second.evidence().tasks().get(i).value()));
    }
    assertThat(random.difference().total().change()).isEqualTo(all);
  }

  @Property(tries = 25, edgeCases = EdgeCasesMode.NONE)
  void figures_haveAChoiceBehindEachChange(@ForAll long seed) {
    Case random = new Case(seed);
    ReportDifference difference = random.difference();
    EarnedValueReport first = random.report(random.first);
    EarnedValueReport second = random.report(random.second);
    for (FigureSteps figure : difference.figures()) {
      assertThat(figure.because()).isSubsetOf(difference.choices()).isNotEmpty();
      assertThat(figure.steps())
          .extracting(FigureSteps.Step::choice)
          .isEqualTo(difference.choices());
      boolean numbers = figure.first().isDefined()
          && figure.steps().stream().allMatch(step -> step.after().isDefined());
      if (numbers) {
        assertThat(figure.changes().stream()
                .map(change -> change.orElseThrow())
                .reduce((one, two) -> one.plus(two)))
            .isEqualTo(figure.change());
      }
    }
    List<String> differing =
        difference.figures().stream().map(FigureSteps::figure).toList();
    assertThat(differing.contains("estimate at completion")
            || text(first.forecast().estimateAtCompletion())
                .equals(text(second.forecast().estimateAtCompletion())))
        .isTrue();
    assertThat(differing.contains("SPI(t)")
            || text(first.schedule().index()).equals(text(second.schedule().index())))
        .isTrue();
  }
}
