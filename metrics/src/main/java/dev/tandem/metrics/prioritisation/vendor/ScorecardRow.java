package dev.tandem.metrics.prioritisation.vendor;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import dev.tandem.metrics.prioritisation.Score;
import dev.tandem.metrics.prioritisation.ScoredItem;
import dev.tandem.metrics.prioritisation.check.Require;
import java.util.Map;
import java.util.Set;

/**
 * One item's judgements, by the name of the column.
 *
 * @param item the item's name
 * @param judgements the judgement in each column
 */
public record ScorecardRow(String item, Map<String, Double> judgements) {

  /**
   * Checks the name and the numbers.
   *
   * @throws IllegalArgumentException if {@code item} is blank, or a judgement is NaN or infinite
   */
  public ScorecardRow {
    Require.name(item, "item");
    judgements = ImmutableMap.copyOf(judgements);
    judgements.forEach((column, value) -> Require.finite(value, column, item));
  }

  /**
   * {@return the judgement in a column, exactly}
   *
   * @param column the column's name
   * @throws IllegalArgumentException if there is none
   */
  Score in(String column) {
    Double judgement = judgements.get(column);
    checkArgument(
        judgement != null,
        "judgements must cover every column: %s is missing, item %s. Judge it, or leave the item out.",
        column,
        item);
    return Score.of(judgement);
  }

  /**
   * Checks that the row has only these columns.
   *
   * @throws IllegalArgumentException if it has another
   */
  void requireOnly(Set<String> columns) {
    for (String column : judgements.keySet()) {
      checkArgument(
          columns.contains(column),
          "judgements must be in the columns %s: %s, item %s. Remove it, or add the column.",
          columns,
          column,
          item);
    }
  }

  /** {@return this row with its score} */
  ScoredItem scored(Score score) {
    return new ScoredItem(item, score, judgements);
  }
}
