package dev.tandem.scheduling.simulation.sampling.uniform;

/**
 * Independent numbers.
 *
 * <p>Two samples share a word of 64 bits: in each block of 512, sample {@code j} of the first half has the upper bits of word {@code j}, and
 * sample {@code 256 + j} the lower ones. So a whole block takes half as many words as samples, and any part of it can still be had alone.
 */
record MonteCarlo(long seed) implements Uniforms {
  private static final int PURPOSE = 1;
  private static final int HALF = Hash.LARGEST_FILL;
  private static final int BLOCK = 2 * HALF;
  private static final long[] NO_MEMORY = {};

  @Override
  public int dimensions() {
    return Integer.MAX_VALUE;
  }

  @Override
  public void fill(int dimension, long first, int count, int[] fractions) {
    fill(dimension, first, count, fractions, NO_MEMORY);
  }

  @Override
  public void fill(int dimension, long first, int count, int[] fractions, long[] words) {
    SampleRange.check(dimension, first);
    long key = Hash.key(seed, PURPOSE, dimension);
    int at = 0;
    while (at < count) {
      long sample = first + at;
      int place = (int) (sample % BLOCK);
      if (place == 0 && count - at >= BLOCK) {
        block(key, sample / 2, at, fractions, words);
        at += BLOCK;
      } else {
        int size = Math.min(count - at, HALF - place % HALF);
        part(key, sample, size, at, fractions);
        at += size;
      }
    }
  }

  private static void block(long key, long word, int at, int[] fractions, long[] words) {
    if (words.length < HALF) {
      for (int j = 0; j < HALF; j++) {
        put(Hash.at(key, word + j), at + j, fractions);
      }
    } else {
      Hash.fill(key, word, words);
      for (int j = 0; j < HALF; j++) {
        put(words[j], at + j, fractions);
      }
    }
  }

  private static void put(long bits, int at, int[] fractions) {
    fractions[at] = (int) (bits >>> Integer.SIZE);
    fractions[at + HALF] = (int) bits;
  }

  /** Part of one half of a block. */
  private static void part(long key, long sample, int size, int at, int[] fractions) {
    int place = (int) (sample % BLOCK);
    long word = (sample - place) / 2 + place % HALF;
    int shift = place < HALF ? Integer.SIZE : 0;
    for (int j = 0; j < size; j++) {
      fractions[at + j] = (int) (Hash.at(key, word + j) >>> shift);
    }
  }
}
