package dev.tandem.metrics.revenue.book;

import dev.tandem.metrics.state.StateReader;
import dev.tandem.metrics.state.StateWriter;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;

/**
 * A change of an account's balance.
 *
 * @param epochMilli when, in milliseconds since 1970-01-01T00:00Z
 * @param byExchange whether exchange rates changed it, and not the customer
 * @param amount by how much a month, in the smallest unit
 * @param yearlyRest by how much a year, beyond twelve times {@code amount}
 */
public record Change(long epochMilli, boolean byExchange, long amount, long yearlyRest) {

  /** Total order, so that equal sets of changes are written alike. */
  static final Comparator<Change> ORDER = Comparator.comparingLong(Change::epochMilli)
      .thenComparing(Change::byExchange)
      .thenComparingLong(Change::amount)
      .thenComparingLong(Change::yearlyRest);

  /** {@return a change without a rest} */
  public static Change by(long epochMilli, boolean byExchange, long amount) {
    return new Change(epochMilli, byExchange, amount, 0);
  }

  static Change readFrom(StateReader in) {
    return new Change(in.getLong(), in.getBoolean(), in.getLong(), in.getLong());
  }

  void writeTo(StateWriter out) {
    out.putLong(epochMilli);
    out.putBoolean(byExchange);
    out.putLong(amount);
    out.putLong(yearlyRest);
  }

  /** The month in which it falls. */
  YearMonth month(ZoneId zone) {
    return YearMonth.from(Instant.ofEpochMilli(epochMilli).atZone(zone));
  }
}
