package dev.tandem.metrics.prioritisation.robustness;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.metrics.prioritisation.Score;
import dev.tandem.metrics.prioritisation.check.Require;
import java.util.List;
import java.util.function.ToDoubleBiFunction;

/**
 * Consecutive items of an order that are sure to stand before the next group and behind the one before, at a stated confidence.
 *
 * @param position the position of the first item, from 1
 * @param items the items, in the announced order
 * @param confidence the probability from which a pair counts as decided
 */
public record RankGroup(int position, List<String> items, double confidence) {

  /** What rounding takes from a probability: 0.1 × 0.8 + 0.7 × 0.8 + 0.2 × 0.8 falls short of 0.8 by 1e-16. */
  private static final double ROUNDING = 1e-12;

  /**
   * Checks and copies the group.
   *
   * @throws IllegalArgumentException if {@code position} is below 1, there is no item, or {@code confidence} is not above 0.5 and at
   *     most 1
   */
  public RankGroup {
    checkArgument(
        position >= 1, "position must be at least 1: %s. Count from the best item.", position);
    items = ImmutableList.copyOf(items);
    Require.notEmpty(items, "items");
    checkConfidence(confidence);
  }

  /** {@return whether the order within the group is open: whether it has more than one item} */
  public boolean isTossUp() {
    return items.size() > 1;
  }

  /** {@return the group as a sentence, for example {@code Positions 2 to 3 are a toss-up at 80 %: search, export}} */
  public String explain() {
    String sure = Score.of(confidence).times(Score.of(100)) + " %";
    return isTossUp()
        ? "Positions " + position + " to " + (position + items.size() - 1) + " are a toss-up at "
            + sure + ": " + String.join(", ", items)
        : "Position " + position + " is decided at " + sure + ": " + items.get(0);
  }

  static ImmutableList<RankGroup> split(
      List<String> order, ToDoubleBiFunction<String, String> ahead, double confidence) {
    checkConfidence(confidence);
    ImmutableList.Builder<RankGroup> groups = ImmutableList.builder();
    int start = 0;
    for (int cut = 1; cut <= order.size(); cut++) {
      if (isDecided(
          order.subList(start, cut), order.subList(cut, order.size()), ahead, confidence)) {
        groups.add(new RankGroup(start + 1, order.subList(start, cut), confidence));
        start = cut;
      }
    }
    return groups.build();
  }

  private static boolean isDecided(
      List<String> upper,
      List<String> lower,
      ToDoubleBiFunction<String, String> ahead,
      double confidence) {
    return upper.stream()
        .allMatch(item -> lower.stream()
            .allMatch(other -> ahead.applyAsDouble(item, other) >= confidence - ROUNDING));
  }

  private static void checkConfidence(double confidence) {
    checkArgument(
        confidence > 0.5 && confidence <= 1,
        "confidence must be above 0.5 and at most 1: %s. State 80 percent as 0.8.",
        confidence);
  }

  /** {@return what {@link #explain()} says} */
  @Override
  public String toString() {
    return explain();
  }
}
