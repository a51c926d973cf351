package dev.tandem.core.calendar.hours;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkWeekTest {
  private static final TimeRange MORNING = TimeRange.parse("08:00-12:00");
  private static final TimeRange AFTERNOON = TimeRange.parse("12:00-16:00");
  private static final TimeRange NIGHT = TimeRange.parse("22:00-06:00");

  @Test
  void weekdays_ranges_leaveTheWeekendFree() {
    WorkWeek week = WorkWeek.weekdays(AFTERNOON, MORNING);
    assertThat(week.hoursOn(MONDAY)).containsExactly(MORNING, AFTERNOON);
    assertThat(week.hoursOn(SUNDAY)).isEmpty();
    assertThat(week.days())
        .containsOnlyKeys(
            MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, FRIDAY);
  }

  @Test
  void with_otherHours_replacesOneDay() {
    WorkWeek week = WorkWeek.everyDay(MORNING).with(FRIDAY).with(SUNDAY, NIGHT);
    assertThat(week.hoursOn(FRIDAY)).isEmpty();
    assertThat(week.hoursOn(SUNDAY)).containsExactly(NIGHT);
    assertThat(week.hoursOn(MONDAY)).containsExactly(MORNING);
  }

  @Test
  void new_freeDaysStated_equalsFreeDaysLeftOut() {
    assertThat(new WorkWeek(Map.of(MONDAY, List.of(MORNING), SUNDAY, List.of())))
        .isEqualTo(new WorkWeek(Map.of(MONDAY, List.of(MORNING))));
    assertThat(WorkWeek.empty().days()).isEmpty();
  }

  @Test
  void with_overlap_throws() {
    assertThatThrownBy(() -> WorkWeek.empty().with(FRIDAY, NIGHT, TimeRange.parse("23:00-23:30")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("hours of FRIDAY must not overlap: 22:00-06:00 and 23:00-23:30. "
            + "Shorten or join these ranges.");
  }
}
