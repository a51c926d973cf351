package dev.tandem.metrics.dictionary;

/** What kind of ids users have, which decides how a user's row is found. */
public enum UserIds {
  /** Any {@code long}: rows are found by hashing. */
  ARBITRARY,

  /** Small numbers from 0 without large gaps: the id is the row's number. */
  DENSE;

  /** Dense ids are less. */
  public static final long MOST_DENSE = Integer.MAX_VALUE;
}
