/**
 * Resources and teams of a compiled plan as numbers: how much of each there is when, and how much each task takes; not exported.
 *
 * <p>Start at {@link dev.tandem.scheduling.resource.pool.PlanPools}; a compiled plan goes in, pools, demands and spans of demand come out.
 */
@NullMarked
package dev.tandem.scheduling.resource.pool;

import org.jspecify.annotations.NullMarked;
