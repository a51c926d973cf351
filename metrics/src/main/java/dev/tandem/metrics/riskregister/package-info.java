/**
 * What a register of risks amounts to: expected impact and its variance, the whole distribution of the total without simulation, and what
 * responses save.
 *
 * <p>Start at {@link dev.tandem.metrics.riskregister.RegisterDistribution}: a {@link dev.tandem.metrics.riskregister.RegisterModel} and a
 * {@link dev.tandem.metrics.riskregister.RegisterConvention} go in, percentiles and the contingency to a confidence come out.
 */
@NullMarked
package dev.tandem.metrics.riskregister;

import org.jspecify.annotations.NullMarked;
