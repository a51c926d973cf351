package dev.tandem.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** The snippet of the page on working calendars, with what the page says about its result. */
class CalendarGuideTest {

  @Test
  void calendars() {
    WorkCalendar calendar = WorkCalendar.standard()
        .withException(DatedHours.daysOff(
            "Office closed", LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 13)));
    long start = LocalDateTime.of(2026, 2, 27, 13, 0).toEpochSecond(ZoneOffset.UTC);
    long finish = WorkingTime.of(calendar).plus(start, 57_600);
    LocalDateTime finishTime = LocalDateTime.ofEpochSecond(finish, 0, ZoneOffset.UTC);
    assertThat(finishTime).isEqualTo(LocalDateTime.parse("2026-03-17T12:00"));
  }
}
