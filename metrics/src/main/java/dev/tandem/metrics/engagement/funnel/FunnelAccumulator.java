package dev.tandem.metrics.engagement.funnel;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.Longs;
import dev.tandem.metrics.activity.EpochMilli;
import dev.tandem.metrics.activity.EventTimes;
import dev.tandem.metrics.activity.UserDictionary;
import dev.tandem.metrics.activity.UserName;
import dev.tandem.metrics.engagement.WaitingTimes;
import dev.tandem.metrics.engagement.WaitingTimesBuilder;
import dev.tandem.metrics.state.AscendingIds;
import dev.tandem.metrics.state.StateReader;
import dev.tandem.metrics.state.StateWriter;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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

  /** A time and an event are one number: the time in the upper bits, the event's number in the lower. Other events are number 0. */
  private static final int EVENT_BITS = 6;

  private static final long MILLIS_PER_SECOND = 1000;

  private final Funnel funnel;
  private final ImmutableList<String> events;
  private final UserDictionary<U> users;
  private final List<EventTimes> times = new ArrayList<>();

  private FunnelAccumulator(Funnel funnel, UserName<U> type) {
    this.funnel = funnel;
    this.events = ImmutableSet.copyOf(funnel.steps()).asList();
    this.users = UserDictionary.of(type);
  }

  /**
   * {@return an empty accumulator for users with numbers}
   *
   * @param funnel the steps and rules
   */
  public static FunnelAccumulator<Long> ofNumbers(Funnel funnel) {
    return new FunnelAccumulator<>(funnel, UserName.NUMBER);
  }

  /**
   * {@return an empty accumulator for users with text ids}
   *
   * @param funnel the steps and rules
   */
  public static FunnelAccumulator<String> ofTexts(Funnel funnel) {
    return new FunnelAccumulator<>(funnel, UserName.TEXT);
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
   * @throws IllegalArgumentException if the time is not within a million years of 1970
   */
  public void add(U user, Instant time, String event) {
    int number = events.indexOf(event) + 1;
    if (isTakenIn(number)) {
      long millis = EpochMilli.of(time);
      times(users.id(user)).add((millis << EVENT_BITS) + number);
    }
  }

  private EventTimes times(int id) {
    while (times.size() <= id) {
      times.add(EventTimes.ofDistinct());
    }
    return times.get(id);
  }

  /**
   * Takes over everything that another accumulator has seen.
   *
   * @param other the other accumulator, which stays as it is
   * @return this accumulator
   * @throws IllegalArgumentException if the funnels differ or {@code other} is this accumulator
   */
  public FunnelAccumulator<U> combine(FunnelAccumulator<U> other) {
    checkArgument(
        other != this,
        "accumulator must be another one: the same. Combine different parts of the events.");
    checkArgument(
        funnel.equals(other.funnel),
        "accumulators must have the same funnel: %s and %s. Make both alike.",
        funnel,
        other.funnel);
    for (int id = 0; id < other.times.size(); id++) {
      times(users.id(other.users.name(id))).addAll(other.times.get(id));
    }
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
    long[] reached = new long[funnel.steps().size()];
    WaitingTimesBuilder waiting = WaitingTimes.builder("seconds");
    long[] open = new long[1];
    forEachRun(range, asOf, (user, run) -> {
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
    forEachRun(range, asOf, (user, run) -> {
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

  private void forEachRun(FunnelRange range, Instant asOf, RunVisitor<U> visitor) {
    FunnelRun run = FunnelRun.of(funnel, range);
    long last = range.lastMilli(asOf);
    for (int id = 0; id < times.size(); id++) {
      EventTimes list = times.get(id);
      list.sort();
      run.start();
      for (int i = 0; i < list.size(); i++) {
        long time = list.get(i) >> EVENT_BITS;
        if (time > last) {
          break;
        }
        if (range.isBefore(time)) {
          continue;
        }
        int number = number(list.get(i));
        if (number == 0) {
          run.other();
        } else {
          run.event(events.get(number - 1), time);
        }
      }
      run.finish();
      visitor.visit(users.name(id), run);
    }
  }

  private interface RunVisitor<U> {
    void visit(U user, FunnelRun run);
  }

  /** {@return the state; accumulators that have seen the same give the same bytes; read-only} */
  public ByteBuffer toBytes() {
    StateWriter out = new StateWriter(users.type().kindOf(KIND), VERSION);
    FunnelCodec.write(out, funnel);
    out.putInt(users.size());
    for (int id : users.ascendingIds()) {
      users.writeName(out, id);
      times(id).writeTo(out);
    }
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
    return users.size() + " users, " + funnel;
  }

  private static <U extends Comparable<U>> FunnelAccumulator<U> fromBytes(
      ByteBuffer bytes, UserName<U> type) {
    return StateReader.read(bytes, type.kindOf(KIND), VERSION, in -> {
      FunnelAccumulator<U> accumulator = new FunnelAccumulator<>(FunnelCodec.read(in), type);
      in.lookAhead(accumulator::lookAtUsers);
      for (int left = in.count("users", type.leastBytes()); left > 0; left--) {
        accumulator.times(accumulator.users.readName(in)).readFrom(in);
      }
      return accumulator;
    });
  }

  private void lookAtUsers(StateReader in) {
    AscendingIds names = users.type().ascending(in);
    for (int left = in.count("users", users.type().leastBytes()); left > 0; left--) {
      names.next();
      lookAtEvents(in);
    }
  }

  private void lookAtEvents(StateReader in) {
    int count = in.count("events", Long.BYTES);
    in.check(count > 0, "hold an event of each user");
    long last = Long.MIN_VALUE;
    for (int i = 0; i < count; i++) {
      long event = in.getLong();
      in.check(event > last, "hold events in ascending order, each once");
      last = event;
      in.check(Math.abs(event >> EVENT_BITS) <= EpochMilli.MOST, "hold events of possible times");
      in.check(isTakenIn(number(event)), "hold events of its funnel only");
    }
  }

  private boolean isTakenIn(int number) {
    return number <= events.size() && (number > 0 || funnel.is(FunnelStrictness.NO_OTHER_EVENT));
  }

  private static int number(long timeAndEvent) {
    return (int) (timeAndEvent & ((1L << EVENT_BITS) - 1));
  }
}
