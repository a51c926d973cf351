package dev.tandem.metrics.prioritisation.kano;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.tandem.metrics.prioritisation.check.Require;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * All answers to a Kano questionnaire about one item. Analyse each segment on its own: a mixture of segments looks indifferent.
 *
 * <p>Source: Noriaki Kano and others (1984), Attractive quality and must-be quality; Berger and others (1993).
 *
 * @param item the item's name
 * @param responses the respondents' answers
 */
public record KanoSurvey(String item, List<KanoResponse> responses) {

  /**
   * Checks that there are answers.
   *
   * @throws IllegalArgumentException if {@code item} is blank, or nobody responded
   */
  public KanoSurvey {
    Require.name(item, "item");
    Require.notEmpty(responses, "responses about " + item);
    responses = ImmutableList.copyOf(responses);
  }

  /** {@return the categories by the usual table, counted} */
  public KanoSummary summary() {
    return summary(KanoTable.BERGER);
  }

  /**
   * {@return the categories by a table, counted}
   *
   * @param table the evaluation table
   */
  public KanoSummary summary(KanoTable table) {
    Map<KanoCategory, Integer> counts = new EnumMap<>(KanoCategory.class);
    responses.forEach(response -> counts.merge(
        table.classify(response.functional(), response.dysfunctional()), 1, Integer::sum));
    return new KanoSummary(item, ImmutableMap.copyOf(counts));
  }

  /** {@return the answers on DuMouchel's continuous scales} */
  public KanoContinuous continuous() {
    return new KanoContinuous(this);
  }

  /** {@return what the answers come to} */
  @Override
  public String toString() {
    return summary().toString();
  }
}
