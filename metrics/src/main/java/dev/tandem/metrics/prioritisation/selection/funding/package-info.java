/**
 * In which sequence features pay for those that follow.
 *
 * <p>Start at {@link dev.tandem.metrics.prioritisation.selection.funding.IncrementalFunding}; data flows from {@link
 * dev.tandem.metrics.prioritisation.selection.funding.FundedFeature} to {@link
 * dev.tandem.metrics.prioritisation.selection.funding.FundingPlan}.
 */
@NullMarked
package dev.tandem.metrics.prioritisation.selection.funding;

import org.jspecify.annotations.NullMarked;
