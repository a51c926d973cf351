package dev.tandem.metrics.prioritisation.robustness;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableDoubleArray;
import dev.tandem.metrics.prioritisation.Direction;
import dev.tandem.metrics.prioritisation.Ranking;
import dev.tandem.metrics.prioritisation.Score;
import dev.tandem.metrics.prioritisation.ScoredItem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** How sure each rank is: the result of {@link RankRobustness}. */
public final class RankProbabilities {

  /** The confidence at which {@link #groups()} calls two items decided. */
  public static final double DEFAULT_CONFIDENCE = 0.8;

  private final ImmutableList<UncertainItem> items;
  private final ImmutableMap<String, Integer> indices;
  private final TieRule ties;
  private final ImmutableList<ImmutableDoubleArray> ranks;
  private final ImmutableList<ImmutableDoubleArray> ahead;
  private final double error;

  RankProbabilities(
      ImmutableList<UncertainItem> items,
      TieRule ties,
      ImmutableList<ImmutableDoubleArray> ranks,
      ImmutableList<ImmutableDoubleArray> ahead,
      double error) {
    this.items = items;
    this.ties = ties;
    this.ranks = ranks;
    this.ahead = ahead;
    this.error = error;
    ImmutableMap.Builder<String, Integer> byName = ImmutableMap.builder();
    for (int i = 0; i < items.size(); i++) {
      byName.put(items.get(i).item(), i);
    }
    this.indices = byName.buildOrThrow();
  }

  /** {@return the items, in declaration order} */
  public ImmutableList<UncertainItem> items() {
    return items;
  }

  /** {@return which rank equal scores have} */
  public TieRule ties() {
    return ties;
  }

  /**
   * {@return the estimated bound on the error of each probability; 0 if all scores are fixed or discrete, where only rounding remains}
   *
   * <p>The differences between two quadrature rules, summed over the panels. The better of the two rules is used, and is in practice
   * some orders of magnitude closer. An estimate and not a proof, unlike the bounds of sequencing and selection.
   */
  public double error() {
    return error;
  }

  /** {@return the rank acceptability matrix: a row for each item in declaration order, in it a probability for each rank from 1} */
  public ImmutableList<ImmutableDoubleArray> acceptability() {
    return ranks;
  }

  /**
   * {@return the probability that an item has a rank}
   *
   * @param item the item's name
   * @param rank the rank, from 1
   * @throws IllegalArgumentException if there is no such item or rank
   */
  public double probability(String item, int rank) {
    checkRank(rank);
    return ranks.get(index(item)).get(rank - 1);
  }

  /**
   * {@return the probability that an item is among the best: that its rank is at most {@code count}}
   *
   * @param item the item's name
   * @param count how many ranks are good enough
   * @throws IllegalArgumentException if there is no such item, or {@code count} is not from 1 to the number of items
   */
  public double probabilityInTop(String item, int count) {
    checkRank(count);
    return Math.min(1, ranks.get(index(item)).subArray(0, count).stream().sum());
  }

  /**
   * {@return the mean of an item's rank}
   *
   * @param item the item's name
   * @throws IllegalArgumentException if there is no such item
   */
  public double expectedRank(String item) {
    ImmutableDoubleArray row = ranks.get(index(item));
    double sum = 0;
    for (int k = 0; k < row.length(); k++) {
      sum += (k + 1) * row.get(k);
    }
    return sum;
  }

  /**
   * {@return the probability that an item scores strictly more than another; 0 against itself}
   *
   * @param item the item's name
   * @param other the other item's name
   * @throws IllegalArgumentException if there is no such item
   */
  public double probabilityAhead(String item, String other) {
    return ahead.get(index(item)).get(index(other));
  }

  /** {@return the items by expected rank, smallest first: the order to announce} */
  public Ranking ranking() {
    return new Ranking(
        "expected rank",
        "Σ rank × P(rank)",
        Direction.LOWER_IS_BETTER,
        scored(this::expectedRank),
        List.of());
  }

  /**
   * {@return the items by their probability of being among the best, highest first}
   *
   * @param count how many ranks are good enough
   * @throws IllegalArgumentException if {@code count} is not from 1 to the number of items
   */
  public Ranking rankingByTop(int count) {
    checkRank(count);
    return Ranking.of(
        "probability in top " + count,
        "P(rank <= " + count + ")",
        scored(item -> probabilityInTop(item, count)));
  }

  /** {@return the groups at a confidence of 80 %} */
  public ImmutableList<RankGroup> groups() {
    return groups(DEFAULT_CONFIDENCE);
  }

  /**
   * {@return the announced order, cut wherever everything above is ahead of everything below}
   *
   * <p>Definition: the finest partition of {@link #ranking()} into consecutive groups such that each item of an earlier group scores
   * more than each item of a later one with at least this probability, pair by pair. A group of one is decided; the order within a
   * larger group is a toss-up.
   *
   * @param confidence the probability from which a pair counts as decided
   * @throws IllegalArgumentException if {@code confidence} is not above 0.5 and at most 1
   */
  public ImmutableList<RankGroup> groups(double confidence) {
    return RankGroup.split(ranking().order(), this::probabilityAhead, confidence);
  }

  /**
   * {@return the expected agreement of the announced order with the true one, Kendall's tau-a: 1 for certainty, 0 for a shuffled list}
   *
   * <p>Definition: the mean of P(ahead) - P(behind) over all pairs of the announced order; 1 for a single item.
   */
  public double expectedKendallTau() {
    List<String> order = ranking().order();
    double sum = 0;
    for (int i = 0; i < order.size(); i++) {
      for (int j = i + 1; j < order.size(); j++) {
        sum += probabilityAhead(order.get(i), order.get(j));
        sum -= probabilityAhead(order.get(j), order.get(i));
      }
    }
    double pairs = order.size() * (order.size() - 1) / 2.0;
    return pairs == 0 ? 1 : sum / pairs;
  }

  /** {@return the order with the chance of each rank held, then what is a toss-up at 80 %} */
  public String explain() {
    StringBuilder text = new StringBuilder();
    int rank = 0;
    for (String item : ranking().order()) {
      rank++;
      text.append(String.format(
          Locale.ROOT,
          "%d. %s: expected rank %.2f, in the top %d with %.0f %%\n",
          rank,
          item,
          expectedRank(item),
          rank,
          100 * probabilityInTop(item, rank)));
    }
    groups().forEach(group -> text.append(group.explain()).append('\n'));
    return text.toString().stripTrailing();
  }

  /** {@return what {@link #explain()} says} */
  @Override
  public String toString() {
    return explain();
  }

  private List<ScoredItem> scored(Function<String, Double> score) {
    return items.stream()
        .map(item -> new ScoredItem(
            item.item(),
            Score.ofRounded(score.apply(item.item())),
            Map.of("mean score", item.score().mean())))
        .toList();
  }

  private int index(String item) {
    Integer index = indices.get(item);
    checkArgument(
        index != null,
        "item must be one of the evaluated items: %s. The items are %s.",
        item,
        indices.keySet());
    return index;
  }

  private void checkRank(int rank) {
    checkArgument(
        rank >= 1 && rank <= items.size(),
        "rank must be from 1 to the number of items: %s, with %s items. Count from the best.",
        rank,
        items.size());
  }
}
