package dev.tandem.examples.generator;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** The twelve weeks that the events cover, the last of them not over, and when in a week people come. */
final class Season {
  static final LocalDate FIRST_MONDAY = LocalDate.of(2027, 6, 7);
  static final int WEEKS = 12;
  static final LocalDateTime END = LocalDateTime.of(2027, 8, 26, 18, 0);

  private static final ImmutableList<Integer> BY_DAY = ImmutableList.of(9, 9, 10, 10, 12, 17, 14);
  private static final ImmutableList<Integer> BY_HOUR = ImmutableList.of(
      1, 0, 0, 0, 0, 2, 6, 12, 14, 11, 8, 6, 7, 6, 5, 5, 6, 7, 9, 12, 13, 10, 6, 3);

  private Season() {}

  /** {@return a time in a week of the season} */
  static LocalDateTime time(int week, Dice dice) {
    return FIRST_MONDAY
        .plusDays(7L * week + dice.index(BY_DAY))
        .atTime(dice.index(BY_HOUR), dice.below(60), dice.below(60));
  }
}
