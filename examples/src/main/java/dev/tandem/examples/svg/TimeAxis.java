package dev.tandem.examples.svg;

import dev.tandem.core.calendar.WorkCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The background of the chart: months, weeks and the days on which nobody works. */
final class TimeAxis {
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter SHORT_MONTH =
      DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);
  private static final double LEGIBLE_MONTH = 92;
  private static final double LEGIBLE_WEEK = 15;
  /** As wide as the day of a month in two figures, with the space before it. */
  private static final double WEEK_LABEL = 13;

  private final TimeScale scale;
  private final SvgCanvas canvas;
  private final double bottom;

  TimeAxis(TimeScale scale, SvgCanvas canvas, double bottom) {
    this.scale = scale;
    this.canvas = canvas;
    this.bottom = bottom;
  }

  void draw(WorkCalendar calendar) {
    for (LocalDate day = scale.first(); day.isBefore(scale.end()); day = day.plusDays(1)) {
      shade(day, calendar);
      if (day.getDayOfWeek() == DayOfWeek.MONDAY) {
        week(day);
      }
    }
    for (LocalDate month = scale.first(); month.isBefore(scale.end()); month = next(month)) {
      month(month);
    }
    canvas.line("monthline", ChartStyle.LEFT, ChartStyle.TOP, scale.right(), ChartStyle.TOP);
  }

  private void shade(LocalDate day, WorkCalendar calendar) {
    if (calendar.hoursOn(day).isEmpty()) {
      boolean usual = calendar.week().hoursOn(day.getDayOfWeek()).isEmpty();
      canvas.rect(
          usual ? "weekend" : "holiday",
          scale.x(day),
          ChartStyle.TOP,
          scale.dayWidth(),
          bottom - ChartStyle.TOP);
    }
  }

  private void week(LocalDate monday) {
    double x = scale.x(monday);
    canvas.line("weekline", x, ChartStyle.TOP - 14, x, bottom);
    double untilMonth = scale.x(next(monday)) - x;
    if (scale.dayWidth() * 7 >= LEGIBLE_WEEK && untilMonth >= WEEK_LABEL) {
      canvas.text("week", x + 2.5, ChartStyle.TOP - 4, Integer.toString(monday.getDayOfMonth()));
    }
  }

  private void month(LocalDate start) {
    LocalDate until = next(start).isBefore(scale.end()) ? next(start) : scale.end();
    double width = scale.x(until) - scale.x(start);
    canvas.line("monthline", scale.x(start), ChartStyle.HEADER, scale.x(start), bottom);
    if (width >= LEGIBLE_MONTH) {
      canvas.text("month", scale.x(start) + 5, ChartStyle.HEADER + 16, MONTH.format(start));
    } else if (width >= LEGIBLE_MONTH / 3) {
      canvas.text("month", scale.x(start) + 5, ChartStyle.HEADER + 16, SHORT_MONTH.format(start));
    }
  }

  private static LocalDate next(LocalDate month) {
    return month.withDayOfMonth(1).plusMonths(1);
  }
}
