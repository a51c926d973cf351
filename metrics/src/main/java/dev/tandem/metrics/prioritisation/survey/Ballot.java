package dev.tandem.metrics.prioritisation.survey;

import com.google.common.collect.ImmutableMap;
import dev.tandem.metrics.prioritisation.Score;
import dev.tandem.metrics.prioritisation.check.Require;
import java.util.Map;

/**
 * How one voter spends money on items.
 *
 * @param voter the voter's name
 * @param weight how much the voter counts: 1 each, or the size of the segment or contract behind them
 * @param amounts what the voter spends on each item
 */
public record Ballot(String voter, double weight, Map<String, Double> amounts) {

  /**
   * Checks the names and the amounts.
   *
   * @throws IllegalArgumentException if {@code voter} or an item is blank, {@code weight} is not above 0, an amount is negative, or a
   *     number is NaN or infinite
   */
  public Ballot {
    Require.name(voter, "voter");
    Require.positive(weight, "weight", voter);
    amounts = ImmutableMap.copyOf(amounts);
    amounts.forEach((item, amount) ->
        Require.nonNegative(amount, "amount of " + voter, Require.name(item, "item")));
  }

  /**
   * {@return a ballot that counts once}
   *
   * @param voter the voter's name
   * @param amounts what the voter spends on each item
   * @throws IllegalArgumentException if {@code voter} or an item is blank, or an amount is negative, NaN or infinite
   */
  public static Ballot of(String voter, Map<String, Double> amounts) {
    return new Ballot(voter, 1, amounts);
  }

  /** {@return all that the voter spends} */
  public Score spent() {
    return Score.sum(amounts.values().stream().map(Score::of).toList());
  }

  /** {@return what the voter spends on an item; 0 if it is not on the ballot} */
  Score spentOn(String item) {
    return Score.of(amounts.getOrDefault(item, 0.0));
  }
}
