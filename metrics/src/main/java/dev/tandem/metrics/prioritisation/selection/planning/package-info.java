/**
 * Which feature comes in which of several releases, for one team or several, so that what they deliver is worth most.
 *
 * <p>Start at {@link dev.tandem.metrics.prioritisation.selection.planning.ReleasePlanning}; data flows from {@link
 * dev.tandem.metrics.prioritisation.selection.planning.PlannedFeature} and {@link
 * dev.tandem.metrics.prioritisation.selection.planning.PlannedRelease} to {@link
 * dev.tandem.metrics.prioritisation.selection.planning.ReleasePlan}.
 */
@NullMarked
package dev.tandem.metrics.prioritisation.selection.planning;

import org.jspecify.annotations.NullMarked;
