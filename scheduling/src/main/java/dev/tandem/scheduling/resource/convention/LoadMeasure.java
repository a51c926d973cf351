package dev.tandem.scheduling.resource.convention;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;

/**
 * How uneven the load of resources is, as one number: what resource levelling makes small in the sense of the literature, where the finish
 * is kept.
 *
 * <p>Definition: with u(t) the units of a resource that tasks take at an instant at which somebody takes any, and a(t) those that there
 * are, a measure adds up over time and over all resources, and over teams that tasks name. What is still to be done counts, from seconds in
 * which it is worked; what is done does not. Units and seconds are those of {@link dev.tandem.scheduling.resource.load.ResourceLoads}.
 *
 * <p>Source: Neumann, Schwindt and Zimmermann (2003), "Project Scheduling with Time Windows and Scarce Resources", 2nd ed., section 3.4;
 * Rieck and Zimmermann (2015), "Exact methods for resource leveling problems", Handbook on Project Management and Scheduling 1.
 */
public sealed interface LoadMeasure {

  /**
   * The integral of u(t)², in squared units times seconds: many at once cost more than as many one after another. Classical resource
   * levelling; Burgess and Killebrew (1962), "Variation in activity level on a cyclical arrow diagram", Journal of Industrial Engineering
   * 13(2).
   */
  record SumOfSquares() implements LoadMeasure {
    @Override
    public String toString() {
      return "sum of squares";
    }
  }

  /** The sum of |Δu| wherever u changes, in units: people are neither called nor sent away. Nights, weekends and other breaks are no changes. */
  record SumOfChanges() implements LoadMeasure {
    @Override
    public String toString() {
      return "sum of changes";
    }
  }

  /**
   * The integral of what u(t) is above a desired share of a(t), in units times seconds. With share 1 it is what is overallocated; with 0.8,
   * what eats into a fifth kept free.
   *
   * @param share the desired load as a share of what there is; at least 0
   */
  record Overload(BigDecimal share) implements LoadMeasure {

    /**
     * Checks the share.
     *
     * @throws IllegalArgumentException if {@code share} is negative
     */
    public Overload {
      checkArgument(
          share.signum() >= 0,
          "share of an overload must be at least 0: %s. State 0.8 to keep a fifth free.",
          share);
      share = share.stripTrailingZeros();
    }

    @Override
    public String toString() {
      return "load above " + share.toPlainString() + " of what there is";
    }
  }

  /** {@return the sum of squares} */
  static LoadMeasure sumOfSquares() {
    return new SumOfSquares();
  }

  /** {@return the sum of changes} */
  static LoadMeasure sumOfChanges() {
    return new SumOfChanges();
  }

  /**
   * {@return the load above a share of what there is}
   *
   * @param share the share, as a decimal number such as {@code 0.8}; at least 0
   * @throws IllegalArgumentException if {@code share} is no decimal number, or negative
   */
  static LoadMeasure overloadAbove(String share) {
    return new Overload(new BigDecimal(share));
  }
}
