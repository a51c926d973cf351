package dev.tandem.scheduling.simulation.convention;

/**
 * What several risks do together that multiply the duration of one task.
 *
 * <p>Source: Hulett (2011), "Integrated cost-schedule risk analysis", risk drivers in series and in parallel.
 */
public enum FactorRule {

  /** Their factors multiply: one comes on top of the other. */
  SERIES,

  /** The largest factor of those that occur counts alone: they make each other's loss good. */
  LARGEST
}
