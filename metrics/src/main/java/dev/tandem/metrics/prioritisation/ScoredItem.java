package dev.tandem.metrics.prioritisation;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import dev.tandem.metrics.prioritisation.check.Require;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One item with its score and every number that went into it.
 *
 * @param item the item's name
 * @param score the score
 * @param inputs what the score was calculated from, by role, in the order of the formula
 */
public record ScoredItem(String item, Score score, Map<String, Double> inputs) {

  private static final Score LARGEST = Score.of(Double.MAX_VALUE);

  /**
   * Checks the name and the numbers.
   *
   * @throws IllegalArgumentException if {@code item} is blank, an input is NaN or infinite, or the score lies beyond the range of a
   *     {@code double}
   */
  public ScoredItem {
    Require.name(item, "item");
    inputs = ImmutableMap.copyOf(inputs);
    inputs.forEach((role, value) -> Require.finite(value, role, item));
    checkArgument(
        isInRange(score),
        "score must be within the range of a double, item %s. State the inputs in larger units.",
        item);
  }

  /** {@return the score and the inputs as one line, for example {@code 800 (reach 2000, impact 2, confidence 0.8, effort 4)}} */
  public String explain() {
    String listed = inputs.entrySet().stream()
        .map(input -> input.getKey() + " " + Score.of(input.getValue()))
        .collect(Collectors.joining(", "));
    return listed.isEmpty() ? score.toString() : score + " (" + listed + ")";
  }

  private static boolean isInRange(Score score) {
    return score.compareTo(LARGEST) <= 0 && Score.ZERO.minus(score).compareTo(LARGEST) <= 0;
  }

  /** {@return what {@link #explain()} says} */
  @Override
  public String toString() {
    return explain();
  }
}
