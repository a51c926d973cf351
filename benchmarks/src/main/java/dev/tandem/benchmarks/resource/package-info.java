/**
 * How short resource-feasible schedules are, how many are proven, and what they cost.
 *
 * <p>Start at {@link dev.tandem.benchmarks.resource.ScheduleQuality}; published instances go in, gaps to the best known makespans come out.
 */
@NullMarked
package dev.tandem.benchmarks.resource;

import org.jspecify.annotations.NullMarked;
