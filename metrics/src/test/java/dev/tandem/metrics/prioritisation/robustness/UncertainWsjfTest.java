package dev.tandem.metrics.prioritisation.robustness;

import static dev.tandem.metrics.prioritisation.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.core.estimate.Discrete;
import dev.tandem.core.estimate.Discrete.Outcome;
import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.estimate.LogNormal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UncertainWsjfTest {

  private static final Estimate ONE = Estimate.fixed(1);

  @Test
  void scored_fixedJudgements_isTheScore() {
    assertThat(wsjf(Estimate.fixed(8), Estimate.fixed(13), Estimate.fixed(5), Estimate.fixed(5)))
        .isEqualTo(Estimate.fixed(5.2));
  }

  @Test
  void scored_discreteJudgements_isEveryCombination() {
    Estimate score = wsjf(
        Estimate.discrete(Map.of(5.0, 0.75, 8.0, 0.25)),
        Estimate.fixed(1),
        Estimate.fixed(2),
        Estimate.discrete(Map.of(2.0, 0.5, 4.0, 0.5)));
    assertThat(((Discrete) score).outcomes())
        .containsExactly(
            new Outcome(2, 0.375),
            new Outcome(2.75, 0.125),
            new Outcome(4, 0.375),
            new Outcome(5.5, 0.125));
  }

  @Test
  void scored_equalScoresOfDifferentCombinations_areOneOutcome() {
    // (0.1 + 0.2 + 0) / 0.3 and (0.2 + 0.2 + 0.2) / 0.6 are 1, which doubles would miss.
    Estimate score = wsjf(
        Estimate.discrete(Map.of(0.1, 0.5, 0.2, 0.5)),
        Estimate.fixed(0.2),
        Estimate.discrete(Map.of(0.0, 0.5, 0.2, 0.5)),
        Estimate.discrete(Map.of(0.3, 0.5, 0.6, 0.5)));
    assertThat(score.cdf(1) - score.cdf(0.999999)).isEqualTo(0.25);
  }

  @Test
  void scored_probabilitiesRoundedToThirds_sumToOne() {
    Estimate thirds =
        Estimate.discrete(Map.of(1.0, 0.3333333333, 2.0, 0.3333333333, 3.0, 0.3333333333));
    assertThat(wsjf(thirds, thirds, thirds, thirds).mean())
        .isCloseTo(6 * (1 + 1 / 2.0 + 1 / 3.0) / 3, within(1e-14));
  }

  @Test
  void scored_unlikelyCombinations_areLeftOut() {
    Estimate rare = Estimate.discrete(Map.of(1.0, 1 - 1e-9, 2.0, 1e-160));
    Discrete score = (Discrete) wsjf(rare, rare, rare, ONE);
    assertThat(score.outcomes()).extracting(Outcome::value).containsExactly(3.0, 4.0, 5.0);
  }

  @Test
  void scored_oneLognormalJudgement_isExact() {
    LogNormal value = Estimate.logNormal(5, 2);
    LogNormal size = Estimate.logNormal(3, 1);
    LogNormal score = (LogNormal) wsjf(value, Estimate.fixed(0), Estimate.fixed(0), size);
    assertThat(score.mu()).isCloseTo(value.mu() - size.mu(), within(1e-14));
    assertThat(score.sigma()).isCloseTo(Math.hypot(value.sigma(), size.sigma()), within(1e-14));
    assertThat(wsjf(Estimate.fixed(0), Estimate.fixed(0), Estimate.fixed(0), size))
        .isEqualTo(Estimate.fixed(0));
    assertThat(
            wsjf(value, Estimate.fixed(0), Estimate.fixed(0), Estimate.fixed(2)).quantile(0.5))
        .isCloseTo(value.quantile(0.5) / 2, within(1e-12));
  }

  @Test
  void scored_sumOfLognormals_keepsMeanAndVariance() {
    LogNormal value = Estimate.logNormal(5, 2);
    LogNormal urgency = Estimate.logNormal(3, 3);
    Estimate score = wsjf(value, urgency, Estimate.fixed(2), ONE);
    assertThat(score.mean()).isCloseTo(10, within(1e-12));
    assertThat(score.variance()).isCloseTo(4 + 9, within(1e-11));
  }

  /** The approximation against the sum itself, on a grid of 100 equally likely values of each judgement. */
  @ParameterizedTest
  @ValueSource(doubles = {1.2, 1.5, 2.0})
  void scored_sumOfThreeAlike_isCloseToTheSum(double geometricDeviation) {
    double spread = Math.log(geometricDeviation);
    LogNormal each = Estimate.logNormal(
        Math.exp(spread * spread / 2),
        Math.exp(spread * spread / 2) * Math.sqrt(Math.expm1(spread * spread)));
    int n = 100;
    double[] values = new double[n];
    for (int k = 0; k < n; k++) {
      values[k] = each.quantile((k + 0.5) / n);
    }
    List<Double> sums = new ArrayList<>();
    for (double a : values) {
      for (double b : values) {
        for (double c : values) {
          sums.add(a + b + c);
        }
      }
    }
    sums.sort(null);
    Estimate score = wsjf(each, each, each, ONE);
    assertError(score, sums, 0.25, 0.01);
    assertError(score, sums, 0.5, 0.01);
    assertError(score, sums, 0.75, 0.01);
    assertError(score, sums, 0.1, 0.02);
    assertError(score, sums, 0.9, 0.02);
  }

  private static void assertError(
      Estimate score, List<Double> sorted, double probability, double relative) {
    double exact = sorted.get((int) (probability * sorted.size()));
    assertThat(score.quantile(probability)).isCloseTo(exact, within(relative * exact));
  }

  @Test
  void fitted_anyKind_isLognormal() {
    UncertainWsjf fitted = UncertainWsjf.fitted(
        "a",
        Estimate.triangular(1, 2, 5),
        Estimate.discrete(Map.of(1.0, 0.5, 2.0, 0.5)),
        Estimate.fixed(0),
        Estimate.uniform(1, 3));
    assertThat(fitted.businessValue()).isInstanceOf(LogNormal.class);
    assertThat(fitted.businessValue().quantile(0.9))
        .isCloseTo(Estimate.triangular(1, 2, 5).quantile(0.9), within(1e-12));
    assertThat(fitted.riskReduction()).isEqualTo(Estimate.fixed(0));
    assertThat(fitted.scored().score()).isInstanceOf(LogNormal.class);
  }

  @Test
  void fitted_discreteJudgements_stayExact() {
    Estimate points = Estimate.discrete(Map.of(1.0, 0.5, 2.0, 0.5));
    assertThat(UncertainWsjf.fitted("a", points, ONE, ONE, ONE))
        .isEqualTo(new UncertainWsjf("a", points, ONE, ONE, ONE));
  }

  @Test
  void evaluate_uncertainSheet_saysHowSureTheOrderIs() {
    // b scores 6 / 2 = 3; a scores (5 + 1 + 0) / 2 = 3 or (8 + 1 + 0) / 2 = 4.5: tied or ahead.
    UncertainItem a = new UncertainWsjf(
            "a",
            Estimate.discrete(Map.of(5.0, 0.6, 8.0, 0.4)),
            ONE,
            Estimate.fixed(0),
            Estimate.fixed(2))
        .scored();
    UncertainItem b =
        new UncertainWsjf("b", Estimate.fixed(4), ONE, ONE, Estimate.fixed(2)).scored();
    assertThat(a.probabilityAhead(b)).isCloseTo(0.4, within(1e-15));
    assertThat(a.probabilityTied(b)).isCloseTo(0.6, within(1e-15));
  }

  @Test
  void nonsense_isRefused() {
    Estimate points = Estimate.discrete(Map.of(1.0, 0.5, 2.0, 0.5));
    Estimate spread = Estimate.logNormal(2, 1);
    Estimate maybeZero = Estimate.discrete(Map.of(0.0, 0.5, 2.0, 0.5));
    refuses(() -> new UncertainWsjf(" ", ONE, ONE, ONE, ONE), "item must not be blank");
    refuses(
        () -> new UncertainWsjf("a", ONE, Estimate.uniform(1, 2), ONE, ONE),
        "time criticality must be fixed, discrete or lognormal: Uniform");
    refuses(
        () -> new UncertainWsjf("a", points, spread, ONE, ONE),
        "judgements must be all discrete or all lognormal, or fixed: both kinds, item a. Use UncertainWsjf.fitted to approximate it.");
    refuses(
        () -> new UncertainWsjf("a", points, ONE, ONE, spread), "judgements must be all discrete");
    refuses(
        () -> new UncertainWsjf("a", ONE, ONE, Estimate.fixed(-1), ONE),
        "risk reduction must be finite and at least 0: -1.0, item a.");
    refuses(
        () -> new UncertainWsjf("a", ONE, ONE, ONE, maybeZero),
        "job size must be finite and above 0: 0.0, item a.");
    refuses(
        () -> UncertainWsjf.fitted("a", spread, maybeZero, ONE, ONE),
        "time criticality must have a positive 10th percentile: 0.0, item a.");
    refuses(() -> wsjf(Estimate.fixed(1e150), ONE, ONE, Estimate.fixed(0.1)), "value must be from");
  }

  private static Estimate wsjf(
      Estimate businessValue, Estimate timeCriticality, Estimate riskReduction, Estimate jobSize) {
    return new UncertainWsjf("a", businessValue, timeCriticality, riskReduction, jobSize)
        .scored()
        .score();
  }
}
