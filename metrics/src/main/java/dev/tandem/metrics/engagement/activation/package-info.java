/**
 * How many new users reach the point where the product makes sense to them, and when.
 *
 * <p>Start at {@link dev.tandem.metrics.engagement.activation.ActivationAccumulator}; sign-ups and activations go in under an {@link
 * dev.tandem.metrics.engagement.activation.ActivationRule}, an {@link dev.tandem.metrics.engagement.activation.Activation} comes out of its
 * snapshot.
 */
@NullMarked
package dev.tandem.metrics.engagement.activation;

import org.jspecify.annotations.NullMarked;
