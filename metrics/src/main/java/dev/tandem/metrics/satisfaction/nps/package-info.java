/**
 * Net promoter scores: of one survey, of two that are compared, of the same people asked twice, by segment and with weights.
 *
 * <p>Start at {@link dev.tandem.metrics.satisfaction.nps.NetPromoterScore}, which reads the counts of {@link
 * dev.tandem.metrics.satisfaction.rating}; an {@link dev.tandem.metrics.satisfaction.nps.NpsConvention} says who counts as what.
 */
@NullMarked
package dev.tandem.metrics.satisfaction.nps;

import org.jspecify.annotations.NullMarked;
