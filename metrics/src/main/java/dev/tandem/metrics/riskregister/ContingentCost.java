package dev.tandem.metrics.riskregister;

/** How much of the cost of a response with a trigger is expected. A response without a trigger is carried out at once, and costs all. */
public enum ContingentCost {

  /**
   * The cost times the probability of the risk before the response: it is carried out as often as the risk shows. Example: 10,000 for a
   * replacement that is bought if the supplier fails, at 20 %, is expected to cost 2,000.
   */
  IF_THE_RISK_SHOWS,

  /** The whole cost, as if it were carried out at once: what has to be set aside. Example: 10,000. */
  ALWAYS
}
