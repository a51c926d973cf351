package dev.tandem.scheduling.comparison;

import dev.tandem.core.calendar.WorkDuration;
import java.time.Duration;
import java.util.Objects;

/**
 * By how much a date moved; positive where it comes later, negative where it comes earlier.
 *
 * <p>Definition: {@code calendar} = after − before on the clock, {@code working} = W(after) − W(before), with W the working time of the
 * calendar that whoever returns the shift names. From Friday 17:00 to Monday 08:00 is 63 hours on the clock and no working time.
 *
 * @param calendar the time between the two dates on the clock
 * @param working the working time between them
 */
public record Shift(Duration calendar, WorkDuration working) {

  /** No shift at all. */
  public static final Shift NONE = new Shift(Duration.ZERO, WorkDuration.ZERO);

  /** Checks that both are there; no working time is stated in one unit, so that equal shifts are equal. */
  public Shift {
    Objects.requireNonNull(calendar, "calendar");
    working = working.isZero() ? WorkDuration.ZERO : working;
  }

  /** {@return whether the date stays where it is, to the second} */
  public boolean isZero() {
    return calendar.isZero();
  }

  /** {@return whether it comes later} */
  public boolean isLater() {
    return !calendar.isNegative() && !calendar.isZero();
  }

  /** {@return whether it comes earlier} */
  public boolean isEarlier() {
    return calendar.isNegative();
  }

  /** {@return the shift in the opposite direction} */
  public Shift negated() {
    return new Shift(calendar.negated(), new WorkDuration(-working.amount(), working.unit()));
  }

  /**
   * {@return the shift in words: {@code 3d later}, {@code 2d earlier}, {@code not at all}; where no working time lies between, the time on
   * the clock}
   */
  @Override
  public String toString() {
    if (isZero()) {
      return "not at all";
    }
    WorkDuration size = isLater() ? working : negated().working;
    String amount = working.isZero() ? clock(calendar.abs()) + " on the clock" : size.toString();
    return amount + (isLater() ? " later" : " earlier");
  }

  private static String clock(Duration time) {
    long seconds = time.toSeconds();
    if (seconds % 3600 == 0) {
      return seconds / 3600 + "h";
    }
    return seconds % 60 == 0 ? seconds / 60 + "min" : seconds + "s";
  }
}
