package dev.tandem.scheduling.simulation.convention;

/** How samples are spread over what may happen. */
public enum SamplingMethod {

  /** Independent random numbers. Standard errors and intervals hold as they are printed. */
  MONTE_CARLO,

  /**
   * Each task's distribution is cut into as many slices of equal probability as there are samples, and each slice is drawn from once.
   *
   * <p>Means are surer than with as many independent samples; standard errors, which assume independence, then err on the large side for
   * what depends on each task steadily, as a finish does. Source: McKay, Beckman, Conover (1979).
   */
  LATIN_HYPERCUBE,

  /**
   * A low-discrepancy sequence, scrambled by the seed. A thousand tasks and risks follow it; what is beyond is independent. Its first
   * dimensions are the most even, so tasks take them in the order of their importance: variance of the estimate, times {@code exp(-slack /
   * S)} for one that is that much shorter than the longest path by mean durations, whose standard deviation is S. Risks come after all
   * tasks. With other estimates the order, and so the samples, may be others.
   *
   * <p>Sources: Joe, Kuo (2008) for the direction numbers; Owen (1995) for the scrambling. Best with a power of two samples.
   */
  SOBOL
}
