package dev.tandem.metrics.prioritisation.vendor;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.tandem.metrics.prioritisation.Score;
import dev.tandem.metrics.prioritisation.check.Require;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;

/**
 * A number field of Jira Product Discovery over all ideas of a project.
 *
 * @param name the field's name
 * @param weight its weight in the score
 * @param values its value for each idea, in declaration order
 */
public record JiraField(String name, double weight, Map<String, Double> values) {

  private static final Score HUNDRED = Score.of(100);

  /**
   * Checks the names and the numbers.
   *
   * @throws IllegalArgumentException if {@code name} or an idea is blank, {@code weight} is negative, or a number is NaN or infinite
   */
  public JiraField {
    Require.name(name, "field");
    Require.nonNegative(weight, "weight", name);
    values = ImmutableMap.copyOf(values);
    values.forEach((idea, value) -> Require.finite(value, name, Require.name(idea, "idea")));
  }

  /**
   * {@return the field normalised over all ideas, from 0 to 100}
   *
   * <p>The largest value becomes 100. Zero becomes 0; if there are negative values, the smallest becomes 0 instead. So 6, 3, 2 become
   * 100, 50, 33.3, and 5, 1, −5 become 100, 60, 0. Where the two ends coincide (only zeros, or one repeated negative value), the field
   * does not tell the ideas apart, and all become 0. Adding an idea may change the numbers of the others.
   *
   * <p>A further example on the vendor's page, −5, −2, −1 to 0, 66, 100, contradicts this rule, which gives 0, 75, 100.
   */
  public ImmutableMap<String, Score> normalised() {
    return normalise(ImmutableMap.copyOf(Maps.transformValues(values, Score::of)));
  }

  static ImmutableMap<String, Score> normalise(Map<String, Score> scores) {
    if (scores.isEmpty()) {
      return ImmutableMap.of();
    }
    Score top = Collections.max(scores.values());
    Score bottom = lowerEnd(scores.values());
    Score range = top.minus(bottom);
    ImmutableMap.Builder<String, Score> normalised = ImmutableMap.builder();
    scores.forEach((idea, score) -> normalised.put(
        idea,
        range.signum() == 0 ? Score.ZERO : score.minus(bottom).dividedBy(range).times(HUNDRED)));
    return normalised.buildOrThrow();
  }

  private static Score lowerEnd(Collection<Score> scores) {
    Score smallest = Collections.min(scores);
    return smallest.signum() < 0 ? smallest : Score.ZERO;
  }
}
