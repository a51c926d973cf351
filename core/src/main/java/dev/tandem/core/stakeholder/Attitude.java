package dev.tandem.core.stakeholder;

/**
 * How a stakeholder stands towards the work.
 *
 * <p>Source: Project Management Institute (2017), PMBOK Guide, sixth edition, 13.2.2.5, stakeholder engagement assessment matrix.
 */
public enum Attitude {

  /** Does not know of the work or of what it changes. */
  UNAWARE,

  /** Knows of it and resists the change. */
  RESISTANT,

  /** Knows of it, neither for nor against. */
  NEUTRAL,

  /** Knows of it and supports it. */
  SUPPORTIVE,

  /** Knows of it and works for its success. */
  LEADING
}
