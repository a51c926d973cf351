package dev.tandem.metrics.flow.convention;

/** When an item that was done more than once is finished. */
public enum FinishRule {

  /** When it was done for the last time; one that was reopened is not finished until it is done again. */
  LAST_DONE,

  /** When it was done for the first time, whatever came later: what was delivered was delivered. */
  FIRST_DONE
}
