package dev.tandem.metrics.activity;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;

import dev.tandem.metrics.activity.GrowingAxis.Move;
import dev.tandem.metrics.period.PeriodAxis;
import dev.tandem.metrics.period.PeriodCalendar;
import dev.tandem.metrics.state.StateReader;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The periods in which events are kept, as they were stated or as they follow the events, and how many events lay after them. */
public final class EventRange {

  /** The periods if they follow the events. */
  private final @Nullable GrowingAxis growing;

  private PeriodAxis axis;
  private long outside;

  private EventRange(PeriodAxis axis, @Nullable GrowingAxis growing) {
    this.axis = axis;
    this.growing = growing;
  }

  /**
   * {@return stated periods}
   *
   * @param axis the periods
   */
  public static EventRange of(PeriodAxis axis) {
    return new EventRange(axis, null);
  }

  /**
   * {@return periods that follow the events, of which there is none yet}
   *
   * @param calendar what a period is
   */
  public static EventRange growing(PeriodCalendar calendar) {
    GrowingAxis growing = GrowingAxis.of(calendar);
    return new EventRange(growing.room(), growing);
  }

  /**
   * {@return periods that follow the events of a saved state}
   *
   * @param saved the periods
   * @param first the number of the first period with an event
   * @param last the number of the last one; less than {@code first} if there is none
   * @param in where the state was read
   * @throws IllegalArgumentException if the periods are not those of the events
   */
  public static EventRange read(PeriodAxis saved, int first, int last, StateReader in) {
    return new EventRange(
        saved,
        last < first
            ? GrowingAxis.read(saved, 1, 0, in)
            : GrowingAxis.read(saved, first, last, in));
  }

  /** {@return the periods for which there is room} */
  public PeriodAxis axis() {
    return axis;
  }

  /** {@return whether the periods follow the events} */
  public boolean grows() {
    return growing != null;
  }

  /** {@return how many events lay after the periods} */
  public long outside() {
    return outside;
  }

  /**
   * {@return the number of a time's period: negative before the range, the number of periods after it}
   *
   * @param epochMilli the time
   * @param move is told first where the room changes
   * @throws IllegalArgumentException if periods that follow the events would become too many
   */
  public int include(long epochMilli, Move move) {
    return growing == null
        ? axis.indexOf(epochMilli)
        : growing.include(epochMilli, (room, shift) -> grow(room, shift, move));
  }

  private void grow(PeriodAxis room, int shift, Move move) {
    axis = room;
    move.to(room, shift);
  }

  /**
   * Counts events after the periods.
   *
   * @param events how many
   * @throws ArithmeticException if all together do not fit a long
   */
  public void countOutside(long events) {
    outside = Math.addExact(outside, events);
  }

  /**
   * {@return what must be added to the number of a period of another range, all of which is included here from now on}
   *
   * @param other the other range; stated if this one is, with the same periods or fewer
   * @param move is told where the room changes
   * @throws IllegalArgumentException if periods that follow the events would become too many
   * @throws ArithmeticException if the events after both do not fit a long; then nothing is changed
   */
  public int includeAll(EventRange other, Move move) {
    long together = Math.addExact(outside, other.outside);
    int shift = 0;
    if (growing != null && other.growing != null) {
      growing.includeAll(other.growing, (room, moved) -> grow(room, moved, move));
      shift = growing.shiftFrom(other.growing);
    }
    outside = together;
    return shift;
  }

  /** {@return what must agree with another range: the periods, or what a period is if they follow the events} */
  public Object agreement() {
    return growing == null ? axis : axis.calendar();
  }

  /**
   * {@return stated periods that go on after these}
   *
   * @param count how many periods, at least as many as now
   * @param name what the range is called
   * @param unit what its periods are called
   * @throws IllegalArgumentException if there would be fewer periods
   * @throws IllegalStateException if events lay after these, or the periods follow the events
   */
  public PeriodAxis extendedTo(int count, String name, String unit) {
    checkState(
        growing == null,
        "%s must be stated to be extended: it follows the data. Add the events.",
        name);
    checkArgument(
        count >= axis.count(),
        "%s must be at least the present %s: %s. Make a new accumulator for a shorter %s.",
        unit,
        axis.count(),
        count,
        name);
    checkState(
        outside == 0,
        "no event may lie after the %s before it grows: %s were ignored. Extend it first, then add them.",
        name,
        outside);
    return PeriodAxis.of(axis.calendar(), axis.first(), count);
  }

  /**
   * {@return the periods; of no events that they would follow the one that contains a time}
   *
   * @param otherwise the time
   */
  public PeriodAxis exact(Instant otherwise) {
    return growing == null ? axis : growing.exact(otherwise);
  }

  /** {@return what must be added to the number of a period to have its number among the exact ones} */
  public int shiftToExact() {
    return growing == null ? 0 : growing.shiftToExact();
  }

  /** {@return the periods, and how many events lay after them} */
  @Override
  public String toString() {
    return axis + ", " + outside + " events outside";
  }
}
