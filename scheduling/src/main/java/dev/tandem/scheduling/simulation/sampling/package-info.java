/**
 * Durations drawn from estimates: uniform numbers, their correlation, and tables that turn them into values.
 *
 * <p>Start at {@link dev.tandem.scheduling.simulation.sampling.Uniforms}: it gives every sample of every task a fraction of 32 bits; a
 * {@code Copula} correlates the fractions of some tasks; an {@code EstimateTable} turns each into a duration. Not exported.
 */
@NullMarked
package dev.tandem.scheduling.simulation.sampling;

import org.jspecify.annotations.NullMarked;
