/**
 * The metrics of DORA: how often and how fast a team delivers, and how often and how long that breaks things.
 *
 * <p>Start at {@link dev.tandem.metrics.delivery.dora.DoraAccumulator}: deployments and incidents go in, {@link
 * dev.tandem.metrics.delivery.dora.DoraMetrics} with the {@link dev.tandem.metrics.delivery.dora.DoraEvidence} behind them come out.
 */
@NullMarked
package dev.tandem.metrics.delivery.dora;

import org.jspecify.annotations.NullMarked;
