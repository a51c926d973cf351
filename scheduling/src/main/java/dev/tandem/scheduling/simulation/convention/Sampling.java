package dev.tandem.scheduling.simulation.convention;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Objects;

/**
 * How many samples are drawn, how, and from which seed. The same sampling of the same simulation gives the same bits with any number of
 * threads; {@code docs/determinism.md} says what holds between machines.
 *
 * @param method how samples are spread
 * @param samples how many
 * @param seed which of the endless number of possible sets
 */
public record Sampling(SamplingMethod method, int samples, long seed) {

  /** The most samples of one simulation. */
  public static final int LARGEST = 100_000_000;

  /**
   * Checks the number.
   *
   * @throws IllegalArgumentException if {@code samples} is not from 1 to {@link #LARGEST}
   */
  public Sampling {
    Objects.requireNonNull(method, "method");
    checkArgument(
        samples >= 1 && samples <= LARGEST,
        "samples must be from 1 to %s: %s. Ten thousand give a P80 to about one percent of the spread.",
        LARGEST,
        samples);
  }

  /**
   * {@return independent random samples}
   *
   * @param samples how many
   * @param seed which of the endless number of possible sets
   * @throws IllegalArgumentException if {@code samples} is not from 1 to {@link #LARGEST}
   */
  public static Sampling monteCarlo(int samples, long seed) {
    return new Sampling(SamplingMethod.MONTE_CARLO, samples, seed);
  }

  /**
   * {@return samples by Latin hypercube}
   *
   * @param samples how many
   * @param seed which of the endless number of possible sets
   * @throws IllegalArgumentException if {@code samples} is not from 1 to {@link #LARGEST}
   */
  public static Sampling latinHypercube(int samples, long seed) {
    return new Sampling(SamplingMethod.LATIN_HYPERCUBE, samples, seed);
  }

  /**
   * {@return samples by a scrambled Sobol sequence}
   *
   * @param samples how many, best a power of two
   * @param seed which of the endless number of possible scramblings
   * @throws IllegalArgumentException if {@code samples} is not from 1 to {@link #LARGEST}
   */
  public static Sampling sobol(int samples, long seed) {
    return new Sampling(SamplingMethod.SOBOL, samples, seed);
  }
}
