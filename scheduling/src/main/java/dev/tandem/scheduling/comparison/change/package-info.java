/**
 * What one plan has that another has not.
 *
 * <p>Start at {@link dev.tandem.scheduling.comparison.change.PlanChange}; a comparison of schedules hands out changes as causes of moves.
 */
@NullMarked
package dev.tandem.scheduling.comparison.change;

import org.jspecify.annotations.NullMarked;
