package dev.tandem.metrics.prioritisation.survey;

import static dev.tandem.metrics.prioritisation.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import dev.tandem.metrics.prioritisation.Finding;
import dev.tandem.metrics.prioritisation.JudgementScale;
import dev.tandem.metrics.prioritisation.Score;
import dev.tandem.metrics.prioritisation.survey.OpportunitySurvey.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SurveyTest {

  private static final Ballot ANN = Ballot.of("ann", ImmutableMap.of("a", 60.0, "b", 40.0));
  private static final Ballot BOB = Ballot.of("bob", ImmutableMap.of("b", 60.0, "c", 50.0));

  @Test
  void guide_hundredDollarTest_threeVoters() {
    HundredDollarResult result = HundredDollarTest.withDefaults()
        .count(List.of(
            Ballot.of("ann", ImmutableMap.of("sso", 60.0, "export", 40.0)),
            Ballot.of("bo", Map.of("sso", 100.0)),
            Ballot.of("cy", Map.of("export", 90.0))));
    assertThat(result.totals())
        .containsExactly(Map.entry("sso", Score.of(160)), Map.entry("export", Score.of(40)));
    assertThat(result.concentration()).contains(Score.of(0.68));
    assertThat(result.invalidVoters()).containsExactly(Map.entry("cy", Score.of(90)));
  }

  @Test
  void guide_buyAFeature_twoPlayers() {
    BuyAFeature game = new BuyAFeature(
        ImmutableMap.of("sso", 100.0, "export", 60.0),
        List.of(
            Ballot.of("ann", Map.of("sso", 70.0)),
            Ballot.of("bo", Map.of("sso", 30.0, "export", 20.0))));
    assertThat(game.bought()).containsExactly("sso");
    assertThat(game.shortfalls())
        .containsExactly(Map.entry("sso", Score.ZERO), Map.entry("export", Score.of(40)));
    assertThat(game.explain()).isEqualTo("""
            sso: raised 100 of 100, bought
            export: raised 20 of 60, 40 short""");
  }

  @Test
  void hundredDollar_wrongSum_isReportedAndExcluded() {
    HundredDollarResult result = HundredDollarTest.withDefaults().count(List.of(ANN, BOB));
    assertThat(result.invalidVoters()).containsExactly(Map.entry("bob", Score.of(110)));
    assertThat(result.totals())
        .containsExactly(
            Map.entry("a", Score.of(60)), Map.entry("b", Score.of(40)), Map.entry("c", Score.ZERO));
    assertThat(result.rank().findings())
        .extracting(Finding::toString)
        .containsExactly("bob: spent 110 of exactly 100: excluded");
    assertThat(result.concentration()).contains(Score.of(0.52));
  }

  @Test
  void hundredDollar_wrongSum_countsAsItStandsIfAsked() {
    HundredDollarResult result = HundredDollarTest.withDefaults()
        .withInvalidBallots(InvalidBallots.COUNT)
        .count(List.of(ANN, BOB));
    assertThat(result.totals()).containsEntry("b", Score.of(100));
    assertThat(result.supporters())
        .containsExactly(Map.entry("a", 1), Map.entry("b", 2), Map.entry("c", 1));
    assertThat(result.rank().explain())
        .endsWith("! bob: spent 110 of exactly 100: counted as it stands");
  }

  @Test
  void hundredDollar_weights_multiplyAmounts() {
    Ballot enterprise = new Ballot("eve", 3, ImmutableMap.of("b", 100.0));
    HundredDollarResult result = HundredDollarTest.withDefaults().count(List.of(ANN, enterprise));
    assertThat(result.totals()).containsEntry("b", Score.of(340));
    assertThat(result.shares().orElseThrow()).containsEntry("a", Score.of(0.15));
  }

  @Test
  void hundredDollar_noValidBallot_hasNoShares() {
    HundredDollarResult result = HundredDollarTest.withDefaults().count(List.of(BOB));
    assertThat(result.shares()).isEmpty();
    assertThat(result.concentration()).isEmpty();
  }

  @Test
  void hundredDollar_tenths_sumExactly() {
    // In binary arithmetic ten times 0.1 is not 1.
    ImmutableMap.Builder<String, Double> tenths = ImmutableMap.builder();
    for (int i = 0; i < 10; i++) {
      tenths.put("item " + i, 0.1);
    }
    HundredDollarResult result = HundredDollarTest.withDefaults()
        .withBudget(1)
        .count(List.of(Ballot.of("ann", tenths.buildOrThrow())));
    assertThat(result.invalidVoters()).isEmpty();
  }

  @Test
  void ballots_nonsense_throws() {
    refuses(
        () -> HundredDollarTest.withDefaults().count(List.of(ANN, ANN)),
        "voter must be unique: ann.");
    refuses(
        () -> HundredDollarTest.withDefaults().withBudget(0),
        "budget must be finite and above 0: 0.0");
    refuses(() -> Ballot.of("", Map.of()), "voter must not be blank");
    refuses(() -> Ballot.of("ann", Map.of("", 1.0)), "item must not be blank");
    refuses(
        () -> Ballot.of("ann", Map.of("a", -1.0)),
        "amount of ann must be finite and at least 0: -1.0, item a.");
    refuses(
        () -> new Ballot("ann", 0, Map.of()), "weight must be finite and above 0: 0.0, item ann.");
  }

  @Test
  void buyAFeature_budget_isChecked() {
    BuyAFeature round =
        new BuyAFeature(ImmutableMap.of("a", 100.0, "b", 200.0, "c", 10.0), List.of(ANN, BOB));
    assertThat(round.bought()).containsExactly("c");
    assertThat(round.shortfalls())
        .containsEntry("a", Score.of(40))
        .containsEntry("b", Score.of(100));
    assertThat(round.overspenders(100))
        .extracting(Finding::toString)
        .containsExactly("bob: offered 110 of 100");
    assertThat(round.scarcity(62)).isEqualTo(0.4);
  }

  @Test
  void buyAFeature_nonsense_throws() {
    refuses(
        () -> new BuyAFeature(Map.of("a", 0.0), List.of()),
        "price must be finite and above 0: 0.0, item a.");
    refuses(() -> new BuyAFeature(Map.of("", 1.0), List.of()), "feature must not be blank");
    refuses(
        () -> new BuyAFeature(Map.of("a", 1.0), List.of(ANN)),
        "bids must be on priced features: b, voter ann. Price it, or drop the bid.");
    refuses(
        () -> new BuyAFeature(Map.of("a", 1.0, "b", 1.0), List.of(ANN, ANN)),
        "voter must be unique: ann.");
    BuyAFeature empty = new BuyAFeature(Map.of(), List.of());
    refuses(() -> empty.scarcity(1), "prices must not be empty");
    refuses(
        () -> new BuyAFeature(Map.of("a", 1.0), List.of()).scarcity(0),
        "budget must be finite and above 0: 0.0");
    refuses(() -> empty.overspenders(0), "budget must be finite and above 0: 0.0");
  }

  @Test
  void opportunity_bands_includeTheirLowerBorder() {
    assertThat(new Opportunity("a", 6, 0).band()).isEqualTo(OpportunityBand.HIGH);
    assertThat(new Opportunity("a", 7.5, 0).band()).isEqualTo(OpportunityBand.HIGH);
    assertThat(new Opportunity("a", 7.6, 0).band()).isEqualTo(OpportunityBand.EXTREME);
    assertThat(new Opportunity("a", 5, 0).band()).isEqualTo(OpportunityBand.WORTH_CONSIDERING);
    assertThat(new Opportunity("a", 9.9, 10).band()).isEqualTo(OpportunityBand.LOW);
    assertThat(new Opportunity("a", 4, 8).isOverserved()).isTrue();
  }

  @Test
  void opportunitySurvey_standardError_isThatOfThePairedShares() {
    // Ten pairs: p = 0.6, q = 0.2, both = 0.1; 100 × (4 × 0.24 + 0.16 − 4 × (0.1 − 0.12)) / 10 =
    // 12.
    OpportunitySurvey survey = survey("a", 1, 5, 1, 3);
    assertThat(survey.topTwoBox().score()).isEqualTo(Score.of(10));
    assertThat(survey.standardError()).isCloseTo(Math.sqrt(12), within(1e-12));
    assertThat(survey.marginOfError(0.95))
        .isCloseTo(1.959963984540054 * Math.sqrt(12), within(1e-9));
  }

  @Test
  void opportunitySurvey_overserved_usesTheErrorOfImportanceAlone() {
    // p = 0.3, q = 0.7.
    assertThat(survey("a", 2, 1, 5, 2).standardError())
        .isCloseTo(10 * Math.sqrt(0.3 * 0.7 / 10), within(1e-12));
  }

  @Test
  void opportunitySurvey_rank_flagsNeighboursWithinTheError() {
    assertThat(OpportunitySurvey.rank(List.of(survey("a", 1, 5, 1, 3), survey("b", 1, 4, 1, 4)))
            .findings())
        .extracting(Finding::toString)
        .containsExactly("a: is not separable from b at 95 %");
    assertThat(OpportunitySurvey.rank(List.of(survey("a", 0, 100, 0, 0), survey("b", 0, 0, 0, 100)))
            .findings())
        .isEmpty();
  }

  @Test
  void opportunity_ownScale_scoresAsGivenAndBandsInProportion() {
    JudgementScale five = JudgementScale.ONE_TO_FIVE;
    Opportunity best = new Opportunity("a", 5, 2, five);
    assertThat(best.score()).isEqualTo(Score.of(8));
    assertThat(best.band()).isEqualTo(OpportunityBand.EXTREME);
    assertThat(new Opportunity("b", 5, 2.5, five).band()).isEqualTo(OpportunityBand.HIGH);
    assertThat(new Opportunity("c", 4, 2, five).band()).isEqualTo(OpportunityBand.HIGH);
    assertThat(new Opportunity("d", 5, 5, five).band())
        .isEqualTo(OpportunityBand.WORTH_CONSIDERING);
    assertThat(new Opportunity("e", 4.9, 5, five).band()).isEqualTo(OpportunityBand.LOW);
    assertThat(new Opportunity("f", 80, 50, JudgementScale.of(0, 100)).band())
        .isEqualTo(OpportunityBand.WORTH_CONSIDERING);
    refuses(
        () -> new Opportunity("a", 6, 2, five),
        "importance must be from 1 to 5: 6.0, item a. Use that scale, or state your own.");
    refuses(
        () -> Opportunity.rank(List.of(best, new Opportunity("b", 1, 1))),
        "scales must be the same: 0 to 10, item b, but 1 to 5, item a.");
  }

  @Test
  void opportunitySurvey_sevenLevels_countTheTwoHighest() {
    OpportunitySurvey survey = new OpportunitySurvey(
        "a", List.of(new Answer(7, 5), new Answer(6, 6), new Answer(5, 7), new Answer(2, 1)), 7);
    assertThat(survey.topTwoBox()).isEqualTo(new Opportunity("a", 5, 5));
    assertThat(survey.ofMeans()).isEqualTo(new Opportunity("a", 200 / 28.0, 190 / 28.0));
  }

  @Test
  void opportunitySurvey_levels_areChecked() {
    List<Answer> answers = List.of(new Answer(3, 8));
    refuses(
        () -> new OpportunitySurvey("a", answers, 7),
        "answers must be from 1 to 7: importance 3, satisfaction 8, item a.");
    refuses(
        () -> new OpportunitySurvey("a", List.of(new Answer(1, 1)), 2),
        "levels must be at least 3: 2, item a. The two highest count as important and satisfied.");
    assertThat(new OpportunitySurvey("a", List.of(new Answer(2, 1)), 3).topTwoBox())
        .isEqualTo(new Opportunity("a", 10, 0));
  }

  @Test
  void opportunity_nonsense_throws() {
    refuses(() -> new Opportunity("a", 11, 0), "importance must be from 0 to 10: 11.0, item a.");
    refuses(() -> new Opportunity("a", 1, -1), "satisfaction must be from 0 to 10: -1.0, item a.");
    refuses(() -> new Opportunity("", 1, 1), "item must not be blank");
    refuses(
        () -> Opportunity.rank(List.of(new Opportunity("a", 1, 1), new Opportunity("a", 1, 1))),
        "item must be unique: a.");
    refuses(
        () -> new Answer(0, 1),
        "answers must be at least 1: importance 0, satisfaction 1. Count the lowest answer as 1.");
    refuses(
        () -> new OpportunitySurvey("a", List.of(new Answer(1, 6))),
        "answers must be from 1 to 5: importance 1, satisfaction 6, item a. Use that scale, or state how many levels it has.");
    refuses(() -> new OpportunitySurvey("a", List.of()), "answers about a must not be empty");
    refuses(() -> new OpportunitySurvey("", List.of(new Answer(1, 1))), "item must not be blank");
    refuses(
        () -> survey("a", 1, 1, 1, 1).marginOfError(1),
        "confidence must be between 0 and 1: 1.0, item a. Write 95 % as 0.95.");
  }

  private static OpportunitySurvey survey(
      String item, int both, int important, int satisfied, int neither) {
    List<Answer> answers = new ArrayList<>();
    add(answers, both, new Answer(5, 4));
    add(answers, important, new Answer(4, 3));
    add(answers, satisfied, new Answer(3, 5));
    add(answers, neither, new Answer(1, 1));
    return new OpportunitySurvey(item, answers);
  }

  private static void add(List<Answer> answers, int times, Answer answer) {
    for (int i = 0; i < times; i++) {
      answers.add(answer);
    }
  }
}
