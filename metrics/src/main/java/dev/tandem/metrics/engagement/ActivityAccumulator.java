package dev.tandem.metrics.engagement;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.metrics.activity.PayloadReader;
import dev.tandem.metrics.activity.PayloadWriter;
import dev.tandem.metrics.activity.UserDictionary;
import dev.tandem.metrics.activity.UserIds;
import dev.tandem.metrics.activity.UserName;
import dev.tandem.metrics.activity.UserTable;
import dev.tandem.metrics.period.PeriodAxis;
import dev.tandem.metrics.period.PeriodCalendar;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.stream.Collector;

/**
 * Takes in who did something when, and remembers one bit for each user and period.
 *
 * <p>Any event counts as activity; filter before. Repetitions within a period change nothing, late events fall into the period of their
 * own time, and any split over accumulators that are combined gives the same history. Events before the range are remembered as "the
 * period just before" or "earlier", which is what tells a new user from a resurrected one; events after the range are ignored.
 *
 * @param <U> how users are named: {@link Long} or {@link String}
 */
public final class ActivityAccumulator<U extends Comparable<U>> {

  private static final String KIND = "activity accumulator";
  private static final int VERSION = 1;

  private final PeriodAxis axis;
  private final PeriodAxis remembered;
  private final UserDictionary<U> users;
  private final UserTable active;

  private ActivityAccumulator(PeriodAxis axis, UserDictionary<U> users, UserTable active) {
    this.axis = axis;
    this.remembered = withPrevious(axis);
    this.users = users;
    this.active = active;
  }

  private static <U extends Comparable<U>> ActivityAccumulator<U> empty(
      PeriodAxis axis, UserName<U> type) {
    return new ActivityAccumulator<>(
        axis, new UserDictionary<>(type), UserTable.of(UserIds.DENSE, words(axis)));
  }

  private static int words(PeriodAxis axis) {
    return (axis.count() + ActivityHistory.FIRST_BIT + Long.SIZE - 1) / Long.SIZE;
  }

  private static PeriodAxis withPrevious(PeriodAxis axis) {
    PeriodCalendar calendar = axis.calendar();
    LocalDate previous = calendar.firstDate(axis.first(), -1);
    return PeriodAxis.of(calendar, previous, axis.count() + 1);
  }

  /**
   * {@return an empty accumulator for users with numbers}
   *
   * @param axis the periods, at most 99,999
   */
  public static ActivityAccumulator<Long> ofNumbers(PeriodAxis axis) {
    return empty(axis, UserName.NUMBER);
  }

  /**
   * {@return an empty accumulator for users with text ids}
   *
   * @param axis the periods, at most 99,999
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
   * Takes in an event.
   *
   * @param user the user
   * @param time when
   */
  public void add(U user, Instant time) {
    int period = remembered.indexOf(time.toEpochMilli());
    if (period < remembered.count()) {
      int bit = period + 1;
      int row = active.row(users.id(user));
      active.words()[row + (bit >>> 6)] |= 1L << bit;
    }
  }

  /**
   * Takes over everything that another accumulator has seen.
   *
   * @param other the other accumulator, which stays as it is
   * @return this accumulator
   * @throws IllegalArgumentException if the periods differ
   */
  public ActivityAccumulator<U> combine(ActivityAccumulator<U> other) {
    checkArgument(
        axis.equals(other.axis),
        "accumulators must have the same periods: %s and %s. Make both alike.",
        axis,
        other.axis);
    active.or(other.active, id -> users.id(other.users.name(id)));
    return this;
  }

  /** {@return everything taken in so far; later events do not change it} */
  public ActivityHistory<U> snapshot() {
    return new ActivityHistory<>(axis, users.copy(), active.copy());
  }

  /** {@return the state; accumulators that have seen the same give the same bytes; read-only} */
  public ByteBuffer toBytes() {
    UserDictionary<U> sorted = users.sorted();
    UserTable renumbered = UserTable.of(UserIds.DENSE, active.width());
    renumbered.or(active, id -> sorted.id(users.name(id)));
    PayloadWriter out = new PayloadWriter(KIND, VERSION);
    out.putText(users.type().toString());
    out.putAxis(axis);
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
    return PayloadReader.read(bytes, KIND, VERSION, in -> {
      in.expectText("user ids", type.toString());
      PeriodAxis axis = in.getAxis();
      UserDictionary<U> users = UserDictionary.readFrom(in, type);
      UserTable active = UserTable.readFrom(in, UserIds.DENSE);
      checkArgument(
          active.width() == words(axis),
          "width must be %s: %s. The bytes are damaged.",
          words(axis),
          active.width());
      return new ActivityAccumulator<>(axis, users, active);
    });
  }
}
