package dev.tandem.metrics.activity;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.metrics.period.PeriodAxis;
import dev.tandem.metrics.period.PeriodCalendar;
import dev.tandem.metrics.period.PeriodUnit;
import dev.tandem.metrics.state.StateReader;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The periods that events turn out to need: from the first to the last period with an event.
 *
 * <p>There is room on both sides, half as much as is used, so that n events in any order move the rows at most O(log n) times.
 */
public final class GrowingAxis {

  /** How many periods there can be from the first to the last with an event. */
  public static final int MOST = 2_000;

  private static final int LEAST_SLACK = 16;
  private static final int MOST_HOURS_A_DATE = 25;

  /** No more dates than this can hold {@link #MOST} hours. */
  private static final int MOST_DATES_OF_HOURS = MOST / 20;

  private final PeriodCalendar calendar;
  private PeriodAxis room;
  private int first;
  private int last;

  private GrowingAxis(PeriodAxis room, int first, int last) {
    this.calendar = room.calendar();
    this.room = room;
    this.first = first;
    this.last = last;
  }

  /**
   * {@return periods without an event}
   *
   * @param calendar what a period is
   */
  public static GrowingAxis of(PeriodCalendar calendar) {
    return new GrowingAxis(PeriodAxis.of(calendar, LocalDate.EPOCH, 1), 0, -1);
  }

  /**
   * {@return periods of which some have events}
   *
   * @param room the periods
   * @param first the number of the first period with an event
   * @param last the number of the last one; less than {@code first} if there is none
   */
  public static GrowingAxis of(PeriodAxis room, int first, int last) {
    return new GrowingAxis(room, first, last);
  }

  /**
   * {@return the periods of a saved state with the events in it}
   *
   * @param saved the periods
   * @param first the number of the first period with an event
   * @param last the number of the last one; less than {@code first} if there is none
   * @param in where the state was read
   * @throws IllegalArgumentException if the periods are not those of the events
   */
  public static GrowingAxis read(PeriodAxis saved, int first, int last, StateReader in) {
    boolean fits = last < first || (first >= 0 && last == saved.count() - 1);
    GrowingAxis axis = fits ? of(saved, first, last) : of(saved, 1, 0);
    in.check(
        fits && last - first < MOST && axis.exact(Instant.EPOCH).equals(saved),
        "have the range of its events");
    return axis;
  }

  /**
   * Refuses periods that are not those of the events in them, before they are worked out.
   *
   * @param in where they were read
   * @param saved the periods
   * @param first the number of the first period with an event
   * @param last the number of the last one; less than {@code first} if there is none
   * @throws IllegalArgumentException if {@link #read} would refuse them
   */
  public static void lookAt(StateReader in, SavedAxis saved, int first, int last) {
    in.check(
        last < first
            ? saved.count() == 1 && firstDate(saved, EpochMilli.ofLimit(Instant.EPOCH))
            : first >= 0
                && last == saved.count() - 1
                && last - first < MOST
                && firstDate(saved, saved.start(first)),
        "have the range of its events");
  }

  private static boolean firstDate(SavedAxis saved, long epochMilli) {
    return saved.calendar().firstDate(Instant.ofEpochMilli(epochMilli)).equals(saved.first());
  }

  /** {@return the periods for which there is room} */
  public PeriodAxis room() {
    return room;
  }

  private boolean isEmpty() {
    return last < first;
  }

  /**
   * {@return the number of a time's period, which is among the periods with events from now on}
   *
   * @param epochMilli the time
   * @param move is told first where the room changes
   * @throws IllegalArgumentException if there would be more than {@link #MOST} periods
   */
  public int include(long epochMilli, Move move) {
    int period = room.indexOf(epochMilli);
    if (isEmpty() || period < 0 || period == room.count()) {
      makeRoom(epochMilli, move);
      period = room.indexOf(epochMilli);
    }
    use(period);
    return period;
  }

  /**
   * Includes all periods of another axis.
   *
   * @param other the other axis, of the same calendar
   * @param move is told where the room changes
   * @throws IllegalArgumentException if there would be more than {@link #MOST} periods
   */
  public void includeAll(GrowingAxis other, Move move) {
    if (!other.isEmpty()) {
      include(other.room.start(other.first).toEpochMilli(), move);
      include(other.room.start(other.last).toEpochMilli(), move);
    }
  }

  /**
   * {@return what must be added to the number of a period of another axis, all of which is included here}
   *
   * @param other the other axis
   */
  public int shiftFrom(GrowingAxis other) {
    return other.isEmpty() ? 0 : shiftOf(other.room, other.first);
  }

  private int shiftOf(PeriodAxis other, int used) {
    return room.indexOf(other.start(used).toEpochMilli()) - used;
  }

  private void makeRoom(long epochMilli, Move move) {
    LocalDate date = calendar.firstDate(Instant.ofEpochMilli(epochMilli));
    LocalDate from = isEmpty() || date.isBefore(room.date(first)) ? date : room.date(first);
    LocalDate to = isEmpty() || date.isAfter(room.date(last)) ? date : room.date(last);
    boolean hours = calendar.unit() == PeriodUnit.HOUR;
    long used = calendar.periodsBetween(from, to) + 1;
    checkSpan(used <= (hours ? MOST_DATES_OF_HOURS : MOST), from, to);
    long slack = hours ? 1 + used / 2 : Math.max(LEAST_SLACK, used / 2);
    int count = (int) (used + 2 * slack) * (hours ? MOST_HOURS_A_DATE : 1);
    PeriodAxis before = room;
    room = PeriodAxis.of(calendar, calendar.firstDate(from, -slack), count);
    int shift = isEmpty() ? 0 : shiftOf(before, first);
    first += shift;
    last += shift;
    move.to(room, shift);
  }

  private void use(int period) {
    int from = isEmpty() ? period : Math.min(first, period);
    int to = isEmpty() ? period : Math.max(last, period);
    checkSpan(to - from < MOST, room.period(from), room.period(to));
    first = from;
    last = to;
  }

  private void checkSpan(boolean fits, Object from, Object to) {
    checkArgument(
        fits,
        "events must lie within %s %ss where the range grows with them: %s to %s."
            + " State a range, or leave out events that are far off.",
        MOST,
        calendar.unit().label(),
        from,
        to);
  }

  /**
   * {@return the periods from the first to the last with an event; hours from the first one of their date}
   *
   * @param otherwise in which period there is nothing if there is no event
   */
  public PeriodAxis exact(Instant otherwise) {
    if (isEmpty()) {
      Instant time = Instant.ofEpochMilli(EpochMilli.ofLimit(otherwise));
      return PeriodAxis.of(calendar, calendar.firstDate(time), 1);
    }
    return PeriodAxis.of(calendar, room.date(first), last + 1 - firstOfDate());
  }

  private int firstOfDate() {
    return room.indexOf(room.date(first));
  }

  /** {@return the number of the first period with an event among the exact ones; their number if there is no event} */
  public int firstOfExact() {
    return isEmpty() ? 1 : first - firstOfDate();
  }

  /** {@return what must be added to the number of a period to have its number among the exact ones} */
  public int shiftToExact() {
    return isEmpty() ? 0 : -firstOfDate();
  }

  /** Is told of other room. */
  @FunctionalInterface
  public interface Move {
    /**
     * Moves what is kept by period.
     *
     * @param room the periods for which there is room from now on
     * @param shift what must be added to the number that a period had
     */
    void to(PeriodAxis room, int shift);
  }
}
