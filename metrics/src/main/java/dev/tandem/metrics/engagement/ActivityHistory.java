package dev.tandem.metrics.engagement;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Ordering;
import dev.tandem.metrics.activity.UserBlock;
import dev.tandem.metrics.activity.UserDictionary;
import dev.tandem.metrics.activity.UserTable;
import dev.tandem.metrics.period.PeriodAxis;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Who was active in which period, and what follows from it: active users, stickiness, distribution of active periods, growth accounting.
 *
 * @param <U> how users are named
 */
public final class ActivityHistory<U extends Comparable<U>> {

  /** Bit 0 stands for earlier, bit 1 for the period just before the range, this one for period 0. */
  static final int FIRST_BIT = 2;

  private final PeriodAxis axis;
  private final UserDictionary<U> users;
  private final UserTable active;

  ActivityHistory(PeriodAxis axis, UserDictionary<U> users, UserTable active) {
    this.axis = axis;
    this.users = users;
    this.active = active;
  }

  /** {@return the periods} */
  public PeriodAxis axis() {
    return axis;
  }

  /**
   * {@return for each period the distinct users of the window that ends with it: window 1 of days gives DAU, 7 WAU, 28 or 30 MAU}
   *
   * <p>A window that would begin before the range is cut to it and flagged, see {@link ActiveUsers#wholeWindow()}.
   *
   * @param window how many periods a window has, at least 1
   * @throws IllegalArgumentException if {@code window} is less than 1
   */
  public ImmutableList<ActiveUsers> activeUsers(int window) {
    checkWindow(window);
    long[] counts = new long[axis.count()];
    forEachBlock(block -> {
      for (int period = 0; period < counts.length; period++) {
        counts[period] += Long.bitCount(anyOf(block, Math.max(0, period - window + 1), period));
      }
    });
    ImmutableList.Builder<ActiveUsers> series = ImmutableList.builder();
    for (int period = 0; period < counts.length; period++) {
      series.add(new ActiveUsers(axis.date(period), window, counts[period], period + 1 >= window));
    }
    return series.build();
  }

  /**
   * {@return the distinct users active in any period from one to another, for example in a calendar month of days}
   *
   * @param from a date in the first period
   * @param to a date in the last period
   * @throws IllegalArgumentException if the periods are not in the range or not in order
   */
  public long activeUsers(LocalDate from, LocalDate to) {
    int first = period(from);
    int last = checkOrder(first, period(to));
    long[] count = new long[1];
    forEachBlock(block -> count[0] += Long.bitCount(anyOf(block, first, last)));
    return count[0];
  }

  /**
   * {@return how sticky the product is over the window that ends with a date}
   *
   * @param last a date in the last period of the window
   * @param window how many periods the window has, for example 28 or 30 days
   * @throws IllegalArgumentException if the window is not within the range
   */
  public Stickiness stickiness(LocalDate last, int window) {
    checkWindow(window);
    int end = period(last);
    int start = end - window + 1;
    checkArgument(
        start >= 0,
        "window must lie within the range from %s: %s periods to %s. Start the range earlier.",
        axis.first(),
        window,
        last);
    long[] counts = new long[3];
    forEachBlock(block -> {
      counts[0] += Long.bitCount(anyOf(block, start, end));
      counts[1] += Long.bitCount(block[end + FIRST_BIT]);
      for (int period = start; period <= end; period++) {
        counts[2] += Long.bitCount(block[period + FIRST_BIT]);
      }
    });
    return new Stickiness(axis.date(end), window, counts[0], counts[1], counts[2]);
  }

  /**
   * {@return how many users were active in exactly 0, 1, 2, … periods from one to another}
   *
   * <p>0 are the users who are known from earlier or other periods and were not active in these.
   *
   * @param from a date in the first period
   * @param to a date in the last period
   * @throws IllegalArgumentException if the periods are not in the range or not in order
   */
  public ActivePeriods activePeriods(LocalDate from, LocalDate to) {
    int first = period(from);
    int last = checkOrder(first, period(to));
    long[] exactly = new long[last - first + 2];
    active.forEach((user, row) -> {
      int periods = 0;
      for (int period = first; period <= last; period++) {
        periods += isSet(row, period + FIRST_BIT) ? 1 : 0;
      }
      exactly[periods]++;
    });
    return ActivePeriods.of(axis.date(first), axis.date(last), exactly);
  }

  /** {@return how each period's active users came about from the period before} */
  public GrowthAccounting growthAccounting() {
    Map<LifecycleState, long[]> counts = new EnumMap<>(LifecycleState.class);
    for (LifecycleState state : LifecycleState.values()) {
      counts.put(state, new long[axis.count()]);
    }
    forEachBlock(block -> count(block, counts));
    ImmutableList.Builder<GrowthPeriod> periods = ImmutableList.builder();
    for (int period = 0; period < axis.count(); period++) {
      periods.add(GrowthPeriod.of(axis.date(period), period, counts));
    }
    return new GrowthAccounting(axis.calendar(), periods.build());
  }

  private void count(long[] block, Map<LifecycleState, long[]> counts) {
    long earlier = block[0];
    for (int period = 0; period < axis.count(); period++) {
      long before = block[period + FIRST_BIT - 1];
      long now = block[period + FIRST_BIT];
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
   * @throws IllegalArgumentException if the period is not in the range
   */
  public ImmutableList<U> users(LocalDate date, LifecycleState state) {
    int bit = period(date) + FIRST_BIT;
    List<U> found = new ArrayList<>();
    active.forEach((user, row) -> {
      boolean earlier = false;
      for (int before = 0; before < bit; before++) {
        earlier |= isSet(row, before);
      }
      if (state.users(word(row, bit), word(row, bit - 1), earlier ? 1 : 0) != 0) {
        found.add(users.name(user));
      }
    });
    return Ordering.<U>natural().immutableSortedCopy(found);
  }

  private long word(int row, int bit) {
    return isSet(row, bit) ? 1 : 0;
  }

  private boolean isSet(int row, int bit) {
    return (active.words()[row + (bit >>> 6)] >>> bit & 1) != 0;
  }

  private static long anyOf(long[] block, int first, int last) {
    long any = 0;
    for (int period = first; period <= last; period++) {
      any |= block[period + FIRST_BIT];
    }
    return any;
  }

  private void forEachBlock(Consumer<long[]> visitor) {
    UserBlock block = new UserBlock(active.width());
    active.forEach((user, row) -> {
      block.add(active.words(), row);
      if (block.isFull()) {
        visitor.accept(block.turn());
        block.clear();
      }
    });
    visitor.accept(block.turn());
  }

  private int period(LocalDate date) {
    LocalDate start = axis.calendar().firstDate(date);
    int period =
        Math.min(axis.indexOf(axis.calendar().startOf(date, 0).toEpochMilli()), axis.count() - 1);
    while (period > 0 && axis.date(period).isAfter(start)) {
      period--; // A date that its zone skipped begins with the date after it.
    }
    checkArgument(
        period >= 0 && axis.date(period).equals(start),
        "date must lie in the range of %s: %s. Choose another date or a longer range.",
        axis,
        date);
    return period;
  }

  private int checkOrder(int first, int last) {
    checkArgument(
        first <= last,
        "periods must be in order: %s after %s. State the earlier one first.",
        axis.date(first),
        axis.date(last));
    return last;
  }

  private static void checkWindow(int window) {
    checkArgument(
        window >= 1,
        "window must be at least 1 period: %s. State how many periods it has.",
        window);
  }
}
