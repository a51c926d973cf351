/**
 * What all items to be ordered or chosen have in common: what they take from a feature, and how a text lists them. Not exported.
 *
 * <p>Start at {@link dev.tandem.metrics.prioritisation.item.FeatureEffort} for orders, at {@link
 * dev.tandem.metrics.prioritisation.item.FeatureWorth} for choices: a feature goes in, amounts come out.
 */
@NullMarked
package dev.tandem.metrics.prioritisation.item;

import org.jspecify.annotations.NullMarked;
