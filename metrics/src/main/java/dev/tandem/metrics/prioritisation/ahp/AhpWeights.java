package dev.tandem.metrics.prioritisation.ahp;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.tandem.metrics.prioritisation.Finding;
import dev.tandem.metrics.prioritisation.Ranking;
import dev.tandem.metrics.prioritisation.Score;
import dev.tandem.metrics.prioritisation.ScoredItem;
import dev.tandem.metrics.prioritisation.check.Require;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The weights of the items of a pairwise matrix, and how consistent the judgements are.
 *
 * @param items the items, in declaration order
 * @param weights their weights, of sum 1
 * @param principalEigenvalue λ, at least the number of items, and equal to it if the judgements are consistent
 * @param randomIndex what consistency is compared with
 */
public record AhpWeights(
    List<String> items, List<Double> weights, double principalEigenvalue, RandomIndex randomIndex) {

  /**
   * Copies the lists and checks that they belong together.
   *
   * @throws IllegalArgumentException if an item appears twice, there is not one weight for each, or a number is NaN or infinite
   */
  public AhpWeights {
    items = ImmutableList.copyOf(items);
    weights = ImmutableList.copyOf(weights);
    Require.unique(items, "item");
    Require.oneEach(weights, items.size(), "weights");
    Require.allFinite(weights, "weights");
    Require.finite(principalEigenvalue, "principalEigenvalue", "of all items");
  }

  /** {@return (λ − n) / (n − 1); 0 for up to two items, which cannot contradict each other} */
  public double consistencyIndex() {
    int n = items.size();
    return n <= 2 ? 0 : (principalEigenvalue - n) / (n - 1);
  }

  /**
   * {@return consistency index / random index; 0 for up to two items and for judgements without a contradiction, however many items there
   * are; empty if some contradict each other and the table has no entry for so many items}
   */
  public OptionalDouble consistencyRatio() {
    OptionalDouble random = randomIndex.forItems(items.size());
    if (consistencyIndex() == 0) {
      return OptionalDouble.of(0);
    }
    return random.isPresent()
        ? OptionalDouble.of(consistencyIndex() / random.getAsDouble())
        : OptionalDouble.empty();
  }

  /**
   * {@return whether the consistency ratio is at most a limit; false if it is undefined}
   *
   * @param limit the largest ratio to accept; Saaty takes 0.1
   */
  public boolean isConsistent(double limit) {
    OptionalDouble ratio = consistencyRatio();
    return ratio.isPresent() && ratio.getAsDouble() <= limit;
  }

  /** {@return each item's weight, in declaration order} */
  public ImmutableMap<String, Double> byItem() {
    ImmutableMap.Builder<String, Double> byItem = ImmutableMap.builder();
    for (int i = 0; i < items.size(); i++) {
      byItem.put(items.get(i), weights.get(i));
    }
    return byItem.buildOrThrow();
  }

  /** {@return the items by weight, highest first; a finding if the consistency ratio is above 0.1 or undefined} */
  public Ranking rank() {
    Ranking ranking = Ranking.of(
        "AHP",
        "weight from pairwise judgements",
        byItem().entrySet().stream()
            .map(entry -> new ScoredItem(
                entry.getKey(), Score.ofRounded(entry.getValue()), ImmutableMap.of()))
            .toList());
    return isConsistent(0.1) ? ranking : ranking.withFindings(List.of(inconsistency()));
  }

  private Finding inconsistency() {
    OptionalDouble ratio = consistencyRatio();
    return new Finding(
        "judgements",
        ratio.isPresent()
            ? "the consistency ratio is " + Score.ofRounded(ratio.getAsDouble())
                + ", above 0.1: some contradict each other"
            : "the consistency ratio is undefined: the random index has no entry for "
                + items.size() + " items");
  }

  /** {@return the ranking, with what it says of each item} */
  @Override
  public String toString() {
    return rank().toString();
  }
}
