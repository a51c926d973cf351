/**
 * How sure the dates of a plan are: durations drawn from their estimates, risks that occur or not, and what comes of it for the finish of
 * every project, milestone, feature, release and objective.
 *
 * <p>Start with {@link dev.tandem.scheduling.simulation.Simulation}.
 */
@NullMarked
package dev.tandem.scheduling.simulation;

import org.jspecify.annotations.NullMarked;
