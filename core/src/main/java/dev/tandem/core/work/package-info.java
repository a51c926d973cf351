/**
 * What a team's tools recorded of its work: items with their changes of state, deployments and incidents, without a vendor's shape.
 *
 * <p>Start at {@link dev.tandem.core.work.WorkHistory}; a {@link dev.tandem.core.work.Workflow} says what the states mean. Times are
 * instants; the metric that asks for days states the zone.
 */
@NullMarked
package dev.tandem.core.work;

import org.jspecify.annotations.NullMarked;
