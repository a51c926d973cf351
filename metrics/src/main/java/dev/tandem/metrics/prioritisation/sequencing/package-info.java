/**
 * The order in which one team or several deliver what depends on each other, where delay costs the same every period: order, proof and
 * reasons.
 *
 * <p>Start at {@link dev.tandem.metrics.prioritisation.sequencing.Sequencing} for one team, at {@link
 * dev.tandem.metrics.prioritisation.sequencing.TeamSequencing} for several; data flows from {@link
 * dev.tandem.metrics.prioritisation.sequencing.BacklogItem} to {@link dev.tandem.metrics.prioritisation.sequencing.DeliveryOrder} and
 * {@link dev.tandem.metrics.prioritisation.sequencing.TeamPlan}. Where delay does not cost the same every period, see {@code profile}
 * below.
 */
@NullMarked
package dev.tandem.metrics.prioritisation.sequencing;

import org.jspecify.annotations.NullMarked;
