/**
 * Uniform numbers for every sample of every dimension: random, by Latin hypercube, or a Sobol sequence. Not exported.
 *
 * <p>Start at {@link dev.tandem.scheduling.simulation.sampling.uniform.Uniforms}: each number depends on seed, dimension and sample alone.
 */
@NullMarked
package dev.tandem.scheduling.simulation.sampling.uniform;

import org.jspecify.annotations.NullMarked;
