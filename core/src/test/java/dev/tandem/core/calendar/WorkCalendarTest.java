package dev.tandem.core.calendar;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class WorkCalendarTest {
  private static final TimeRange MORNING = TimeRange.parse("08:00-12:00");
  private static final TimeRange AFTERNOON = TimeRange.parse("13:00-17:00");
  private static final LocalDate CHRISTMAS = LocalDate.of(2026, 12, 25);

  @Test
  void hoursOn_standard_areWeekdaysOnly() {
    WorkCalendar standard = WorkCalendar.standard();
    assertThat(standard.hoursOn(LocalDate.of(2026, 1, 9))).containsExactly(MORNING, AFTERNOON);
    assertThat(standard.hoursOn(LocalDate.of(2026, 1, 10))).isEmpty();
  }

  @Test
  void hoursOn_exceptions_datedWinsOverYearlyAndLaterOverEarlier() {
    YearlyHours free = YearlyHours.dayOff("Christmas Day", MonthDay.of(12, 25));
    YearlyHours half = YearlyHours.of("Christmas morning", MonthDay.of(12, 25), MORNING);
    DatedHours late = DatedHours.of("Late shift", CHRISTMAS, AFTERNOON);
    DatedHours off = DatedHours.dayOff("Off after all", CHRISTMAS);
    WorkCalendar standard = WorkCalendar.standard();
    assertThat(standard.withException(half).withException(free).hoursOn(CHRISTMAS))
        .isEmpty();
    assertThat(standard.withException(free).withException(half).hoursOn(CHRISTMAS))
        .containsExactly(MORNING);
    assertThat(standard.withException(late).withException(free).hoursOn(CHRISTMAS))
        .containsExactly(AFTERNOON);
    assertThat(standard.withException(late).withException(off).hoursOn(CHRISTMAS))
        .isEmpty();
    assertThat(standard.withException(off).withException(late).hoursOn(CHRISTMAS))
        .containsExactly(AFTERNOON);
  }

  @Test
  void withWeek_otherHours_keepsNameAndExceptions() {
    WorkCalendar base =
        WorkCalendar.standard().withException(DatedHours.dayOff("Christmas", CHRISTMAS));
    WorkCalendar mornings = base.withWeek(WorkWeek.weekdays(MORNING));
    assertThat(mornings.name()).isEqualTo("Standard");
    assertThat(mornings.hoursOn(CHRISTMAS)).isEmpty();
    assertThat(mornings.hoursOn(CHRISTMAS.minusDays(7))).containsExactly(MORNING);
  }

  @Test
  void derive_hoursAndExceptions_overrideTheBase() {
    WorkCalendar base = WorkCalendar.standard()
        .withException(DatedHours.dayOff("Closed", LocalDate.of(2026, 1, 5)));
    WorkCalendar lab = base.derive("Lab")
        .hours(DayOfWeek.FRIDAY, MORNING)
        .exception(DatedHours.of("Inventory", LocalDate.of(2026, 1, 5), AFTERNOON))
        .build();
    assertThat(lab.name()).isEqualTo("Lab");
    assertThat(lab.hoursOn(LocalDate.of(2026, 1, 5))).containsExactly(AFTERNOON);
    assertThat(lab.hoursOn(LocalDate.of(2026, 1, 9))).containsExactly(MORNING);
    assertThat(lab.hoursOn(LocalDate.of(2026, 1, 8))).containsExactly(MORNING, AFTERNOON);
    assertThat(base.hoursOn(LocalDate.of(2026, 1, 5))).isEmpty();
  }

  @Test
  void plusAndBetween_dateTimes_countInWorkdays() {
    WorkCalendar standard = WorkCalendar.standard();
    LocalDateTime start = LocalDateTime.parse("2026-01-05T08:00");
    LocalDateTime finish = LocalDateTime.parse("2026-01-16T17:00");
    assertThat(standard.plus(start, workdays(10), Workday.STANDARD)).isEqualTo(finish);
    assertThat(standard.between(start, finish, Workday.STANDARD)).isEqualTo(workdays(10));
    assertThat(standard.nextStart(finish)).isEqualTo("2026-01-19T08:00:00");
    assertThat(standard.previousFinish(start)).isEqualTo("2026-01-02T17:00:00");
  }

  @Test
  void plus_fractionOfSecond_throws() {
    LocalDateTime time = LocalDateTime.parse("2026-01-05T08:00:00.5");
    assertThatThrownBy(() -> WorkCalendar.standard().plus(time, workdays(1), Workday.STANDARD))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "time must be in whole seconds: 2026-01-05T08:00:00.500. " + "Round it to a second.");
  }

  @Test
  void build_noWorkingTime_throws() {
    assertThatThrownBy(() -> WorkCalendar.builder("Idle").build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("calendar \"Idle\" must have working time in its week or in yearly exceptions: "
            + "none. Give at least one day of the week working hours.");
    assertThatThrownBy(() -> WorkCalendar.builder("Once")
            .exception(DatedHours.of("", CHRISTMAS, MORNING))
            .build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("calendar \"Once\" must have working time in its week or in yearly exceptions: "
            + "none, and dated exceptions alone come to an end. "
            + "Give at least one day of the week working hours.");
    YearlyHours never = YearlyHours.daysOff("Never", MonthDay.of(3, 1), MonthDay.of(2, 29));
    assertThatThrownBy(() -> WorkCalendar.standard().withException(never))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("calendar \"Standard\" must have working time");
  }

  @Test
  void json_plainMapper_roundTrips() {
    WorkCalendar calendar = WorkCalendar.builder("Shifts")
        .week(WorkWeek.weekdays(MORNING, TimeRange.parse("13:00-24:00")))
        .hours(DayOfWeek.SATURDAY, TimeRange.parse("22:00-06:00"))
        .exception(YearlyHours.dayOff("Leap day", MonthDay.of(2, 29)))
        .exception(DatedHours.of("Inventory", CHRISTMAS, TimeRange.WHOLE_DAY))
        .build();
    JsonMapper mapper = JsonMapper.builder().build();
    String json = mapper.writeValueAsString(calendar);
    assertThat(mapper.readValue(json, WorkCalendar.class)).isEqualTo(calendar);
    assertThat(json)
        .contains("\"SATURDAY\":[{\"start\":\"22:00:00\",\"end\":\"06:00:00\"}]")
        .contains("\"first\":\"--02-29\"");
  }
}
