package dev.tandem.examples.csv;

/** What becomes of rows that cannot be read. */
public enum BadRows {
  /** The file is refused, and the message names its bad rows. */
  REFUSE,

  /** They are left out, counted and named. */
  SKIP
}
