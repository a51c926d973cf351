package dev.tandem.metrics.engagement.activation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Ordering;
import dev.tandem.metrics.activity.EpochMilli;
import dev.tandem.metrics.dictionary.UserName;
import dev.tandem.metrics.engagement.WaitingTimes;
import dev.tandem.metrics.engagement.WaitingTimesBuilder;
import dev.tandem.metrics.state.Combination;
import dev.tandem.metrics.state.StateReader;
import dev.tandem.metrics.state.StateWriter;
import dev.tandem.metrics.statistics.Proportion;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collector;

/**
 * Takes in sign-ups and activation events, and counts who was activated in time.
 *
 * <p>A user's first sign-up counts, and any activation event in the window after it. Duplicates change nothing, order of arrival and
 * partition do not matter; activation events of users without sign-up wait for it.
 *
 * <p>Not thread-safe, not even to read, since times are put in order when something is asked: use one accumulator a thread and {@link
 * #combine}. Activations may be shared.
 *
 * @param <U> how users are named: {@link Long} or {@link String}
 */
public final class ActivationAccumulator<U extends Comparable<U>> {

  private static final String KIND = "activation";
  private static final int VERSION = 1;

  private final ActivationRule rule;
  private final UserTimes<U> times;

  private ActivationAccumulator(ActivationRule rule, UserTimes<U> times) {
    this.rule = rule;
    this.times = times;
  }

  private static <U extends Comparable<U>> ActivationAccumulator<U> empty(
      ActivationRule rule, UserName<U> type) {
    return new ActivationAccumulator<>(rule, new UserTimes<>(type));
  }

  /**
   * {@return an empty accumulator for users with numbers}
   *
   * @param rule the window
   */
  public static ActivationAccumulator<Long> ofNumbers(ActivationRule rule) {
    return empty(rule, UserName.NUMBER);
  }

  /**
   * {@return an empty accumulator for users with numbers from 0 without large gaps}
   *
   * <p>Faster than {@link #ofNumbers}, because each number is found at a place of its own; memory grows with the largest one. It gives the
   * same results and the same bytes, and the two combine: {@link #numbersFromBytes} reads any numbers, which an empty one of these takes
   * over.
   *
   * @param rule the window
   */
  public static ActivationAccumulator<Long> ofDenseNumbers(ActivationRule rule) {
    return empty(rule, UserName.DENSE_NUMBER);
  }

  /**
   * {@return an empty accumulator for users with text ids}
   *
   * @param rule the window
   */
  public static ActivationAccumulator<String> ofTexts(ActivationRule rule) {
    return empty(rule, UserName.TEXT);
  }

  /**
   * {@return a collector of events into an accumulator for users with text ids}
   *
   * @param <E> the events
   * @param rule the window
   * @param user gives an event's user
   * @param time gives an event's time
   * @param kind gives what an event means
   */
  public static <E> Collector<E, ?, ActivationAccumulator<String>> collector(
      ActivationRule rule,
      Function<? super E, String> user,
      Function<? super E, Instant> time,
      Function<? super E, ActivationEvent> kind) {
    return Collector.of(
        () -> ofTexts(rule),
        (accumulator, event) ->
            accumulator.add(user.apply(event), time.apply(event), kind.apply(event)),
        ActivationAccumulator::combine,
        Collector.Characteristics.UNORDERED);
  }

  /**
   * {@return a collector of events into an accumulator for users with numbers}
   *
   * @param <E> the events
   * @param rule the window
   * @param user gives an event's user
   * @param time gives an event's time
   * @param kind gives what an event means
   */
  public static <E> Collector<E, ?, ActivationAccumulator<Long>> numbersCollector(
      ActivationRule rule,
      ToLongFunction<? super E> user,
      Function<? super E, Instant> time,
      Function<? super E, ActivationEvent> kind) {
    return Collector.of(
        () -> ofNumbers(rule),
        (accumulator, event) ->
            accumulator.add(user.applyAsLong(event), time.apply(event), kind.apply(event)),
        ActivationAccumulator::combine,
        Collector.Characteristics.UNORDERED);
  }

  /**
   * Takes in a sign-up or an event that makes an active user.
   *
   * @param user the user
   * @param time when
   * @param kind which of the two
   * @throws IllegalArgumentException if the time is not within a million years of 1970, or numbers are dense and {@code user} is negative
   *     or too large
   */
  public void add(U user, Instant time, ActivationEvent kind) {
    long millis = EpochMilli.of(time);
    times.of(times.users().id(user), kind).add(millis);
  }

  /**
   * Takes in a sign-up or an event that makes an active user, of a user with a number, without making an object of it.
   *
   * @param user the user
   * @param time when
   * @param kind which of the two
   * @throws IllegalArgumentException if {@link #add(Comparable, Instant, ActivationEvent)} would throw it
   * @throws IllegalStateException if users have text ids
   */
  public void add(long user, Instant time, ActivationEvent kind) {
    long millis = EpochMilli.of(time);
    times.of(times.users().id(user), kind).add(millis);
  }

  /**
   * Takes over everything that another accumulator has seen.
   *
   * @param other the other accumulator, which stays as it is
   * @return this accumulator
   * @throws IllegalArgumentException if the rules differ, {@code other} is this accumulator, or numbers are dense here and one of the other
   *     is negative or too large
   */
  public ActivationAccumulator<U> combine(ActivationAccumulator<U> other) {
    Combination.checkOther(this, other, "events");
    Combination.checkSame("rule", rule, other.rule);
    times.addAll(other.times);
    return this;
  }

  /**
   * {@return how many users were activated}
   *
   * @param asOf up to when the events are known to be there; later ones are left out
   */
  public Activation snapshot(Instant asOf) {
    WaitingTimesBuilder waiting = WaitingTimes.builder("days");
    long[] mature = new long[2];
    long[] all = new long[2];
    times.forEachSignUp(rule, asOf, (user, signUp, activated) -> {
      int success = activated.isEmpty() ? 0 : 1;
      all[success]++;
      if (rule.isMature(signUp, asOf)) {
        mature[success]++;
      }
      if (success == 1) {
        waiting.addDone(rule.daysBetween(signUp, activated.get(0)));
      } else {
        waiting.addOpen(Math.min(rule.days(), Math.max(0, watched(signUp, asOf))));
      }
    });
    return new Activation(rule, asOf, proportion(mature), proportion(all), waiting.build());
  }

  /** Days over which a user is known not to have been activated; a calendar day counts once it is over. */
  private double watched(Instant signUp, Instant asOf) {
    double days = rule.daysBetween(signUp, asOf);
    return rule.clock() == ActivationClock.CALENDAR_DAYS ? days - 1 : days;
  }

  private static Proportion proportion(long[] counts) {
    return Proportion.of(counts[1], counts[0] + counts[1]);
  }

  /**
   * {@return the users who count as activated in the rate of mature users, in ascending order}
   *
   * @param asOf up to when the events are known to be there
   */
  public ImmutableList<U> activatedUsers(Instant asOf) {
    return matureUsers(asOf, true);
  }

  /**
   * {@return the users who count as not activated in the rate of mature users, in ascending order: their whole window passed without
   * activation}
   *
   * @param asOf up to when the events are known to be there
   */
  public ImmutableList<U> matureUsersNotActivated(Instant asOf) {
    return matureUsers(asOf, false);
  }

  private ImmutableList<U> matureUsers(Instant asOf, boolean wanted) {
    List<U> found = new ArrayList<>();
    times.forEachSignUp(rule, asOf, (user, signUp, activated) -> {
      if (activated.isEmpty() != wanted && rule.isMature(signUp, asOf)) {
        found.add(user);
      }
    });
    return Ordering.<U>natural().immutableSortedCopy(found);
  }

  /** {@return the state; accumulators that have seen the same give the same bytes; read-only} */
  public ByteBuffer toBytes() {
    StateWriter out = new StateWriter(times.users().type().kindOf(KIND), VERSION);
    out.putInt(rule.days());
    out.putEnum(rule.clock());
    out.putZone(rule.zone());
    times.writeTo(out);
    return out.toBytes();
  }

  /**
   * {@return an accumulator for users with numbers that goes on from a state}
   *
   * @param bytes what {@link #toBytes()} gave; the position of the buffer does not move
   * @throws IllegalArgumentException if the bytes are not such a state, or of another version
   */
  public static ActivationAccumulator<Long> numbersFromBytes(ByteBuffer bytes) {
    return fromBytes(bytes, UserName.NUMBER);
  }

  /**
   * {@return an accumulator for users with text ids that goes on from a state}
   *
   * @param bytes what {@link #toBytes()} gave; the position of the buffer does not move
   * @throws IllegalArgumentException if the bytes are not such a state, or of another version
   */
  public static ActivationAccumulator<String> textsFromBytes(ByteBuffer bytes) {
    return fromBytes(bytes, UserName.TEXT);
  }

  /** {@return the rule and how many users were seen} */
  @Override
  public String toString() {
    return "activation " + rule + ": " + times.users().size() + " users";
  }

  private static <U extends Comparable<U>> ActivationAccumulator<U> fromBytes(
      ByteBuffer bytes, UserName<U> type) {
    return StateReader.read(bytes, type.kindOf(KIND), VERSION, in -> {
      int days = in.getInt();
      ActivationClock clock = in.getEnum(ActivationClock.class);
      ActivationRule rule = new ActivationRule(days, clock, in.getZone());
      return new ActivationAccumulator<>(rule, UserTimes.readFrom(in, type));
    });
  }
}
