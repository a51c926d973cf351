package dev.tandem.metrics.prioritisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import dev.tandem.metrics.prioritisation.ahp.Ahp;
import dev.tandem.metrics.prioritisation.ahp.AhpWeights;
import dev.tandem.metrics.prioritisation.ahp.PairwiseMatrix;
import dev.tandem.metrics.prioritisation.choice.BradleyTerry;
import dev.tandem.metrics.prioritisation.choice.ChoiceFit;
import dev.tandem.metrics.prioritisation.choice.Duel;
import dev.tandem.metrics.prioritisation.classification.Moscow;
import dev.tandem.metrics.prioritisation.classification.MoscowItem;
import dev.tandem.metrics.prioritisation.classification.MoscowPriority;
import dev.tandem.metrics.prioritisation.classification.MoscowReport;
import dev.tandem.metrics.prioritisation.kano.KanoCategory;
import dev.tandem.metrics.prioritisation.kano.KanoSummary;
import dev.tandem.metrics.prioritisation.multicriteria.Alternative;
import dev.tandem.metrics.prioritisation.multicriteria.Criterion;
import dev.tandem.metrics.prioritisation.multicriteria.DecisionMatrix;
import dev.tandem.metrics.prioritisation.multicriteria.Vikor;
import dev.tandem.metrics.prioritisation.multicriteria.WeightedScoring;
import dev.tandem.metrics.prioritisation.survey.OpportunitySurvey;
import dev.tandem.metrics.prioritisation.valuation.ExpectedCommercialValue;
import dev.tandem.metrics.prioritisation.vendor.JiraField;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every snippet of the method pages on scoring, with what the pages say about its result. */
class PrioritisationGuideTest {

  @Test
  void prioritisationScores() {
    Ranking ranking = Rice.rank(List.of(
        new Rice("onboarding", 5000, ReachPeriod.QUARTER, 1, 0.8, 2),
        new Rice("sso", 800, ReachPeriod.QUARTER, 3, 1, 3),
        new Rice("export", 3000, ReachPeriod.QUARTER, 0.5, 0.8, 1),
        new Rice("dark-mode", 6000, ReachPeriod.QUARTER, 0.25, 0.8, 1)));
    assertThat(ranking.explain()).isEqualTo("""
        RICE: reach × impact × confidence / effort
        1. onboarding: 2000 (reach per quarter 5000, impact 1, confidence 0.8, effort 2)
        2. export: 1200 (reach per quarter 3000, impact 0.5, confidence 0.8, effort 1)
        2. dark-mode: 1200 (reach per quarter 6000, impact 0.25, confidence 0.8, effort 1)
        4. sso: 800 (reach per quarter 800, impact 3, confidence 1, effort 3)""");
  }

  @Test
  void prioritisationClasses() {
    MoscowReport report = Moscow.withDefaults()
        .check(
            List.of(
                MoscowItem.of("checkout", MoscowPriority.MUST, 30, "payment"),
                MoscowItem.of("payment", MoscowPriority.COULD, 30),
                MoscowItem.of("search", MoscowPriority.SHOULD, 30),
                MoscowItem.of("chat", MoscowPriority.WONT, 50)),
            100);
    assertThat(report.findings())
        .extracting(Finding::toString)
        .containsExactly("checkout: is a MUST and requires payment, which is only a COULD");
    assertThat(report.mustClosureEffort()).isEqualTo(Score.of(60));
  }

  @Test
  void kano() {
    KanoSummary summary = new KanoSummary(
        "search",
        Map.of(
            KanoCategory.MUST_BE, 40,
            KanoCategory.ONE_DIMENSIONAL, 25,
            KanoCategory.ATTRACTIVE, 20,
            KanoCategory.INDIFFERENT, 12,
            KanoCategory.REVERSE, 2,
            KanoCategory.QUESTIONABLE, 1));
    assertThat(summary.category()).isEqualTo(KanoCategory.MUST_BE);
    assertThat(summary.fong().isSignificant()).isTrue();
    assertThat(summary.fong().critical()).isCloseTo(10.93, within(0.005));
    assertThat(summary.coefficients().orElseThrow().better()).isCloseTo(0.464, within(0.0005));
  }

  @Test
  void surveys() {
    OpportunitySurvey survey = new OpportunitySurvey(
        "find an invoice",
        List.of(
            new OpportunitySurvey.Answer(5, 2),
            new OpportunitySurvey.Answer(5, 4),
            new OpportunitySurvey.Answer(4, 1),
            new OpportunitySurvey.Answer(2, 3)));
    assertThat(survey.topTwoBox().score()).isEqualTo(Score.of(12.5));
    assertThat(survey.marginOfError(0.95)).isCloseTo(8.1, within(0.05));
  }

  @Test
  void choiceModels() {
    ChoiceFit fit = BradleyTerry.withDefaults()
        .fit(List.of(
            Duel.of("search", "export", 30, 10),
            Duel.of("export", "themes", 20, 12),
            Duel.of("search", "themes", 25, 5)));
    assertThat(fit.estimated().orElseThrow().probability("search", "themes")).isBetween(0.8, 0.9);
    assertThat(fit.estimated().orElseThrow().isSeparable("export", "themes", 0.95))
        .isFalse();
  }

  @Test
  void multicriteria() {
    DecisionMatrix matrix = new DecisionMatrix(
        List.of(Criterion.benefit("value", 3), Criterion.cost("effort", 1)),
        List.of(
            Alternative.of("sso", 8, 5),
            Alternative.of("export", 5, 2),
            Alternative.of("themes", 2, 3)));
    assertThat(WeightedScoring.withDefaults().rank(matrix).order())
        .containsExactly("sso", "export", "themes");
    assertThat(Vikor.withDefaults().measure(matrix).compromise()).containsExactly("sso", "export");
    AhpWeights weights = Ahp.withDefaults()
        .weigh(PairwiseMatrix.ofUpper(List.of("value", "risk", "fit"), 1 / 3.0, 5, 7));
    assertThat(weights.weights().get(1)).isCloseTo(0.649, within(0.0005));
    assertThat(weights.consistencyRatio().orElseThrow()).isCloseTo(0.056, within(0.0005));
  }

  @Test
  void valuation() {
    ExpectedCommercialValue item = new ExpectedCommercialValue("assistant", 30, 0.8, 5, 0.7, 3);
    assertThat(item.value()).isEqualTo(Score.of(10.3));
  }

  @Test
  void vendorFormulas() {
    JiraField impact =
        new JiraField("impact", 1, ImmutableMap.of("sso", 5.0, "export", 1.0, "themes", -5.0));
    assertThat(impact.normalised().values())
        .containsExactly(Score.of(100), Score.of(60), Score.ZERO);
  }
}
