package dev.tandem.examples.generator;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** When the team of the coffee club works: Monday to Friday from nine to five, from the go to the day of the status. */
final class TeamClock {
  static final LocalDateTime FIRST = LocalDateTime.of(2026, 2, 5, 9, 0);
  static final LocalDateTime LAST = LocalDateTime.of(2026, 4, 10, 17, 0);

  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final LocalTime EVENING = LocalTime.of(17, 0);
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private TeamClock() {}

  /** {@return when so many minutes of work are done, which begin at a time of work} */
  static LocalDateTime after(LocalDateTime start, int minutes) {
    LocalDateTime now = start;
    long left = minutes;
    while (left > now.until(now.with(EVENING), ChronoUnit.MINUTES)) {
      left -= now.until(now.with(EVENING), ChronoUnit.MINUTES);
      now = nextWorkday(now.toLocalDate()).atTime(MORNING);
    }
    return now.plusMinutes(left);
  }

  /** {@return a time of work, each as likely as another} */
  static LocalDateTime any(Dice dice, int workdays) {
    return after(FIRST, dice.below(workdays * 480));
  }

  /** {@return a time as a tool writes it, in universal time} */
  static String text(LocalDateTime time) {
    return time.atZone(BERLIN).toInstant().toString();
  }

  private static LocalDate nextWorkday(LocalDate day) {
    LocalDate next = day.plusDays(1);
    while (next.getDayOfWeek() == DayOfWeek.SATURDAY || next.getDayOfWeek() == DayOfWeek.SUNDAY) {
      next = next.plusDays(1);
    }
    return next;
  }
}
