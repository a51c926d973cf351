package dev.tandem.metrics.engagement.adoption;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.metrics.activity.AxisCodec;
import dev.tandem.metrics.activity.EventRange;
import dev.tandem.metrics.activity.GrowingAxis;
import dev.tandem.metrics.activity.SavedAxis;
import dev.tandem.metrics.dictionary.UserDictionary;
import dev.tandem.metrics.dictionary.UserName;
import dev.tandem.metrics.period.PeriodAxis;
import dev.tandem.metrics.period.PeriodUnit;
import dev.tandem.metrics.state.StateReader;
import dev.tandem.metrics.state.StateWriter;
import java.time.Instant;
import java.util.BitSet;

/** Uses of features in a window of days, stated or growing with them, and its form in a saved state. */
final class WindowedUses<U extends Comparable<U>> {
  private final EventRange window;
  private final FeatureUses<U> uses;

  /** At least all uses in the window and events after it: while their sum fits, each of them does. */
  private long counted;

  WindowedUses(EventRange window, UserName<U> type) {
    PeriodAxis days = window.axis();
    checkArgument(
        days.calendar().unit() == PeriodUnit.DAY,
        "window must consist of days: %s. Count adoption by days.",
        days);
    this.window = window;
    this.uses = new FeatureUses<>(type, days.count());
  }

  /** The days. */
  EventRange window() {
    return window;
  }

  /** The uses of those days, and of those before. */
  FeatureUses<U> uses() {
    return uses;
  }

  /** The users by number. */
  UserDictionary<U> users() {
    return uses.users();
  }

  /** The day of an event at a time, which is counted; negative before the window, and not a day of it after it. */
  int include(long millis) {
    int day = window.include(millis, this::move);
    counted = Math.incrementExact(counted);
    if (!isWithin(day)) {
      window.countOutside(1);
    }
    return day;
  }

  /** Whether a day is one of the window, or one before it. */
  boolean isWithin(int day) {
    return day < window.axis().count();
  }

  private void move(PeriodAxis room, int shift) {
    uses.move(room.count(), shift);
  }

  /**
   * Takes over the uses of an equal window.
   *
   * @throws ArithmeticException if the events of both do not fit a long; then nothing is taken over
   */
  void addAll(WindowedUses<U> other) {
    long together = Math.addExact(counted, other.counted);
    uses.addAll(other.uses, window.includeAll(other.window, this::move));
    counted = together;
  }

  /** The same uses in another window, so many days further on there. */
  WindowedUses<U> over(EventRange days, int shift) {
    WindowedUses<U> copy = new WindowedUses<>(days, users().type());
    copy.uses.addAll(uses, shift);
    copy.window.countOutside(window.outside());
    copy.counted = counted;
    return copy;
  }

  /** The same uses in a stated window; of no events whose window follows them, in the day that contains a time. */
  WindowedUses<U> stated(Instant otherwise) {
    return over(EventRange.of(window.exact(otherwise)), window.shiftToExact());
  }

  void writeTo(StateWriter out) {
    if (window.grows()) {
      stated(Instant.EPOCH).writeStated(out);
    } else {
      writeStated(out);
    }
    out.putBoolean(window.grows());
  }

  private void writeStated(StateWriter out) {
    AxisCodec.write(out, window.axis());
    out.putLong(window.outside());
    uses.writeTo(out);
  }

  static <U extends Comparable<U>> WindowedUses<U> readFrom(StateReader in, UserName<U> type) {
    SavedAxis days = AxisCodec.read(in);
    long after = in.getCount("events after the window");
    in.check(days.calendar().unit() == PeriodUnit.DAY, "have a window of days");
    long[] counted = {after};
    in.lookAhead(ahead -> counted[0] = lookAtUses(ahead, type, days, after));
    WindowedUses<U> read = new WindowedUses<>(EventRange.of(days.axis()), type);
    read.window.countOutside(after);
    read.counted = counted[0];
    read.uses.readFrom(in);
    return in.getBoolean() ? read.growing(in) : read;
  }

  /** The same uses in a window that follows them. */
  private WindowedUses<U> growing(StateReader in) {
    BitSet days = uses.usedDays();
    int first = days.nextSetBit(0);
    int last = days.isEmpty() ? first - 1 : days.length() - 1;
    return over(EventRange.read(window.axis(), first, last, in), 0);
  }

  /** Returns how many uses there are, and events after the window. */
  private static long lookAtUses(
      StateReader in, UserName<?> type, SavedAxis window, long eventsAfter) {
    FeatureUses.Seen seen = FeatureUses.lookAt(in, type, window, eventsAfter);
    if (in.getBoolean()) {
      in.check(!seen.outside(), "have no events outside a window that follows them");
      GrowingAxis.lookAt(in, window, seen.used().first(), seen.used().last());
    }
    return seen.events();
  }
}
