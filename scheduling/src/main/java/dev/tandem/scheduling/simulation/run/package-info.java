/**
 * A simulation as it is computed: what it was told becomes a network to pass through, and counts become the answers of its result.
 * Not exported.
 *
 * <p>Start at {@link dev.tandem.scheduling.simulation.run.PreparedSimulation}: it is made of settings and gives counts, which
 * {@link dev.tandem.scheduling.simulation.run.Samples} reads.
 */
@NullMarked
package dev.tandem.scheduling.simulation.run;

import org.jspecify.annotations.NullMarked;
