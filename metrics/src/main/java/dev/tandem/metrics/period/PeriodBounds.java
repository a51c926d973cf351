package dev.tandem.metrics.period;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where consecutive periods begin, the one just before the first included, and where local dates go back over such a bound.
 *
 * <p>In St John's, clocks went back from 00:01 to 23:01 until 2011: a minute of the 7th, 59 minutes of the 6th, then the 7th again. A date's
 * first instant is the first of these; from {@code back} to {@code settled} the dates before it go on.
 */
final class PeriodBounds {

  private static final long HOUR = 3_600_000;

  private final long[] starts;
  private int size;
  private long[] backs = {};
  private long[] settled = {};
  private int[] crossed = {};

  private PeriodBounds(int size) {
    this.starts = new long[size];
  }

  /** The bounds of the period before the one that contains {@code first}, of {@code count} from there, and of the one after. */
  static PeriodBounds of(PeriodCalendar calendar, LocalDate first, int count) {
    PeriodBounds bounds = new PeriodBounds(count + 2);
    if (calendar.unit() == PeriodUnit.HOUR) {
      bounds.addHours(calendar.zone(), first);
    } else {
      for (int period = -1; period <= count; period++) {
        bounds.addDate(calendar.unit().plus(first, period), calendar.zone());
      }
    }
    return bounds;
  }

  /** The first instant of a date; {@code LocalDate.atStartOfDay} takes the earlier one of two midnights, and the end of a gap. */
  static long firstMilli(LocalDate date, ZoneId zone) {
    return date.atStartOfDay(zone).toInstant().toEpochMilli();
  }

  /** The first instant of a period counted from a date on, without working out those before. */
  static long startMilli(PeriodCalendar calendar, LocalDate first, long period) {
    return calendar.unit() == PeriodUnit.HOUR
        ? hourMilli(first, period, calendar.zone())
        : firstMilli(calendar.unit().plus(first, period), calendar.zone());
  }

  private static long hourMilli(LocalDate first, long hour, ZoneId zone) {
    LocalDate date = first;
    long rest = hour;
    long start = firstMilli(date, zone);
    long next = firstMilli(date.plusDays(1), zone);
    while (rest >= (next - start + HOUR - 1) / HOUR) {
      rest -= (next - start + HOUR - 1) / HOUR;
      date = date.plusDays(1);
      start = next;
      next = firstMilli(date.plusDays(1), zone);
    }
    return start + rest * HOUR;
  }

  /** From this instant on no local date is before the given one. */
  static long settledMilli(LocalDate date, ZoneId zone) {
    ZoneOffsetTransition crossing = crossing(date, zone);
    return crossing == null ? firstMilli(date, zone) : secondMidnight(date, crossing);
  }

  private static long secondMidnight(LocalDate date, ZoneOffsetTransition crossing) {
    return date.atStartOfDay().toInstant(crossing.getOffsetAfter()).toEpochMilli();
  }

  /** The change of clocks that goes back from a date to the one before. */
  private static @Nullable ZoneOffsetTransition crossing(LocalDate date, ZoneId zone) {
    LocalDateTime midnight = date.atStartOfDay();
    ZoneOffsetTransition change = zone.getRules().getTransition(midnight);
    boolean crosses =
        change != null && change.isOverlap() && change.getDateTimeAfter().isBefore(midnight);
    return crosses ? change : null;
  }

  private void addDate(LocalDate date, ZoneId zone) {
    ZoneOffsetTransition crossing = crossing(date, zone);
    if (crossing != null) {
      backs = append(backs, crossing.getInstant().toEpochMilli());
      settled = append(settled, secondMidnight(date, crossing));
      crossed = Arrays.copyOf(crossed, crossed.length + 1);
      crossed[crossed.length - 1] = size;
    }
    starts[size++] = firstMilli(date, zone);
  }

  private static long[] append(long[] times, long time) {
    long[] longer = Arrays.copyOf(times, times.length + 1);
    longer[times.length] = time;
    return longer;
  }

  private void addHours(ZoneId zone, LocalDate first) {
    starts[size++] = lastHourBefore(first, zone);
    LocalDate date = first;
    while (size < starts.length) {
      long next = firstMilli(date.plusDays(1), zone);
      for (long hour = firstMilli(date, zone); hour < next && size < starts.length; hour += HOUR) {
        starts[size++] = hour;
      }
      date = date.plusDays(1);
    }
  }

  private static long lastHourBefore(LocalDate first, ZoneId zone) {
    long end = firstMilli(first, zone);
    LocalDate date = first.minusDays(1);
    while (firstMilli(date, zone) == end) {
      date = date.minusDays(1);
    }
    long start = firstMilli(date, zone);
    return start + Math.floorDiv(end - 1 - start, HOUR) * HOUR;
  }

  /** How many bounds there are. */
  int size() {
    return size;
  }

  /** A bound: 0 where the period just before the first one starts. */
  long start(int bound) {
    return starts[bound];
  }

  /** Whether local dates never go back over a bound. */
  boolean areSimple() {
    return backs.length == 0;
  }

  /** Whether a time lies after a bound and its local date before it. */
  boolean isBack(long epochMilli) {
    int place = Arrays.binarySearch(backs, epochMilli);
    int last = place >= 0 ? place : -place - 2;
    return last >= 0 && epochMilli < settled[last];
  }

  /** From which time on no local date is before a bound. */
  long settled(int bound) {
    int place = Arrays.binarySearch(crossed, bound);
    return place >= 0 ? settled[place] : starts[bound];
  }
}
