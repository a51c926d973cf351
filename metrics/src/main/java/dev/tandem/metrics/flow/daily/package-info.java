/**
 * Flow by days: what arrived, left and was in progress, the cumulative flow diagram, and Little's law.
 *
 * <p>Start at {@link dev.tandem.metrics.flow.daily.FlowDays}; {@code metrics.flow} makes them of the items of a team.
 */
@NullMarked
package dev.tandem.metrics.flow.daily;

import org.jspecify.annotations.NullMarked;
