package dev.tandem.metrics.prioritisation.choice;

import static dev.tandem.metrics.Agreement.assertClose;
import static dev.tandem.metrics.prioritisation.ReferenceCase.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.tandem.metrics.prioritisation.ReferenceCase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class ChoiceReferenceTest {

  @ParameterizedTest
  @MethodSource
  void bradleyTerry(ReferenceCase reference) {
    List<Duel> duels = duels(reference.input().get("wins"));
    boolean exists = reference.expected().get("mle_exists").asBoolean();
    ChoiceFit plain = BradleyTerry.withDefaults().fit(duels);
    assertThat(plain.estimated().isPresent()).isEqualTo(exists);
    plain.estimated().ifPresent(fit -> reference.checkAll("strengths_sum_1", strengths(fit)));
    ChoiceFit.Estimated damped = BradleyTerry.withDefaults()
        .withPseudoWins(0.5, PseudoWins.ALL_PAIRS)
        .fit(duels)
        .estimated()
        .orElseThrow();
    reference.checkAll("strengths_pseudo_0_5", strengths(damped));
  }

  @ParameterizedTest
  @MethodSource
  void maxdiff(ReferenceCase reference) {
    List<MaxDiffTask> tasks = new ArrayList<>();
    reference
        .input()
        .get("tasks")
        .forEach(task -> tasks.add(new MaxDiffTask(
            texts(task.get("shown")),
            task.get("best").asString(),
            task.get("worst").asString())));
    List<String> items = texts(reference.input().get("items"));
    MaxDiffCounts counts = MaxDiff.count(tasks);
    for (String item : items) {
      MaxDiffCounts.Count count = counts.count(item);
      assertThat(count.best())
          .isEqualTo(reference.expected().get("best").get(item).asInt());
      assertThat(count.worst())
          .isEqualTo(reference.expected().get("worst").get(item).asInt());
      assertThat(count.shown())
          .isEqualTo(reference.expected().get("appearances").get(item).asInt());
    }
    assertThat(items.stream().map(item -> counts.count(item).net()).toList())
        .isEqualTo(ReferenceCase.integers(reference.expected().get("bw")));
    reference.checkScores("bw_standardised", counts.rank(), items);
    ChoiceFit.Estimated fit = MaxDiff.fit(tasks).estimated().orElseThrow();
    List<Double> wanted =
        ReferenceCase.doubles(reference.expected().get("logit_utilities_mean_zero"));
    for (int i = 0; i < items.size(); i++) {
      // The reference maximised numerically, which finds the place of a maximum to half of its
      // digits.
      assertClose(1.6e-6, fit.utility(items.get(i)), wanted.get(i));
    }
    reference.check("neg_log_likelihood", -fit.logLikelihood());
  }

  static Stream<ReferenceCase> bradleyTerry() {
    return ReferenceCase.of(ChoiceReferenceTest.class, "bradley_terry", 1.8e-15);
  }

  static Stream<ReferenceCase> maxdiff() {
    return ReferenceCase.of(ChoiceReferenceTest.class, "maxdiff", 1e-14);
  }

  private static List<Double> strengths(ChoiceFit.Estimated fit) {
    return ImmutableList.copyOf(fit.strengths().values());
  }

  private static List<Duel> duels(JsonNode wins) {
    List<Duel> duels = new ArrayList<>();
    List<String> names = ReferenceCase.names(wins.size());
    for (int i = 0; i < wins.size(); i++) {
      for (int j = i + 1; j < wins.size(); j++) {
        double forFirst = wins.get(i).get(j).asDouble();
        double forSecond = wins.get(j).get(i).asDouble();
        duels.add(Duel.of(names.get(i), names.get(j), forFirst, forSecond));
      }
    }
    return duels;
  }
}
