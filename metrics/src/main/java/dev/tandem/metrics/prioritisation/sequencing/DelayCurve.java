package dev.tandem.metrics.prioritisation.sequencing;

/**
 * What is lost in all if something is delivered at a given time: the cumulative cost of delay, D(t).
 *
 * <p>Must not fall with time, and must be finite. A constant rate is {@code t -> rate * t}; a deadline with a penalty is
 * {@code t -> t > deadline ? penalty : 0}. With days for periods, a {@link dev.tandem.core.product.CostOfDelay} profile fits as {@code
 * profile::cost}.
 */
@FunctionalInterface
public interface DelayCurve {

  /**
   * {@return the value lost by delivering at this time}
   *
   * @param time periods from now, at least 0
   */
  double lossAt(double time);
}
