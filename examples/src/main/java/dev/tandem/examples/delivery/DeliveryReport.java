package dev.tandem.examples.delivery;

import com.google.common.collect.ImmutableList;
import dev.tandem.examples.report.DateText;
import dev.tandem.examples.report.Page;
import dev.tandem.metrics.delivery.dora.DoraMetrics;
import dev.tandem.metrics.delivery.dora.rating.DoraRating;
import dev.tandem.metrics.delivery.dora.rating.DoraScheme;
import dev.tandem.metrics.earnedvalue.EarnedValueNode;
import dev.tandem.metrics.earnedvalue.EarnedValueReport;
import dev.tandem.metrics.earnedvalue.measure.EarnedValue;
import dev.tandem.metrics.earnedvalue.measure.ExactFigure;
import dev.tandem.metrics.earnedvalue.schedule.DurationForecast;
import dev.tandem.metrics.earnedvalue.schedule.EarnedSchedule;
import dev.tandem.metrics.flow.AgeingWork;
import dev.tandem.metrics.flow.FlowFinding;
import dev.tandem.metrics.flow.FlowTimes;
import dev.tandem.metrics.flow.ItemStatus;
import dev.tandem.metrics.flow.daily.FlowDays;
import dev.tandem.metrics.statement.Figure;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Prints whether what was planned is delivered: earned value, parts on time, flow, deployments, and what forecasts disagree in. */
public final class DeliveryReport {
  private static final int DEEPEST_NODE = 1;

  private final DeliveryAnalysis analysis;
  private final Page page = new Page();

  private DeliveryReport(DeliveryAnalysis analysis) {
    this.analysis = analysis;
  }

  /**
   * {@return the report}
   *
   * @param analysis what was delivered
   */
  public static String text(DeliveryAnalysis analysis) {
    DeliveryReport report = new DeliveryReport(analysis);
    report.page.title("DELIVERY, as of " + DateText.full(report.analysis.status()));
    report.earnedValue();
    new PartsSection(analysis).write(report.page);
    report.flow();
    new LoadSection(analysis).write(report.page);
    report.deployments();
    new ForecastSection(analysis).write(report.page);
    for (String note : analysis.notes()) {
      report.page.line("");
      report.page.text(note + "\n");
    }
    return report.page.toString();
  }

  /**
   * {@return what matters most, a sentence each}
   *
   * @param analysis what was delivered
   */
  public static ImmutableList<String> sentences(DeliveryAnalysis analysis) {
    return DeliverySentences.of(analysis);
  }

  private void earnedValue() {
    page.section("Is the work worth what it cost, and is as much done as was planned?");
    Optional<EarnedValueReport> earned = analysis.earned();
    if (earned.isEmpty()) {
      page.line("Not known: the plan has no baseline.");
      return;
    }
    EarnedValue total = earned.get().total();
    amount("budget (BAC)", total.budget().doubleValue());
    amount("planned by now (PV)", total.planned().doubleValue());
    amount("earned (EV)", total.earned().doubleValue());
    amount("spent (AC)", total.actual().doubleValue());
    figure("CPI = EV / AC", total.costPerformanceIndex());
    figure("SPI = EV / PV", total.schedulePerformanceIndex());
    EarnedSchedule schedule = earned.get().schedule();
    figure("SPI(t), in time", schedule.index());
    figure("days at completion, IEAC(t)", schedule.forecast(DurationForecast.ES2));
    List<EarnedValueNode> summaries = earned.get().nodes().stream()
        .filter(node -> node.depth() <= DEEPEST_NODE)
        .filter(node ->
            analysis.plan().project().isSummary(analysis.plan().project().indexOf(node.task())))
        .toList();
    if (!summaries.isEmpty()) {
      page.line("");
    }
    page.each(
        summaries,
        node -> page.row(
            "  ".repeat(node.depth())
                + analysis.plan().project().task(node.task()).name(),
            "CPI " + rounded(node.value().costPerformanceIndex()),
            "SPI " + rounded(node.value().schedulePerformanceIndex())));
  }

  private void amount(String name, double amount) {
    page.row(name, String.format(Locale.ROOT, "%,.0f", amount), "");
  }

  private void figure(String name, ExactFigure figure) {
    page.row(name, rounded(figure), figure.undefinedBecause());
  }

  private static String rounded(ExactFigure figure) {
    return figure.value().isPresent()
        ? String.format(Locale.ROOT, "%.3f", figure.value().getAsDouble())
        : "undefined";
  }

  private void flow() {
    page.section("How does work flow?");
    if (analysis.flow().items().isEmpty()) {
      page.line("Not known: the board has recorded no item by then.");
      return;
    }
    FlowTimes times = analysis.flow().cycleTimes(analysis.window());
    FlowDays days = analysis.flow().days(analysis.window());
    page.row(
        "items done, in work, not begun",
        analysis.items(ItemStatus.DONE) + ", " + analysis.items(ItemStatus.IN_PROGRESS) + ", "
            + analysis.items(ItemStatus.NOT_STARTED),
        "");
    figure("throughput, items a day", days.throughput());
    figure("arrivals, items a day", days.arrivalRate());
    figure("work in progress, items", days.averageWip());
    figure("cycle time, median, days", times.percentile(0.5));
    figure("cycle time, 85 %, days", times.percentile(0.85));
    figure("flow efficiency", analysis.flow().flowEfficiency(analysis.window()));
    figure("time blocked", analysis.flow().blockedShare(analysis.window()));
    page.row("reopened", analysis.flow().reopened(analysis.window()).toString(), "");
    ageing();
    List<FlowFinding> findings = analysis.flow().findings();
    page.line("");
    page.line(
        findings.isEmpty()
            ? "Nothing is odd in the data."
            : findings.size() + " things are odd in the data:");
    page.each(findings, finding -> page.line("  " + finding));
  }

  private void ageing() {
    ImmutableList<AgeingWork.AgeingItem> old =
        analysis.flow().ageing(analysis.window()).olderThan(0.85);
    page.line("");
    page.line(
        old.isEmpty()
            ? "No item in work is older than 85 % of those finished."
            : "Older than 85 % of the items finished: "
                + old.stream()
                    .map(item -> item.item() + " (" + Math.round(item.age()) + " days, "
                        + item.state() + ")")
                    .collect(Collectors.joining(", "))
                + ".");
  }

  private void figure(String name, Figure figure) {
    page.row(
        name,
        figure.value().isPresent()
            ? String.format(Locale.ROOT, "%.2f", figure.value().getAsDouble())
            : "undefined",
        figure.undefinedBecause());
  }

  private void deployments() {
    page.section("How well does it get to users?");
    if (!analysis.deploys()) {
      page.line("Not known: no deployment is recorded.");
      return;
    }
    DoraMetrics metrics = analysis.deployments();
    figure("deployments a day", metrics.deploymentsPerDay());
    figure("lead time, median, hours", metrics.leadTimeHours());
    figure("change failure rate", metrics.changeFailureRate());
    figure("recovery time, median, hours", metrics.recoveryHours());
    figure("rework rate", metrics.reworkRate());
    page.line("");
    for (DoraRating rating : DoraScheme.DORA_2021.rate(metrics)) {
      page.line("  " + rating);
    }
  }
}
