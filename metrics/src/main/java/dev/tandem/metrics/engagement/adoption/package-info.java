/**
 * Who uses which feature, how much, and how long it takes to begin.
 *
 * <p>Start at {@link dev.tandem.metrics.engagement.adoption.AdoptionAccumulator}; events go in, a {@link
 * dev.tandem.metrics.engagement.adoption.FeatureUsage} comes out of its snapshot.
 */
@NullMarked
package dev.tandem.metrics.engagement.adoption;

import org.jspecify.annotations.NullMarked;
