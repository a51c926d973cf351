/**
 * Orders and plans made better by small changes, where no exact method reaches. Not exported.
 *
 * <p>Start at {@link dev.tandem.metrics.prioritisation.search.TimedOrder} for costs of single items, at {@link
 * dev.tandem.metrics.prioritisation.search.OrderSearch} for costs of whole orders.
 */
@NullMarked
package dev.tandem.metrics.prioritisation.search;

import org.jspecify.annotations.NullMarked;
