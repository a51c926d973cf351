/**
 * The resource-constrained project scheduling problem in whole numbers, without any plan: activities with durations and demands, arcs
 * between their starts, resources with capacities.
 *
 * <p>Start at {@link dev.tandem.scheduling.resource.rcpsp.ResourceProblem}; {@link
 * dev.tandem.scheduling.resource.rcpsp.ResourceSchedule} holds starts that keep all of it. Bounds, schemes and the search stand in the
 * packages below.
 */
@NullMarked
package dev.tandem.scheduling.resource.rcpsp;

import org.jspecify.annotations.NullMarked;
