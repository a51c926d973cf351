package dev.tandem.core.calendar;

import dev.tandem.core.calendar.hours.TimeRange;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** Working time by looking at one minute after the other, straight from the calendar's rules; for calendars of whole minutes. */
final class WorkingTimeOracle {
  private final Predicate<LocalDateTime> works;

  WorkingTimeOracle(WorkCalendar calendar) {
    Map<LocalDate, List<TimeRange>> hours = new HashMap<>();
    this.works = time -> isWorking(day -> hours.computeIfAbsent(day, calendar::hoursOn), time);
  }

  /** Walks over the minutes of which a rule says whether they are worked. */
  WorkingTimeOracle(Predicate<LocalDateTime> works) {
    this.works = works;
  }

  /** Returns whether the minute that begins at {@code time} is worked. */
  boolean isWorking(LocalDateTime time) {
    return works.test(time);
  }

  /** Returns whether the minute that begins at {@code time} is worked: by a shift of its day or of the day before. */
  private static boolean isWorking(Function<LocalDate, List<TimeRange>> hours, LocalDateTime time) {
    for (int daysBack = 0; daysBack <= 1; daysBack++) {
      LocalDateTime midnight = time.toLocalDate().minusDays(daysBack).atStartOfDay();
      for (TimeRange range : hours.apply(midnight.toLocalDate())) {
        LocalDateTime start = midnight.with(range.start());
        LocalDateTime end = midnight.with(range.end());
        if (!end.isAfter(start)) {
          end = end.plusDays(1);
        }
        if (!time.isBefore(start) && time.isBefore(end)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Returns the time at which {@code minutes} of work from {@code time} are done; negative minutes count back. */
  LocalDateTime plus(LocalDateTime time, int minutes) {
    LocalDateTime now = time;
    int left = Math.abs(minutes);
    while (left > 0) {
      LocalDateTime minute = minutes > 0 ? now : now.minusMinutes(1);
      left -= isWorking(minute) ? 1 : 0;
      now = minutes > 0 ? now.plusMinutes(1) : minute;
    }
    return now;
  }

  /** Returns the worked minutes from {@code start} until {@code finish}, which is not before it. */
  int minutesBetween(LocalDateTime start, LocalDateTime finish) {
    int minutes = 0;
    for (LocalDateTime time = start; time.isBefore(finish); time = time.plusMinutes(1)) {
      minutes += isWorking(time) ? 1 : 0;
    }
    return minutes;
  }

  /** Returns the first time, not before {@code time}, at which a worked minute begins. */
  LocalDateTime nextStart(LocalDateTime time) {
    LocalDateTime now = time;
    while (!isWorking(now)) {
      now = now.plusMinutes(1);
    }
    return now;
  }

  /** Returns the last time, not after {@code time}, at which a worked minute ends. */
  LocalDateTime previousFinish(LocalDateTime time) {
    LocalDateTime now = time;
    while (!isWorking(now.minusMinutes(1))) {
      now = now.minusMinutes(1);
    }
    return now;
  }
}
