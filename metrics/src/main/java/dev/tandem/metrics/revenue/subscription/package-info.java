/**
 * A subscription as billing systems have it, with its discounts, pauses and end, and the rules by which these change revenue.
 *
 * <p>Start at {@link dev.tandem.metrics.revenue.subscription.Subscription}; an accumulator takes it in.
 */
@NullMarked
package dev.tandem.metrics.revenue.subscription;

import org.jspecify.annotations.NullMarked;
