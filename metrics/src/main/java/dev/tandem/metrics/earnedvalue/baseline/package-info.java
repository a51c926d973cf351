/**
 * What was planned to be earned by when: the dates of a baseline, the costs or the work of its tasks, and how each earns.
 *
 * <p>Start at {@link dev.tandem.metrics.earnedvalue.baseline.BaselinePhasing}, which makes a {@link
 * dev.tandem.metrics.earnedvalue.baseline.TimePhasedBaseline} of a project and one of its baselines.
 */
@NullMarked
package dev.tandem.metrics.earnedvalue.baseline;

import org.jspecify.annotations.NullMarked;
