package dev.tandem.metrics.engagement.activity;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Ordering;
import com.google.common.primitives.Longs;
import dev.tandem.metrics.activity.EpochMilli;
import dev.tandem.metrics.dictionary.UserDictionary;
import dev.tandem.metrics.period.PeriodAxis;
import dev.tandem.metrics.period.PeriodUnit;
import dev.tandem.metrics.period.TimePeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Who was active in which period, and what follows from it: active users, stickiness, distribution of active periods, growth accounting.
 *
 * <p>Periods that are not over as of the snapshot's instant are marked and have no rates.
 *
 * @param <U> how users are named
 */
public final class ActivityHistory<U extends Comparable<U>> {

  private final PeriodAxis axis;
  private final UserDictionary<U> users;
  private final ActivityBits active;
  private final Instant asOf;
  private final long outsideRange;

  ActivityHistory(
      PeriodAxis axis, UserDictionary<U> users, ActivityBits active, Instant asOf, long outsideRange) {
    this.axis = axis;
    this.users = users;
    this.active = active;
    this.asOf = Objects.requireNonNull(asOf, "asOf");
    this.outsideRange = outsideRange;
  }

  /** {@return the periods} */
  public PeriodAxis axis() {
    return axis;
  }

  /** {@return up to when the events are known to be there} */
  public Instant asOf() {
    return asOf;
  }

  /** {@return how many events lay after the range and were ignored; 0 if it follows the data} */
  public long outsideRange() {
    return outsideRange;
  }

  /**
   * {@return for each period the distinct users of the window that ends with it: window 1 of days gives DAU, 7 WAU, 28 or 30 MAU}
   *
   * <p>A window that would begin before the range is cut to it and flagged, see {@link ActiveUsers#wholeWindow()}; so is one that is not
   * over, see {@link ActiveUsers#complete()}.
   *
   * @param window how many periods a window has, at least 1
   * @throws IllegalArgumentException if {@code window} is less than 1
   */
  public ImmutableList<ActiveUsers> activeUsers(int window) {
    checkWindow(window);
    long[] counts = new long[axis.count()];
    active.forEachBlock(block -> {
      for (int period = 0; period < counts.length; period++) {
        counts[period] += Long.bitCount(ActivityBits.anyOf(block, Math.max(0, period - window + 1), period));
      }
    });
    return IntStream.range(0, counts.length)
        .mapToObj(period -> new ActiveUsers(
            axis.period(period), window, counts[period], period + 1 >= window, asOf))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * {@return the distinct users active in any period from one to another, for example in a calendar month of days}
   *
   * @param from a date in the first period
   * @param to a date in the last period
   * @throws IllegalArgumentException if the periods are hours, not in the range or not in order
   */
  public ActiveUsers activeUsers(LocalDate from, LocalDate to) {
    return activeUsers(period(from), period(to));
  }

  /**
   * {@return the distinct users active in any period from one to another}
   *
   * @param from a time in the first period
   * @param to a time in the last period
   * @throws IllegalArgumentException if the periods are not in the range or not in order
   */
  public ActiveUsers activeUsers(Instant from, Instant to) {
    return activeUsers(period(from), period(to));
  }

  private ActiveUsers activeUsers(int first, int last) {
    checkOrder(first, last);
    long[] count = new long[1];
    active.forEachBlock(block -> count[0] += Long.bitCount(ActivityBits.anyOf(block, first, last)));
    return new ActiveUsers(axis.period(last), last - first + 1, count[0], true, asOf);
  }

  /**
   * {@return how sticky the product is over the window that ends with a date}
   *
   * @param last a date in the last period of the window
   * @param window how many periods the window has, for example 28 or 30 days
   * @throws IllegalArgumentException if the periods are hours, or the window is not within the range
   */
  public Stickiness stickiness(LocalDate last, int window) {
    return stickiness(period(last), window);
  }

  /**
   * {@return how sticky the product is over the window that ends with a period}
   *
   * @param last a time in the last period of the window
   * @param window how many periods the window has, for example 24 hours
   * @throws IllegalArgumentException if the window is not within the range
   */
  public Stickiness stickiness(Instant last, int window) {
    return stickiness(period(last), window);
  }

  private Stickiness stickiness(int end, int window) {
    checkWindow(window);
    checkArgument(
        window <= end + 1,
        "window must lie within the range from %s: %s periods to %s. Start the range earlier.",
        axis.first(),
        window,
        axis.period(end));
    int start = end - window + 1;
    long[] counts = new long[3];
    active.forEachBlock(block -> {
      counts[0] += Long.bitCount(ActivityBits.anyOf(block, start, end));
      counts[1] += Long.bitCount(block[end + ActivityBits.FIRST_BIT]);
      for (int period = start; period <= end; period++) {
        counts[2] += Long.bitCount(block[period + ActivityBits.FIRST_BIT]);
      }
    });
    return new Stickiness(axis.period(end), window, counts[0], counts[1], counts[2], asOf);
  }

  /**
   * {@return how many users were active in exactly 0, 1, 2, … periods from one to another}
   *
   * <p>0 are the users who are known from earlier or other periods and were not active in these.
   *
   * @param from a date in the first period
   * @param to a date in the last period
   * @throws IllegalArgumentException if the periods are hours, not in the range or not in order
   */
  public ActivePeriods activePeriods(LocalDate from, LocalDate to) {
    return activePeriods(period(from), period(to));
  }

  /**
   * {@return how many users were active in exactly 0, 1, 2, … periods from one to another}
   *
   * @param from a time in the first period
   * @param to a time in the last period
   * @throws IllegalArgumentException if the periods are not in the range or not in order
   */
  public ActivePeriods activePeriods(Instant from, Instant to) {
    return activePeriods(period(from), period(to));
  }

  private ActivePeriods activePeriods(int first, int last) {
    checkOrder(first, last);
    long[] exactly = new long[last - first + 2];
    active.forEach((user, row) -> {
      int periods = 0;
      for (int period = first; period <= last; period++) {
        periods += active.isSet(row, period + ActivityBits.FIRST_BIT) ? 1 : 0;
      }
      exactly[periods]++;
    });
    return new ActivePeriods(axis.period(first), axis.period(last), asOf, Longs.asList(exactly));
  }

  /** {@return how each period's active users came about from the period before} */
  public GrowthAccounting growthAccounting() {
    Map<LifecycleState, long[]> counts = new EnumMap<>(LifecycleState.class);
    for (LifecycleState state : LifecycleState.values()) {
      counts.put(state, new long[axis.count()]);
    }
    active.forEachBlock(block -> count(block, counts));
    ImmutableList.Builder<GrowthPeriod> periods = ImmutableList.builder();
    for (int number = 0; number < axis.count(); number++) {
      TimePeriod period = axis.period(number);
      periods.add(GrowthPeriod.of(period, period.isOver(asOf), number, counts));
    }
    return new GrowthAccounting(axis.calendar(), asOf, periods.build());
  }

  private void count(long[] block, Map<LifecycleState, long[]> counts) {
    long earlier = block[0];
    for (int period = 0; period < axis.count(); period++) {
      long before = block[period + ActivityBits.FIRST_BIT - 1];
      long now = block[period + ActivityBits.FIRST_BIT];
      earlier |= before;
      for (Map.Entry<LifecycleState, long[]> state : counts.entrySet()) {
        state.getValue()[period] += Long.bitCount(state.getKey().users(now, before, earlier));
      }
    }
  }

  /**
   * {@return the users in a state of the growth accounting, in ascending order}
   *
   * @param date a date in the period
   * @param state the state
   * @throws IllegalArgumentException if the periods are hours, or the period is not in the range
   */
  public ImmutableList<U> users(LocalDate date, LifecycleState state) {
    return users(period(date), state);
  }

  /**
   * {@return the users in a state of the growth accounting, in ascending order}
   *
   * @param time a time in the period
   * @param state the state
   * @throws IllegalArgumentException if the period is not in the range
   */
  public ImmutableList<U> users(Instant time, LifecycleState state) {
    return users(period(time), state);
  }

  /** {@return the periods, how many users there are, how many events lay outside, and up to when} */
  @Override
  public String toString() {
    return "activity of " + active.users() + " users: " + axis + ", " + outsideRange
        + " events outside, as of " + asOf;
  }

  private ImmutableList<U> users(int period, LifecycleState state) {
    int bit = period + ActivityBits.FIRST_BIT;
    List<U> found = new ArrayList<>();
    active.forEach((user, row) -> {
      boolean earlier = false;
      for (int before = 0; before < bit; before++) {
        earlier |= active.isSet(row, before);
      }
      if (state.users(active.word(row, bit), active.word(row, bit - 1), earlier ? 1 : 0) != 0) {
        found.add(users.name(user));
      }
    });
    return Ordering.<U>natural().immutableSortedCopy(found);
  }

  private int period(LocalDate date) {
    checkArgument(
        axis.calendar().unit() != PeriodUnit.HOUR,
        "hour must be named by a time in it: %s has many. Pass an Instant.",
        date);
    return inRange(axis.indexOf(date), date);
  }

  private int period(Instant time) {
    return inRange(axis.indexOf(EpochMilli.ofLimit(time)), time);
  }

  private int inRange(int period, Object asked) {
    checkArgument(
        period >= 0 && period < axis.count(),
        "date must lie in the range of %s: %s. Choose another date or a longer range.",
        axis,
        asked);
    return period;
  }

  private void checkOrder(int first, int last) {
    checkArgument(
        first <= last,
        "periods must be in order: %s after %s. State the earlier one first.",
        axis.period(first),
        axis.period(last));
  }

  private static void checkWindow(int window) {
    checkArgument(
        window >= 1,
        "window must be at least 1 period: %s. State how many periods it has.",
        window);
  }
}
