/**
 * Why a levelled schedule is as it is: what moved and why, what could not be resolved, who hands resources to whom, before when no plan finishes.
 *
 * <p>Start at {@link dev.tandem.scheduling.resource.reason.LevellingMove}; they come out of a {@link
 * dev.tandem.scheduling.resource.LevelledSchedule}.
 */
@NullMarked
package dev.tandem.scheduling.resource.reason;

import org.jspecify.annotations.NullMarked;
