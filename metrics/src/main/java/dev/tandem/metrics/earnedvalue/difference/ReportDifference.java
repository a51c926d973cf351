package dev.tandem.metrics.earnedvalue.difference;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.earnedvalue.EarnedValueNode;
import dev.tandem.metrics.earnedvalue.EarnedValueReport;
import dev.tandem.metrics.earnedvalue.measure.EarnedValue;
import dev.tandem.metrics.earnedvalue.measure.EarnedValueConvention;
import dev.tandem.metrics.earnedvalue.measure.ExactFigure;
import dev.tandem.metrics.statement.ChoiceDifference;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Why two tools show one project differently: which nodes of the work breakdown differ under two conventions, by how much, and because of
 * which choice.
 *
 * <p>The choices are changed one after the other, in the order of the statement, and a report is made after each; what two choices do
 * together falls to the later one. So the changes of a node by all choices add up to its difference, and the differences of all nodes
 * without others above them to that of the project, exactly.
 *
 * <pre>{@code
 * ReportDifference difference = ReportDifference.between(
 *     convention -> EarnedValueReport.of(phasing.withConvention(convention).phase("agreed"), ledger),
 *     EarnedValueConvention.standard(),
 *     EarnedValueConvention.asPrimavera().withAccrual(AccrualRule.START));
 * difference.nodes().get(0).values().changes();    // of PV, EV, AC and BAC, choice by choice
 * difference.figures();                            // of the project: indices, costs and durations at completion
 * }</pre>
 *
 * @param first the first convention
 * @param second the second convention
 * @param total the value of the whole project under the first convention and after each choice
 * @param nodes the nodes of which an amount or a figure changes, in the order of the project
 * @param figures the figures of the whole project that change: of value, cost at completion, and time
 */
public record ReportDifference(
    EarnedValueConvention first,
    EarnedValueConvention second,
    ValueSteps total,
    List<NodeDifference> nodes,
    List<FigureSteps> figures) {

  /** Copies the lists. */
  public ReportDifference {
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(second, "second");
    Objects.requireNonNull(total, "total");
    nodes = ImmutableList.copyOf(nodes);
    figures = ImmutableList.copyOf(figures);
  }

  /**
   * {@return the difference between two conventions on one project}
   *
   * <p>Cost: a report for each choice that differs, O(n + e) for n tasks and e entries.
   *
   * @param report makes the report under a convention, from the same plan and the same records
   * @param first the first convention
   * @param second the second convention
   * @throws IllegalArgumentException if the conventions count in different units, which have no difference, or a report is under another
   *     convention than asked for, or of other tasks than the first one
   */
  public static ReportDifference between(
      Function<EarnedValueConvention, EarnedValueReport> report,
      EarnedValueConvention first,
      EarnedValueConvention second) {
    checkArgument(
        first.unit() == second.unit(),
        "conventions must count in one unit: %s and %s. Compare shares and indices of two reports instead.",
        first.unit(),
        second.unit());
    ImmutableList<ConventionStep> path = ConventionStep.path(first, second);
    List<EarnedValueReport> reports = new ArrayList<>();
    reports.add(made(report, first));
    for (ConventionStep step : path) {
      reports.add(made(report, step.convention()));
      checkTasks(reports.get(0), reports.get(reports.size() - 1));
    }
    List<ChoiceDifference> choices = path.stream().map(ConventionStep::choice).toList();
    return new ReportDifference(
        first,
        second,
        values(choices, reports.stream().map(EarnedValueReport::total).toList()),
        nodes(choices, reports),
        figures(choices, reports));
  }

  private static EarnedValueReport made(
      Function<EarnedValueConvention, EarnedValueReport> report, EarnedValueConvention asked) {
    EarnedValueReport made = report.apply(asked);
    checkArgument(
        made.baseline().convention().equals(asked),
        "report must be under the convention that it is asked for: %s, asked for %s. Phase the baseline under it.",
        made.baseline().convention(),
        asked);
    return made;
  }

  private static void checkTasks(EarnedValueReport one, EarnedValueReport other) {
    checkArgument(
        one.nodes().stream()
            .map(EarnedValueNode::task)
            .toList()
            .equals(other.nodes().stream().map(EarnedValueNode::task).toList()),
        "reports must be of the same tasks: %s and %s tasks. Make all of one project.",
        one.nodes().size(),
        other.nodes().size());
  }

  private static ValueSteps values(List<ChoiceDifference> choices, List<EarnedValue> values) {
    ImmutableList.Builder<ValueSteps.Step> steps = ImmutableList.builder();
    for (int i = 0; i < choices.size(); i++) {
      steps.add(new ValueSteps.Step(choices.get(i), values.get(i + 1)));
    }
    return new ValueSteps(values.get(0), steps.build());
  }

  private static ImmutableList<NodeDifference> nodes(
      List<ChoiceDifference> choices, List<EarnedValueReport> reports) {
    List<ImmutableList<EarnedValueNode>> all =
        reports.stream().map(EarnedValueReport::nodes).toList();
    ImmutableList.Builder<NodeDifference> nodes = ImmutableList.builder();
    for (int i = 0; i < all.get(0).size(); i++) {
      int at = i;
      EarnedValueNode node = all.get(0).get(at);
      ValueSteps values =
          values(choices, all.stream().map(each -> each.get(at).value()).toList());
      if (!values.because().isEmpty()) {
        nodes.add(new NodeDifference(node.task(), node.depth(), values));
      }
    }
    return nodes.build();
  }

  private static ImmutableList<FigureSteps> figures(
      List<ChoiceDifference> choices, List<EarnedValueReport> reports) {
    List<ImmutableMap<String, ExactFigure>> all =
        reports.stream().map(ReportFigures::of).toList();
    ImmutableList.Builder<FigureSteps> figures = ImmutableList.builder();
    all.get(0).forEach((name, before) -> {
      ImmutableList.Builder<FigureSteps.Step> steps = ImmutableList.builder();
      for (int i = 0; i < choices.size(); i++) {
        ExactFigure after = Objects.requireNonNull(all.get(i + 1).get(name), name);
        steps.add(new FigureSteps.Step(choices.get(i), after));
      }
      FigureSteps figure = new FigureSteps(name, before, steps.build());
      if (!figure.because().isEmpty()) {
        figures.add(figure);
      }
    });
    return figures.build();
  }

  /** {@return the choices that the conventions make differently, in the order in which they are changed} */
  public ImmutableList<ChoiceDifference> choices() {
    return first.statement().differencesFrom(second.statement());
  }

  /** {@return the choices, a row for each node that differs, and a row for each figure of the project that does} */
  @Override
  public String toString() {
    TextTable table = new TextTable()
        .words("task")
        .numbers("PV")
        .numbers("EV")
        .numbers("AC")
        .numbers("BAC")
        .words("because")
        .rows(nodes, node -> new Object[] {
          node.task(),
          node.values().change().planned(),
          node.values().change().earned(),
          node.values().change().actual(),
          node.values().change().budget(),
          names(node.values().because())
        });
    TextTable whole = new TextTable()
        .words("figure of the project")
        .numbers("first")
        .numbers("second")
        .words("because")
        .rows(figures, figure -> new Object[] {
          figure.figure(), figure.first().text(), figure.second().text(), names(figure.because())
        });
    return choices().stream().map(ChoiceDifference::toString).collect(Collectors.joining("; "))
        + "\n" + table + "\n" + whole;
  }

  private static String names(List<ChoiceDifference> choices) {
    return choices.stream().map(ChoiceDifference::choice).collect(Collectors.joining(", "));
  }
}
