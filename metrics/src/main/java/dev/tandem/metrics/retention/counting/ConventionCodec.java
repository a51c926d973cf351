package dev.tandem.metrics.retention.counting;

import com.google.common.collect.ImmutableList;
import dev.tandem.metrics.activity.AxisCodec;
import dev.tandem.metrics.activity.SavedAxis;
import dev.tandem.metrics.period.PeriodAxis;
import dev.tandem.metrics.period.PeriodCalendar;
import dev.tandem.metrics.retention.convention.CohortRange;
import dev.tandem.metrics.retention.convention.CohortRule;
import dev.tandem.metrics.retention.convention.CurveWeighting;
import dev.tandem.metrics.retention.convention.OffsetRange;
import dev.tandem.metrics.retention.convention.PeriodZero;
import dev.tandem.metrics.retention.convention.RetentionClock;
import dev.tandem.metrics.retention.convention.RetentionClock.CalendarPeriods;
import dev.tandem.metrics.retention.convention.RetentionClock.RollingWindows;
import dev.tandem.metrics.retention.convention.RetentionConvention;
import dev.tandem.metrics.retention.convention.ReturnWindow;
import dev.tandem.metrics.retention.convention.RollingAnchor;
import dev.tandem.metrics.retention.convention.RollingArithmetic;
import dev.tandem.metrics.retention.convention.TableShape;
import dev.tandem.metrics.state.StateReader;
import dev.tandem.metrics.state.StateWriter;
import java.time.LocalDate;

/** Writes a convention and a range, and reads them back. */
final class ConventionCodec {

  /** Written as their position; brackets as -1, followed by their ranges. */
  private static final ImmutableList<ReturnWindow> WINDOWS = ImmutableList.of(
      ReturnWindow.on(),
      ReturnWindow.onOrAfter(),
      ReturnWindow.onOrBefore(),
      ReturnWindow.streak());

  private ConventionCodec() {}

  static void write(StateWriter out, RetentionConvention convention, CohortRange range) {
    AxisCodec.write(
        out, PeriodAxis.of(convention.clock().calendar(), range.first(), range.cohorts()));
    out.putLong(range.first().toEpochDay());
    out.putInt(range.offsets());
    if (convention.clock() instanceof RollingWindows rolling) {
      out.putBoolean(true);
      out.putEnum(rolling.arithmetic());
      out.putEnum(rolling.anchor());
    } else {
      out.putBoolean(false);
    }
    writeWindow(out, convention.window());
    out.putEnum(convention.cohorts());
    out.putInt(convention.minimumOccurrences());
    out.putEnum(convention.periodZero());
    out.putEnum(convention.shape());
    out.putEnum(convention.curve());
  }

  private static void writeWindow(StateWriter out, ReturnWindow window) {
    out.putInt(WINDOWS.indexOf(window));
    if (window instanceof ReturnWindow.Brackets brackets) {
      out.putInt(brackets.ranges().size());
      for (OffsetRange range : brackets.ranges()) {
        out.putInt(range.from());
        out.putInt(range.to());
      }
    }
  }

  static SavedLayout read(StateReader in) {
    SavedAxis cohorts = AxisCodec.read(in);
    LocalDate first = LocalDate.ofEpochDay(in.getLong());
    in.check(
        cohorts.calendar().firstDate(first).equals(cohorts.first()),
        "have a first date in its first period");
    CohortRange range = new CohortRange(first, cohorts.count(), in.getInt());
    RetentionClock clock = readClock(in, cohorts.calendar());
    ReturnWindow window = readWindow(in);
    CohortRule rule = in.getEnum(CohortRule.class);
    int minimum = in.getInt();
    PeriodZero zero = in.getEnum(PeriodZero.class);
    TableShape shape = in.getEnum(TableShape.class);
    CurveWeighting curve = in.getEnum(CurveWeighting.class);
    return new SavedLayout(
        new RetentionConvention(clock, rule, window, minimum, zero, shape, curve), range);
  }

  /** What makes a layout, which is not worked out before the rest of a state has been looked at. */
  record SavedLayout(RetentionConvention convention, CohortRange range) {
    TableLayout layout() {
      return new TableLayout(convention, range);
    }

    SavedAxis axis() {
      PeriodCalendar calendar = convention.clock().calendar();
      return new SavedAxis(
          calendar, calendar.firstDate(range.first()), TableLayout.axisCount(convention, range));
    }
  }

  private static RetentionClock readClock(StateReader in, PeriodCalendar calendar) {
    return in.getBoolean()
        ? new RollingWindows(
            calendar, in.getEnum(RollingArithmetic.class), in.getEnum(RollingAnchor.class))
        : new CalendarPeriods(calendar);
  }

  private static ReturnWindow readWindow(StateReader in) {
    int position = in.getInt();
    in.check(position >= -1 && position < WINDOWS.size(), "have a known window: " + position);
    if (position >= 0) {
      return WINDOWS.get(position);
    }
    ImmutableList.Builder<OffsetRange> ranges = ImmutableList.builder();
    int count = in.count("ranges", 2 * Integer.BYTES);
    for (int i = 0; i < count; i++) {
      ranges.add(new OffsetRange(in.getInt(), in.getInt()));
    }
    return new ReturnWindow.Brackets(ranges.build());
  }
}
