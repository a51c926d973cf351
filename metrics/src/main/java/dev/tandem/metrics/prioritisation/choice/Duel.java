package dev.tandem.metrics.prioritisation.choice;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.metrics.prioritisation.check.Require;

/**
 * How often two items were compared, and with which results.
 *
 * @param first an item's name
 * @param second another's
 * @param firstWins how often the first was preferred; may be weighted
 * @param secondWins how often the second was preferred
 * @param ties how often neither was
 */
public record Duel(String first, String second, double firstWins, double secondWins, double ties) {

  /**
   * Checks the names and the counts.
   *
   * @throws IllegalArgumentException if a name is blank, the two are the same, or a count is negative, NaN or infinite
   */
  public Duel {
    Require.name(first, "item");
    Require.name(second, "item");
    checkArgument(
        !first.equals(second),
        "duel must be between two items: %s. Compare it with another.",
        first);
    Require.nonNegative(firstWins, "wins", first);
    Require.nonNegative(secondWins, "wins", second);
    Require.nonNegative(ties, "ties", first);
  }

  /**
   * {@return a duel without ties}
   *
   * @param first an item's name
   * @param second another's
   * @param firstWins how often the first was preferred
   * @param secondWins how often the second was preferred
   * @throws IllegalArgumentException if a name is blank, the two are the same, or a count is negative, NaN or infinite
   */
  public static Duel of(String first, String second, double firstWins, double secondWins) {
    return new Duel(first, second, firstWins, secondWins, 0);
  }
}
