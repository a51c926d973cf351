package dev.tandem.metrics.prioritisation.multicriteria;

import dev.tandem.metrics.prioritisation.Direction;
import dev.tandem.metrics.prioritisation.check.Require;

/**
 * Something that items are judged by.
 *
 * @param name the criterion's name
 * @param weight how much it counts, relative to the other criteria; every method rescales weights to sum 1
 * @param direction which end of its scale is the good one
 */
public record Criterion(String name, double weight, Direction direction) {

  /**
   * Checks the name and the weight.
   *
   * @throws IllegalArgumentException if {@code name} is blank, or {@code weight} is negative, NaN or infinite
   */
  public Criterion {
    Require.name(name, "criterion");
    Require.nonNegative(weight, "weight", name);
  }

  /**
   * {@return a criterion of which more is better}
   *
   * @param name the criterion's name
   * @param weight how much it counts
   * @throws IllegalArgumentException if {@code name} is blank, or {@code weight} is negative, NaN or infinite
   */
  public static Criterion benefit(String name, double weight) {
    return new Criterion(name, weight, Direction.HIGHER_IS_BETTER);
  }

  /**
   * {@return a criterion of which less is better}
   *
   * @param name the criterion's name
   * @param weight how much it counts
   * @throws IllegalArgumentException if {@code name} is blank, or {@code weight} is negative, NaN or infinite
   */
  public static Criterion cost(String name, double weight) {
    return new Criterion(name, weight, Direction.LOWER_IS_BETTER);
  }

  /** {@return whether more of it is better} */
  boolean isBenefit() {
    return direction == Direction.HIGHER_IS_BETTER;
  }
}
