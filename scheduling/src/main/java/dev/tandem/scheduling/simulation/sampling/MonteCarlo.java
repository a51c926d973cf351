package dev.tandem.scheduling.simulation.sampling;

/**
 * Independent numbers.
 *
 * <p>Bins, all that most samples need, come six from one word of 64 bits: sample {@code i} is at place {@code i mod 6} of word
 * {@code i div 6}. The lower bits of a fraction are from a stream of their own.
 */
record MonteCarlo(long seed) implements Uniforms {
  private static final int BINS_PURPOSE = 1;
  private static final int REST_PURPOSE = 2;
  private static final int PER_WORD = 6;

  @Override
  public int dimensions() {
    return Integer.MAX_VALUE;
  }

  @Override
  public void fill(int dimension, long first, int count, int[] fractions) {
    bins(dimension, first, count, fractions);
    long key = Hash.key(seed, REST_PURPOSE, dimension);
    for (int i = 0; i < count; i++) {
      int rest = (int) (Hash.at(key, first + i) >>> (Integer.SIZE + BIN_BITS));
      fractions[i] = (fractions[i] << (Integer.SIZE - BIN_BITS)) | rest;
    }
  }

  @Override
  public void bins(int dimension, long first, int count, int[] bins) {
    SampleRange.check(dimension, first);
    long key = Hash.key(seed, BINS_PURPOSE, dimension);
    long word = first / PER_WORD + (first % PER_WORD == 0 ? 0 : 1);
    int i = (int) Math.min(count, word * PER_WORD - first);
    part(key, first, 0, i, bins);
    for (; i <= count - PER_WORD; i += PER_WORD) {
      long bits = Hash.at(key, word++);
      bins[i] = (int) (bits >>> 54);
      bins[i + 1] = (int) (bits >>> 44) & (BINS - 1);
      bins[i + 2] = (int) (bits >>> 34) & (BINS - 1);
      bins[i + 3] = (int) (bits >>> 24) & (BINS - 1);
      bins[i + 4] = (int) (bits >>> 14) & (BINS - 1);
      bins[i + 5] = (int) (bits >>> 4) & (BINS - 1);
    }
    part(key, first, i, count, bins);
  }

  /** Part of a word: the samples before the first whole word, or after the last one. */
  private static void part(long key, long first, int from, int to, int[] bins) {
    for (int i = from; i < to; i++) {
      long sample = first + i;
      int shift = 54 - BIN_BITS * (int) (sample % PER_WORD);
      bins[i] = (int) (Hash.at(key, sample / PER_WORD) >>> shift) & (BINS - 1);
    }
  }
}
