package dev.tandem.scheduling.simulation.sampling.uniform;

import java.util.Arrays;

/**
 * Independent numbers, by a hash of 32 bits of which the compiler makes vector instructions.
 *
 * <p>Each 512 samples of a dimension are a block with a key of 96 bits, hashed from seed, dimension and block. A number is the sample's place in its
 * block mixed with the three parts of the key: each step can be undone, so each number alone is uniform, exactly, if the key is. What a block
 * cannot have is the same number twice, which would happen in one of 33,000.
 *
 * <p>Source: Wellons (2018), Prospecting for hash functions, {@code triple32}, into whose steps the key is added.
 */
record MonteCarlo(long seed) implements Uniforms {
  private static final int PURPOSE = 1;

  /** How many samples a key serves. */
  private static final int BLOCK = 512;

  /**
   * What is mixed for each place of a block, and again for the block after it: numbers without order, since equal steps from one to the
   * next would leave more to the mixing.
   */
  private static final int[] PLACES = places();

  private static int[] places() {
    int[] places = new int[2 * BLOCK];
    Arrays.setAll(places, i -> (int) Hash.at(0, i % BLOCK));
    return places;
  }

  @Override
  public int dimensions() {
    return Integer.MAX_VALUE;
  }

  @Override
  public void fill(int dimension, long first, int count, int[] fractions) {
    SampleRange.check(dimension, first);
    long key = Hash.key(seed, PURPOSE, dimension);
    int from = 0;
    while (from < count) {
      long block = (first + from) / BLOCK;
      int place = (int) ((first + from) % BLOCK);
      int to = Math.min(count, from + BLOCK - place);
      long keys = Hash.at(key, 2 * block);
      int last = (int) Hash.at(key, 2 * block + 1);
      if (place == from % BLOCK && to <= PLACES.length) {
        fillInPlace(keys, last, from, to, fractions);
      } else {
        fillElsewhere(keys, last, place - from, from, to, fractions);
      }
      from = to;
    }
  }

  /** Java 17 makes vector instructions of this loop because both arrays are read at the same index, with nothing added to it. */
  private static void fillInPlace(long keys, int last, int from, int to, int[] fractions) {
    int[] places = PLACES;
    int first = (int) keys;
    int second = (int) (keys >>> Integer.SIZE);
    for (int i = from; i < to; i++) {
      fractions[i] = mixed(places[i], first, second, last);
    }
  }

  private static void fillElsewhere(
      long keys, int last, int shift, int from, int to, int[] fractions) {
    for (int i = from; i < to; i++) {
      fractions[i] = mixed(PLACES[i + shift], (int) keys, (int) (keys >>> Integer.SIZE), last);
    }
  }

  private static int mixed(int place, int first, int second, int last) {
    int x = place + first;
    x = (x ^ (x >>> 17)) * 0xed5ad4bb + second;
    x = (x ^ (x >>> 11)) * 0xac4c1b51 + last;
    x = (x ^ (x >>> 15)) * 0x31848bab;
    return x ^ (x >>> 14);
  }
}
