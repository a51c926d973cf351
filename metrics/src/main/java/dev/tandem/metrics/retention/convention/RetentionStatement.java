package dev.tandem.metrics.retention.convention;

import dev.tandem.metrics.statement.MethodStatement;
import java.time.Instant;
import java.util.Objects;

/**
 * What produced a retention result: compare two of these before comparing two numbers.
 *
 * @param convention the choices
 * @param range the cohorts and offsets
 * @param asOf up to when the events are known to be there; periods that end later are incomplete
 */
public record RetentionStatement(RetentionConvention convention, CohortRange range, Instant asOf) {

  /** Checks that nothing is missing. */
  public RetentionStatement {
    Objects.requireNonNull(convention, "convention");
    Objects.requireNonNull(range, "range");
    Objects.requireNonNull(asOf, "asOf");
  }

  /**
   * {@return the statement as a sentence}
   *
   * <p>For example {@code N-day, calendar days, Europe/Berlin, recurring, complete cells only, as of 2025-02-04T12:00:00Z, at least 1
   * return event, period 0 is the cohort, every cohort followed for all offsets, curve weighted by cohort size}.
   */
  public String readable() {
    String unit = convention.clock().calendar().unit().label();
    return convention.window().label(unit)
        + ", "
        + convention.clock().label()
        + ", "
        + convention.cohorts().label()
        + ", complete cells only, as of "
        + asOf
        + ", at least "
        + convention.minimumOccurrences()
        + (convention.minimumOccurrences() == 1 ? " return event, " : " return events, ")
        + convention.periodZero().label()
        + ", "
        + convention.shape().label()
        + ", curve "
        + convention.curve().label();
  }

  /** {@return the statement as named choices, always the same names in the same order} */
  public MethodStatement method() {
    return convention
        .statement()
        .with("first cohort", convention.clock().calendar().firstDate(range.first()))
        .with("number of cohorts", range.cohorts())
        .with("number of offsets", range.offsets())
        .with("as of", asOf);
  }

  /** {@return what {@link #method()} says} */
  @Override
  public String toString() {
    return method().toString();
  }
}
