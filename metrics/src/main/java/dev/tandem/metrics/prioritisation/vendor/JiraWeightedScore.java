package dev.tandem.metrics.prioritisation.vendor;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import dev.tandem.metrics.prioritisation.Ranking;
import dev.tandem.metrics.prioritisation.Score;
import dev.tandem.metrics.prioritisation.ScoredItem;
import dev.tandem.metrics.prioritisation.check.Require;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Jira Product Discovery's weighted score: the fields are normalised over all ideas, weighted, added, and normalised again. With
 * fields that count against an idea, the score is the ratio of the two sums, each normalised.
 *
 * <p>Scores are relative to the ideas present: adding one may change the order of the others.
 *
 * <p>Source: Atlassian Support, Jira Product Discovery, Expression-based formulas.
 *
 * @param positive the fields that speak for an idea; at least one
 * @param negative the fields that speak against it; may be empty
 */
public record JiraWeightedScore(List<JiraField> positive, List<JiraField> negative) {

  /**
   * Checks that all fields cover the same ideas.
   *
   * @throws IllegalArgumentException if there is no positive field, a field's name repeats, or a field lacks an idea that another has
   */
  public JiraWeightedScore {
    Require.notEmpty(positive, "positive fields");
    positive = ImmutableList.copyOf(positive);
    negative = ImmutableList.copyOf(negative);
    Map<String, Double> first = positive.get(0).values();
    Require.unique(
        ImmutableList.copyOf(
            Iterables.transform(Iterables.concat(positive, negative), JiraField::name)),
        "field");
    for (JiraField field : Iterables.concat(positive, negative)) {
      checkArgument(
          field.values().keySet().equals(first.keySet()),
          "fields must cover the same ideas: %s for field %s, but %s for field %s. State a value for every idea.",
          field.values().keySet(),
          field.name(),
          first.keySet(),
          positive.get(0).name());
    }
  }

  /** {@return the normalised sum of the positive fields, from 0 to 100, by idea} */
  public ImmutableMap<String, Score> positiveScores() {
    return weigh(positive);
  }

  /** {@return the normalised sum of the negative fields, from 0 to 100, by idea; all 0 without negative fields} */
  public ImmutableMap<String, Score> negativeScores() {
    return weigh(negative);
  }

  /**
   * {@return positive over negative score of an idea; empty if its negative score is 0, which nothing can be divided by}
   *
   * @param idea the idea's name
   * @throws IllegalArgumentException if there is no such idea
   */
  public Optional<Score> ratio(String idea) {
    checkArgument(
        positive.get(0).values().containsKey(idea),
        "idea must be one of the fields: %s. Ask for one of %s.",
        idea,
        positive.get(0).values().keySet());
    Score against = negativeScores().getOrDefault(idea, Score.ZERO);
    return against.signum() == 0
        ? Optional.empty()
        : Optional.of(weigh(positive).getOrDefault(idea, Score.ZERO).dividedBy(against));
  }

  /**
   * {@return the ideas by positive score, or, if there are negative fields, by the ratio of the two}
   *
   * @throws IllegalArgumentException if there are negative fields and an idea's negative score is 0
   */
  public Ranking rank() {
    ImmutableMap<String, Score> gains = positiveScores();
    ImmutableMap<String, Score> losses = negativeScores();
    ImmutableList.Builder<ScoredItem> items = ImmutableList.builder();
    gains.forEach((idea, gain) -> items.add(
        new ScoredItem(idea, negative.isEmpty() ? gain : ratio(idea, gain, losses), inputs(idea))));
    return Ranking.of(
        "Jira Product Discovery",
        negative.isEmpty()
            ? "normalised sum of weight × normalised field"
            : "normalised positive sum / normalised negative sum",
        items.build());
  }

  /** {@return the fields by name} */
  @Override
  public String toString() {
    return "positive " + Lists.transform(positive, JiraField::name) + ", negative "
        + Lists.transform(negative, JiraField::name);
  }

  private static Score ratio(String idea, Score gain, Map<String, Score> losses) {
    Score loss = losses.getOrDefault(idea, Score.ZERO);
    checkArgument(
        loss.signum() != 0,
        "negative score must be above 0: 0, item %s. Restate its negative fields, or rank by positive score.",
        idea);
    return gain.dividedBy(loss);
  }

  private ImmutableMap<String, Score> weigh(List<JiraField> fields) {
    ImmutableMap.Builder<String, Score> sums = ImmutableMap.builder();
    List<ImmutableMap<String, Score>> normalised =
        fields.stream().map(JiraField::normalised).toList();
    for (String idea : positive.get(0).values().keySet()) {
      Score sum = Score.ZERO;
      for (int k = 0; k < fields.size(); k++) {
        Score part = normalised.get(k).getOrDefault(idea, Score.ZERO);
        sum = sum.plus(part.times(Score.of(fields.get(k).weight())));
      }
      sums.put(idea, sum);
    }
    return JiraField.normalise(sums.buildOrThrow());
  }

  private ImmutableMap<String, Double> inputs(String idea) {
    ImmutableMap.Builder<String, Double> inputs = ImmutableMap.builder();
    for (JiraField field : Iterables.concat(positive, negative)) {
      inputs.put(field.name(), field.values().getOrDefault(idea, 0.0));
    }
    return inputs.buildOrThrow();
  }
}
