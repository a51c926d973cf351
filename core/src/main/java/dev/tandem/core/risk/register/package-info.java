/**
 * The risks of a project, and how its durations hang together, checked as one.
 *
 * <p>Start at {@link dev.tandem.core.risk.register.RiskRegister}; risks and correlations go in, a register that a simulation can draw from
 * comes out.
 */
@NullMarked
package dev.tandem.core.risk.register;

import org.jspecify.annotations.NullMarked;
