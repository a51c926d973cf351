/**
 * How work flows through a team: cycle and lead times, throughput, work in progress and its age, efficiency, blocked time, reopening.
 *
 * <p>Start at {@link dev.tandem.metrics.flow.FlowAccumulator}; items go in, {@link dev.tandem.metrics.flow.FlowMetrics} come out of its
 * snapshot under a {@link dev.tandem.metrics.flow.convention.FlowConvention}.
 */
@NullMarked
package dev.tandem.metrics.flow;

import org.jspecify.annotations.NullMarked;
