package dev.tandem.metrics.prioritisation.survey;

import static dev.tandem.metrics.prioritisation.ReferenceCase.integers;
import static dev.tandem.metrics.prioritisation.ReferenceCase.numbers;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Maps;
import dev.tandem.metrics.prioritisation.ReferenceCase;
import dev.tandem.metrics.prioritisation.Score;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class SurveyReferenceTest {

  @ParameterizedTest
  @MethodSource
  void hundredDollar(ReferenceCase reference) {
    HundredDollarResult result = HundredDollarTest.withDefaults()
        .withBudget(reference.input().get("budget").asDouble())
        .count(ballots(reference.input().get("votes")));
    reference.checkAll(values(result.totals()), reference.expected().get("totals"));
    reference.checkAll(
        values(result.shares().orElseThrow()), reference.expected().get("share"));
    Map<String, Double> supporters = numbers(reference.expected().get("voters_per_feature"));
    assertThat(result.supporters())
        .isEqualTo(new LinkedHashMap<>(Maps.transformValues(supporters, Double::intValue)));
    assertThat(result.invalidVoters().keySet())
        .containsExactlyElementsOf(ReferenceCase.texts(reference.expected().get("invalid_voters")));
  }

  @ParameterizedTest
  @MethodSource
  void buyAFeature(ReferenceCase reference) {
    BuyAFeature round = new BuyAFeature(
        numbers(reference.input().get("prices")), ballots(reference.input().get("bids")));
    reference.checkAll(values(round.raised()), reference.expected().get("raised"));
    reference.checkAll(values(round.shortfalls()), reference.expected().get("shortfall"));
    assertThat(round.bought())
        .isEqualTo(ReferenceCase.texts(reference.expected().get("bought")));
  }

  @ParameterizedTest
  @MethodSource
  void opportunityScore(ReferenceCase reference) {
    if (reference.input().get("mode").asString().equals("scores_0_10")) {
      List<Opportunity> items = new ArrayList<>();
      reference
          .input()
          .get("rows")
          .forEach(row -> items.add(new Opportunity(
              "row " + items.size(),
              row.get("importance").asDouble(),
              row.get("satisfaction").asDouble())));
      reference.checkAll(
          "score", items.stream().map(item -> item.score().value()).toList());
      assertThat(items.stream().map(item -> item.band().name()).toList())
          .isEqualTo(ReferenceCase.texts(reference.expected().get("band")));
    } else {
      List<Integer> importance = integers(reference.input().get("importance"));
      List<Integer> satisfaction = integers(reference.input().get("satisfaction"));
      List<OpportunitySurvey.Answer> answers = new ArrayList<>();
      for (int i = 0; i < importance.size(); i++) {
        answers.add(new OpportunitySurvey.Answer(importance.get(i), satisfaction.get(i)));
      }
      OpportunitySurvey survey = new OpportunitySurvey("outcome", answers);
      reference.check("top2box_importance", survey.topTwoBox().importance());
      reference.check("top2box_satisfaction", survey.topTwoBox().satisfaction());
      reference.check("top2box_score", survey.topTwoBox().score().value());
      reference.check("mean_variant_score", survey.ofMeans().score().value());
    }
  }

  static Stream<ReferenceCase> hundredDollar() {
    return ReferenceCase.of(SurveyReferenceTest.class, "hundred_dollar", 0);
  }

  static Stream<ReferenceCase> buyAFeature() {
    return ReferenceCase.of(SurveyReferenceTest.class, "buy_a_feature", 0);
  }

  static Stream<ReferenceCase> opportunityScore() {
    return ReferenceCase.of(SurveyReferenceTest.class, "opportunity_score", 7e-16);
  }

  private static List<Ballot> ballots(JsonNode votes) {
    List<Ballot> ballots = new ArrayList<>();
    votes
        .properties()
        .forEach(vote -> ballots.add(Ballot.of(vote.getKey(), numbers(vote.getValue()))));
    return ballots;
  }

  private static List<Double> values(Map<String, Score> scores) {
    return scores.values().stream().map(Score::value).toList();
  }
}
