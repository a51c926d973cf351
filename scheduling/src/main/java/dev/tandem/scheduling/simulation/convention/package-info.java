/**
 * What a simulation is told: how samples are drawn and when there are enough, and the choices that change a number.
 *
 * <p>Start at {@link dev.tandem.scheduling.simulation.convention.Sampling} and
 * {@link dev.tandem.scheduling.simulation.convention.SimulationConvention}: a simulation takes one of each, and its result says
 * which they were.
 */
@NullMarked
package dev.tandem.scheduling.simulation.convention;

import org.jspecify.annotations.NullMarked;
