/**
 * From a plan and a register of risks to what is drawn in each sample: durations by estimates, correlations and risks, and amounts of
 * money. Not exported.
 *
 * <p>Start at {@link dev.tandem.scheduling.simulation.drawing.DrawSource}: it is all that says what is drawn, and gives the
 * {@link dev.tandem.scheduling.simulation.drawing.Draws}, which threads share.
 */
@NullMarked
package dev.tandem.scheduling.simulation.drawing;

import org.jspecify.annotations.NullMarked;
