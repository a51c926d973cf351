/**
 * Why a task has its early and its late dates.
 *
 * <p>Start at {@link dev.tandem.scheduling.criticalpath.reason.Explanation}: a schedule gives it, step by step back to a date that a person set,
 * and {@link dev.tandem.scheduling.criticalpath.reason.LateExplanation} forward to the date that limits.
 */
@NullMarked
package dev.tandem.scheduling.criticalpath.reason;

import org.jspecify.annotations.NullMarked;
