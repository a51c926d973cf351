/**
 * Activities that can be done in one of several modes: one person for ten days, or two for six.
 *
 * <p>Start at {@link dev.tandem.scheduling.resource.rcpsp.mode.ModeSearch}; a {@link
 * dev.tandem.scheduling.resource.rcpsp.mode.ModeProblem} goes in, a {@link dev.tandem.scheduling.resource.rcpsp.mode.ModeSolution} comes out:
 * the mode of each activity, its start, and a bound.
 */
@NullMarked
package dev.tandem.scheduling.resource.rcpsp.mode;

import org.jspecify.annotations.NullMarked;
