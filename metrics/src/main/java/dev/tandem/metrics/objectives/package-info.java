/**
 * From objectives, key results and features to scores, coverage and realised benefits.
 *
 * <p>Start at {@link dev.tandem.metrics.objectives.OkrScoring}; {@link dev.tandem.metrics.objectives.ObjectiveCoverage} says who works on
 * what, {@link dev.tandem.metrics.objectives.Benefits} what came of it.
 */
@NullMarked
package dev.tandem.metrics.objectives;

import org.jspecify.annotations.NullMarked;
