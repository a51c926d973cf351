package dev.tandem.scheduling.simulation.sensitivity;

/**
 * How the duration of a task and a finish go together: three correlations that the literature calls cruciality. Tools that call another
 * number so are named at {@link dev.tandem.scheduling.simulation.SimulatedTask}.
 *
 * <p>Source: Williams (1992), "Criticality in stochastic networks", Journal of the Operational Research Society 43(4); Vanhoucke (2010),
 * "Using activity sensitivity and network topology information to monitor project time performance", Omega 38(5).
 */
public enum Cruciality {

  /** The product-moment correlation r: how well a straight line tells the finish from the duration. */
  PEARSON,

  /** The correlation of ranks rho, equal values sharing their mean rank. */
  SPEARMAN,

  /** Tau-b: how many more pairs of samples agree in order than disagree, over the geometric mean of the pairs not tied in each. */
  KENDALL
}
