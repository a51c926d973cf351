package dev.tandem.examples.report.section;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.tandem.core.risk.Exposure;
import dev.tandem.examples.analysis.Answer;
import dev.tandem.examples.analysis.PlanAnalysis;
import dev.tandem.examples.analysis.RegisterAnalysis;
import dev.tandem.examples.report.Columns;
import dev.tandem.examples.report.MoneyText;
import dev.tandem.examples.report.Page;
import dev.tandem.metrics.riskregister.CertifiedBounds;
import dev.tandem.metrics.riskregister.ResponseEffect;
import dev.tandem.metrics.riskregister.ageing.AgeingRisk;
import dev.tandem.metrics.riskregister.matrix.RankReversal;
import dev.tandem.metrics.riskregister.matrix.RatedRisk;
import dev.tandem.metrics.riskregister.matrix.ScaleLevel;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What may go wrong: the total with its percentiles, the matrix, what responses are worth, and who looks after the risks. */
final class RegisterSection implements Section {
  private static final int NAME = 38;
  private static final int CELL = 15;
  private static final int AMOUNT = 12;
  private static final ImmutableList<Integer> PERCENTILES = ImmutableList.of(50, 80, 90);

  private final PlanAnalysis analysis;

  RegisterSection(PlanAnalysis analysis) {
    this.analysis = analysis;
  }

  @Override
  public void write(Page page) {
    Answer<RegisterAnalysis> answer = analysis.register();
    page.section("What may go wrong, and what should be held for it?");
    if (answer.value().isEmpty()) {
      page.line("Not known: " + answer.whyNot());
      return;
    }
    RegisterAnalysis register = answer.value().get();
    if (register.hasCosts()) {
      total(register, page);
      matrix(register, page);
      ranked(register, page);
      responses(register, page);
    } else {
      page.line("Not known: no risk says what it costs. Add its \"cost\".");
    }
    ageing(register, page);
  }

  private static void total(RegisterAnalysis register, Page page) {
    Exposure total = register.total().exposure().total();
    page.row("risks that may still occur", register.rated().risks().size() + "", "");
    page.row(
        "expected cost after responses (EMV)",
        MoneyText.of(register.currency(), total.mean()),
        "standard deviation " + MoneyText.plain(total.standardDeviation()));
    for (int percentile : PERCENTILES) {
      CertifiedBounds bounds = register.total().percentile(percentile / 100.0);
      page.row(
          "P" + percentile,
          amount(register, bounds),
          bounds.isExact() ? "exact, without sampling" : "between certified bounds");
    }
    page.row(
        "contingency at P80, after responses",
        figure(register, register.responses().contingencyAfter().value().orElse(Double.NaN)),
        "without them "
            + figure(
                register, register.responses().contingencyBefore().value().orElse(Double.NaN)));
    page.row(
        "the expected cost alone suffices in",
        percent(register.total().confidenceOfMean().lower().orElse(0)) + " of cases",
        "");
  }

  private static String amount(RegisterAnalysis register, CertifiedBounds bounds) {
    return bounds.isExact()
        ? MoneyText.of(register.currency(), bounds.upper().orElseThrow())
        : figure(register, bounds.lower().orElse(Double.NaN)) + " to "
            + MoneyText.plain(bounds.upper().orElse(Double.NaN));
  }

  /** An impact without upper end has no percentile that bounds it. */
  private static String figure(RegisterAnalysis register, double amount) {
    return Double.isNaN(amount) ? "no bound" : MoneyText.of(register.currency(), amount);
  }

  private static void matrix(RegisterAnalysis register, Page page) {
    page.section("Where do risks stand on the matrix, after responses?");
    StringBuilder head = new StringBuilder(Columns.left("  probability", CELL + 2));
    for (ScaleLevel impact : register.matrix().impact()) {
      head.append(Columns.left(impact.name() + bound(impact), CELL));
    }
    page.text(head.toString().stripTrailing() + "\n");
    for (ScaleLevel probability : Lists.reverse(register.matrix().probability())) {
      StringBuilder row = new StringBuilder("  "
          + Columns.left(
              probability.name() + " ≤" + percent(probability.upTo()).replace(" ", ""), CELL));
      for (ScaleLevel impact : register.matrix().impact()) {
        row.append(Columns.left(cell(register, probability, impact), CELL - 1)).append(' ');
      }
      page.text(row.toString().stripTrailing() + "\n");
    }
    page.line("");
    page.line("Impact is the mean cost if it occurs; * moderate, ** high by the scores of the "
        + register.matrix().name() + " matrix.");
  }

  private static String bound(ScaleLevel impact) {
    return impact.upTo() == Double.MAX_VALUE ? "" : " ≤" + shortened(impact.upTo());
  }

  /** Thousands where they are whole, so that it fits a cell. */
  private static String shortened(double amount) {
    return amount >= 1000 && amount % 100 == 0
        ? String.format(Locale.ROOT, amount % 1000 == 0 ? "%.0fk" : "%.1fk", amount / 1000)
        : MoneyText.plain(amount);
  }

  private static String cell(RegisterAnalysis register, ScaleLevel probability, ScaleLevel impact) {
    String risks = register.rated().risks().stream()
        .filter(risk -> risk.rating().probability().equals(probability)
            && risk.rating().impact().equals(impact))
        .map(risk -> risk.exposure().risk().value())
        .collect(Collectors.joining(" "));
    int band = register
        .matrix()
        .bands()
        .indexOf(register.matrix().rating(probability, impact).band());
    return "*".repeat(band) + (risks.isEmpty() ? "" : (band > 0 ? " " : "") + risks);
  }

  private static void ranked(RegisterAnalysis register, Page page) {
    page.section("Which risks cost most? By score, and what is to be expected");
    page.text(Columns.left("  risk", NAME + 2) + right("score") + "  " + Columns.left("band", 10)
        + right("probability") + right("expected") + right("deviation") + "\n");
    page.each(register.rated().ranked(), risk -> page.text(row(risk)));
    List<RankReversal> reversals = register.rated().reversals();
    if (!reversals.isEmpty()) {
      page.line("");
      page.line("The scores put " + reversals.size()
          + (reversals.size() == 1 ? " pair" : " pairs")
          + " in the wrong order. Go by the expected cost:");
      page.each(reversals, reversal -> page.line("  " + reversal(register, reversal)));
    }
  }

  private static String row(RatedRisk risk) {
    return "  "
        + Columns.left(risk.exposure().risk() + " " + risk.exposure().title(), NAME)
        + right(risk.rating().printedScore().toPlainString())
        + "  " + Columns.left(risk.rating().band().name(), 10)
        + right(percent(risk.exposure().probability()))
        + right(MoneyText.plain(risk.exposure().expected()))
        + right(MoneyText.plain(risk.exposure().exposure().standardDeviation())) + "\n";
  }

  private static String reversal(RegisterAnalysis register, RankReversal reversal) {
    return reversal.higherScore().exposure().risk() + " scores "
        + reversal.higherScore().rating().printedScore().toPlainString() + " and "
        + reversal.higherExpected().exposure().risk() + " "
        + reversal.higherExpected().rating().printedScore().toPlainString() + ", but "
        + MoneyText.of(register.currency(), reversal.higherScore().expectedSize())
        + " are to be expected of the first and "
        + MoneyText.of(register.currency(), reversal.higherExpected().expectedSize())
        + " of the second.";
  }

  private static void responses(RegisterAnalysis register, Page page) {
    page.section("Are the responses worth their cost?");
    if (register.responses().effects().isEmpty()) {
      page.line("  No risk that may still occur has a response.");
      return;
    }
    page.text(Columns.left("  risk and response", NAME + 2) + right("costs") + right("saves")
        + right("net") + right("of P80") + "\n");
    page.each(
        register.responses().effects(),
        effect -> page.text("  "
            + Columns.left(effect.risk() + " " + effect.actions(), NAME)
            + right(MoneyText.plain(effect.cost())) + right(MoneyText.plain(effect.saved()))
            + right(MoneyText.plain(effect.net()))
            + right(
                effect.contingencySaved().value().isPresent()
                    ? MoneyText.plain(effect.contingencySaved().value().getAsDouble())
                    : "-")
            + worth(effect) + "\n"));
    page.line("");
    page.line(
        "Saves: expected cost before less after; of P80: what the contingency is smaller for it, which"
            + " does not add up.");
  }

  private static String worth(ResponseEffect effect) {
    return effect.net() >= 0 ? "" : "  does not pay";
  }

  private static void ageing(RegisterAnalysis register, Page page) {
    page.section("Who looks after them? Each should be seen every "
        + RegisterAnalysis.REVIEW_EVERY_DAYS + " days");
    page.line(register.ageing().reviewedInTime() + " were seen in time.");
    page.each(
        register.ageing().findings(),
        risk -> page.row(
            risk.risk() + " " + risk.title(),
            risk.unseenDays().map(days -> "unseen for " + days + " days").orElse("no dates"),
            findings(risk)));
  }

  private static String findings(AgeingRisk risk) {
    return risk.findings().stream()
        .map(finding -> finding.name().toLowerCase(Locale.ROOT).replace('_', ' '))
        .collect(Collectors.joining(", "));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }

  private static String right(String text) {
    return Strings.padStart(text, AMOUNT, ' ');
  }
}
