package dev.tandem.scheduling.resource.pool;

import static dev.tandem.scheduling.kernel.CompiledNetwork.FOREVER;

import dev.tandem.core.calendar.NoWorkingTimeException;
import dev.tandem.core.calendar.WorkingTime;
import java.util.Arrays;

/**
 * The stretches of a calendar on the clock, kept as they are found, from a first instant on; before it they are found anew each time.
 *
 * <p>Cost: O(log s) a question for the s stretches found so far; finding one takes O(log length) calendar steps. Not thread-safe.
 */
final class CalendarHours implements Hours {
  private static final int FIRST_ROOM = 256;
  private static final long FIRST_STEP = 3_600;
  /** A stretch of more than 34,000 years has no end. */
  private static final long LONGEST = 1L << 40;

  private final WorkingTime calendar;
  private final long first;
  private long[] starts = new long[FIRST_ROOM];
  private long[] ends = new long[FIRST_ROOM];
  private int size;
  /** Up to where the stretches are known. */
  private long known;

  CalendarHours(WorkingTime calendar, long first) {
    this.calendar = calendar;
    this.first = first;
    this.known = first;
  }

  /** The calendar whose stretches these are. */
  WorkingTime calendar() {
    return calendar;
  }

  @Override
  public boolean isWorking(long instant) {
    if (instant < first) {
      return calendar.isWorking(instant);
    }
    int stretch = lastUntil(instant);
    return stretch >= 0 && instant < ends[stretch];
  }

  @Override
  public long lastBefore(long instant) {
    return calendar.finishOf(calendar.workAt(instant)) - 1;
  }

  @Override
  public long nextChange(long instant) {
    if (instant < first) {
      return Math.min(first, changeAfter(instant));
    }
    int stretch = lastUntil(instant);
    if (stretch >= 0 && instant < ends[stretch]) {
      return ends[stretch];
    }
    return stretch + 1 < size ? starts[stretch + 1] : known;
  }

  private long changeAfter(long instant) {
    return calendar.isWorking(instant) ? endOf(instant) : startAfter(instant);
  }

  /** The last known stretch that starts not after an instant, or -1; what begins up to the instant and the stretch after it are known then. */
  private int lastUntil(long instant) {
    while (known <= instant) {
      findNext();
    }
    int place = Arrays.binarySearch(starts, 0, size, instant);
    return place >= 0 ? place : -place - 2;
  }

  private void findNext() {
    long start = startAfter(known);
    if (start == FOREVER) {
      known = FOREVER;
      return;
    }
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
    starts[size] = start;
    ends[size] = endOf(start);
    known = ends[size++];
  }

  /** Where work goes on; never, once the hours of the calendar have come to an end. */
  private long startAfter(long instant) {
    try {
      return calendar.nextStart(instant);
    } catch (NoWorkingTimeException end) {
      return FOREVER;
    }
  }

  /** Where a stretch ends: as long as it lasts, working time runs as the clock does. Doubles the step, then halves what is in doubt. */
  private long endOf(long start) {
    long work = calendar.workAt(start);
    long inside = 1;
    long step = FIRST_STEP;
    while (calendar.workAt(start + step) - work == step) {
      inside = step;
      step *= 2;
      if (step > LONGEST) {
        return FOREVER;
      }
    }
    long outside = step;
    while (outside - inside > 1) {
      long middle = (inside + outside) >>> 1;
      if (calendar.workAt(start + middle) - work == middle) {
        inside = middle;
      } else {
        outside = middle;
      }
    }
    return start + inside;
  }
}
