package dev.tandem.metrics.revenue;

import java.util.Comparator;

/**
 * A change of an account's balance.
 *
 * @param epochMilli when, in milliseconds since 1970-01-01T00:00Z
 * @param byExchange whether exchange rates changed it, and not the customer
 * @param amount by how much, in the smallest unit
 */
record Change(long epochMilli, boolean byExchange, long amount) {

  /** Total order, so that equal sets of changes are written alike. */
  static final Comparator<Change> ORDER = Comparator.comparingLong(Change::epochMilli)
      .thenComparing(Change::byExchange)
      .thenComparingLong(Change::amount);
}
