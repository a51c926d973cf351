package dev.tandem.metrics.prioritisation.multicriteria;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Doubles;
import dev.tandem.metrics.prioritisation.check.Require;
import java.util.List;

/**
 * An item with its judgement on each criterion.
 *
 * @param item the item's name
 * @param values its judgements, in the order of the criteria
 */
public record Alternative(String item, List<Double> values) {

  /**
   * Checks the name and the judgements.
   *
   * @throws IllegalArgumentException if {@code item} is blank, or a judgement is NaN or infinite
   */
  public Alternative {
    Require.name(item, "item");
    values = ImmutableList.copyOf(values);
    values.forEach(value -> Require.finite(value, "value", item));
  }

  /**
   * {@return an item with its judgements}
   *
   * @param item the item's name
   * @param values its judgements, in the order of the criteria
   * @throws IllegalArgumentException if {@code item} is blank, or a judgement is NaN or infinite
   */
  public static Alternative of(String item, double... values) {
    return new Alternative(item, Doubles.asList(values));
  }
}
