/**
 * What it costs to finish a plan earlier, and which task is worth shortening.
 *
 * <p>Start at {@link dev.tandem.scheduling.value.crash.TimeCostCurve}; a schedule and prices of shorter tasks go in, the cheapest durations
 * for every finish come out.
 */
@NullMarked
package dev.tandem.scheduling.value.crash;

import org.jspecify.annotations.NullMarked;
