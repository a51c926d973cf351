/**
 * What may happen and what it would do: risks with their impacts and responses, and the people whom a plan concerns.
 *
 * <p>Start at {@link dev.tandem.core.risk.Risk}: a risk is written with estimates, its {@link dev.tandem.core.risk.RiskAssessment}
 * gives the expected impact and its variance. A {@link dev.tandem.core.risk.register.RiskRegister} holds the risks of a plan.
 */
@NullMarked
package dev.tandem.core.risk;

import org.jspecify.annotations.NullMarked;

