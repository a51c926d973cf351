package dev.tandem.scheduling.simulation.sampling.uniform;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Uniform numbers for a simulation: one for each sample in each dimension, a dimension being one source of uncertainty, as a rule a task.
 *
 * <p>A number is a fraction of 32 bits, {@code u = (fraction as unsigned) / 2^32}, of which samplers take the middle, {@code u + 2^-33}.
 * It depends on method, seed, dimension and sample alone: any range of samples has the same bits whatever was filled before it, and
 * however a run is split among threads or batches.
 *
 * <p>Immutable. Filling allocates nothing for a sample.
 */
public sealed interface Uniforms permits MonteCarlo, LatinHypercube, Sobol {

  /** How many bits say in which of {@link #BINS} equal bins a fraction lies. */
  int BIN_BITS = 10;

  /** How many bins of equal width there are. */
  int BINS = 1 << BIN_BITS;

  /**
   * {@return independent numbers}
   *
   * <p>The error of a mean falls as the square root of the number of samples. Any number of samples.
   *
   * @param seed what all numbers depend on
   */
  static Uniforms monteCarlo(long seed) {
    return new MonteCarlo(seed);
  }

  /**
   * {@return numbers of which in each dimension exactly one lies in each of as many equal strata as there are samples}
   *
   * <p>Source: McKay, Beckman, Conover (1979), A comparison of three methods for selecting values of input variables. Cost: about 10 times
   * that of {@link #monteCarlo}.
   *
   * @param seed what all numbers depend on
   * @param samples how many samples the simulation takes in all
   * @throws IllegalArgumentException if {@code samples} is not from 1 to 2^30
   */
  static Uniforms latinHypercube(long seed, long samples) {
    checkArgument(
        samples >= 1 && samples <= 1 << 30,
        "samples must be from 1 to 1073741824: %s. Use Sobol or Monte Carlo for more.",
        samples);
    return new LatinHypercube(seed, (int) samples);
  }

  /**
   * {@return scrambled Sobol points: numbers that fill the space of all dimensions together evenly}
   *
   * <p>Among the first {@code 2^k} samples every interval of width {@code 2^-k} in each dimension holds exactly one; earlier dimensions
   * are even with each other for fewer samples than later ones, so the most important belong first. Scrambling leaves each number uniform,
   * so means have no bias, and keeps the evenness. There are 2^32 samples; a power of two of them is best.
   *
   * <p>Dimensions from {@link #dimensions()} on are independent numbers as of {@link #monteCarlo}.
   *
   * <p>Source: Sobol (1967); Joe, Kuo (2008), Constructing Sobol sequences with better two-dimensional projections; scrambling: Owen
   * (1995) by the hash of Laine, Karras (2011), Stratified sampling for stochastic transparency, with the constants of Vegdahl (2021).
   *
   * @param seed what all numbers depend on
   * @param dimensions how many dimensions are wanted
   * @throws IllegalArgumentException if {@code dimensions} is negative
   */
  static Uniforms sobol(long seed, int dimensions) {
    checkArgument(
        dimensions >= 0,
        "dimensions must be at least 0: %s. State the number of tasks.",
        dimensions);
    return Sobol.of(seed, dimensions);
  }

  /** {@return how many dimensions, from 0 on, follow the method; those after them are independent} */
  int dimensions();

  /**
   * Fills an array with consecutive samples of one dimension.
   *
   * @param dimension the dimension, from 0 on
   * @param first the first sample, from 0 on
   * @param count how many samples
   * @param fractions where they go, from index 0 on
   * @throws IllegalArgumentException if {@code dimension} or {@code first} is negative, or the method has fewer samples
   */
  void fill(int dimension, long first, int count, int[] fractions);
}
