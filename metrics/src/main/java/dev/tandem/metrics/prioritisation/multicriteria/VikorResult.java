package dev.tandem.metrics.prioritisation.multicriteria;

import com.google.common.collect.ImmutableList;
import dev.tandem.metrics.prioritisation.Direction;
import dev.tandem.metrics.prioritisation.Finding;
import dev.tandem.metrics.prioritisation.Ranking;
import dev.tandem.metrics.prioritisation.Score;
import dev.tandem.metrics.prioritisation.check.Require;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/**
 * The regrets of items, the order by Q, and whether the first is a compromise that everyone should accept.
 *
 * @param method the method with its v
 * @param matrix the judgements and weights
 * @param totalRegrets S, in declaration order
 * @param worstRegrets R, in declaration order
 */
public record VikorResult(
    Vikor method, DecisionMatrix matrix, List<Score> totalRegrets, List<Score> worstRegrets) {

  /**
   * Copies the lists and checks that they belong together.
   *
   * @throws IllegalArgumentException if there is not one number of each kind for each item
   */
  public VikorResult {
    totalRegrets = ImmutableList.copyOf(totalRegrets);
    worstRegrets = ImmutableList.copyOf(worstRegrets);
    Require.oneEach(totalRegrets, matrix.alternatives().size(), "totalRegrets");
    Require.oneEach(worstRegrets, matrix.alternatives().size(), "worstRegrets");
  }

  /** {@return Q of each item, from 0 for the best to 1, in declaration order} */
  public ImmutableList<Score> compromiseScores() {
    Score majority = Score.of(method.majority());
    List<Score> total = fromBest(totalRegrets);
    List<Score> worst = fromBest(worstRegrets);
    ImmutableList.Builder<Score> scores = ImmutableList.builder();
    for (int i = 0; i < total.size(); i++) {
      scores.add(majority.times(total.get(i)).plus(Score.ONE.minus(majority).times(worst.get(i))));
    }
    return scores.build();
  }

  /** {@return the items by Q, lowest first; the conditions that fail are findings} */
  public Ranking rank() {
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    if (!hasAcceptableAdvantage()) {
      findings.add(
          new Finding("advantage", "the first item's Q leads by less than 1 / (items − 1)"));
    }
    if (!hasAcceptableStability()) {
      findings.add(new Finding("stability", "the first item by Q is first neither by S nor by R"));
    }
    return new Ranking(
        "VIKOR",
        "v × (S − S*) / (S⁻ − S*) + (1 − v) × (R − R*) / (R⁻ − R*)",
        Direction.LOWER_IS_BETTER,
        matrix.scored(compromiseScores()),
        findings.build());
  }

  /** {@return whether the first item leads the second by at least 1 / (items − 1) in Q; true if there is no second} */
  public boolean hasAcceptableAdvantage() {
    List<Score> sorted = ImmutableList.sortedCopyOf(compromiseScores());
    return sorted.size() < 2 || !isShort(sorted.get(1).minus(sorted.get(0)));
  }

  /** {@return whether the first item by Q is also first by S or by R; true if there is no item} */
  public boolean hasAcceptableStability() {
    if (totalRegrets.isEmpty()) {
      return true;
    }
    int first = first();
    return totalRegrets.get(first).equals(Collections.min(totalRegrets))
        || worstRegrets.get(first).equals(Collections.min(worstRegrets));
  }

  /**
   * {@return the compromise, best first: the first item alone if both conditions hold; the first two positions if only stability fails;
   * every item whose Q is less than 1 / (items − 1) behind the first if there is no advantage}
   */
  public ImmutableList<String> compromise() {
    Ranking ranking = rank();
    List<Ranking.Entry> entries = ranking.entries();
    if (entries.size() < 2) {
      return ranking.order();
    }
    if (hasAcceptableAdvantage()) {
      Score limit = entries.get(hasAcceptableStability() ? 0 : 1).score();
      return items(entries, score -> score.compareTo(limit) <= 0);
    }
    Score best = entries.get(0).score();
    return items(entries, score -> isShort(score.minus(best)));
  }

  private static ImmutableList<String> items(
      List<Ranking.Entry> entries, Predicate<Score> included) {
    return entries.stream()
        .filter(entry -> included.test(entry.score()))
        .map(Ranking.Entry::item)
        .collect(ImmutableList.toImmutableList());
  }

  /** Whether an advantage in Q is less than required, by more than the rounding of the judgements. */
  private boolean isShort(Score advantage) {
    int judgements = matrix.alternatives().size() * matrix.criteria().size();
    return leastAdvantage().exceeds(advantage, judgements);
  }

  private Score leastAdvantage() {
    return Score.ofRatio(1, totalRegrets.size() - 1);
  }

  private int first() {
    List<Score> scores = compromiseScores();
    return scores.indexOf(Collections.min(scores));
  }

  private static List<Score> fromBest(List<Score> regrets) {
    if (regrets.isEmpty()) {
      return regrets;
    }
    Score best = Collections.min(regrets);
    Score range = Collections.max(regrets).minus(best);
    return regrets.stream()
        .map(regret -> range.signum() == 0 ? Score.ZERO : regret.minus(best).dividedBy(range))
        .toList();
  }

  /** {@return the ranking, with what it says of each item} */
  @Override
  public String toString() {
    return rank().toString();
  }
}
