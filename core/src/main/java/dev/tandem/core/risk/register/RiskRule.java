package dev.tandem.core.risk.register;

import dev.tandem.core.problem.Rule;

/** The rules that a risk register must keep. */
public enum RiskRule implements Rule {
  /** Two risks have the same id. */
  DUPLICATE_RISK,
  /** Two correlations state a coefficient of the same two tasks. */
  CORRELATED_TWICE,
  /** A risk or a correlation names a task that is not there. */
  UNKNOWN_TASK
}
