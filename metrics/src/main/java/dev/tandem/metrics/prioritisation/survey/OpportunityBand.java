package dev.tandem.metrics.prioritisation.survey;

/** Ulwick's bands of the opportunity score. A border belongs to the band that states it first. */
public enum OpportunityBand {
  /** Above 15: an extreme opportunity. */
  EXTREME,
  /** From 12 to 15: a high opportunity. */
  HIGH,
  /** From 10 to below 12: worth considering. */
  WORTH_CONSIDERING,
  /** Below 10: served well enough, or not important. */
  LOW
}
