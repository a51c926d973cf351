/**
 * What an uncertain item is worth in money: expected commercial value, staged development with the right to stop, the option to wait.
 *
 * <p>Start at {@link dev.tandem.metrics.prioritisation.valuation.ExpectedCommercialValue}; estimates go in, an expected value comes
 * out. Probabilities and volatilities here are judgements: treat the results as scenarios, not as measurements.
 */
@NullMarked
package dev.tandem.metrics.prioritisation.valuation;

import org.jspecify.annotations.NullMarked;
