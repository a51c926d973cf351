/**
 * What a product manager writes down: a product with its objectives, features and releases, and what it costs to deliver a feature late.
 * Values only, checked when they are made; schedulers and metrics read them and never write into them.
 *
 * <p>Start at {@link dev.tandem.core.product.Product}.
 */
@NullMarked
package dev.tandem.core.product;

import org.jspecify.annotations.NullMarked;
