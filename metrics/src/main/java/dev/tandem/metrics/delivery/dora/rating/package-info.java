/**
 * Levels of the metrics of DORA: the published tables with their gaps, the rules of tools, and the scores of the Quick Check.
 *
 * <p>Start at {@link dev.tandem.metrics.delivery.dora.rating.DoraScheme}.
 */
@NullMarked
package dev.tandem.metrics.delivery.dora.rating;

import org.jspecify.annotations.NullMarked;
