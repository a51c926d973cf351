/**
 * What all items to be ordered or chosen take from a feature, so that every method reads it alike. Not exported.
 *
 * <p>Start at {@link dev.tandem.metrics.prioritisation.item.FeatureEffort} for orders, at {@link
 * dev.tandem.metrics.prioritisation.item.FeatureWorth} for choices: a feature goes in, amounts and ids come out.
 */
@NullMarked
package dev.tandem.metrics.prioritisation.item;

import org.jspecify.annotations.NullMarked;
