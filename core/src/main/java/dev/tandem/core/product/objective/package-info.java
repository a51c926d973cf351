/**
 * What a product is to achieve, and by which measures one knows: objectives with their key results.
 *
 * <p>Start at {@link dev.tandem.core.product.objective.Objective}; a {@link dev.tandem.core.product.Product} holds them.
 */
@NullMarked
package dev.tandem.core.product.objective;

import org.jspecify.annotations.NullMarked;
