/**
 * Schedules of a {@link dev.tandem.scheduling.resource.rcpsp.ResourceProblem}: by a priority rule at once, or by a search that goes on
 * within an effort and says how far from the best its result can be.
 *
 * <p>Start at {@link dev.tandem.scheduling.resource.rcpsp.search.ResourceSearch}; a problem goes in, a {@link
 * dev.tandem.scheduling.resource.rcpsp.search.ResourceSolution} comes out.
 */
@NullMarked
package dev.tandem.scheduling.resource.rcpsp.search;

import org.jspecify.annotations.NullMarked;
