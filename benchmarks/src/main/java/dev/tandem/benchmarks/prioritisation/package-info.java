/**
 * Quality and speed of prioritisation: delivery orders and release choices, beside the usual rules and published optima.
 *
 * <p>Start at {@link dev.tandem.benchmarks.prioritisation.SequencingQuality}.
 */
@NullMarked
package dev.tandem.benchmarks.prioritisation;

import org.jspecify.annotations.NullMarked;
