/**
 * How events of users become counts: what is remembered of each user, which cells a table has, when a cell is complete.
 *
 * <p>Start at {@link dev.tandem.metrics.retention.counting.RetentionState}; not exported, so that its layout may change.
 */
@NullMarked
package dev.tandem.metrics.retention.counting;

import org.jspecify.annotations.NullMarked;
