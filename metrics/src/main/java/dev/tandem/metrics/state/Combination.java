package dev.tandem.metrics.state;

import static com.google.common.base.Preconditions.checkArgument;

/** What must hold before an accumulator takes over what another one has seen. */
public final class Combination {

  private Combination() {}

  /**
   * Refuses an accumulator that would take over itself.
   *
   * @param accumulator the one that takes over
   * @param other the one that is taken over
   * @param parts what was split over accumulators, for example {@code events}
   * @throws IllegalArgumentException if both are the same
   */
  public static void checkOther(Object accumulator, Object other, String parts) {
    checkArgument(
        other != accumulator,
        "accumulator must be another one: the same. Combine different parts of the %s.",
        parts);
  }

  /**
   * Refuses accumulators that were made for different things.
   *
   * @param what in what they must agree, for example {@code periods}
   * @param here what the one has that takes over
   * @param there what the other one has
   * @throws IllegalArgumentException if they differ
   */
  public static void checkSame(String what, Object here, Object there) {
    checkArgument(
        here.equals(there),
        "accumulators must have the same %s: %s and %s. Make both alike.",
        what,
        here,
        there);
  }
}
