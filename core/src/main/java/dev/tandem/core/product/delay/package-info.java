/**
 * What it costs to deliver late, in calendar time or in working time.
 *
 * <p>Start at {@link dev.tandem.core.product.delay.CostOfDelay}; {@link dev.tandem.core.product.delay.DeliveryClock} says when work that
 * is counted in days of work is delivered.
 */
@NullMarked
package dev.tandem.core.product.delay;

import org.jspecify.annotations.NullMarked;
