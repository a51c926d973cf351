package dev.tandem.scheduling.simulation.sampling.table;

/**
 * Turns fractions of 32 bits into values of an estimate, in the estimate's unit.
 *
 * <p>Within most bins, the upper ten bits of a fraction, values rise evenly; a simulation computes them from mean and span of the bin and asks
 * for the value itself only where {@link #isEven} says that a bin is finer. Made by {@link TableCache}. Immutable; a look-up allocates
 * nothing.
 *
 * <p>Accuracy: the mean of all values is that of the estimate to rounding, far below a relative 1e-6; the standard deviation is off by at most
 * 1e-4 of it, except for lognormal estimates with sigma above 1.4.
 */
public final class EstimateTable {
  private final double location;
  private final double scale;
  private final UnitTable unit;

  EstimateTable(double location, double scale, UnitTable unit) {
    this.location = location;
    this.scale = scale;
    this.unit = unit;
  }

  /**
   * {@return the value at a fraction}
   *
   * <p>Never falls as the fraction, taken as unsigned, rises.
   *
   * @param fraction a fraction of 32 bits, as {@link Uniforms#fill} gives it
   */
  public double value(int fraction) {
    return location + scale * unit.value(fraction);
  }

  /**
   * {@return whether values rise evenly within a bin, from {@code mean - half} at its first fraction to {@code mean + half} at its last}
   *
   * @param bin the upper ten bits of a fraction, from 0 to 1,023
   */
  public boolean isEven(int bin) {
    return unit.isEven(bin);
  }

  /**
   * {@return the mean of the values of an even bin}
   *
   * @param bin the upper ten bits of a fraction, from 0 to 1,023
   */
  public double mean(int bin) {
    return location + scale * unit.mean(bin);
  }

  /**
   * {@return half of what the values of an even bin span; 0 where it has one value}
   *
   * @param bin the upper ten bits of a fraction, from 0 to 1,023
   */
  public double half(int bin) {
    return scale * unit.half(bin);
  }
}
