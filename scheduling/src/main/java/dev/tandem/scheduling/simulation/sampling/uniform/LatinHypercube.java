package dev.tandem.scheduling.simulation.sampling.uniform;

/** One number in each of as many strata as there are samples: a permutation chooses the stratum, a hash the place in it. */
record LatinHypercube(long seed, int samples) implements Uniforms {
  private static final int STRATA_PURPOSE = 3;
  private static final int JITTER_PURPOSE = 4;

  @Override
  public int dimensions() {
    return Integer.MAX_VALUE;
  }

  @Override
  public void fill(int dimension, long first, int count, int[] fractions) {
    SampleRange.check(dimension, first, count, samples);
    Permutation strata = new Permutation(Hash.key(seed, STRATA_PURPOSE, dimension), samples);
    long key = Hash.key(seed, JITTER_PURPOSE, dimension);
    for (int i = 0; i < count; i++) {
      int sample = (int) first + i;
      int stratum = strata.at(sample);
      long start = start(stratum);
      long width = start(stratum + 1) - start;
      long jitter = ((Hash.at(key, sample) >>> Integer.SIZE) * width) >>> Integer.SIZE;
      fractions[i] = (int) (start + jitter);
    }
  }

  /** The smallest fraction of a stratum: {@code stratum / samples} of 2^32, rounded up. */
  private long start(int stratum) {
    return (((long) stratum << Integer.SIZE) + samples - 1) / samples;
  }
}
