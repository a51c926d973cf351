/**
 * Methods that sort items into classes rather than into an order: MoSCoW, and value against effort.
 *
 * <p>Start at {@link dev.tandem.metrics.prioritisation.classification.Moscow} or {@link
 * dev.tandem.metrics.prioritisation.classification.ValueEffort}; items go in, a report or a quadrant comes out.
 */
@NullMarked
package dev.tandem.metrics.prioritisation.classification;

import org.jspecify.annotations.NullMarked;
