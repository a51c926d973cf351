package dev.tandem.scheduling.resource.rcpsp.genetic;

/**
 * Random numbers that depend on a seed alone, the same on every machine: xorshift with shifts 13, 7 and 17, Marsaglia (2003), "Xorshift
 * RNGs", Journal of Statistical Software 8(14).
 */
public final class RandomStream {
  /** Spreads seeds that differ little, and keeps 0 away, which xorshift would never leave. */
  private static final long GOLDEN = 0x9E37_79B9_7F4A_7C15L;

  private long state;

  /**
   * Makes a stream.
   *
   * @param seed on what its numbers depend
   */
  public RandomStream(long seed) {
    long mixed = (seed + 1) * GOLDEN;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
    mixed ^= mixed >>> 27;
    state = mixed == 0 ? GOLDEN : mixed;
  }

  /**
   * {@return a number from 0 to {@code limit} − 1}
   *
   * @param limit how many numbers there are, at least 1
   */
  public int below(int limit) {
    state ^= state << 13;
    state ^= state >>> 7;
    state ^= state << 17;
    return (int) (((state >>> 32) * limit) >>> 32);
  }
}
