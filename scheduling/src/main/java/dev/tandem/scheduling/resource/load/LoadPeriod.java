package dev.tandem.scheduling.resource.load;

import dev.tandem.core.text.TextTable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;

/**
 * The load of a resource over a period, in unit-seconds: one unit for one second. Two people for an hour are 7,200.
 *
 * @param from when the period begins
 * @param until when it ends
 * @param capacity how much there is
 * @param demand how much the tasks take
 * @param overallocated how much of the demand is above what is there at the time
 * @param idle how much of the capacity nobody takes
 */
public record LoadPeriod(
    LocalDateTime from,
    LocalDateTime until,
    BigDecimal capacity,
    BigDecimal demand,
    BigDecimal overallocated,
    BigDecimal idle) {
  private static final BigDecimal HOUR = BigDecimal.valueOf(3_600);

  /** Checks that the parts are there. */
  public LoadPeriod {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(until, "until");
    Objects.requireNonNull(capacity, "capacity");
    Objects.requireNonNull(demand, "demand");
    Objects.requireNonNull(overallocated, "overallocated");
    Objects.requireNonNull(idle, "idle");
  }

  /**
   * {@return the share of the capacity that is taken, to 15 digits: what is above the capacity does not count; empty without capacity}
   *
   * <p>Definition: (capacity − idle) / capacity; 1 when nothing is idle.
   */
  public Optional<BigDecimal> utilisation() {
    return share(capacity.subtract(idle));
  }

  /** {@return demand over capacity, to 15 digits; above 1 if more is asked for than there is; empty without capacity} */
  public Optional<BigDecimal> allocation() {
    return share(demand);
  }

  private Optional<BigDecimal> share(BigDecimal amount) {
    return capacity.signum() == 0
        ? Optional.empty()
        : Optional.of(amount.divide(capacity, new MathContext(15, RoundingMode.HALF_EVEN)));
  }

  /** {@return whether there is demand above capacity at any time of it} */
  public boolean isOverallocated() {
    return overallocated.signum() > 0;
  }

  /** An amount as hours for people. */
  static String hours(BigDecimal unitSeconds) {
    return TextTable.text(unitSeconds.divide(HOUR, MathContext.DECIMAL64).doubleValue());
  }

  /** {@return the period in words, for example {@code 2027-06-01T00:00 to 2027-06-08T00:00: 48 of 40 hours, 8 too much}} */
  @Override
  public String toString() {
    return from + " to " + until + ": " + hours(demand) + " of " + hours(capacity) + " hours"
        + (isOverallocated() ? ", " + hours(overallocated) + " too much" : "");
  }
}
