package dev.tandem.metrics.engagement.activity;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;

import dev.tandem.metrics.activity.AxisCodec;
import dev.tandem.metrics.activity.BitSpan;
import dev.tandem.metrics.activity.EpochMilli;
import dev.tandem.metrics.activity.GrowingAxis;
import dev.tandem.metrics.activity.SavedAxis;
import dev.tandem.metrics.activity.UserDictionary;
import dev.tandem.metrics.activity.UserIds;
import dev.tandem.metrics.activity.UserName;
import dev.tandem.metrics.activity.UserTable;
import dev.tandem.metrics.period.PeriodAxis;
import dev.tandem.metrics.period.PeriodCalendar;
import dev.tandem.metrics.state.StateReader;
import dev.tandem.metrics.state.StateWriter;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

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

  private final UserDictionary<U> users;

  /** The range if it follows the data. */
  private final @Nullable GrowingAxis growing;

  private PeriodAxis axis;
  private UserTable active;
  private long outsideRange;

  private ActivityAccumulator(
      PeriodAxis axis, @Nullable GrowingAxis growing, UserDictionary<U> users, UserTable active) {
    this.axis = axis;
    this.growing = growing;
    this.users = users;
    this.active = active;
  }

  private static <U extends Comparable<U>> ActivityAccumulator<U> empty(
      PeriodAxis axis, UserName<U> type) {
    return new ActivityAccumulator<>(
        axis, null, UserDictionary.of(type), UserTable.of(UserIds.DENSE, words(axis.count())));
  }

  private static <U extends Comparable<U>> ActivityAccumulator<U> growing(
      PeriodCalendar calendar, UserName<U> type) {
    GrowingAxis growing = GrowingAxis.of(calendar);
    return new ActivityAccumulator<>(
        growing.room(),
        growing,
        UserDictionary.of(type),
        UserTable.of(UserIds.DENSE, words(growing.room().count())));
  }

  private static int words(int periods) {
    return (periods + ActivityHistory.FIRST_BIT + Long.SIZE - 1) / Long.SIZE;
  }

  /**
   * {@return an empty accumulator for users with numbers}
   *
   * @param axis the periods
   */
  public static ActivityAccumulator<Long> ofNumbers(PeriodAxis axis) {
    return empty(axis, UserName.NUMBER);
  }

  /**
   * {@return an empty accumulator for users with text ids}
   *
   * @param axis the periods
   */
  public static ActivityAccumulator<String> ofTexts(PeriodAxis axis) {
    return empty(axis, UserName.TEXT);
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
    return growing(calendar, UserName.NUMBER);
  }

  /**
   * {@return an empty accumulator for users with text ids whose periods follow the data, see {@link #growingNumbers}}
   *
   * @param calendar what a period is
   */
  public static ActivityAccumulator<String> growingTexts(PeriodCalendar calendar) {
    return growing(calendar, UserName.TEXT);
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
   * @throws IllegalArgumentException if the time is not within a million years of 1970, or the periods follow the data and would become
   *     more than 2,000
   */
  public void add(U user, Instant time) {
    long millis = EpochMilli.of(time);
    int period = growing == null ? axis.indexOf(millis) : growing.include(millis, this::move);
    if (period < axis.count()) {
      int bit = period < 0 ? bitBefore(millis) : period + ActivityHistory.FIRST_BIT;
      int row = active.row(users.id(user));
      active.words()[row + (bit >>> 6)] |= 1L << bit;
    } else {
      outsideRange = Math.incrementExact(outsideRange);
    }
  }

  private void move(PeriodAxis room, int shift) {
    active = moved(room, shift);
    axis = room;
  }

  private UserTable moved(PeriodAxis room, int shift) {
    UserTable moved = active.emptyOf(words(room.count()));
    moved.or(active, id -> id, shift);
    return moved;
  }

  private int bitBefore(long millis) {
    return axis.isJustBefore(millis) ? ActivityHistory.FIRST_BIT - 1 : 0;
  }

  /**
   * Takes over everything that another accumulator has seen.
   *
   * @param other the other accumulator, which stays as it is
   * @return this accumulator
   * @throws IllegalArgumentException if the periods differ, {@code other} is this accumulator, or both follow the data and would together
   *     have more than 2,000 periods
   * @throws ArithmeticException if the events that were ignored do not fit a long; then nothing is taken over
   */
  public ActivityAccumulator<U> combine(ActivityAccumulator<U> other) {
    checkArgument(
        other != this,
        "accumulator must be another one: the same. Combine different parts of the events.");
    checkArgument(
        periods().equals(other.periods()),
        "accumulators must have the same periods: %s and %s. Make both alike.",
        periods(),
        other.periods());
    takeOver(other);
    return this;
  }

  /** What must agree: the periods, or what a period is if they follow the data. */
  private Object periods() {
    return growing == null ? axis : axis.calendar();
  }

  private void takeOver(ActivityAccumulator<U> other) {
    long ignored = Math.addExact(outsideRange, other.outsideRange);
    int shift = 0;
    if (growing != null && other.growing != null) {
      growing.includeAll(other.growing, this::move);
      shift = growing.shiftFrom(other.growing);
    }
    active.or(other.active, id -> users.id(other.users.name(id)), shift);
    outsideRange = ignored;
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
    checkState(
        growing == null,
        "range must be stated to be extended: it follows the data. Add the events.");
    checkArgument(
        periods >= axis.count(),
        "periods must be at least the present %s: %s. Make a new accumulator for a shorter range.",
        axis.count(),
        periods);
    checkState(
        outsideRange == 0,
        "no event may lie after the range before it grows: %s were ignored. Extend it first, then add them.",
        outsideRange);
    ActivityAccumulator<U> longer =
        empty(PeriodAxis.of(axis.calendar(), axis.first(), periods), users.type());
    longer.takeOver(this);
    return longer;
  }

  /** {@return how many events lay after the range and were ignored} */
  public long outsideRange() {
    return outsideRange;
  }

  /**
   * {@return everything taken in so far; events that are added later do not change it}
   *
   * @param asOf up to when the events are known to be there; periods that end later are marked and have no rates. Events after it are not
   *     taken away: they show in such periods
   */
  public ActivityHistory<U> snapshot(Instant asOf) {
    PeriodAxis exact = exact(asOf);
    return new ActivityHistory<>(exact, users.copy(), over(exact), asOf, outsideRange);
  }

  /** The periods; of no events whose periods follow them the one that contains a time. */
  private PeriodAxis exact(Instant otherwise) {
    return growing == null ? axis : growing.exact(otherwise);
  }

  private UserTable over(PeriodAxis exact) {
    return growing == null ? active.copy() : moved(exact, growing.shiftToExact());
  }

  /** {@return the state; accumulators that have seen the same give the same bytes; read-only} */
  public ByteBuffer toBytes() {
    UserDictionary<U> sorted = users.sorted();
    PeriodAxis exact = exact(Instant.EPOCH);
    UserTable renumbered = UserTable.of(UserIds.DENSE, words(exact.count()));
    renumbered.or(over(exact), id -> sorted.id(users.name(id)));
    StateWriter out = new StateWriter(users.type().kindOf(KIND), VERSION);
    AxisCodec.write(out, exact);
    out.putBoolean(growing != null);
    out.putLong(outsideRange);
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
    return "activity of " + users.size() + " users: " + axis + ", " + outsideRange + " events outside";
  }

  private static <U extends Comparable<U>> ActivityAccumulator<U> fromBytes(
      ByteBuffer bytes, UserName<U> type) {
    return StateReader.read(bytes, type.kindOf(KIND), VERSION, in -> {
      SavedAxis axis = AxisCodec.read(in);
      boolean growing = in.getBoolean();
      long after = in.getCount("events after the range");
      in.check(after == 0 || !growing, "have no events after a range that follows them");
      in.lookAhead(ahead -> {
        BitSpan bits = lookAtUsers(ahead, type, axis.count());
        if (growing) {
          int first = ActivityHistory.FIRST_BIT;
          GrowingAxis.lookAt(ahead, axis, bits.first() - first, bits.last() - first);
        }
      });
      UserDictionary<U> users = UserDictionary.readFrom(in, type);
      UserTable active = UserTable.readFrom(in, UserIds.DENSE);
      PeriodAxis periods = axis.axis();
      ActivityAccumulator<U> accumulator = new ActivityAccumulator<>(
          periods, growing ? range(periods, active, in) : null, users, active);
      accumulator.outsideRange = after;
      return accumulator;
    });
  }

  private static GrowingAxis range(PeriodAxis periods, UserTable active, StateReader in) {
    int[] bits = active.firstAndLastBit();
    int first = ActivityHistory.FIRST_BIT;
    return bits[1] < bits[0]
        ? GrowingAxis.read(periods, 1, 0, in)
        : GrowingAxis.read(periods, bits[0] - first, bits[1] - first, in);
  }

  /** Returns which bits the users have. */
  private static BitSpan lookAtUsers(StateReader in, UserName<?> type, int periods) {
    int names = UserDictionary.lookAt(in, type);
    int bits = periods + ActivityHistory.FIRST_BIT;
    BitSpan span = new BitSpan();
    long[] seen = new long[1];
    UserTable.lookAt(in, UserIds.DENSE, words(periods), (user, words) -> {
      in.check(user == seen[0]++, "have the activity of each user");
      in.check(UserTable.fit(words, 0, bits), "have bits of its periods only");
      span.include(words, 0, words.length);
    });
    in.check(seen[0] == names, "have the activity of each user");
    return span;
  }
}
