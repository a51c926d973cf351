package dev.tandem.scheduling.simulation.sampling.uniform;

/**
 * Random bits by number: a mixed counter, so that any of them can be had without those before it.
 *
 * <p>A stream is a key of 64 bits; its numbers are those of SplitMix64 started at the key. Two streams that overlap would repeat each
 * other; the probability is below 1e-6 for 10,000 streams of 100,000 numbers.
 *
 * <p>Source: Steele, Lea, Flood (2014), Fast splittable pseudorandom number generators; finaliser: Stafford (2011), Better bit mixing,
 * variant 13.
 */
final class Hash {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private Hash() {}

  /** The key of a stream; different for each seed, purpose and dimension. */
  static long key(long seed, int purpose, int dimension) {
    return mix(mix(mix(seed) + purpose) + dimension);
  }

  /** The number at a place of a stream. */
  static long at(long key, long place) {
    return mix(key + (place + 1) * GOLDEN);
  }

  private static long mix(long state) {
    long z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
