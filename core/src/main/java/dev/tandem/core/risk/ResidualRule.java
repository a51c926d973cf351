package dev.tandem.core.risk;

/** What a response claims about the risk that remains after it. */
public enum ResidualRule {

  /**
   * Nothing gets worse: a threat is not more likely and an opportunity not less, and no expected delay, cost or loss of value is
   * larger than before, beyond a relative 1e-9 for rounding. A {@link Risk} checks this.
   */
  NO_WORSE,

  /**
   * Something gets worse by intention, for the sake of something else: the work costs more but the date is safe. Nothing is checked.
   */
  TRADE_OFF
}
