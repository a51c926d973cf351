package dev.tandem.metrics.prioritisation.robustness;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.metrics.prioritisation.Ranking;
import dev.tandem.metrics.prioritisation.Score;
import dev.tandem.metrics.prioritisation.multicriteria.Criterion;
import dev.tandem.metrics.prioritisation.multicriteria.DecisionMatrix;
import dev.tandem.metrics.prioritisation.multicriteria.WeightedScoring;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The share of the total weight at which a criterion brings two items level in a weighted score; beyond it they swap.
 *
 * <p>Definition: as the criterion's share moves from {@code weight} to {@code level}, the other criteria keep their proportions. With
 * d the difference of the two items on the criterion and r the weighted difference on the others, their weights rescaled to sum 1, the
 * level is {@code r / (r - d)}. Exact.
 *
 * <p>Source: Evangelos Triantaphyllou and Alfonso Sánchez (1997), A sensitivity analysis approach for some deterministic
 * multi-criteria decision-making methods; theirs changes one weight before rescaling, which is the same condition.
 *
 * @param ahead the item with the larger score
 * @param behind the item with the smaller score
 * @param criterion the criterion whose weight changes
 * @param weight its share of the total weight now
 * @param level its share at which the items are level
 */
public record WeightFlip(String ahead, String behind, String criterion, Score weight, Score level) {

  /**
   * Checks the shares.
   *
   * @throws IllegalArgumentException if {@code weight} or {@code level} is not from 0 to 1
   */
  public WeightFlip {
    checkShare(weight, "weight", criterion);
    checkShare(level, "level", criterion);
  }

  /**
   * {@return the criteria that can bring two items level, the smallest change first}
   *
   * @param scoring how the items are scored
   * @param matrix the judgements and weights
   * @param item an item
   * @param other another item
   * @throws IllegalArgumentException if the matrix has no such item, or the scoring refuses it
   */
  public static ImmutableList<WeightFlip> between(
      WeightedScoring scoring, DecisionMatrix matrix, String item, String other) {
    return between(scoring.rank(matrix), contributions(scoring, matrix), matrix, item, other);
  }

  /**
   * {@return the smallest change of one weight that brings an item of the top level with one below; empty if none can}
   *
   * @param scoring how the items are scored
   * @param matrix the judgements and weights
   * @param count how many items are in the top
   * @throws IllegalArgumentException if {@code count} is not from 1 to the number of items, or the scoring refuses the matrix
   */
  public static Optional<WeightFlip> ofTop(
      WeightedScoring scoring, DecisionMatrix matrix, int count) {
    Ranking ranking = scoring.rank(matrix);
    List<String> order = ranking.order();
    checkArgument(
        count >= 1 && count <= order.size(),
        "count must be from 1 to the number of items: %s, with %s items. Count from the best.",
        count,
        order.size());
    List<Ranking> contributions = contributions(scoring, matrix);
    List<WeightFlip> flips = new ArrayList<>();
    for (String above : order.subList(0, count)) {
      for (String below : order.subList(count, order.size())) {
        flips.addAll(between(ranking, contributions, matrix, above, below));
      }
    }
    return flips.stream().min(Comparator.comparing(WeightFlip::size));
  }

  /** {@return how far the share moves: level − weight, negative if the criterion must lose weight} */
  public Score change() {
    return level.minus(weight);
  }

  /** {@return the flip as a sentence} */
  public String explain() {
    return behind + " draws level with " + ahead + " if " + criterion + " weighs " + level
        + " of the total instead of " + weight;
  }

  private static ImmutableList<WeightFlip> between(
      Ranking ranking,
      List<Ranking> contributions,
      DecisionMatrix matrix,
      String item,
      String other) {
    Score difference = ranking.item(item).score().minus(ranking.item(other).score());
    boolean inOrder = difference.signum() >= 0;
    String ahead = inOrder ? item : other;
    String behind = inOrder ? other : item;
    Score lead = inOrder ? difference : Score.ZERO.minus(difference);
    List<WeightFlip> flips = new ArrayList<>();
    for (int k = 0; k < contributions.size(); k++) {
      String criterion = matrix.criteria().get(k).name();
      Score weight = matrix.weights().get(k);
      Ranking alone = contributions.get(k);
      Score own = alone.item(ahead).score().minus(alone.item(behind).score());
      level(lead, weight, own)
          .ifPresent(level -> flips.add(new WeightFlip(ahead, behind, criterion, weight, level)));
    }
    return ImmutableList.sortedCopyOf(Comparator.comparing(WeightFlip::size), flips);
  }

  /** {@return the criterion's share at which the lead is gone, if it lies from 0 to 1} */
  private static Optional<Score> level(Score lead, Score weight, Score own) {
    if (weight.equals(Score.ONE)) {
      return Optional.empty();
    }
    // r, from lead = w d + (1 − w) r; the level x solves x d + (1 − x) r = 0.
    Score others = lead.minus(weight.times(own)).dividedBy(Score.ONE.minus(weight));
    Score slope = others.minus(own);
    if (slope.signum() == 0) {
      return Optional.empty();
    }
    return Optional.of(others.dividedBy(slope)).filter(WeightFlip::isShare);
  }

  /** {@return for each criterion the scores that it alone would give: the normalised judgements} */
  private static List<Ranking> contributions(WeightedScoring scoring, DecisionMatrix matrix) {
    return matrix.criteria().stream()
        .map(only -> scoring.rank(new DecisionMatrix(
            matrix.criteria().stream()
                .map(criterion -> new Criterion(
                    criterion.name(), criterion.equals(only) ? 1 : 0, criterion.direction()))
                .toList(),
            matrix.alternatives())))
        .toList();
  }

  private Score size() {
    return change().signum() >= 0 ? change() : Score.ZERO.minus(change());
  }

  private static boolean isShare(Score value) {
    return value.signum() >= 0 && value.compareTo(Score.ONE) <= 0;
  }

  private static void checkShare(Score value, String role, String criterion) {
    checkArgument(
        isShare(value),
        "%s must be a share from 0 to 1: %s, criterion %s. Divide by the total weight.",
        role,
        value,
        criterion);
  }

  /** {@return what {@link #explain()} says} */
  @Override
  public String toString() {
    return explain();
  }
}
