package dev.tandem.metrics.prioritisation.robustness;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.estimate.LogNormal;
import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.prioritisation.check.Require;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * An item whose score, of which more is better, is an estimate.
 *
 * <p>Scores of different items are independent. An error that all items share, such as one velocity for all efforts, multiplies every
 * score alike and cancels in the ranks: leave it out of the estimates.
 *
 * @param item the item's name
 * @param score what the item may score
 */
public record UncertainItem(String item, Estimate score) {

  private static final NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);

  /**
   * Checks the name.
   *
   * @throws IllegalArgumentException if {@code item} is blank
   */
  public UncertainItem {
    Require.name(item, "item");
  }

  /**
   * {@return the probability that this item scores strictly more than another}
   *
   * <p>Two lognormal scores: {@code Phi((mu1 - mu2) / sqrt(sigma1^2 + sigma2^2))}, a closed form. Otherwise as
   * {@link RankProbabilities#probabilityAhead}.
   *
   * @param other the other item
   * @throws IllegalArgumentException if both have the same name
   */
  public double probabilityAhead(UncertainItem other) {
    Require.unique(List.of(item, other.item), "item");
    if (score instanceof LogNormal mine
        && other.score instanceof LogNormal theirs
        && mine.sigma() + theirs.sigma() > 0) {
      return STANDARD_NORMAL.cumulativeProbability(
          (mine.mu() - theirs.mu()) / Math.hypot(mine.sigma(), theirs.sigma()));
    }
    return RankRobustness.withDefaults()
        .evaluate(List.of(this, other))
        .probabilityAhead(item, other.item);
  }

  /**
   * {@return the probability that this item and another score the same; 0 if one of the scores is continuous}
   *
   * @param other the other item
   */
  public double probabilityTied(UncertainItem other) {
    Marginal theirs = Marginal.of(other.score);
    return Marginal.of(score).atoms().entrySet().stream()
        .mapToDouble(atom -> atom.getValue() * theirs.atom(atom.getKey()))
        .sum();
  }

  /** {@return for example {@code sso: mean 3.5}} */
  @Override
  public String toString() {
    return item + ": mean " + TextTable.text(score.mean());
  }

  static ImmutableList<String> names(List<UncertainItem> items) {
    return items.stream().map(UncertainItem::item).collect(ImmutableList.toImmutableList());
  }

  static ImmutableList<Marginal> marginals(List<UncertainItem> items) {
    return items.stream()
        .map(item -> Marginal.of(item.score))
        .collect(ImmutableList.toImmutableList());
  }
}
