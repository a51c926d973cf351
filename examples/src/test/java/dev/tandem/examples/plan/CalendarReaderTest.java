package dev.tandem.examples.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.hours.DatedHours;
import dev.tandem.core.calendar.hours.YearlyHours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import org.junit.jupiter.api.Test;

class CalendarReaderTest {

  private static String plan(String calendars) {
    return """
        {"name": "x", "start": "2026-01-05", "calendars": [%s],
         "tasks": [{"id": "a", "duration": "1d", "calendar": "w"}]}""".formatted(calendars).replace('\'', '"');
  }

  private static void refused(String calendars, String message) {
    assertThatThrownBy(() -> PlanReader.parse("plan.json", plan(calendars)))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessage(message);
  }

  @Test
  void parse_calendars_haveTheirWeeksAndHolidays() throws InvalidPlanException {
    Plan plan = PlanReader.parse("plan.json", plan("""
            {'name': 'base', 'week': {'monday-wednesday': ['08:00-12:00'], 'friday': ['22:00-06:00']}},
            {'name': 'w', 'basedOn': 'base', 'holidays': [
              {'name': 'Christmas', 'date': '12-25', 'until': '12-26'},
              {'name': 'Sale', 'date': '2026-04-04', 'hours': ['10:00-14:00']}]}"""));
    WorkCalendar calendar = plan.project().calendarOf(plan.project().task("a"));
    assertThat(calendar.week().hoursOn(DayOfWeek.WEDNESDAY)).hasToString("[08:00-12:00]");
    assertThat(calendar.week().hoursOn(DayOfWeek.THURSDAY)).isEmpty();
    assertThat(calendar.week().hoursOn(DayOfWeek.FRIDAY)).hasToString("[22:00-06:00]");
    assertThat(calendar.yearly())
        .extracting(YearlyHours::first, YearlyHours::last)
        .containsExactly(tuple(MonthDay.of(12, 25), MonthDay.of(12, 26)));
    assertThat(calendar.dated())
        .extracting(DatedHours::first)
        .containsExactly(LocalDate.of(2026, 4, 4));
  }

  @Test
  void parse_manyProblemsOfCalendars_reportsAllOfThem() {
    refused("""
            {'name': 'w', 'week': {'monday-fryday': ['08:00-12:00'], 'tuesday': ['8-12', '13:00-17:00', '14-15']},
             'holidays': [
              {'name': 'Easter', 'date': '2026-04-31', 'until': '2026-05-32'},
              {'name': 'Christmas', 'date': '13-25', 'until': '12-26', 'hours': ['noon']},
              {'name': 'Break', 'date': '2026-08-09', 'until': '2026-08-01'}]},
            {'name': 'v', 'basedOn': 'u', 'holidays': [{'name': 'Fair', 'date': 'soon'}]}""", """
            plan.json: 10 problems:
            - calendar "w", monday-fryday: day of the week must be a known one: "fryday". Write one of monday, tuesday, wednesday, thursday, friday, saturday, sunday.
            - calendar "w", tuesday: time range must be two times of day with a hyphen between: "8-12". Write for example 08:00-12:00, 22:00-06:00 or 13:00-24:00.
            - calendar "w", tuesday: time range must be two times of day with a hyphen between: "14-15". Write for example 08:00-12:00, 22:00-06:00 or 13:00-24:00.
            - calendar "w", holiday "Easter": date must be a day of the calendar, year first: "2026-04-31". Write for example 2026-02-28.
            - calendar "w", holiday "Easter": date must be a day of the calendar, year first: "2026-05-32". Write for example 2026-02-28.
            - calendar "w", holiday "Christmas": time range must be two times of day with a hyphen between: "noon". Write for example 08:00-12:00, 22:00-06:00 or 13:00-24:00.
            - calendar "w", holiday "Christmas": day of every year must be month and day: "13-25". Write for example 12-25.
            - calendar "w", holiday "Break": last day of "Break" must not be before the first: 2026-08-01 is before 2026-08-09. Swap the two dates.
            - calendar "v": basedOn must name an earlier calendar: "u". Move that calendar up or correct the name.
            - calendar "v", holiday "Fair": date must be a day of the calendar, year first: "soon". Write for example 2026-02-28.""");
  }

  @Test
  void parse_overlappingHours_areReportedOnceForSeveralDays() {
    refused(
        "{'name': 'w', 'week': {'monday-friday': ['08:00-12:00', '11:00-17:00']}}",
        "plan.json: calendar \"w\", monday-friday: hours of MONDAY must not overlap: 08:00-12:00 and 11:00-17:00."
            + " Shorten or join these ranges.");
  }

  @Test
  void parse_calendarWithoutWorkingTime_isRefused() {
    refused(
        "{'name': 'w', 'week': {'monday': []}}",
        "plan.json: calendar \"w\" must have working time in its week or in exceptions: none."
            + " Give at least one day of the week working hours.");
  }

  @Test
  void parse_weekThatCannotBeRead_isNotSaidToHaveNoWorkingTime() {
    refused(
        "{'name': 'w', 'week': {'moonday': ['08:00-12:00']}}",
        "plan.json: calendar \"w\", moonday: day of the week must be a known one: \"moonday\"."
            + " Write one of monday, tuesday, wednesday, thursday, friday, saturday, sunday.");
  }
}
