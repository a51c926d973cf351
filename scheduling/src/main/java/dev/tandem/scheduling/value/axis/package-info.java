/**
 * Plans on the axis of working time, for what is found there by flows and cuts.
 *
 * <p>Start at {@link dev.tandem.scheduling.value.axis.WorkAxis}; a plan with its dates and the tasks that may move go in, positions and the
 * distances that links keep come out. Not exported.
 */
@NullMarked
package dev.tandem.scheduling.value.axis;

import org.jspecify.annotations.NullMarked;
