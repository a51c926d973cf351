package dev.tandem.metrics.engagement.adoption;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.metrics.activity.AxisCodec;
import dev.tandem.metrics.activity.EpochMilli;
import dev.tandem.metrics.activity.EventRange;
import dev.tandem.metrics.activity.GrowingAxis;
import dev.tandem.metrics.activity.SavedAxis;
import dev.tandem.metrics.dictionary.UserName;
import dev.tandem.metrics.period.PeriodAxis;
import dev.tandem.metrics.period.PeriodCalendar;
import dev.tandem.metrics.period.PeriodUnit;
import dev.tandem.metrics.state.Combination;
import dev.tandem.metrics.state.StateReader;
import dev.tandem.metrics.state.StateWriter;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.BitSet;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collector;

/**
 * Takes in which user used which feature when, and counts adoption in a window of days.
 *
 * <p>Every event is the use of a feature, named by the event; a user with any event is known from then on. Events before the window say who
 * was there and who had adopted already; events after it are ignored, but counted, see {@link #outsideRange()}. Each delivery of an
 * event counts as a use; otherwise duplicates change nothing. Order of arrival and partition do not matter.
 *
 * <p>Not thread-safe: use one accumulator a thread and {@link #combine}. What {@link #snapshot} gives may be shared.
 *
 * @param <U> how users are named: {@link Long} or {@link String}
 */
public final class AdoptionAccumulator<U extends Comparable<U>> {

  private static final String KIND = "adoption";
  private static final int VERSION = 2;

  private final EventRange window;
  private final FeatureUses<U> uses;

  /** At least all uses in the window and events after it: while their sum fits, each of them does. */
  private long counted;

  private AdoptionAccumulator(EventRange window, UserName<U> type) {
    PeriodAxis days = window.axis();
    checkArgument(
        days.calendar().unit() == PeriodUnit.DAY,
        "window must consist of days: %s. Count adoption by days.",
        days);
    this.window = window;
    this.uses = new FeatureUses<>(type, days.count());
  }

  /**
   * {@return an empty accumulator for users with numbers}
   *
   * @param window the days
   * @throws IllegalArgumentException if the periods are not days
   */
  public static AdoptionAccumulator<Long> ofNumbers(PeriodAxis window) {
    return new AdoptionAccumulator<>(EventRange.of(window), UserName.NUMBER);
  }

  /**
   * {@return an empty accumulator for users with numbers from 0 without large gaps}
   *
   * <p>Faster than {@link #ofNumbers}, because each number is found at a place of its own; memory grows with the largest one. It gives the
   * same results and the same bytes, and the two combine: {@link #numbersFromBytes} reads any numbers, which an empty one of these takes
   * over.
   *
   * @param window the days
   * @throws IllegalArgumentException if the periods are not days
   */
  public static AdoptionAccumulator<Long> ofDenseNumbers(PeriodAxis window) {
    return new AdoptionAccumulator<>(EventRange.of(window), UserName.DENSE_NUMBER);
  }

  /**
   * {@return an empty accumulator for users with text ids}
   *
   * @param window the days
   * @throws IllegalArgumentException if the periods are not days
   */
  public static AdoptionAccumulator<String> ofTexts(PeriodAxis window) {
    return new AdoptionAccumulator<>(EventRange.of(window), UserName.TEXT);
  }

  /**
   * {@return an empty accumulator for users with numbers whose window follows the data: from the day of the first event to that of the
   * last}
   *
   * <p>It gives what {@link #ofNumbers} gives for that window.
   *
   * @param calendar days of a zone
   * @throws IllegalArgumentException if the periods are not days
   */
  public static AdoptionAccumulator<Long> growingNumbers(PeriodCalendar calendar) {
    return new AdoptionAccumulator<>(EventRange.growing(calendar), UserName.NUMBER);
  }

  /**
   * {@return an empty accumulator for users with numbers from 0 without large gaps whose window follows the data, see {@link
   * #ofDenseNumbers} and {@link #growingNumbers}}
   *
   * @param calendar days of a zone
   * @throws IllegalArgumentException if the periods are not days
   */
  public static AdoptionAccumulator<Long> growingDenseNumbers(PeriodCalendar calendar) {
    return new AdoptionAccumulator<>(EventRange.growing(calendar), UserName.DENSE_NUMBER);
  }

  /**
   * {@return an empty accumulator for users with text ids whose window follows the data, see {@link #growingNumbers}}
   *
   * @param calendar days of a zone
   * @throws IllegalArgumentException if the periods are not days
   */
  public static AdoptionAccumulator<String> growingTexts(PeriodCalendar calendar) {
    return new AdoptionAccumulator<>(EventRange.growing(calendar), UserName.TEXT);
  }

  /**
   * {@return a collector of events into an accumulator for users with text ids}
   *
   * @param <E> the events
   * @param window the days
   * @param user gives an event's user
   * @param time gives an event's time
   * @param feature gives the feature that was used
   */
  public static <E> Collector<E, ?, AdoptionAccumulator<String>> collector(
      PeriodAxis window,
      Function<? super E, String> user,
      Function<? super E, Instant> time,
      Function<? super E, String> feature) {
    return Collector.of(
        () -> ofTexts(window),
        (accumulator, event) ->
            accumulator.add(user.apply(event), time.apply(event), feature.apply(event)),
        AdoptionAccumulator::combine,
        Collector.Characteristics.UNORDERED);
  }

  /**
   * {@return a collector of events into an accumulator for users with numbers}
   *
   * @param <E> the events
   * @param window the days
   * @param user gives an event's user
   * @param time gives an event's time
   * @param feature gives the feature that was used
   */
  public static <E> Collector<E, ?, AdoptionAccumulator<Long>> numbersCollector(
      PeriodAxis window,
      ToLongFunction<? super E> user,
      Function<? super E, Instant> time,
      Function<? super E, String> feature) {
    return Collector.of(
        () -> ofNumbers(window),
        (accumulator, event) ->
            accumulator.add(user.applyAsLong(event), time.apply(event), feature.apply(event)),
        AdoptionAccumulator::combine,
        Collector.Characteristics.UNORDERED);
  }

  /**
   * Takes in the use of a feature.
   *
   * @param user the user
   * @param time when
   * @param feature the feature
   * @throws IllegalArgumentException if the time is not within a million years of 1970, the window follows the data and would become longer
   *     than 2,000 days, or numbers are dense and {@code user} is negative or too large
   */
  public void add(U user, Instant time, String feature) {
    uses.users().check(user);
    long millis = EpochMilli.of(time);
    int day = day(millis);
    if (day < window.axis().count()) {
      uses.add(uses.users().id(user), feature, millis, day);
    }
  }

  /**
   * Takes in the use of a feature by a user with a number, without making an object of it.
   *
   * @param user the user
   * @param time when
   * @param feature the feature
   * @throws IllegalArgumentException if {@link #add(Comparable, Instant, String)} would throw it
   * @throws IllegalStateException if users have text ids
   */
  public void add(long user, Instant time, String feature) {
    uses.users().check(user);
    long millis = EpochMilli.of(time);
    int day = day(millis);
    if (day < window.axis().count()) {
      uses.add(uses.users().id(user), feature, millis, day);
    }
  }

  /** The day of a time, which is counted; negative before the window. */
  private int day(long millis) {
    int day = window.include(millis, this::move);
    counted = Math.incrementExact(counted);
    if (day >= window.axis().count()) {
      window.countOutside(1);
    }
    return day;
  }

  private void move(PeriodAxis room, int shift) {
    uses.move(room.count(), shift);
  }

  /**
   * Takes over everything that another accumulator has seen.
   *
   * @param other the other accumulator, which stays as it is
   * @return this accumulator
   * @throws IllegalArgumentException if the windows differ, {@code other} is this accumulator, or both follow the data and together would
   *     be longer than 2,000 days, or numbers are dense here and one of the other is negative or too large
   * @throws ArithmeticException if the events of both do not fit a long; then nothing is taken over
   */
  public AdoptionAccumulator<U> combine(AdoptionAccumulator<U> other) {
    Combination.checkOther(this, other, "events");
    Combination.checkSame("window", window.agreement(), other.window.agreement());
    long together = Math.addExact(counted, other.counted);
    uses.addAll(other.uses, window.includeAll(other.window, this::move));
    counted = together;
    return this;
  }

  /**
   * {@return an accumulator with the same events and more days at the end of the window}
   *
   * @param days how many days, at least as many as now
   * @throws IllegalArgumentException if there would be fewer days
   * @throws IllegalStateException if events after the window were ignored that the longer window would need, or the window
   *     follows the data
   */
  public AdoptionAccumulator<U> extendedTo(int days) {
    return over(EventRange.of(window.extendedTo(days, "window", "days")), 0);
  }

  private AdoptionAccumulator<U> over(EventRange days, int shift) {
    AdoptionAccumulator<U> copy = new AdoptionAccumulator<>(days, uses.users().type());
    copy.uses.addAll(uses, shift);
    copy.window.countOutside(outsideRange());
    copy.counted = counted;
    return copy;
  }

  /** An accumulator of the stated window; of no events whose window follows them the day that contains a time. */
  private AdoptionAccumulator<U> stated(Instant otherwise) {
    return over(EventRange.of(window.exact(otherwise)), window.shiftToExact());
  }

  /**
   * {@return everything taken in so far; events that are added later do not change it}
   *
   * @param asOf up to when the events are known to be there; a window that ends later is marked and has no rates. Events after it are not
   *     taken away
   */
  public FeatureUsage<U> snapshot(Instant asOf) {
    AdoptionAccumulator<U> copy = stated(asOf);
    return new FeatureUsage<>(copy.window.axis(), copy.uses, asOf, outsideRange());
  }

  /** {@return how many events lay after the window and were ignored} */
  public long outsideRange() {
    return window.outside();
  }

  /** {@return the state; accumulators that have seen the same give the same bytes; read-only} */
  public ByteBuffer toBytes() {
    StateWriter out = new StateWriter(uses.users().type().kindOf(KIND), VERSION);
    if (window.grows()) {
      stated(Instant.EPOCH).writeTo(out);
    } else {
      writeTo(out);
    }
    out.putBoolean(window.grows());
    return out.toBytes();
  }

  private void writeTo(StateWriter out) {
    AxisCodec.write(out, window.axis());
    out.putLong(outsideRange());
    uses.writeTo(out);
  }

  /**
   * {@return an accumulator for users with numbers that goes on from a state}
   *
   * @param bytes what {@link #toBytes()} gave; the position of the buffer does not move
   * @throws IllegalArgumentException if the bytes are not such a state, or of another version
   */
  public static AdoptionAccumulator<Long> numbersFromBytes(ByteBuffer bytes) {
    return fromBytes(bytes, UserName.NUMBER);
  }

  /**
   * {@return an accumulator for users with text ids that goes on from a state}
   *
   * @param bytes what {@link #toBytes()} gave; the position of the buffer does not move
   * @throws IllegalArgumentException if the bytes are not such a state, or of another version
   */
  public static AdoptionAccumulator<String> textsFromBytes(ByteBuffer bytes) {
    return fromBytes(bytes, UserName.TEXT);
  }

  /** {@return the window, and how many events lay outside} */
  @Override
  public String toString() {
    return "adoption of features: " + window;
  }

  private static <U extends Comparable<U>> AdoptionAccumulator<U> fromBytes(
      ByteBuffer bytes, UserName<U> type) {
    return StateReader.read(bytes, type.kindOf(KIND), VERSION, in -> {
      SavedAxis window = AxisCodec.read(in);
      long after = in.getCount("events after the window");
      in.check(window.calendar().unit() == PeriodUnit.DAY, "have a window of days");
      long[] counted = {after};
      in.lookAhead(ahead -> counted[0] = lookAtUses(ahead, type, window, after));
      AdoptionAccumulator<U> accumulator =
          new AdoptionAccumulator<>(EventRange.of(window.axis()), type);
      accumulator.window.countOutside(after);
      accumulator.counted = counted[0];
      accumulator.uses.readFrom(in);
      return in.getBoolean() ? accumulator.growing(in) : accumulator;
    });
  }

  /** An accumulator of the same events whose window follows them. */
  private AdoptionAccumulator<U> growing(StateReader in) {
    BitSet days = uses.usedDays();
    int first = days.nextSetBit(0);
    int last = days.isEmpty() ? first - 1 : days.length() - 1;
    return over(EventRange.read(window.axis(), first, last, in), 0);
  }

  /** Returns how many uses there are, and events after the window. */
  private static long lookAtUses(
      StateReader in, UserName<?> type, SavedAxis window, long eventsAfter) {
    FeatureUses.Seen seen = FeatureUses.lookAt(in, type, window, eventsAfter);
    if (in.getBoolean()) {
      in.check(!seen.outside(), "have no events outside a window that follows them");
      GrowingAxis.lookAt(in, window, seen.used().first(), seen.used().last());
    }
    return seen.events();
  }
}
