/**
 * What moves a finish: risks one by one, and places where paths meet.
 *
 * <p>Start at {@link dev.tandem.scheduling.simulation.sensitivity.RiskContribution}: a result of a simulation gives one for each risk.
 */
@NullMarked
package dev.tandem.scheduling.simulation.sensitivity;

import org.jspecify.annotations.NullMarked;
