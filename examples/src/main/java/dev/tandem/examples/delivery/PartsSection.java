package dev.tandem.examples.delivery;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import dev.tandem.examples.report.Columns;
import dev.tandem.examples.report.Page;
import dev.tandem.metrics.delivery.DeliveryPage;
import dev.tandem.metrics.delivery.DeliveryState;
import dev.tandem.metrics.delivery.DeliveryVerdict;
import dev.tandem.metrics.delivery.Verdict;
import dev.tandem.metrics.delivery.portfolio.DeliveryRates;
import dev.tandem.metrics.objectives.Benefits;
import dev.tandem.metrics.statement.Figure;
import java.util.Locale;

/** On time, on budget, in scope and good enough, part by part, and beside it whether the benefits come. */
final class PartsSection {
  private static final int NAME = 32;
  private static final int CELL = 18;

  private final DeliveryAnalysis analysis;

  PartsSection(DeliveryAnalysis analysis) {
    this.analysis = analysis;
  }

  void write(Page page) {
    page.section("Is it on time, on budget and in scope, and does it bring what it should?");
    DeliveredParts parts = analysis.parts();
    if (parts.whole().isEmpty()) {
      page.line("Not known: the plan has no baseline with costs.");
      return;
    }
    page.text(Columns.left("  part", NAME + 2) + Columns.left("stands", 11) + cell("on time")
        + cell("on budget") + "in scope\n");
    page.each(parts.parts().verdicts(), verdict -> page.text(row(verdict)));
    page.text(row(parts.whole().get()));
    page.line("");
    rates(parts.parts(), page);
    quality(parts.whole().get(), page);
    parts
        .page()
        .ifPresentOrElse(
            beside -> benefits(beside, page),
            () -> page.line(
                "The plan does not say what it should bring. Add \"benefits\" to its product."));
  }

  private static String row(DeliveryVerdict verdict) {
    boolean over = verdict.project().state() == DeliveryState.FINISHED;
    String row = "  " + Columns.left(verdict.project().id(), NAME - 1) + " "
        + Columns.left(over ? "finished" : "goes on", 11)
        + cell(word(verdict.onTime()) + percent(verdict.slipShare()))
        + cell(word(verdict.onBudget()) + percent(verdict.costOverrunShare()))
        + word(verdict.inScope()) + ", " + verdict.project().scope() + " tasks";
    return row + "\n";
  }

  private static void rates(DeliveryRates parts, Page page) {
    if (parts.finished().isEmpty()) {
      page.line("No part is finished yet; percentages are cost beyond what was agreed.");
      return;
    }
    page.line(ImmutableList.of(
                parts.onTime() + " finished parts were on time",
                parts.onBudget() + " on budget",
                parts.inScope() + " in scope")
            .stream()
            .reduce((first, second) -> first + ", " + second)
            .orElseThrow()
        + "; percentages are working time and cost beyond what was agreed.");
  }

  private static void quality(DeliveryVerdict whole, Page page) {
    page.line(
        whole.project().quality().defects() == 0
            ? "Good enough? Nobody recorded defects or incidents."
            : "Good enough? " + word(whole.goodEnough()) + ": "
                + whole.project().quality().escaped() + " of "
                + whole.project().quality().defects()
                + " defects reached users, and one in ten may.");
  }

  private static void benefits(DeliveryPage beside, Page page) {
    Benefits benefits = beside.benefits();
    page.line(
        "Benefits: " + amount(benefits.actualToDate()) + " of " + amount(benefits.plannedToDate())
            + " planned to date have come"
            + (beside.realised().value().isPresent()
                ? String.format(
                    Locale.ROOT, " (%.0f %%)", 100 * beside.realised().value().getAsDouble())
                : "")
            + "; of " + amount(benefits.plannedTotal()) + " in all expect "
            + amount(benefits.forecastAdditive()) + " if the rest comes as planned.");
    page.line(
        "So far, is it built right? " + word(beside.builtRight()) + ". Is it the right thing? "
            + word(beside.rightThing()) + ". Together: "
            + beside.quadrant().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ".");
  }

  private static String percent(Figure figure) {
    return figure.value().isPresent()
        ? String.format(Locale.ROOT, " (%+.0f %%)", 100 * figure.value().getAsDouble())
        : "";
  }

  static String word(Verdict verdict) {
    return switch (verdict) {
      case MET -> "yes";
      case MISSED -> "no";
      case UNKNOWN -> "open";
    };
  }

  private static String amount(double amount) {
    return String.format(Locale.ROOT, "%,.0f", amount);
  }

  private static String cell(String text) {
    return Strings.padEnd(text, CELL, ' ');
  }
}
