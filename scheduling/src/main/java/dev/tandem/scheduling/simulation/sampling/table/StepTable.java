package dev.tandem.scheduling.simulation.sampling.table;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.estimate.Discrete.Outcome;
import dev.tandem.core.estimate.Estimate;
import dev.tandem.scheduling.simulation.sampling.uniform.Uniforms;

/**
 * A few values, each with the fractions that give it: its probability times 2^32, rounded.
 *
 * <p>An outcome of less than 2^-33 is never drawn.
 */
final class StepTable implements UnitTable {
  private static final long ALL = 1L << Integer.SIZE;

  private final double[] values;

  /** For each value the first fraction, as unsigned, that is beyond it. */
  private final long[] limits;

  private StepTable(double[] values, long[] limits) {
    this.values = values;
    this.limits = limits;
  }

  static StepTable certain(double value) {
    return new StepTable(new double[] {value}, new long[] {ALL});
  }

  /** The table of what an estimate is above a probability. */
  static StepTable of(Estimate estimate, ImmutableList<Outcome> outcomes, double from) {
    double[] values = outcomes.stream().mapToDouble(Outcome::value).toArray();
    long[] limits = new long[values.length];
    for (int i = 0; i < values.length; i++) {
      limits[i] = Math.round((estimate.cdf(values[i]) - from) / (1 - from) * ALL);
    }
    return new StepTable(values, limits);
  }

  @Override
  public double value(int fraction) {
    return values[place(Integer.toUnsignedLong(fraction))];
  }

  @Override
  public boolean isEven(int bin) {
    int shift = Integer.SIZE - Uniforms.BIN_BITS;
    return place((long) bin << shift) == place(((bin + 1L) << shift) - 1);
  }

  @Override
  public double mean(int bin) {
    return value(bin << (Integer.SIZE - Uniforms.BIN_BITS));
  }

  @Override
  public double half(int bin) {
    return 0;
  }

  private int place(long fraction) {
    int place = 0;
    while (fraction >= limits[place]) {
      place++;
    }
    return place;
  }
}
