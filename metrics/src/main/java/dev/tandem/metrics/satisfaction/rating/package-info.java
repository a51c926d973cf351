/**
 * Ratings on a scale, counted.
 *
 * <p>Start at {@link dev.tandem.metrics.satisfaction.rating.RatingAccumulator}; ratings flow into it, {@link
 * dev.tandem.metrics.satisfaction.rating.RatingCounts} come out, which every score of satisfaction reads.
 */
@NullMarked
package dev.tandem.metrics.satisfaction.rating;

import org.jspecify.annotations.NullMarked;
