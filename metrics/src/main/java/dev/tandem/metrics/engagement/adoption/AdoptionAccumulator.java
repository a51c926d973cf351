package dev.tandem.metrics.engagement.adoption;

import dev.tandem.metrics.activity.EpochMilli;
import dev.tandem.metrics.activity.EventRange;
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

  private final WindowedUses<U> uses;

  private AdoptionAccumulator(WindowedUses<U> uses) {
    this.uses = uses;
  }

  private static <U extends Comparable<U>> AdoptionAccumulator<U> empty(
      EventRange window, UserName<U> type) {
    return new AdoptionAccumulator<>(new WindowedUses<>(window, type));
  }

  /**
   * {@return an empty accumulator for users with numbers}
   *
   * @param window the days
   * @throws IllegalArgumentException if the periods are not days
   */
  public static AdoptionAccumulator<Long> ofNumbers(PeriodAxis window) {
    return empty(EventRange.of(window), UserName.NUMBER);
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
    return empty(EventRange.of(window), UserName.DENSE_NUMBER);
  }

  /**
   * {@return an empty accumulator for users with text ids}
   *
   * @param window the days
   * @throws IllegalArgumentException if the periods are not days
   */
  public static AdoptionAccumulator<String> ofTexts(PeriodAxis window) {
    return empty(EventRange.of(window), UserName.TEXT);
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
    return empty(EventRange.growing(calendar), UserName.NUMBER);
  }

  /**
   * {@return an empty accumulator for users with numbers from 0 without large gaps whose window follows the data, see {@link
   * #ofDenseNumbers} and {@link #growingNumbers}}
   *
   * @param calendar days of a zone
   * @throws IllegalArgumentException if the periods are not days
   */
  public static AdoptionAccumulator<Long> growingDenseNumbers(PeriodCalendar calendar) {
    return empty(EventRange.growing(calendar), UserName.DENSE_NUMBER);
  }

  /**
   * {@return an empty accumulator for users with text ids whose window follows the data, see {@link #growingNumbers}}
   *
   * @param calendar days of a zone
   * @throws IllegalArgumentException if the periods are not days
   */
  public static AdoptionAccumulator<String> growingTexts(PeriodCalendar calendar) {
    return empty(EventRange.growing(calendar), UserName.TEXT);
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
    int day = uses.include(millis);
    if (uses.isWithin(day)) {
      uses.uses().add(uses.users().id(user), feature, millis, day);
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
    int day = uses.include(millis);
    if (uses.isWithin(day)) {
      uses.uses().add(uses.users().id(user), feature, millis, day);
    }
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
    Combination.checkSame(
        "window", uses.window().agreement(), other.uses.window().agreement());
    uses.addAll(other.uses);
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
    EventRange longer = EventRange.of(uses.window().extendedTo(days, "window", "days"));
    return new AdoptionAccumulator<>(uses.over(longer, 0));
  }

  /**
   * {@return everything taken in so far; events that are added later do not change it}
   *
   * @param asOf up to when the events are known to be there; a window that ends later is marked and has no rates. Events after it are not
   *     taken away
   */
  public FeatureUsage<U> snapshot(Instant asOf) {
    WindowedUses<U> copy = uses.stated(asOf);
    return new FeatureUsage<>(copy.window().axis(), copy.uses(), asOf, outsideRange());
  }

  /** {@return how many events lay after the window and were ignored} */
  public long outsideRange() {
    return uses.window().outside();
  }

  /** {@return the state; accumulators that have seen the same give the same bytes; read-only} */
  public ByteBuffer toBytes() {
    StateWriter out = new StateWriter(uses.users().type().kindOf(KIND), VERSION);
    uses.writeTo(out);
    return out.toBytes();
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
    return "adoption of features: " + uses.window();
  }

  private static <U extends Comparable<U>> AdoptionAccumulator<U> fromBytes(
      ByteBuffer bytes, UserName<U> type) {
    return StateReader.read(
        bytes,
        type.kindOf(KIND),
        VERSION,
        in -> new AdoptionAccumulator<>(WindowedUses.readFrom(in, type)));
  }
}
