/**
 * How the accumulators of this module remember who did something in which period: one bit per user and period, in one array.
 *
 * <p>Start at {@link dev.tandem.metrics.activity.UserTable}; not exported, so that its layout may change.
 */
@NullMarked
package dev.tandem.metrics.activity;

import org.jspecify.annotations.NullMarked;
