package dev.tandem.metrics.prioritisation.robustness;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.metrics.prioritisation.Direction;
import dev.tandem.metrics.prioritisation.Ranking;
import dev.tandem.metrics.prioritisation.Score;
import dev.tandem.metrics.prioritisation.ScoredItem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * By what factor one input must be wrong for an item to draw level with one that ranks before it.
 *
 * <p>Definition: the better score over the worse one. In a score that multiplies or divides its inputs, as RICE, WSJF or ICE do with
 * theirs, an error of a single factor is an error of the score: one factor carries all of it. Beyond the factor the two swap.
 *
 * @param ahead the item that ranks before
 * @param behind the item that ranks after
 * @param factor the factor, at least 1; empty if the smaller score is 0 and the larger is not, which no factor closes
 */
public record OvertakingFactor(String ahead, String behind, Optional<Score> factor) {

  /**
   * Checks the factor.
   *
   * @throws IllegalArgumentException if {@code factor} is below 1
   */
  public OvertakingFactor {
    factor.ifPresent(value -> checkArgument(
        value.compareTo(Score.ONE) >= 0,
        "factor must be at least 1: %s, %s before %s. Divide the larger score by the smaller.",
        value,
        ahead,
        behind));
  }

  /**
   * {@return the factor for each item and the next}
   *
   * @param ranking the items with their scores, none negative
   * @throws IllegalArgumentException if a score is negative
   */
  public static ImmutableList<OvertakingFactor> of(Ranking ranking) {
    List<ScoredItem> items = ranking.items();
    ImmutableList.Builder<OvertakingFactor> factors = ImmutableList.builder();
    for (int k = 1; k < items.size(); k++) {
      factors.add(between(ranking, items.get(k - 1).item(), items.get(k).item()));
    }
    return factors.build();
  }

  /**
   * {@return the factor between two items, whichever is named first}
   *
   * @param ranking the items with their scores
   * @param item an item
   * @param other another item
   * @throws IllegalArgumentException if the ranking has no such item, or one of the two scores is negative
   */
  public static OvertakingFactor between(Ranking ranking, String item, String other) {
    ScoredItem first = ranking.item(item);
    ScoredItem second = ranking.item(other);
    boolean inOrder = ranking.items().indexOf(first) <= ranking.items().indexOf(second);
    ScoredItem ahead = inOrder ? first : second;
    ScoredItem behind = inOrder ? second : first;
    boolean higher = ranking.direction() == Direction.HIGHER_IS_BETTER;
    Score larger = nonNegative(higher ? ahead : behind);
    Score smaller = nonNegative(higher ? behind : ahead);
    return new OvertakingFactor(ahead.item(), behind.item(), factor(larger, smaller));
  }

  /** {@return the factor if both scores are wrong by the same, in opposite directions: its square root} */
  public OptionalDouble sharedFactor() {
    return factor
        .map(value -> OptionalDouble.of(Math.sqrt(value.value())))
        .orElse(OptionalDouble.empty());
  }

  /** {@return the threshold as a sentence, for example {@code b draws level with a if one input is wrong by a factor of 1.28}} */
  public String explain() {
    return factor
        .map(value -> String.format(
            Locale.ROOT,
            "%s draws level with %s if one input is wrong by a factor of %s, or both scores by %.1f %%",
            behind,
            ahead,
            value,
            100 * (sharedFactor().orElseThrow() - 1)))
        .orElse("no factor brings " + behind + " level with " + ahead + ": one score is 0");
  }

  private static Optional<Score> factor(Score larger, Score smaller) {
    if (smaller.signum() == 0) {
      return larger.signum() == 0 ? Optional.of(Score.ONE) : Optional.empty();
    }
    return Optional.of(larger.dividedBy(smaller));
  }

  private static Score nonNegative(ScoredItem item) {
    checkArgument(
        item.score().signum() >= 0,
        "score must be at least 0: %s, item %s. A factor compares only amounts that are not negative.",
        item.score(),
        item.item());
    return item.score();
  }

  /** {@return what {@link #explain()} says} */
  @Override
  public String toString() {
    return explain();
  }
}
