package dev.tandem.metrics.prioritisation.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import dev.tandem.metrics.prioritisation.Score;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The snippets of the method pages on surveys, with what the pages say about their results. */
class SurveyGuideTest {

  @Test
  void opportunityScore() {
    OpportunitySurvey survey = new OpportunitySurvey(
        "find an invoice",
        List.of(
            new OpportunitySurvey.Answer(5, 2), new OpportunitySurvey.Answer(5, 4),
            new OpportunitySurvey.Answer(4, 1), new OpportunitySurvey.Answer(2, 3)));
    Score score = survey.topTwoBox().score();
    double margin = survey.marginOfError(0.95);
    assertThat(score).isEqualTo(Score.of(12.5));
    assertThat(margin).isCloseTo(8.1, within(0.05));
  }

  @Test
  void hundredDollarTest() {
    HundredDollarResult result = HundredDollarTest.withDefaults()
        .count(List.of(
            Ballot.of("ann", ImmutableMap.of("sso", 60.0, "export", 40.0)),
            Ballot.of("bo", Map.of("sso", 100.0)),
            Ballot.of("cy", Map.of("export", 90.0))));
    Map<String, Score> totals = result.totals();
    Score concentration = result.concentration().orElseThrow();
    Map<String, Score> invalid = result.invalidVoters();
    assertThat(totals)
        .containsExactly(Map.entry("sso", Score.of(160)), Map.entry("export", Score.of(40)));
    assertThat(concentration).isEqualTo(Score.of(0.68));
    assertThat(invalid).containsExactly(Map.entry("cy", Score.of(90)));
  }

  @Test
  void buyAFeature() {
    BuyAFeature game = new BuyAFeature(
        ImmutableMap.of("sso", 100.0, "export", 60.0),
        List.of(
            Ballot.of("ann", Map.of("sso", 70.0)),
            Ballot.of("bo", Map.of("sso", 30.0, "export", 20.0))));
    List<String> bought = game.bought();
    Map<String, Score> missing = game.shortfalls();
    assertThat(bought).containsExactly("sso");
    assertThat(missing)
        .containsExactly(Map.entry("sso", Score.ZERO), Map.entry("export", Score.of(40)));
  }
}
