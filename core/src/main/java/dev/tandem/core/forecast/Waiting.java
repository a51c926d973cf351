package dev.tandem.core.forecast;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Objects;

/**
 * Time on the way to a finish in which nobody works on what is to be finished, because it waits for something else: a launch date, a
 * delivery, the work on another feature.
 *
 * @param days how many calendar days; at least 0
 * @param forWhat for what it waits longest, for example {@code "Public launch" on 2026-08-14}; empty if it does not wait, or nobody knows
 */
public record Waiting(long days, String forWhat) {

  /** It waits for nothing, or the method does not know for what. */
  public static final Waiting NONE = new Waiting(0, "");

  /**
   * Checks the days.
   *
   * @throws IllegalArgumentException if {@code days} is negative
   */
  public Waiting {
    Objects.requireNonNull(forWhat, "forWhat");
    checkArgument(
        days >= 0, "days of waiting must be at least 0: %s. Count days without work.", days);
  }

  /** {@return for example {@code 57 days, for "Public launch" on 2026-08-14}} */
  @Override
  public String toString() {
    return days + (days == 1 ? " day" : " days") + (forWhat.isBlank() ? "" : ", for " + forWhat);
  }
}
