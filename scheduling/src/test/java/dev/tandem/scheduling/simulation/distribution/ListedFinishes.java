package dev.tandem.scheduling.simulation.distribution;

import com.google.common.primitives.ImmutableIntArray;
import java.util.function.IntToLongFunction;

/**
 * Finishes from a list, on a calendar that never rests.
 *
 * @param positions the position of each sample
 * @param instants the instant of each position
 */
record ListedFinishes(ImmutableIntArray positions, IntToLongFunction instants)
    implements SampledFinishes {

  @Override
  public int samples() {
    return positions.length();
  }

  @Override
  public int position(int sample) {
    return positions.get(sample);
  }

  @Override
  public long instant(int position) {
    return instants.applyAsLong(position);
  }

  @Override
  public long workTo(long instant) {
    return instant - instants.applyAsLong(0);
  }
}
