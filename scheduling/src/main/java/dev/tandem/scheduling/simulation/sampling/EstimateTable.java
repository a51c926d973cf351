package dev.tandem.scheduling.simulation.sampling;

/**
 * Turns fractions of 32 bits into values of an estimate, in the estimate's unit.
 *
 * <p>For most bins, the upper ten bits of a fraction, all fractions have one value; a simulation looks that up by bin and asks for the
 * rest of the fraction only where {@link #variesWithin} says so. Made by {@link TableCache}. Immutable; a look-up allocates nothing.
 *
 * <p>Accuracy: the mean of all values is that of the estimate to rounding, far below a relative 1e-6. The standard deviation is at most a
 * relative 1e-4 too small for every estimate but lognormal ones with sigma above 1.5, part of whose variance lies beyond probability 1 − 2^-30: at
 * sigma 2 it is 0.2 percent too small, at sigma 5 nearly all of it is missing, as in any simulation that can be run. Tails: where the last bin
 * does not vary within, all beyond P99.9 has one value, the mean of what lies there; so has all below P0.1 where the first does not.
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
   * {@return whether the fractions of one bin have more than one value}
   *
   * @param bin the upper ten bits of a fraction, from 0 to 1,023
   */
  public boolean variesWithin(int bin) {
    return unit.variesWithin(bin);
  }

  /**
   * {@return the value at the lowest fraction of a bin: that of all its fractions unless it varies within}
   *
   * @param bin the upper ten bits of a fraction, from 0 to 1,023
   */
  public double valueOfBin(int bin) {
    return value(bin << (Integer.SIZE - Uniforms.BIN_BITS));
  }
}
