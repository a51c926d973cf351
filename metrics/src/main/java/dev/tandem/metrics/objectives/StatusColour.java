package dev.tandem.metrics.objectives;

/** A traffic light, best first. */
public enum StatusColour {
  /** Delivered, or near enough. */
  GREEN,
  /** Progress, but short of it. */
  YELLOW,
  /** No real progress. */
  RED
}
