/**
 * Levelling: dates at which every task finds its resources free, what moved for it and why.
 *
 * <p>Start at {@link dev.tandem.scheduling.resource.Levelling}; a schedule goes in, a {@link
 * dev.tandem.scheduling.resource.LevelledSchedule} comes out, and from it a plan that any scheduler gives the same dates.
 */
@NullMarked
package dev.tandem.scheduling.resource;

import org.jspecify.annotations.NullMarked;
