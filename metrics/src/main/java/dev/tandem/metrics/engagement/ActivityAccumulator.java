package dev.tandem.metrics.engagement;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;

import dev.tandem.metrics.activity.AxisCodec;
import dev.tandem.metrics.activity.EpochMilli;
import dev.tandem.metrics.activity.SavedAxis;
import dev.tandem.metrics.activity.UserDictionary;
import dev.tandem.metrics.activity.UserIds;
import dev.tandem.metrics.activity.UserName;
import dev.tandem.metrics.activity.UserTable;
import dev.tandem.metrics.period.PeriodAxis;
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
 * counted, see {@link #eventsAfterRange()}.
 *
 * @param <U> how users are named: {@link Long} or {@link String}
 */
public final class ActivityAccumulator<U extends Comparable<U>> {

  private static final String KIND = "activity";
  private static final int VERSION = 1;

  private final PeriodAxis axis;
  private final UserDictionary<U> users;
  private final UserTable active;
  private long eventsAfterRange;

  private ActivityAccumulator(PeriodAxis axis, UserDictionary<U> users, UserTable active) {
    this.axis = axis;
    this.users = users;
    this.active = active;
  }

  private static <U extends Comparable<U>> ActivityAccumulator<U> empty(
      PeriodAxis axis, UserName<U> type) {
    return new ActivityAccumulator<>(
        axis, new UserDictionary<>(type), UserTable.of(UserIds.DENSE, words(axis.count())));
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
   * @throws IllegalArgumentException if the time is not within a million years of 1970
   */
  public void add(U user, Instant time) {
    long millis = EpochMilli.of(time);
    int period = axis.indexOf(millis);
    if (period < axis.count()) {
      int bit = period < 0 ? bitBefore(millis) : period + ActivityHistory.FIRST_BIT;
      int row = active.row(users.id(user));
      active.words()[row + (bit >>> 6)] |= 1L << bit;
    } else {
      eventsAfterRange++;
    }
  }

  private int bitBefore(long millis) {
    return axis.isJustBefore(millis) ? ActivityHistory.FIRST_BIT - 1 : 0;
  }

  /**
   * Takes over everything that another accumulator has seen.
   *
   * @param other the other accumulator, which stays as it is
   * @return this accumulator
   * @throws IllegalArgumentException if the periods differ or {@code other} is this accumulator
   */
  public ActivityAccumulator<U> combine(ActivityAccumulator<U> other) {
    checkArgument(
        other != this,
        "accumulator must be another one: the same. Combine different parts of the events.");
    checkArgument(
        axis.equals(other.axis),
        "accumulators must have the same periods: %s and %s. Make both alike.",
        axis,
        other.axis);
    takeOver(other);
    return this;
  }

  private void takeOver(ActivityAccumulator<U> other) {
    active.or(other.active, id -> users.id(other.users.name(id)));
    eventsAfterRange += other.eventsAfterRange;
  }

  /**
   * {@return an accumulator with the same events and more periods at the end of the range}
   *
   * @param periods how many periods, at least as many as now
   * @throws IllegalArgumentException if there would be fewer periods
   * @throws IllegalStateException if events after the range were ignored that the longer range would need
   */
  public ActivityAccumulator<U> extendedTo(int periods) {
    checkArgument(
        periods >= axis.count(),
        "periods must be at least the present %s: %s. Make a new accumulator for a shorter range.",
        axis.count(),
        periods);
    checkState(
        eventsAfterRange == 0,
        "no event may lie after the range before it grows: %s were ignored. Extend it first, then add them.",
        eventsAfterRange);
    ActivityAccumulator<U> longer =
        empty(PeriodAxis.of(axis.calendar(), axis.first(), periods), users.type());
    longer.takeOver(this);
    return longer;
  }

  /** {@return how many events lay after the range and were ignored} */
  public long eventsAfterRange() {
    return eventsAfterRange;
  }

  /**
   * {@return everything taken in so far; events that are added later do not change it}
   *
   * @param asOf up to when the events are known to be there; periods that end later are marked and have no rates. Events after it are not
   *     taken away: they show in such periods
   */
  public ActivityHistory<U> snapshot(Instant asOf) {
    return new ActivityHistory<>(axis, users.copy(), active.copy(), asOf);
  }

  /** {@return the state; accumulators that have seen the same give the same bytes; read-only} */
  public ByteBuffer toBytes() {
    UserDictionary<U> sorted = users.sorted();
    UserTable renumbered = UserTable.of(UserIds.DENSE, active.width());
    renumbered.or(active, id -> sorted.id(users.name(id)));
    StateWriter out = new StateWriter(users.type().kindOf(KIND), VERSION);
    AxisCodec.write(out, axis);
    out.putLong(eventsAfterRange);
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

  private static <U extends Comparable<U>> ActivityAccumulator<U> fromBytes(
      ByteBuffer bytes, UserName<U> type) {
    return StateReader.read(bytes, type.kindOf(KIND), VERSION, in -> {
      SavedAxis axis = AxisCodec.read(in);
      long after = in.getCount("events after the range");
      in.lookAhead(ahead -> lookAtUsers(ahead, type, axis.count()));
      ActivityAccumulator<U> accumulator = new ActivityAccumulator<>(
          axis.axis(), UserDictionary.readFrom(in, type), UserTable.readFrom(in, UserIds.DENSE));
      accumulator.eventsAfterRange = after;
      return accumulator;
    });
  }

  private static void lookAtUsers(StateReader in, UserName<?> type, int periods) {
    int names = UserDictionary.lookAt(in, type);
    int bits = periods + ActivityHistory.FIRST_BIT;
    long[] seen = new long[1];
    UserTable.lookAt(in, UserIds.DENSE, words(periods), (user, words) -> {
      in.check(user == seen[0]++, "have the activity of each user");
      in.check(UserTable.fit(words, 0, bits), "have bits of its periods only");
    });
    in.check(seen[0] == names, "have the activity of each user");
  }
}
