package dev.tandem.metrics.retention;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;

import dev.tandem.metrics.activity.EpochMilli;
import dev.tandem.metrics.dictionary.UserDictionary;
import dev.tandem.metrics.dictionary.UserIds;
import dev.tandem.metrics.retention.convention.CohortRange;
import dev.tandem.metrics.retention.convention.EventKind;
import dev.tandem.metrics.retention.convention.RetentionConvention;
import dev.tandem.metrics.retention.counting.Completeness;
import dev.tandem.metrics.retention.counting.RetentionState;
import dev.tandem.metrics.retention.counting.SavedRetention;
import dev.tandem.metrics.retention.counting.TableLayout;
import dev.tandem.metrics.retention.counting.UserNumbers;
import dev.tandem.metrics.state.Combination;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collector;

/**
 * Takes in the events of users and makes retention tables of them.
 *
 * <p>The caller applies the start and the return filter: an event that passes the first is a {@link EventKind#START}, one that passes the
 * second a {@link EventKind#RETURN}. What is kept on calendar periods is one bit for each user and period ({@code
 * minimumOccurrences} bits where several returns are asked for, one more where starts and returns differ): one {@code long} a user for
 * up to 63 periods.
 *
 * <p>Order and partition do not matter: late events fall into the period of their own time, and any split over accumulators that are
 * combined gives the same table. A duplicate changes nothing where one occurrence suffices; where a minimum of occurrences is asked for,
 * each delivery of an event counts. Events before the range matter to first-time cohorts only. Events after the range are counted, see
 * {@link #outsideRange()}, and otherwise ignored, except that a return counts on or after where every cohort is followed for all offsets.
 *
 * <p>A range need not be known beforehand: {@link #growingNumbers} takes it from the data.
 *
 * <p>Times are milliseconds; finer parts are cut off. Not thread-safe, not even to read, since events are put away when something is asked:
 * use one accumulator a thread and {@link #combine}. What it gives (tables, evidence, bytes) may be shared.
 *
 * <pre>{@code
 * RetentionAccumulator<String> visits = RetentionAccumulator.ofTexts(convention, range);
 * visits.add("ann", time, EventKind.START_AND_RETURN);
 * }</pre>
 *
 * @param <U> how users are named: {@link Long} or {@link String}
 */
public final class RetentionAccumulator<U extends Comparable<U>> {

  private final UserNumbers<U> users;
  private final RetentionState state;

  private RetentionAccumulator(UserNumbers<U> users, RetentionState state) {
    this.users = users;
    this.state = state;
  }

  private static <U extends Comparable<U>> RetentionAccumulator<U> of(
      UserNumbers<U> users, RetentionConvention convention, CohortRange range) {
    return new RetentionAccumulator<>(
        users, RetentionState.empty(new TableLayout(convention, range), users.ids()));
  }

  private static <U extends Comparable<U>> RetentionAccumulator<U> growing(
      UserNumbers<U> users, RetentionConvention convention) {
    return new RetentionAccumulator<>(users, RetentionState.growing(convention, users.ids()));
  }

  private static UserNumbers<Long> any() {
    return new UserNumbers.Own(UserIds.ARBITRARY);
  }

  private static UserNumbers<Long> dense() {
    return new UserNumbers.Own(UserIds.DENSE);
  }

  private static UserNumbers<String> texts() {
    return new UserNumbers.OfTexts(UserDictionary.ofTexts());
  }

  /**
   * {@return an empty accumulator for users with any numbers}
   *
   * @param convention the choices
   * @param range the cohorts and offsets
   */
  public static RetentionAccumulator<Long> ofNumbers(
      RetentionConvention convention, CohortRange range) {
    return of(any(), convention, range);
  }

  /**
   * {@return an empty accumulator for users with numbers from 0 without large gaps}
   *
   * <p>Several times faster than {@link #ofNumbers}, because the number says where the user's bits are; memory grows with the largest one.
   *
   * @param convention the choices
   * @param range the cohorts and offsets
   */
  public static RetentionAccumulator<Long> ofDenseNumbers(
      RetentionConvention convention, CohortRange range) {
    return of(dense(), convention, range);
  }

  /**
   * {@return an empty accumulator for users with text ids, each of which is put into a dictionary once and is a dense number from then on}
   *
   * @param convention the choices
   * @param range the cohorts and offsets
   */
  public static RetentionAccumulator<String> ofTexts(
      RetentionConvention convention, CohortRange range) {
    return of(texts(), convention, range);
  }

  /**
   * {@return an empty accumulator for users with any numbers whose cohorts and offsets follow the data}
   *
   * <p>Its cohorts go from the period of the first event to that of the last, and it has as many offsets; so it gives what {@link
   * #ofNumbers} gives for that range. It is slower to fill, and each question copies the users' bits.
   *
   * @param convention the choices
   */
  public static RetentionAccumulator<Long> growingNumbers(RetentionConvention convention) {
    return growing(any(), convention);
  }

  /**
   * {@return an empty accumulator for users with numbers from 0 without large gaps whose cohorts and offsets follow the data, see {@link
   * #growingNumbers}}
   *
   * @param convention the choices
   */
  public static RetentionAccumulator<Long> growingDenseNumbers(RetentionConvention convention) {
    return growing(dense(), convention);
  }

  /**
   * {@return an empty accumulator for users with text ids whose cohorts and offsets follow the data, see {@link #growingNumbers}}
   *
   * @param convention the choices
   */
  public static RetentionAccumulator<String> growingTexts(RetentionConvention convention) {
    return growing(texts(), convention);
  }

  /**
   * {@return a collector of events into an accumulator for users with text ids; in parallel streams it combines one accumulator a thread}
   *
   * @param <E> the events
   * @param convention the choices
   * @param range the cohorts and offsets
   * @param user gives an event's user
   * @param time gives an event's time
   * @param kind gives what an event means
   */
  public static <E> Collector<E, ?, RetentionAccumulator<String>> collector(
      RetentionConvention convention,
      CohortRange range,
      Function<? super E, String> user,
      Function<? super E, Instant> time,
      Function<? super E, EventKind> kind) {
    return Collector.of(
        () -> ofTexts(convention, range),
        (accumulator, event) ->
            accumulator.add(user.apply(event), time.apply(event), kind.apply(event)),
        RetentionAccumulator::combine,
        Collector.Characteristics.UNORDERED);
  }

  /**
   * {@return a collector of events into an accumulator for users with any numbers}
   *
   * @param <E> the events
   * @param convention the choices
   * @param range the cohorts and offsets
   * @param user gives an event's user
   * @param time gives an event's time
   * @param kind gives what an event means
   */
  public static <E> Collector<E, ?, RetentionAccumulator<Long>> numbersCollector(
      RetentionConvention convention,
      CohortRange range,
      ToLongFunction<? super E> user,
      Function<? super E, Instant> time,
      Function<? super E, EventKind> kind) {
    return Collector.of(
        () -> ofNumbers(convention, range),
        (accumulator, event) ->
            accumulator.add(user.applyAsLong(event), time.apply(event), kind.apply(event)),
        RetentionAccumulator::combine,
        Collector.Characteristics.UNORDERED);
  }

  /**
   * Takes in an event that is start and return, without making objects.
   *
   * @param user the user
   * @param epochMilli when, in milliseconds since 1970-01-01T00:00Z
   * @throws IllegalArgumentException if numbers are dense and {@code user} is negative or too large; as events are put away in batches, a
   *     later call may be the one that throws; or if the range follows the data and would become longer than 2,000 periods
   * @throws IllegalStateException if users have text ids
   */
  public void add(long user, long epochMilli) {
    state.add(users.of(user), epochMilli, EventKind.START_AND_RETURN);
  }

  /**
   * Takes in an event, without making objects.
   *
   * @param user the user
   * @param epochMilli when, in milliseconds since 1970-01-01T00:00Z
   * @param kind what the event means
   * @throws IllegalArgumentException if numbers are dense and {@code user} is negative or too large; as events are put away in batches, a
   *     later call may be the one that throws; or if the range follows the data and would become longer than 2,000 periods
   * @throws IllegalStateException if users have text ids
   */
  public void add(long user, long epochMilli, EventKind kind) {
    state.add(users.of(user), epochMilli, kind);
  }

  /**
   * Takes in an event.
   *
   * @param user the user
   * @param time when
   * @param kind what the event means
   * @throws IllegalArgumentException if the time is not within a million years of 1970, or numbers are dense and {@code user} is negative
   *     or too large; as events are put away in batches, a later call may be the one that throws; or if the range follows the data and
   *     would become longer than 2,000 periods
   */
  public void add(U user, Instant time, EventKind kind) {
    long epochMilli = EpochMilli.of(time);
    state.add(users.of(user), epochMilli, kind);
  }

  /**
   * Takes in an event of a user with a number, without making an object of it.
   *
   * @param user the user
   * @param time when
   * @param kind what the event means
   * @throws IllegalArgumentException if {@link #add(Comparable, Instant, EventKind)} would throw it
   * @throws IllegalStateException if users have text ids
   */
  public void add(long user, Instant time, EventKind kind) {
    add(user, EpochMilli.of(time), kind);
  }

  /**
   * Takes over everything that another accumulator has seen.
   *
   * @param other the other accumulator, which stays as it is
   * @return this accumulator
   * @throws IllegalArgumentException if convention, range or the kind of ids differ, {@code other} is this accumulator, or both ranges
   *     follow the data and together would become longer than 2,000 periods
   * @throws ArithmeticException if the events that were ignored do not fit a long; then nothing is taken over
   */
  public RetentionAccumulator<U> combine(RetentionAccumulator<U> other) {
    checkArgument(
        other.users.ids() == users.ids(),
        "ids must be of the same kind: %s and %s. Use one kind.",
        users.ids(),
        other.users.ids());
    Combination.checkOther(this, other, "events");
    checkArgument(
        other.convention().equals(convention())
            && other.isGrowing() == isGrowing()
            && (isGrowing() || other.range().equals(range())),
        "accumulators must have the same convention and range: %s, %s and %s, %s. Make both alike.",
        convention(),
        range(),
        other.convention(),
        other.range());
    state.combine(other.state, users.from(other.users), 0);
    return this;
  }

  private boolean isGrowing() {
    return state.grows();
  }

  /**
   * {@return an accumulator with the same events and more cohorts at the end of the range}
   *
   * @param cohorts how many cohorts, at least as many as now
   * @throws IllegalArgumentException if there would be fewer cohorts
   * @throws IllegalStateException if there were events after the range, which the longer range would need, or the range follows the data
   */
  public RetentionAccumulator<U> extendedTo(int cohorts) {
    checkState(
        !isGrowing(), "range must be stated to be extended: it follows the data. Add the events.");
    checkArgument(
        cohorts >= range().cohorts(),
        "cohorts must be at least the present %s: %s. Make a new accumulator for a shorter range.",
        range().cohorts(),
        cohorts);
    checkState(
        outsideRange() == 0,
        "no event may lie after the range before it grows: %s were ignored. Extend the range first, then add them.",
        outsideRange());
    return new RetentionAccumulator<>(
        users.copy(), copy(new TableLayout(convention(), range().withCohorts(cohorts))));
  }

  /**
   * {@return the table of everything taken in so far}
   *
   * @param asOf up to when the events are known to be there; cells whose last period ends later are incomplete. Later events are not
   *     taken away: they show in incomplete cells and, on or after, in earlier ones
   */
  public RetentionTable snapshot(Instant asOf) {
    return table(state, asOf);
  }

  private static RetentionTable table(RetentionState events, Instant asOf) {
    TableLayout layout = events.layout(asOf);
    RetentionState exact = events.over(layout);
    Completeness completeness = Completeness.of(layout, exact, asOf);
    return RetentionTable.of(completeness, exact.count(completeness), asOf, events.outsideRange());
  }

  /**
   * {@return the users behind every cell of the table, as of now; later events do not change it}
   *
   * @param asOf up to when the events are known to be there
   */
  public RetentionEvidence<U> evidence(Instant asOf) {
    TableLayout layout = state.layout(asOf);
    RetentionState copy = copy(layout);
    return new RetentionEvidence<>(table(copy, asOf), layout, copy, users.users());
  }

  private RetentionState copy(TableLayout layout) {
    RetentionState copy = state.emptyFor(layout);
    copy.combine(state.over(layout), user -> user, 0);
    return copy;
  }

  private TableLayout layout() {
    return state.layout(Instant.EPOCH);
  }

  /** {@return the choices} */
  public RetentionConvention convention() {
    return layout().convention();
  }

  /** {@return the cohorts and offsets; if they follow the data, those of the data so far, and one period of 1970 without data} */
  public CohortRange range() {
    return layout().range();
  }

  /** {@return how many events lay after the range; 0 if it follows the data} */
  public long outsideRange() {
    return state.outsideRange();
  }

  /** {@return the state; accumulators that have seen the same give the same bytes; read-only} */
  public ByteBuffer toBytes() {
    return SavedRetention.toBytes(users, state);
  }

  /**
   * {@return an accumulator for users with numbers, dense or any, that goes on from a state}
   *
   * @param bytes what {@link #toBytes()} gave; the position of the buffer does not move
   * @throws IllegalArgumentException if the bytes are not such a state, or of another version
   */
  public static RetentionAccumulator<Long> numbersFromBytes(ByteBuffer bytes) {
    return SavedRetention.numbers(bytes, RetentionAccumulator::new);
  }

  /**
   * {@return an accumulator for users with text ids that goes on from a state}
   *
   * @param bytes what {@link #toBytes()} gave; the position of the buffer does not move
   * @throws IllegalArgumentException if the bytes are not such a state, or of another version
   */
  public static RetentionAccumulator<String> textsFromBytes(ByteBuffer bytes) {
    return SavedRetention.texts(bytes, RetentionAccumulator::new);
  }

  /** {@return the cohorts, if they are stated} */
  @Override
  public String toString() {
    return "retention: " + (isGrowing() ? "cohorts follow the events" : range());
  }
}
