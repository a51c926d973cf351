/**
 * Whether a register is alive: how long risks have stood there, when somebody last looked at them, and what is missing.
 *
 * <p>Start at {@link dev.tandem.metrics.riskregister.ageing.RegisterAgeing}.
 */
@NullMarked
package dev.tandem.metrics.riskregister.ageing;

import org.jspecify.annotations.NullMarked;
