package dev.tandem.metrics.prioritisation.multicriteria;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.metrics.prioritisation.check.Require;

/**
 * How strongly a difference on one criterion makes an item preferred to another, from 0 to 1: PROMETHEE's six types.
 *
 * <p>Source: Jean-Pierre Brans and Philippe Vincke (1985), A preference ranking organisation method, Management Science 31(6).
 */
public sealed interface PreferenceFunction {

  /**
   * {@return the preference for a difference; 0 if the item is not better}
   *
   * @param difference by how much the item is better
   * @throws IllegalArgumentException if it is NaN or infinite
   */
  double preference(double difference);

  /** Type I: any difference is full preference. */
  record Usual() implements PreferenceFunction {
    @Override
    public double preference(double difference) {
      return advantage(difference) > 0 ? 1 : 0;
    }
  }

  /**
   * Type II, U-shape: none up to q, full beyond it.
   *
   * @param indifference q, the largest difference that does not matter
   */
  record UShape(double indifference) implements PreferenceFunction {

    /**
     * Checks q.
     *
     * @throws IllegalArgumentException if it is negative, NaN or infinite
     */
    public UShape {
      Require.nonNegative(indifference, "indifference", "U-shape");
    }

    @Override
    public double preference(double difference) {
      return advantage(difference) <= indifference ? 0 : 1;
    }
  }

  /**
   * Type III, V-shape: in proportion to the difference, full from p on.
   *
   * @param strict p, the smallest difference of full preference
   */
  record VShape(double strict) implements PreferenceFunction {

    /**
     * Checks p.
     *
     * @throws IllegalArgumentException if it is not above 0, NaN or infinite
     */
    public VShape {
      Require.positive(strict, "strict preference", "V-shape");
    }

    @Override
    public double preference(double difference) {
      return Math.min(1, advantage(difference) / strict);
    }
  }

  /**
   * Type IV, level: none up to q, half up to p, full beyond it.
   *
   * @param indifference q, the largest difference that does not matter
   * @param strict p, the largest difference of half preference
   */
  record Level(double indifference, double strict) implements PreferenceFunction {

    /**
     * Checks the thresholds.
     *
     * @throws IllegalArgumentException unless {@code 0 <= indifference <= strict}
     */
    public Level {
      requireOrder(indifference, strict, indifference <= strict);
    }

    @Override
    public double preference(double difference) {
      if (advantage(difference) <= indifference) {
        return 0;
      }
      return difference <= strict ? 0.5 : 1;
    }
  }

  /**
   * Type V, linear or V-shape with indifference: none up to q, then in proportion, full from p on.
   *
   * @param indifference q, the largest difference that does not matter
   * @param strict p, the smallest difference of full preference; above q
   */
  record Linear(double indifference, double strict) implements PreferenceFunction {

    /**
     * Checks the thresholds.
     *
     * @throws IllegalArgumentException unless {@code 0 <= indifference < strict}
     */
    public Linear {
      requireOrder(indifference, strict, indifference < strict);
    }

    @Override
    public double preference(double difference) {
      if (advantage(difference) <= indifference) {
        return 0;
      }
      return Math.min(1, (difference - indifference) / (strict - indifference));
    }
  }

  /**
   * Type VI, Gaussian: 1 − e^(−d² / 2s²).
   *
   * @param inflection s, the difference at which preference grows fastest; there it is 0.39
   */
  record Gaussian(double inflection) implements PreferenceFunction {

    /**
     * Checks s.
     *
     * @throws IllegalArgumentException if it is not above 0, NaN or infinite
     */
    public Gaussian {
      Require.positive(inflection, "inflection", "Gaussian");
    }

    @Override
    public double preference(double difference) {
      double ratio = advantage(difference) / inflection;
      return -StrictMath.expm1(-ratio * ratio / 2);
    }
  }

  /** The difference if the item is better, else 0. */
  private static double advantage(double difference) {
    return Math.max(0, Require.finite(difference, "difference", "of two items"));
  }

  private static void requireOrder(double indifference, double strict, boolean ordered) {
    Require.nonNegative(indifference, "indifference", "PROMETHEE");
    Require.nonNegative(strict, "strict preference", "PROMETHEE");
    checkArgument(
        ordered,
        "indifference must be below strict preference: %s and %s. Swap or widen them.",
        indifference,
        strict);
  }
}
