package dev.tandem.metrics.engagement.funnel;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Longs;
import dev.tandem.metrics.activity.EpochMilli;
import dev.tandem.metrics.dictionary.UserName;
import dev.tandem.metrics.engagement.WaitingTimes;
import dev.tandem.metrics.engagement.WaitingTimesBuilder;
import dev.tandem.metrics.state.Combination;
import dev.tandem.metrics.state.StateReader;
import dev.tandem.metrics.state.StateWriter;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collector;

/**
 * Takes in the events of users and counts how far they get in a funnel.
 *
 * <p>It keeps the distinct times of a user's steps, and of other events only where they can break a rule. The same event of the same user
 * at the same millisecond is a duplicate and counts once; order of arrival and partition do not matter.
 *
 * <p>Not thread-safe, not even to read, since times are put in order when something is asked: use one accumulator a thread and {@link
 * #combine}. Conversions and evidence may be shared.
 *
 * @param <U> how users are named: {@link Long} or {@link String}
 */
public final class FunnelAccumulator<U extends Comparable<U>> {

  private static final String KIND = "funnel";
  private static final int VERSION = 2;

  private static final long MILLIS_PER_SECOND = 1000;

  private final FunnelEvents<U> events;

  private FunnelAccumulator(FunnelEvents<U> events) {
    this.events = events;
  }

  private static <U extends Comparable<U>> FunnelAccumulator<U> empty(
      Funnel funnel, UserName<U> type) {
    return new FunnelAccumulator<>(new FunnelEvents<>(funnel, type));
  }

  /**
   * {@return an empty accumulator for users with numbers}
   *
   * @param funnel the steps and rules
   */
  public static FunnelAccumulator<Long> ofNumbers(Funnel funnel) {
    return empty(funnel, UserName.NUMBER);
  }

  /**
   * {@return an empty accumulator for users with numbers from 0 without large gaps}
   *
   * <p>Faster than {@link #ofNumbers}, because each number is found at a place of its own; memory grows with the largest one. It gives the
   * same results and the same bytes, and the two combine: {@link #numbersFromBytes} reads any numbers, which an empty one of these takes
   * over.
   *
   * @param funnel the steps and rules
   */
  public static FunnelAccumulator<Long> ofDenseNumbers(Funnel funnel) {
    return empty(funnel, UserName.DENSE_NUMBER);
  }

  /**
   * {@return an empty accumulator for users with text ids}
   *
   * @param funnel the steps and rules
   */
  public static FunnelAccumulator<String> ofTexts(Funnel funnel) {
    return empty(funnel, UserName.TEXT);
  }

  /**
   * {@return a collector of events into an accumulator for users with text ids}
   *
   * @param <E> the events
   * @param funnel the steps and rules
   * @param user gives an event's user
   * @param time gives an event's time
   * @param name gives an event's name
   */
  public static <E> Collector<E, ?, FunnelAccumulator<String>> collector(
      Funnel funnel,
      Function<? super E, String> user,
      Function<? super E, Instant> time,
      Function<? super E, String> name) {
    return Collector.of(
        () -> ofTexts(funnel),
        (accumulator, event) ->
            accumulator.add(user.apply(event), time.apply(event), name.apply(event)),
        FunnelAccumulator::combine,
        Collector.Characteristics.UNORDERED);
  }

  /**
   * {@return a collector of events into an accumulator for users with numbers}
   *
   * @param <E> the events
   * @param funnel the steps and rules
   * @param user gives an event's user
   * @param time gives an event's time
   * @param name gives an event's name
   */
  public static <E> Collector<E, ?, FunnelAccumulator<Long>> numbersCollector(
      Funnel funnel,
      ToLongFunction<? super E> user,
      Function<? super E, Instant> time,
      Function<? super E, String> name) {
    return Collector.of(
        () -> ofNumbers(funnel),
        (accumulator, event) ->
            accumulator.add(user.applyAsLong(event), time.apply(event), name.apply(event)),
        FunnelAccumulator::combine,
        Collector.Characteristics.UNORDERED);
  }

  /**
   * Takes in an event.
   *
   * @param user the user
   * @param time when, finer parts than milliseconds are cut off
   * @param event the event's name; whether it is a step, the funnel says
   * @throws IllegalArgumentException if the time is not within a million years of 1970, or numbers are dense and {@code user} is negative
   *     or too large
   */
  public void add(U user, Instant time, String event) {
    int number = events.number(event);
    if (number >= 0) {
      long epochMilli = EpochMilli.of(time);
      events.add(events.users().id(user), epochMilli, number);
    }
  }

  /**
   * Takes in an event of a user with a number, without making an object of it.
   *
   * @param user the user
   * @param time when, finer parts than milliseconds are cut off
   * @param event the event's name; whether it is a step, the funnel says
   * @throws IllegalArgumentException if {@link #add(Comparable, Instant, String)} would throw it
   * @throws IllegalStateException if users have text ids
   */
  public void add(long user, Instant time, String event) {
    int number = events.number(event);
    if (number >= 0) {
      long epochMilli = EpochMilli.of(time);
      events.add(events.users().id(user), epochMilli, number);
    }
  }

  /**
   * Takes over everything that another accumulator has seen.
   *
   * @param other the other accumulator, which stays as it is
   * @return this accumulator
   * @throws IllegalArgumentException if the funnels differ, {@code other} is this accumulator, or numbers are dense here and one of the
   *     other is negative or too large
   */
  public FunnelAccumulator<U> combine(FunnelAccumulator<U> other) {
    Combination.checkOther(this, other, "events");
    Combination.checkSame("funnel", events.funnel(), other.events.funnel());
    events.addAll(other.events);
    return this;
  }

  /**
   * {@return how far the users got}
   *
   * @param asOf up to when the events are known to be there; later ones are left out
   */
  public FunnelConversion snapshot(Instant asOf) {
    return snapshot(FunnelRange.ALL, asOf);
  }

  /**
   * {@return how far the users got who entered in a range}
   *
   * @param range whose way counts; the first entry is the first one in it
   * @param asOf up to when the events are known to be there; later ones are left out
   */
  public FunnelConversion snapshot(FunnelRange range, Instant asOf) {
    Funnel funnel = events.funnel();
    long[] reached = new long[funnel.steps().size()];
    WaitingTimesBuilder waiting = WaitingTimes.builder("seconds");
    long[] open = new long[1];
    events.forEachRun(range, asOf, (user, run) -> {
      for (int step = 0; step < run.depth(); step++) {
        reached[step]++;
      }
      if (run.converted()) {
        waiting.addDone(seconds(run.reached() - run.entry()));
      } else if (run.depth() > 0) {
        long watched = range.lastMilli(asOf) - run.entry();
        long window = funnel.longestMillis();
        waiting.addOpen(seconds(Math.min(watched, window)));
        open[0] += watched < window ? 1 : 0;
      }
    });
    return new FunnelConversion(
        funnel, range, asOf, Longs.asList(reached), open[0], waiting.build());
  }

  private static double seconds(long millis) {
    return (double) millis / MILLIS_PER_SECOND;
  }

  /**
   * {@return how far each user got; later events do not change it}
   *
   * @param asOf up to when the events are known to be there; later ones are left out
   */
  public FunnelEvidence<U> evidence(Instant asOf) {
    return evidence(FunnelRange.ALL, asOf);
  }

  /**
   * {@return how far each user got who entered in a range; later events do not change it}
   *
   * @param range whose way counts
   * @param asOf up to when the events are known to be there; later ones are left out
   */
  public FunnelEvidence<U> evidence(FunnelRange range, Instant asOf) {
    Map<U, Integer> depths = new HashMap<>();
    events.forEachRun(range, asOf, (user, run) -> {
      if (run.depth() > 0) {
        depths.put(user, run.depth());
      }
    });
    return new FunnelEvidence<>(snapshot(range, asOf), depths);
  }

  /**
   * {@return the users who reached a step and not the next, in ascending order; for the last step those who converted}
   *
   * @param step the number of the step, from 1
   * @param asOf up to when the events are known to be there; later ones are left out
   * @throws IllegalArgumentException if there is no such step
   */
  public ImmutableList<U> usersStoppedAt(int step, Instant asOf) {
    return evidence(asOf).stoppedAt(step);
  }

  /** {@return the state; accumulators that have seen the same give the same bytes; read-only} */
  public ByteBuffer toBytes() {
    StateWriter out = new StateWriter(events.users().type().kindOf(KIND), VERSION);
    events.writeTo(out);
    return out.toBytes();
  }

  /**
   * {@return an accumulator for users with numbers that goes on from a state}
   *
   * @param bytes what {@link #toBytes()} gave; the position of the buffer does not move
   * @throws IllegalArgumentException if the bytes are not such a state, or of another version
   */
  public static FunnelAccumulator<Long> numbersFromBytes(ByteBuffer bytes) {
    return fromBytes(bytes, UserName.NUMBER);
  }

  /**
   * {@return an accumulator for users with text ids that goes on from a state}
   *
   * @param bytes what {@link #toBytes()} gave; the position of the buffer does not move
   * @throws IllegalArgumentException if the bytes are not such a state, or of another version
   */
  public static FunnelAccumulator<String> textsFromBytes(ByteBuffer bytes) {
    return fromBytes(bytes, UserName.TEXT);
  }

  /** {@return the funnel and how many users were seen} */
  @Override
  public String toString() {
    return events.users().size() + " users, " + events.funnel();
  }

  private static <U extends Comparable<U>> FunnelAccumulator<U> fromBytes(
      ByteBuffer bytes, UserName<U> type) {
    return StateReader.read(
        bytes,
        type.kindOf(KIND),
        VERSION,
        in -> new FunnelAccumulator<>(FunnelEvents.readFrom(in, type)));
  }
}
