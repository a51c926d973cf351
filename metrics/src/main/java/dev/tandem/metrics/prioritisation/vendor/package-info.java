/**
 * The scoring formulas of commercial tools, exactly as their documentation states them, to check or to move their numbers.
 *
 * <p>Start at {@link dev.tandem.metrics.prioritisation.vendor.JiraWeightedScore}; judgements go in as each tool records them, a {@link
 * dev.tandem.metrics.prioritisation.Ranking} comes out.
 */
@NullMarked
package dev.tandem.metrics.prioritisation.vendor;

import org.jspecify.annotations.NullMarked;
