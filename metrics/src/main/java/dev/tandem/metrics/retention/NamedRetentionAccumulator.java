package dev.tandem.metrics.retention;

import dev.tandem.metrics.activity.UserDictionary;
import dev.tandem.metrics.activity.UserName;
import dev.tandem.metrics.state.StateReader;
import dev.tandem.metrics.state.StateWriter;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.function.Function;
import java.util.stream.Collector;

/**
 * A {@link RetentionAccumulator} for users with text ids.
 *
 * <p>Each id is put into a dictionary once and is a dense number from then on; everything said of {@link RetentionAccumulator} holds,
 * also that each thread needs its own.
 */
public final class NamedRetentionAccumulator {

  private static final String KIND = "named retention";
  private static final int VERSION = 2;

  private final UserDictionary<String> names;
  private final RetentionAccumulator numbered;

  private NamedRetentionAccumulator(UserDictionary<String> names, RetentionAccumulator numbered) {
    this.names = names;
    this.numbered = numbered;
  }

  /**
   * {@return an empty accumulator}
   *
   * @param convention the choices
   * @param range the cohorts and offsets
   */
  public static NamedRetentionAccumulator of(RetentionConvention convention, CohortRange range) {
    return new NamedRetentionAccumulator(
        new UserDictionary<>(UserName.TEXT), RetentionAccumulator.ofDenseIds(convention, range));
  }

  /**
   * {@return an empty accumulator whose cohorts and offsets follow the data, see {@link RetentionAccumulator#growing}}
   *
   * @param convention the choices
   */
  public static NamedRetentionAccumulator growing(RetentionConvention convention) {
    return new NamedRetentionAccumulator(
        new UserDictionary<>(UserName.TEXT), RetentionAccumulator.growingDenseIds(convention));
  }

  /**
   * {@return a collector of events into an accumulator}
   *
   * @param <E> the events
   * @param convention the choices
   * @param range the cohorts and offsets
   * @param user gives an event's user
   * @param time gives an event's time
   * @param kind gives what an event means
   */
  public static <E> Collector<E, ?, NamedRetentionAccumulator> collector(
      RetentionConvention convention,
      CohortRange range,
      Function<? super E, String> user,
      Function<? super E, Instant> time,
      Function<? super E, EventKind> kind) {
    return Collector.of(
        () -> of(convention, range),
        (accumulator, event) ->
            accumulator.add(user.apply(event), time.apply(event), kind.apply(event)),
        NamedRetentionAccumulator::combine,
        Collector.Characteristics.UNORDERED);
  }

  /**
   * Takes in an event.
   *
   * @param user the user
   * @param time when
   * @param kind what the event means
   * @throws IllegalArgumentException if the time is not within a million years of 1970, or the range follows the data and would become
   *     longer than 2,000 periods
   */
  public void add(String user, Instant time, EventKind kind) {
    numbered.add(names.id(user), time, kind);
  }

  /**
   * Takes over everything that another accumulator has seen.
   *
   * @param other the other accumulator, which stays as it is
   * @return this accumulator
   * @throws IllegalArgumentException if convention or range differ, {@code other} is this accumulator, or both ranges follow the data and
   *     together would become longer than 2,000 periods
   */
  public NamedRetentionAccumulator combine(NamedRetentionAccumulator other) {
    numbered.combine(other.numbered, user -> names.id(other.names.name(user)));
    return this;
  }

  /**
   * {@return an accumulator with the same events and more cohorts at the end of the range}
   *
   * @param cohorts how many cohorts, at least as many as now
   * @throws IllegalArgumentException if there would be fewer cohorts
   * @throws IllegalStateException if there were events after the range, which the longer range would need, or the range follows the data
   */
  public NamedRetentionAccumulator extendedTo(int cohorts) {
    return new NamedRetentionAccumulator(names.copy(), numbered.extendedTo(cohorts));
  }

  /**
   * {@return the table of everything taken in so far}
   *
   * @param asOf up to when the events are known to be there; cells whose last period ends later are incomplete
   */
  public RetentionTable snapshot(Instant asOf) {
    return numbered.snapshot(asOf);
  }

  /**
   * {@return the users behind every cell of the table, as of now; later events do not change it}
   *
   * @param asOf up to when the events are known to be there
   */
  public RetentionEvidence<String> evidence(Instant asOf) {
    UserDictionary<String> known = names.copy();
    return numbered.evidence(asOf, known::name);
  }

  /** {@return how many events lay after the range; 0 if it follows the data} */
  public long eventsAfterRange() {
    return numbered.eventsAfterRange();
  }

  /** {@return the state; accumulators that have seen the same give the same bytes; read-only} */
  public ByteBuffer toBytes() {
    UserDictionary<String> sorted = names.sorted();
    RetentionAccumulator renumbered = numbered.emptyCopy();
    renumbered.combine(numbered, user -> sorted.id(names.name(user)));
    StateWriter out = new StateWriter(KIND, VERSION);
    sorted.writeTo(out);
    out.putBuffer(renumbered.toBytes());
    return out.toBytes();
  }

  /**
   * {@return an accumulator that goes on from a state}
   *
   * @param bytes what {@link #toBytes()} gave; the position of the buffer does not move
   * @throws IllegalArgumentException if the bytes are not such a state, or of another version
   */
  public static NamedRetentionAccumulator fromBytes(ByteBuffer bytes) {
    return StateReader.read(bytes, KIND, VERSION, in -> {
      in.lookAhead(ahead -> {
        int users = UserDictionary.lookAt(ahead, UserName.TEXT);
        RetentionAccumulator.lookAt(ahead.getBuffer(), users);
      });
      return new NamedRetentionAccumulator(
          UserDictionary.readFrom(in, UserName.TEXT),
          RetentionAccumulator.fromBytes(in.getBuffer()));
    });
  }
}
