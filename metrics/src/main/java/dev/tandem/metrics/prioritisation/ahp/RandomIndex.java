package dev.tandem.metrics.prioritisation.ahp;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Doubles;
import dev.tandem.metrics.prioritisation.check.Require;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The mean consistency index of random judgements, by the number of items: what an AHP matrix is compared with. Authors differ, and so
 * do consistency ratios.
 *
 * @param fromThree the index for 3, 4, 5, … items
 */
public record RandomIndex(List<Double> fromThree) {

  /** Thomas Saaty (1980), The Analytic Hierarchy Process: 3 to 15 items. */
  public static final RandomIndex SAATY =
      of(0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59);

  /** José Antonio Alonso and María Teresa Lamata (2006), Consistency in the analytic hierarchy process: 3 to 10 items. */
  public static final RandomIndex ALONSO_LAMATA =
      of(0.5245, 0.8815, 1.1086, 1.2479, 1.3417, 1.4057, 1.4499, 1.4854);

  /**
   * Checks the indices.
   *
   * @throws IllegalArgumentException if one is not above 0, NaN or infinite
   */
  public RandomIndex {
    fromThree = ImmutableList.copyOf(fromThree);
    fromThree.forEach(index -> Require.positive(index, "random index", "table"));
  }

  /**
   * {@return a table}
   *
   * @param fromThree the index for 3, 4, 5, … items
   * @throws IllegalArgumentException if one is not above 0, NaN or infinite
   */
  public static RandomIndex of(double... fromThree) {
    return new RandomIndex(Doubles.asList(fromThree));
  }

  /**
   * {@return the index for a number of items; empty for one or two, which are always consistent, and beyond the table}
   *
   * @param items how many items are compared
   */
  public OptionalDouble forItems(int items) {
    return items >= 3 && items - 3 < fromThree.size()
        ? OptionalDouble.of(fromThree.get(items - 3))
        : OptionalDouble.empty();
  }

  /** {@return the values, from three items on} */
  @Override
  public String toString() {
    return "from three items: " + fromThree;
  }
}
