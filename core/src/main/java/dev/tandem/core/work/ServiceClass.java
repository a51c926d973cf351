package dev.tandem.core.work;

/**
 * How the delay of an item hurts, and so how it is let through. Source: David J. Anderson, 2010, Kanban, chapter 11.
 */
public enum ServiceClass {

  /** Overtakes everything, past limits of work in progress: production is down. */
  EXPEDITE,

  /** Must be there on a date; a day later costs much, a day earlier brings nothing: a new law, a fair. */
  FIXED_DATE,

  /** First in, first out; each day costs about the same. */
  STANDARD,

  /** Costs nothing today and much some day, as upgrades do. */
  INTANGIBLE
}
