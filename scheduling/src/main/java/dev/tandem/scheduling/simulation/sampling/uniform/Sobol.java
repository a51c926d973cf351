package dev.tandem.scheduling.simulation.sampling.uniform;

/**
 * Sobol points, each dimension scrambled by itself.
 *
 * <p>A point is the exclusive or of the direction numbers at the bits of the sample's number. From one sample to the next the lowest bits up
 * to the first 0 change, so a range needs one step a sample. All numbers are kept with their bits in reverse, as the scrambling hash,
 * in which a bit depends on lower ones alone, wants them.
 */
final class Sobol implements Uniforms {
  private static final int SCRAMBLE_PURPOSE = 5;

  private final long seed;
  private final MonteCarlo beyond;

  /** For each dimension and bit, the exclusive or of the direction numbers up to it, reversed. */
  private final int[][] steps;

  private Sobol(long seed, int[][] steps) {
    this.seed = seed;
    this.beyond = new MonteCarlo(seed);
    this.steps = steps;
  }

  static Sobol of(long seed, int dimensions) {
    int[][] steps = JoeKuo.directions(Math.min(dimensions, JoeKuo.DIMENSIONS));
    for (int[] step : steps) {
      for (int bit = 0; bit < Integer.SIZE; bit++) {
        step[bit] = Integer.reverse(step[bit]) ^ (bit == 0 ? 0 : step[bit - 1]);
      }
    }
    return new Sobol(seed, steps);
  }

  @Override
  public int dimensions() {
    return steps.length;
  }

  @Override
  public void fill(int dimension, long first, int count, int[] fractions) {
    SampleRange.check(dimension, first, count, 1L << Integer.SIZE);
    if (dimension >= steps.length) {
      beyond.fill(dimension, first, count, fractions);
      return;
    }
    int[] step = steps[dimension];
    int key = (int) Hash.key(seed, SCRAMBLE_PURPOSE, dimension);
    int point = point(step, (int) first);
    for (int i = 0; i < count; i++) {
      fractions[i] = Integer.reverse(scrambled(point, key));
      // After the last of all samples there is no bit left, and 32 reads the first: nobody asks for
      // that point.
      point ^= step[Long.numberOfTrailingZeros(first + i + 1) & (Integer.SIZE - 1)];
    }
  }

  private static int point(int[] step, int sample) {
    int point = 0;
    for (int bit = 0; bit < Integer.SIZE; bit++) {
      if (((sample >>> bit) & 1) != 0) {
        point ^= step[bit] ^ (bit == 0 ? 0 : step[bit - 1]);
      }
    }
    return point;
  }

  /** Owen's scrambling of reversed bits: each is flipped or not as a hash of the lower ones, and of the key, says. */
  private static int scrambled(int reversed, int key) {
    int x = reversed ^ (reversed * 0x3d20adea);
    x += key;
    x *= (key >>> 16) | 1;
    x ^= x * 0x05526c56;
    return x ^ (x * 0x53a22864);
  }
}
