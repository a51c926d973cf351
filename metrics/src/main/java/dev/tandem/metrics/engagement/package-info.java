/**
 * What users do with a product, and how far they get; here are the waiting times that its parts share.
 *
 * <p>Start in {@code activity}, {@code adoption}, {@code activation} or {@code funnel} below; each takes in events with an accumulator and
 * gives results out of its snapshot.
 */
@NullMarked
package dev.tandem.metrics.engagement;

import org.jspecify.annotations.NullMarked;
