/**
 * What tools disagree on when they measure flow: which stamps a cycle time runs between, how time is counted, what work in progress is.
 *
 * <p>Start at {@link dev.tandem.metrics.flow.convention.FlowConvention}; it goes into every number of {@code metrics.flow}.
 */
@NullMarked
package dev.tandem.metrics.flow.convention;

import org.jspecify.annotations.NullMarked;
