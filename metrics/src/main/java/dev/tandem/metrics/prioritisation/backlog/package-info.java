/**
 * Features of a product on their way into an order and back: {@link dev.tandem.metrics.prioritisation.backlog.FeatureBacklog}.
 */
@NullMarked
package dev.tandem.metrics.prioritisation.backlog;

import org.jspecify.annotations.NullMarked;
