package dev.tandem.metrics.engagement.activity;

import dev.tandem.metrics.activity.AxisCodec;
import dev.tandem.metrics.activity.BitSpan;
import dev.tandem.metrics.activity.EpochMilli;
import dev.tandem.metrics.activity.EventRange;
import dev.tandem.metrics.activity.GrowingAxis;
import dev.tandem.metrics.activity.SavedAxis;
import dev.tandem.metrics.dictionary.UserDictionary;
import dev.tandem.metrics.dictionary.UserName;
import dev.tandem.metrics.period.PeriodAxis;
import dev.tandem.metrics.period.PeriodCalendar;
import dev.tandem.metrics.state.Combination;
import dev.tandem.metrics.state.StateReader;
import dev.tandem.metrics.state.StateWriter;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collector;

/**
 * Takes in who did something when, and remembers one bit for each user and period.
 *
 * <p>Any event counts as activity; filter before. Repetitions within a period change nothing, late events fall into the period of their
 * own time, and any split over accumulators that are combined gives the same history. Events before the range are remembered as "the
 * period just before" or "earlier", which is what tells a new user from a resurrected one; events after the range are ignored, but
 * counted, see {@link #outsideRange()}.
 *
 * <p>Not thread-safe: use one accumulator a thread and {@link #combine}. Histories may be shared.
 *
 * @param <U> how users are named: {@link Long} or {@link String}
 */
public final class ActivityAccumulator<U extends Comparable<U>> {

  private static final String KIND = "activity";
  private static final int VERSION = 2;

  private final EventRange range;
  private final UserDictionary<U> users;
  private ActivityBits active;

  private ActivityAccumulator(EventRange range, UserDictionary<U> users, ActivityBits active) {
    this.range = range;
    this.users = users;
    this.active = active;
  }

  private static <U extends Comparable<U>> ActivityAccumulator<U> empty(
      EventRange range, UserName<U> type) {
    return new ActivityAccumulator<>(
        range, UserDictionary.of(type), ActivityBits.ofPeriods(range.axis().count()));
  }

  /**
   * {@return an empty accumulator for users with numbers}
   *
   * @param axis the periods
   */
  public static ActivityAccumulator<Long> ofNumbers(PeriodAxis axis) {
    return empty(EventRange.of(axis), UserName.NUMBER);
  }

  /**
   * {@return an empty accumulator for users with numbers from 0 without large gaps}
   *
   * <p>Faster than {@link #ofNumbers}, because each number is found at a place of its own; memory grows with the largest one. It gives the
   * same results and the same bytes, and the two combine: {@link #numbersFromBytes} reads any numbers, which an empty one of these takes
   * over.
   *
   * @param axis the periods
   */
  public static ActivityAccumulator<Long> ofDenseNumbers(PeriodAxis axis) {
    return empty(EventRange.of(axis), UserName.DENSE_NUMBER);
  }

  /**
   * {@return an empty accumulator for users with text ids}
   *
   * @param axis the periods
   */
  public static ActivityAccumulator<String> ofTexts(PeriodAxis axis) {
    return empty(EventRange.of(axis), UserName.TEXT);
  }

  /**
   * {@return an empty accumulator for users with numbers whose periods follow the data}
   *
   * <p>They go from the period of the first event to that of the last, so that it gives what {@link #ofNumbers} gives for these. Each
   * question copies the users' bits.
   *
   * @param calendar what a period is
   */
  public static ActivityAccumulator<Long> growingNumbers(PeriodCalendar calendar) {
    return empty(EventRange.growing(calendar), UserName.NUMBER);
  }

  /**
   * {@return an empty accumulator for users with numbers from 0 without large gaps whose periods follow the data, see {@link
   * #ofDenseNumbers} and {@link #growingNumbers}}
   *
   * @param calendar what a period is
   */
  public static ActivityAccumulator<Long> growingDenseNumbers(PeriodCalendar calendar) {
    return empty(EventRange.growing(calendar), UserName.DENSE_NUMBER);
  }

  /**
   * {@return an empty accumulator for users with text ids whose periods follow the data, see {@link #growingNumbers}}
   *
   * @param calendar what a period is
   */
  public static ActivityAccumulator<String> growingTexts(PeriodCalendar calendar) {
    return empty(EventRange.growing(calendar), UserName.TEXT);
  }

  /**
   * {@return a collector of events into an accumulator for users with text ids}
   *
   * @param <E> the events
   * @param axis the periods
   * @param user gives an event's user
   * @param time gives an event's time
   */
  public static <E> Collector<E, ?, ActivityAccumulator<String>> collector(
      PeriodAxis axis, Function<? super E, String> user, Function<? super E, Instant> time) {
    return Collector.of(
        () -> ofTexts(axis),
        (accumulator, event) -> accumulator.add(user.apply(event), time.apply(event)),
        ActivityAccumulator::combine,
        Collector.Characteristics.UNORDERED);
  }

  /**
   * {@return a collector of events into an accumulator for users with numbers}
   *
   * @param <E> the events
   * @param axis the periods
   * @param user gives an event's user
   * @param time gives an event's time
   */
  public static <E> Collector<E, ?, ActivityAccumulator<Long>> numbersCollector(
      PeriodAxis axis, ToLongFunction<? super E> user, Function<? super E, Instant> time) {
    return Collector.of(
        () -> ofNumbers(axis),
        (accumulator, event) -> accumulator.add(user.applyAsLong(event), time.apply(event)),
        ActivityAccumulator::combine,
        Collector.Characteristics.UNORDERED);
  }

  /**
   * Takes in an event.
   *
   * @param user the user
   * @param time when
   * @throws IllegalArgumentException if the time is not within a million years of 1970, the periods follow the data and would become more
   *     than 2,000, or numbers are dense and {@code user} is negative or too large
   */
  public void add(U user, Instant time) {
    users.check(user);
    int bit = bit(EpochMilli.of(time));
    if (bit >= 0) {
      active.set(users.id(user), bit);
    }
  }

  /**
   * Takes in an event of a user with a number, without making an object of it.
   *
   * @param user the user
   * @param time when
   * @throws IllegalArgumentException if {@link #add(Comparable, Instant)} would throw it
   * @throws IllegalStateException if users have text ids
   */
  public void add(long user, Instant time) {
    users.check(user);
    int bit = bit(EpochMilli.of(time));
    if (bit >= 0) {
      active.set(users.id(user), bit);
    }
  }

  /** The bit of a time; negative if it lies after the range, where it is counted. */
  private int bit(long millis) {
    int period = range.include(millis, this::move);
    if (period >= range.axis().count()) {
      range.countOutside(1);
      return -1;
    }
    return period < 0 ? bitBefore(millis) : period + ActivityBits.FIRST_BIT;
  }

  private void move(PeriodAxis room, int shift) {
    active = active.moved(room.count(), shift);
  }

  private int bitBefore(long millis) {
    return range.axis().isJustBefore(millis) ? ActivityBits.FIRST_BIT - 1 : 0;
  }

  /**
   * Takes over everything that another accumulator has seen.
   *
   * @param other the other accumulator, which stays as it is
   * @return this accumulator
   * @throws IllegalArgumentException if the periods differ, {@code other} is this accumulator, or both follow the data and would together
   *     have more than 2,000 periods, or numbers are dense here and one of the other is negative or too large
   * @throws ArithmeticException if the events that were ignored do not fit a long; then nothing is taken over
   */
  public ActivityAccumulator<U> combine(ActivityAccumulator<U> other) {
    Combination.checkOther(this, other, "events");
    Combination.checkSame("periods", range.agreement(), other.range.agreement());
    takeOver(other);
    return this;
  }

  private void takeOver(ActivityAccumulator<U> other) {
    int shift = range.includeAll(other.range, this::move);
    active.or(other.active, id -> users.idFrom(other.users, (int) id), shift);
  }

  /**
   * {@return an accumulator with the same events and more periods at the end of the range}
   *
   * @param periods how many periods, at least as many as now
   * @throws IllegalArgumentException if there would be fewer periods
   * @throws IllegalStateException if events after the range were ignored that the longer range would need, or the periods
   *     follow the data
   */
  public ActivityAccumulator<U> extendedTo(int periods) {
    ActivityAccumulator<U> longer =
        empty(EventRange.of(range.extendedTo(periods, "range", "periods")), users.type());
    longer.takeOver(this);
    return longer;
  }

  /** {@return how many events lay after the range and were ignored} */
  public long outsideRange() {
    return range.outside();
  }

  /**
   * {@return everything taken in so far; events that are added later do not change it}
   *
   * @param asOf up to when the events are known to be there; periods that end later are marked and have no rates. Events after it are not
   *     taken away: they show in such periods
   */
  public ActivityHistory<U> snapshot(Instant asOf) {
    PeriodAxis exact = range.exact(asOf);
    return new ActivityHistory<>(exact, users.copy(), over(exact), asOf, outsideRange());
  }

  private ActivityBits over(PeriodAxis exact) {
    return range.grows() ? active.moved(exact.count(), range.shiftToExact()) : active.copy();
  }

  /** {@return the state; accumulators that have seen the same give the same bytes; read-only} */
  public ByteBuffer toBytes() {
    UserDictionary<U> sorted = users.sorted();
    PeriodAxis exact = range.exact(Instant.EPOCH);
    ActivityBits renumbered = ActivityBits.ofPeriods(exact.count());
    renumbered.or(over(exact), id -> sorted.idFrom(users, (int) id), 0);
    StateWriter out = new StateWriter(users.type().kindOf(KIND), VERSION);
    AxisCodec.write(out, exact);
    out.putBoolean(range.grows());
    out.putLong(outsideRange());
    sorted.writeTo(out);
    renumbered.writeTo(out);
    return out.toBytes();
  }

  /**
   * {@return an accumulator for users with numbers that goes on from a state}
   *
   * @param bytes what {@link #toBytes()} gave; the position of the buffer does not move
   * @throws IllegalArgumentException if the bytes are not such a state, or of another version
   */
  public static ActivityAccumulator<Long> numbersFromBytes(ByteBuffer bytes) {
    return fromBytes(bytes, UserName.NUMBER);
  }

  /**
   * {@return an accumulator for users with text ids that goes on from a state}
   *
   * @param bytes what {@link #toBytes()} gave; the position of the buffer does not move
   * @throws IllegalArgumentException if the bytes are not such a state, or of another version
   */
  public static ActivityAccumulator<String> textsFromBytes(ByteBuffer bytes) {
    return fromBytes(bytes, UserName.TEXT);
  }

  /** {@return the periods, how many users were seen, and how many events lay outside the range} */
  @Override
  public String toString() {
    return "activity of " + users.size() + " users: " + range;
  }

  private static <U extends Comparable<U>> ActivityAccumulator<U> fromBytes(
      ByteBuffer bytes, UserName<U> type) {
    return StateReader.read(bytes, type.kindOf(KIND), VERSION, in -> {
      SavedAxis axis = AxisCodec.read(in);
      boolean growing = in.getBoolean();
      long after = in.getCount("events after the range");
      in.check(after == 0 || !growing, "have no events after a range that follows them");
      in.lookAhead(ahead -> {
        BitSpan bits = ActivityBits.lookAt(ahead, type, axis.count());
        if (growing) {
          int first = ActivityBits.FIRST_BIT;
          GrowingAxis.lookAt(ahead, axis, bits.first() - first, bits.last() - first);
        }
      });
      UserDictionary<U> users = UserDictionary.readFrom(in, type);
      ActivityBits active = ActivityBits.readFrom(in);
      EventRange range =
          growing ? growingRange(axis.axis(), active, in) : EventRange.of(axis.axis());
      range.countOutside(after);
      return new ActivityAccumulator<>(range, users, active);
    });
  }

  private static EventRange growingRange(PeriodAxis periods, ActivityBits active, StateReader in) {
    int[] used = active.firstAndLastPeriod();
    return EventRange.read(periods, used[0], used[1], in);
  }
}
