/**
 * Scores that put a product's items in order, exactly and explained: RICE, WSJF, cost of delay ÷ duration, ICE and PIE.
 *
 * <p>Start at {@link dev.tandem.metrics.prioritisation.Ranking}, which every method here and below returns: typed judgements go
 * in, exact {@linkplain dev.tandem.metrics.prioritisation.Score scores} order them, and each place explains itself.
 */
@NullMarked
package dev.tandem.metrics.prioritisation;

import org.jspecify.annotations.NullMarked;
