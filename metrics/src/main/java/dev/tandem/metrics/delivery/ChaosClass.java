package dev.tandem.metrics.delivery;

/** The classes of the Standish Group's CHAOS reports. */
public enum ChaosClass {

  /** All that the rule asks for was met. */
  SUCCESSFUL,

  /** Finished, and something of it was not. */
  CHALLENGED,

  /** Cancelled. */
  FAILED,

  /** It goes on, or what the rule asks for is not known. */
  UNDECIDED
}
