package dev.tandem.core.calendar;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.tandem.core.calendar.hours.DatedHours;
import dev.tandem.core.calendar.hours.ExceptionalHours;
import dev.tandem.core.calendar.hours.InvalidCalendarException;
import dev.tandem.core.calendar.hours.RecurringHours;
import dev.tandem.core.calendar.hours.TimeRange;
import dev.tandem.core.calendar.hours.WorkWeek;
import dev.tandem.core.calendar.hours.YearlyHours;
import dev.tandem.core.calendar.recurrence.DayOfMonth;
import dev.tandem.core.calendar.recurrence.Recurrence;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
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
    String rest = "must have working time in its week or in exceptions: none."
        + " Give at least one day of the week working hours.";
    assertThatThrownBy(() -> WorkCalendar.builder("Idle").build())
        .isInstanceOf(InvalidCalendarException.class)
        .hasMessage("calendar \"Idle\" " + rest);
    YearlyHours never = YearlyHours.daysOff("Never", MonthDay.of(3, 1), MonthDay.of(2, 29));
    assertThatThrownBy(() -> WorkCalendar.standard().withException(never))
        .isInstanceOf(InvalidCalendarException.class)
        .hasMessage("calendar \"Standard\" " + rest);
    assertThatThrownBy(() -> WorkCalendar.builder("Called off")
            .hours("", CHRISTMAS, MORNING)
            .dayOff("", CHRISTMAS)
            .build())
        .isInstanceOf(InvalidCalendarException.class)
        .hasMessage("calendar \"Called off\" " + rest);
    assertThatThrownBy(() -> WorkCalendar.of("Empty", WorkWeek.empty()))
        .isInstanceOf(InvalidCalendarException.class)
        .hasMessage("calendar \"Empty\" " + rest);
    assertThatThrownBy(() -> WorkCalendar.standard().withWeek(WorkWeek.empty()))
        .isInstanceOf(InvalidCalendarException.class)
        .hasMessage("calendar \"Standard\" " + rest);
  }

  @Test
  void build_threeWrongHolidaysAndHours_reportsAll() {
    LocalDate easter = LocalDate.of(2026, 4, 6);
    WorkCalendar.Builder builder = WorkCalendar.standard()
        .derive("Plant")
        .daysOff("Easter", easter, easter.minusDays(3))
        .dayOff("Whitsun", easter.plusDays(49))
        .hours("Inventory", CHRISTMAS, MORNING, TimeRange.parse("11:00-15:00"))
        .dayOff("Founding", LocalDate.of(-1, 1, 1))
        .hours(DayOfWeek.FRIDAY, AFTERNOON, TimeRange.parse("16:00-18:00"));
    List<String> expected = List.of(
        "last day of \"Easter\" must not be before the first: 2026-04-03 is before 2026-04-06. Swap the two dates.",
        "hours of 2026-12-25 must not overlap: 08:00-12:00 and 11:00-15:00. Shorten or join these ranges.",
        "dates must be in the years 1 to 9999: -0001-01-01 to -0001-01-01."
            + " State the dates meant, or change the calendar's week.",
        "hours of FRIDAY must not overlap: 13:00-17:00 and 16:00-18:00. Shorten or join these ranges.");
    assertThatThrownBy(builder::build)
        .isInstanceOfSatisfying(
            InvalidCalendarException.class,
            thrown -> assertThat(thrown.problems()).isEqualTo(expected))
        .hasMessage("calendar \"Plant\" has 4 problems:\n- " + String.join("\n- ", expected));
  }

  @Test
  void builder_exceptionsOfEveryKind_winByKindAndThenByOrder() {
    LocalDate friday = LocalDate.of(2026, 12, 25);
    TimeRange noon = TimeRange.parse("12:00-13:00");
    List<ExceptionalHours> exceptions = List.of(
        DatedHours.of("Late shift", friday, AFTERNOON),
        RecurringHours.of("Flex", Recurrence.weekly(1, DayOfWeek.FRIDAY), friday, noon),
        YearlyHours.dayOff("Christmas", MonthDay.of(12, 25)));
    WorkCalendar all = WorkCalendar.standard().withExceptions(exceptions);
    assertThat(all.hoursOn(friday)).containsExactly(AFTERNOON);
    assertThat(all.hoursOn(friday.plusDays(7))).containsExactly(noon);
    assertThat(all.hoursOn(friday.minusDays(7))).containsExactly(MORNING, AFTERNOON);
    assertThat(all.derive("Copy").build().recurring()).isEqualTo(all.recurring());
    WorkCalendar recurring = WorkCalendar.standard().withExceptions(exceptions.subList(1, 3));
    assertThat(recurring.hoursOn(friday)).containsExactly(noon);
    WorkCalendar later =
        recurring.withException(RecurringHours.dayOff("", Recurrence.daily(7), friday.plusDays(7)));
    assertThat(later.hoursOn(friday)).containsExactly(noon);
    assertThat(later.hoursOn(friday.plusDays(7))).isEmpty();
  }

  @Test
  void builder_usedAgain_keepsWhatItBuilt() {
    WorkCalendar.Builder builder = WorkCalendar.standard().derive("Twice");
    WorkCalendar before = builder.build();
    WorkCalendar after = builder.dayOff("Christmas", MonthDay.of(12, 25)).build();
    assertThat(before.yearly()).isEmpty();
    assertThat(after.hoursOn(CHRISTMAS)).isEmpty();
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

  /** The kinds of a rule need a name in the text, which one mix-in adds. */
  @Test
  void json_recurringExceptions_roundTripWithAMixIn() {
    WorkCalendar calendar = WorkCalendar.standard()
        .withExceptions(List.of(
            RecurringHours.dayOff("Flex", Recurrence.weekly(2, DayOfWeek.FRIDAY), CHRISTMAS),
            RecurringHours.dayOff("", Recurrence.monthly(3, DayOfMonth.last()), CHRISTMAS)
                .times(4),
            RecurringHours.dayOff(
                "",
                Recurrence.yearly(Month.MARCH, DayOfMonth.weekday(3, DayOfWeek.MONDAY)),
                CHRISTMAS),
            RecurringHours.of("", Recurrence.daily(9), CHRISTMAS, MORNING)));
    JsonMapper mapper = JsonMapper.builder()
        .addMixIn(Recurrence.class, Kind.class)
        .addMixIn(DayOfMonth.class, Kind.class)
        .build();
    String json = mapper.writeValueAsString(calendar);
    assertThat(mapper.readValue(json, WorkCalendar.class)).isEqualTo(calendar);
    assertThat(json).contains("\"kind\":\"Weekly\"");
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
  private interface Kind {}
}
