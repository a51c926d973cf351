/**
 * The order in which to deliver what depends on each other, so that delay costs least: the order, its proof and its reasons.
 *
 * <p>Start at {@link dev.tandem.metrics.prioritisation.sequencing.Sequencing}; data flows from {@link
 * dev.tandem.metrics.prioritisation.sequencing.BacklogItem} to {@link
 * dev.tandem.metrics.prioritisation.sequencing.DeliveryOrder}.
 */
@NullMarked
package dev.tandem.metrics.prioritisation.sequencing;

import org.jspecify.annotations.NullMarked;
