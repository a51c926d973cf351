package dev.tandem.scheduling.simulation.sampling.uniform;

import static com.google.common.base.Preconditions.checkArgument;

/** Which samples of which dimension can be asked for. */
final class SampleRange {
  private SampleRange() {}

  static void check(int dimension, long first) {
    checkArgument(
        dimension >= 0, "dimension must be at least 0: %s. Count dimensions from 0.", dimension);
    checkArgument(first >= 0, "first must be at least 0: %s. Count samples from 0.", first);
  }

  static void check(int dimension, long first, int count, long samples) {
    check(dimension, first);
    checkArgument(
        first <= samples - count,
        "samples must be below %s: %s from %s on. Take fewer, or make the uniforms for more.",
        samples,
        count,
        first);
  }
}
