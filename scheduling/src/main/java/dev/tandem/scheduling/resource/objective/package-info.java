/**
 * Objectives of a levelling as numbers: what a schedule amounts to by each, within what tolerance, and what no schedule is below.
 *
 * <p>Start at {@link dev.tandem.scheduling.resource.objective.Goals}; an objective as people state it goes in, measures come out. Not
 * exported.
 */
@NullMarked
package dev.tandem.scheduling.resource.objective;

import org.jspecify.annotations.NullMarked;
