package dev.tandem.examples.report.overview;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.risk.RiskId;
import dev.tandem.examples.analysis.RegisterAnalysis;
import dev.tandem.examples.report.Columns;
import dev.tandem.examples.report.MoneyText;
import dev.tandem.examples.report.section.PlanSection;
import dev.tandem.metrics.riskregister.ResponseEffect;
import dev.tandem.metrics.riskregister.ResponseReview;
import dev.tandem.metrics.riskregister.ageing.AgeingFinding;
import dev.tandem.metrics.riskregister.ageing.AgeingRisk;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What may go wrong: what to hold for it, which response does not pay, which risk nobody looks after, where scores mislead. */
final class RegisterQuestion {
  private static final int LONGEST = 50;

  private final RegisterAnalysis register;
  private final ImmutableList.Builder<String> sentences = ImmutableList.builder();

  private RegisterQuestion(RegisterAnalysis register) {
    this.register = register;
  }

  static Question of(RegisterAnalysis register) {
    RegisterQuestion question = new RegisterQuestion(register);
    question.hold();
    register.ageing().findings().stream()
        .filter(risk -> risk.findings().contains(AgeingFinding.RESPONSE_OVERDUE))
        .findFirst()
        .or(() -> register.ageing().findings().stream().findFirst())
        .ifPresent(question::look);
    register.responses().effects().stream()
        .filter(effect -> effect.net() < 0)
        .min(Comparator.comparingDouble(ResponseEffect::net))
        .ifPresent(question::drop);
    question.misled();
    return new Question(
        "What may go wrong?", PlanSection.REGISTER.word(), question.sentences.build());
  }

  private void hold() {
    ResponseReview responses = register.responses();
    int risks = register.rated().risks().size();
    sentences.add(
        register.hasCosts()
            ? "Hold " + amount(responses.contingencyAfter().value().orElse(Double.NaN)) + " for "
                + count(risks) + ": it suffices in 80 % of cases. "
                + MoneyText.of(
                    register.currency(), register.total().exposure().total().mean())
                + " are to be expected; without the responses it would take "
                + amount(responses.contingencyBefore().value().orElse(Double.NaN)) + "."
            : "Estimate what " + count(risks) + " would cost: none of them says so.");
  }

  private static String count(int risks) {
    return risks + (risks == 1 ? " risk" : " risks");
  }

  private String amount(double amount) {
    return Double.isNaN(amount)
        ? "an amount without bound"
        : MoneyText.of(register.currency(), amount);
  }

  private void look(AgeingRisk risk) {
    sentences.add("Look after " + named(risk.risk(), risk.title()) + ", "
        + risk.unseenDays().map(days -> "unseen for " + days + " days").orElse("of unknown age")
        + ": "
        + risk.findings().stream()
            .map(finding -> finding.name().toLowerCase(Locale.ROOT).replace('_', ' '))
            .collect(Collectors.joining(", "))
        + ". " + register.ageing().findings().size() + " of "
        + register.ageing().risks().size() + " risks need somebody.");
  }

  private void drop(ResponseEffect effect) {
    sentences.add("Drop or find a cheaper response to " + named(effect.risk()) + ": it costs "
        + MoneyText.of(register.currency(), effect.cost()) + " and saves "
        + MoneyText.of(register.currency(), effect.saved()) + ".");
  }

  private void misled() {
    register.rated().reversals().stream()
        .findFirst()
        .ifPresent(reversal -> sentences.add("Go by the expected cost, not the scores: they put "
            + named(reversal.higherScore().exposure().risk()) + " first, of which "
            + MoneyText.of(register.currency(), reversal.higherScore().expectedSize())
            + " are to be expected, and not "
            + named(reversal.higherExpected().exposure().risk()) + " with "
            + MoneyText.of(register.currency(), reversal.higherExpected().expectedSize()) + "."));
  }

  private String named(RiskId id) {
    Optional<String> title = register.risks().stream()
        .filter(risk -> risk.id().equals(id))
        .map(risk -> risk.title())
        .findFirst();
    return named(id, title.orElse(""));
  }

  private static String named(RiskId id, String title) {
    return id + " \"" + Columns.atMost(title, LONGEST) + "\"";
  }
}
