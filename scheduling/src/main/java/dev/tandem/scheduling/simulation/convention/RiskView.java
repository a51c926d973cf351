package dev.tandem.scheduling.simulation.convention;

/** Which assessment of a risk is simulated. */
public enum RiskView {

  /** What may happen if nothing is done about it. */
  INHERENT,

  /** What remains after all responses. */
  RESIDUAL
}
