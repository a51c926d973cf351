/**
 * Why a task is late, and whom it hurts: causes back, effects forward.
 *
 * <p>Start at {@link dev.tandem.scheduling.lateness.LatenessReport}; a schedule and the dates it is held against go in, late tasks with their
 * reasons come out.
 */
@NullMarked
package dev.tandem.scheduling.lateness;

import org.jspecify.annotations.NullMarked;
