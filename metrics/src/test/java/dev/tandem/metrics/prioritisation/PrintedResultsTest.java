package dev.tandem.metrics.prioritisation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.estimate.Estimate;
import dev.tandem.metrics.prioritisation.ahp.PairwiseMatrix;
import dev.tandem.metrics.prioritisation.choice.BradleyTerry;
import dev.tandem.metrics.prioritisation.choice.ChoiceFit;
import dev.tandem.metrics.prioritisation.choice.Duel;
import dev.tandem.metrics.prioritisation.choice.MaxDiffCounts;
import dev.tandem.metrics.prioritisation.classification.EfficientFrontier;
import dev.tandem.metrics.prioritisation.classification.ValueEffort;
import dev.tandem.metrics.prioritisation.multicriteria.Alternative;
import dev.tandem.metrics.prioritisation.multicriteria.Criterion;
import dev.tandem.metrics.prioritisation.multicriteria.DecisionMatrix;
import dev.tandem.metrics.prioritisation.multicriteria.Normalisation;
import dev.tandem.metrics.prioritisation.multicriteria.WeightedScoring;
import dev.tandem.metrics.prioritisation.robustness.InformationValue;
import dev.tandem.metrics.prioritisation.robustness.PayoffTable;
import dev.tandem.metrics.prioritisation.robustness.UncertainItem;
import dev.tandem.metrics.prioritisation.selection.NextRelease;
import dev.tandem.metrics.prioritisation.sequencing.Sequencing;
import dev.tandem.metrics.prioritisation.survey.Ballot;
import dev.tandem.metrics.prioritisation.survey.HundredDollarResult;
import dev.tandem.metrics.prioritisation.survey.HundredDollarTest;
import dev.tandem.metrics.prioritisation.survey.OpportunitySurvey;
import dev.tandem.metrics.prioritisation.valuation.StagedProject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a person sees who prints a result. */
class PrintedResultsTest {

  @Test
  void frontier_hasARowAnItem() {
    EfficientFrontier frontier = EfficientFrontier.of(List.of(
        new ValueEffort("sso", 8, 2),
        new ValueEffort("export", 5, 3),
        new ValueEffort("api", 9, 4)));
    assertThat(frontier).hasToString("""
        efficient  value  effort
        sso            8       2
        api            9       4
        dominated  by
        export     sso""");
    assertThat(EfficientFrontier.of(List.of(new ValueEffort("sso", 8, 2)))).hasToString("""
        efficient  value  effort
        sso            8       2""");
  }

  @Test
  void whatRanks_printsItsRanking() {
    MaxDiffCounts counts = new MaxDiffCounts(Map.of("sso", new MaxDiffCounts.Count(4, 3, 1)));
    assertThat(counts).hasToString("""
        MaxDiff counts: (best − worst) / shown
        1. sso: 0.5 (best 3, worst 1, shown 4)""");
    HundredDollarResult dollars = HundredDollarTest.withDefaults()
        .count(
            List.of(Ballot.of("bo", Map.of("sso", 100.0)), Ballot.of("cy", Map.of("sso", 90.0))));
    assertThat(dollars).hasToString(dollars.rank().explain());
  }

  @Test
  void wsjfReport_isItsFindings() {
    Wsjf small = new Wsjf("small", 1, 1, 1, 1);
    assertThat(WsjfReport.of(List.of(small), Set.of(1.0))).hasToString("every rule is kept");
    WsjfReport report = WsjfReport.of(List.of(small, new Wsjf("odd", 1, 1, 1, 4)), Set.of(1.0));
    assertThat(report).hasToString(report.findings().get(0).toString());
  }

  @Test
  void tables_haveARowAndAColumnEach() {
    assertThat(new PayoffTable(
            List.of(new PayoffTable.Scenario("boom", 0.25), new PayoffTable.Scenario("bust", 0.75)),
            List.of(
                new PayoffTable.Plan("wait", List.of(1.0, 2.0)),
                new PayoffTable.Plan("go", List.of(9.0, -4.0)))))
        .hasToString("""
        plan         boom  bust
        probability  0.25  0.75
        wait            1     2
        go              9    -4""");
    assertThat(PairwiseMatrix.ofUpper(List.of("value", "effort"), 3)).hasToString("""
                   value  effort
        value          1       3
        effort  0.333333       1""");
    assertThat(new DecisionMatrix(
            List.of(Criterion.benefit("value", 3), Criterion.cost("effort", 1)),
            List.of(Alternative.of("sso", 8, 5), Alternative.of("export", 5, 2))))
        .hasToString("""
                value  effort
        weight      3       1
        sso         8       5
        export      5       2""");
    assertThat(new InformationValue(
            List.of(
                new UncertainItem("sso", Estimate.uniform(1, 5)),
                new UncertainItem("api", Estimate.fixed(2))),
            1))
        .hasToString("""
        choice worth 3, knowing all worth 0.125
        item  mean score  chosen  worth knowing
        sso            3  yes             0.125
        api            2                      0""");
    assertThat(new StagedProject("sensor", List.of(new StagedProject.Stage(1, 0.5, 1)), 11, 0.1))
        .hasToString("""
        sensor: payoff 11, rate 0.1
        cost  probability  duration
           1          0.5         1""");
  }

  @Test
  void choices_explainThemselves() {
    ChoiceFit fit = BradleyTerry.withDefaults()
        .fit(List.of(new Duel("sso", "api", 3, 1, 0), new Duel("api", "sso", 2, 1, 0)));
    assertThat(fit).hasToString(fit.explain());
    ChoiceFit none = BradleyTerry.withDefaults().fit(List.of(new Duel("sso", "api", 3, 0, 0)));
    assertThat(none).hasToString(none.explain());
    assertThat(AmountRounding.none()).hasToString("amounts as given");
    assertThat(WeightedScoring.withDefaults()
            .withNormalisation("price", Normalisation.ValueFunction.between(9, 1)))
        .hasToString(
            "weighted scoring: normalised by minimum and maximum, of their own {price=value function through [(1, 1), (9, 0)]}");
    assertThat(new OpportunitySurvey(
            "find",
            List.of(new OpportunitySurvey.Answer(5, 2), new OpportunitySurvey.Answer(4, 4))))
        .hasToString("find: importance 10, satisfaction 5, 2 answers from 1 to 5");
    assertThat(NextRelease.withCapacity(4))
        .hasToString(
            "next release: capacity 4.0, coupled [], exclusive [], at most 20000000 steps");
    assertThat(Sequencing.withDefaults()).hasToString("sequencing: at most 5000000 steps");
  }
}
