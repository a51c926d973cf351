/**
 * The analytic hierarchy process: weights of criteria or items from pairwise judgements, with their consistency.
 *
 * <p>Start at {@link dev.tandem.metrics.prioritisation.ahp.Ahp}; a {@link
 * dev.tandem.metrics.prioritisation.ahp.PairwiseMatrix} or a hierarchy of them goes in, weights and a ranking come out.
 */
@NullMarked
package dev.tandem.metrics.prioritisation.ahp;

import org.jspecify.annotations.NullMarked;
