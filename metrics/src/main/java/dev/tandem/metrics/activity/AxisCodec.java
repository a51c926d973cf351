package dev.tandem.metrics.activity;

import dev.tandem.metrics.period.PeriodAxis;
import dev.tandem.metrics.period.PeriodCalendar;
import dev.tandem.metrics.period.PeriodUnit;
import dev.tandem.metrics.state.StateReader;
import dev.tandem.metrics.state.StateWriter;
import java.time.DayOfWeek;
import java.time.LocalDate;

/** Writes periods as what a period is, the first date and the number of periods, and reads them back. */
public final class AxisCodec {

  private AxisCodec() {}

  /**
   * Writes periods.
   *
   * @param out where to write
   * @param axis the periods
   */
  public static void write(StateWriter out, PeriodAxis axis) {
    out.putEnum(axis.calendar().unit());
    out.putZone(axis.calendar().zone());
    out.putEnum(axis.calendar().weekStart());
    out.putLong(axis.first().toEpochDay());
    out.putInt(axis.count());
  }

  /**
   * {@return the periods that {@link #write} wrote}
   *
   * @param in where to read
   * @throws IllegalArgumentException if there are no such periods
   */
  public static SavedAxis read(StateReader in) {
    PeriodUnit unit = in.getEnum(PeriodUnit.class);
    PeriodCalendar calendar = new PeriodCalendar(unit, in.getZone(), in.getEnum(DayOfWeek.class));
    LocalDate first = LocalDate.ofEpochDay(in.getLong());
    in.check(calendar.firstDate(first).equals(first), "begin with the first date of a period");
    int count = in.getInt();
    in.check(count >= 1, "have periods");
    return new SavedAxis(calendar, first, count);
  }
}
