package dev.tandem.metrics.retention.counting;

import dev.tandem.metrics.activity.EpochMilli;
import dev.tandem.metrics.activity.EventTimes;
import dev.tandem.metrics.activity.SavedAxis;
import dev.tandem.metrics.activity.UserTable;
import dev.tandem.metrics.dictionary.UserIds;
import dev.tandem.metrics.period.PeriodAxis;
import dev.tandem.metrics.retention.convention.EventKind;
import dev.tandem.metrics.retention.convention.RetentionClock.RollingWindows;
import dev.tandem.metrics.retention.counting.ConventionCodec.SavedLayout;
import dev.tandem.metrics.state.AscendingIds;
import dev.tandem.metrics.state.StateReader;
import dev.tandem.metrics.state.StateWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;

/**
 * The times of each user's starts and returns, from which windows are measured once all are known.
 *
 * <p>Starts before the range become one time just before it: only their existence matters.
 */
final class RollingState implements RetentionState {

  /** Id, number of starts, number of returns, one time. */
  private static final int LEAST_USER_BYTES = 2 * Long.BYTES + 2 * Integer.BYTES;

  private final TableLayout layout;
  private final RollingWindows clock;
  private final PeriodAxis axis;
  private final boolean repetitionsCount;
  private final UserTable numbers;
  private final List<UserTimes> users = new ArrayList<>();
  private long after;

  RollingState(TableLayout layout, UserIds ids) {
    this(layout, UserTable.of(ids, 1));
  }

  private RollingState(TableLayout layout, UserTable numbers) {
    this.layout = layout;
    this.clock = (RollingWindows) layout.convention().clock();
    this.axis = layout.axis();
    this.repetitionsCount = layout.convention().minimumOccurrences() > 1;
    this.numbers = numbers;
  }

  @Override
  public RetentionState emptyFor(TableLayout other) {
    return new RollingState(other, numbers.emptyOf(1));
  }

  @Override
  public long outsideRange() {
    return after;
  }

  @Override
  public void add(long user, long epochMilli, EventKind kind) {
    int period = axis.indexOf(epochMilli);
    if (period == axis.count()) {
      after = Math.incrementExact(after);
      if (layout.keepsLaterReturns() && kind.returns()) {
        times(user).returns().add(clock.at(Math.min(epochMilli, EpochMilli.MOST)));
      }
    } else if (period >= 0) {
      UserTimes times = times(user);
      if (kind.starts()) {
        times.starts().add(epochMilli);
      }
      if (kind.returns()) {
        times.returns().add(clock.at(epochMilli));
      }
    } else if (kind.starts()) {
      times(user).starts().add(axis.start(0).toEpochMilli() - 1);
    }
  }

  private UserTimes times(long user) {
    int row = numbers.row(user);
    long number = numbers.words()[row];
    if (number == 0) {
      users.add(new UserTimes(
          EventTimes.ofDistinct(),
          repetitionsCount ? EventTimes.ofAll() : EventTimes.ofDistinct()));
      number = users.size();
      numbers.words()[row] = number;
    }
    return users.get((int) number - 1);
  }

  @Override
  public void combine(RetentionState other, LongUnaryOperator idHere, int shift) {
    RollingState that = (RollingState) other;
    long ignored = Math.addExact(after, that.after);
    numbers.reserveFor(that.numbers);
    that.numbers.forEach((user, row) -> {
      UserTimes from = that.times(user);
      times(idHere.applyAsLong(user)).addAll(from);
    });
    after = ignored;
  }

  @Override
  public CellCounts count(Completeness completeness) {
    MembershipCounter counter = new MembershipCounter(completeness);
    forEachMembership(completeness.layout(), counter);
    return counter.counts();
  }

  @Override
  public void forEachMembership(TableLayout wanted, MembershipVisitor visitor) {
    RollingMemberships memberships = new RollingMemberships(wanted);
    numbers.forEach((user, row) -> memberships.visit(user, times(user).sorted(), visitor));
  }

  @Override
  public TableLayout layout(Instant otherwise) {
    return layout;
  }

  @Override
  public RetentionState over(TableLayout wanted) {
    return this;
  }

  /** Times of returns may be cut to before the first period, so that only the times of starts tell. */
  @Override
  public boolean beginsWith(int firstPeriod) {
    long first = axis.start(0).toEpochMilli();
    long last = axis.end(layout.cohorts() - 1).toEpochMilli() - 1;
    boolean[] within = {true};
    numbers.forEach((user, row) -> {
      times(user).starts().forEach(time -> within[0] &= time >= first && time <= last);
      times(user)
          .returns()
          .forEach(time -> within[0] &= time >= clock.at(first) && time <= clock.at(last));
    });
    return within[0] && numbers.users() > 0 == firstPeriod < layout.cohorts();
  }

  @Override
  public void writeTo(StateWriter out) {
    out.putLong(after);
    long[] ascending = numbers.ascendingUsers();
    out.putInt(ascending.length);
    for (long user : ascending) {
      out.putLong(user);
      times(user).starts().writeTo(out);
      times(user).returns().writeTo(out);
    }
  }

  static RollingState readFrom(StateReader in, TableLayout layout, UserIds ids) {
    long after = in.getLong();
    int users = in.count("users", LEAST_USER_BYTES);
    RollingState state = new RollingState(layout, UserTable.hashed(ids, 1, users));
    state.after = after;
    for (int i = 0; i < users; i++) {
      UserTimes times = state.times(in.getLong());
      times.starts().readFrom(in);
      times.returns().readFrom(in);
    }
    return state;
  }

  static void lookAt(
      StateReader in, SavedLayout layout, UserIds ids, long idsBelow, SavedRange range) {
    SavedAxis axis = layout.axis();
    RollingWindows clock = (RollingWindows) layout.convention().clock();
    boolean distinct = layout.convention().minimumOccurrences() == 1;
    long start = axis.start(0);
    int cohorts = layout.range().cohorts();
    long last = (range.follows() ? axis.start(cohorts) : axis.end()) - 1;
    boolean endless = !range.follows() && TableLayout.keepsLaterReturns(layout.convention());
    long lastReturn = clock.at(endless ? EpochMilli.MOST : last);
    in.getCount("events after the range");
    AscendingIds users = AscendingIds.numbers(in);
    int count = in.count("users", LEAST_USER_BYTES);
    in.check(
        !range.follows() || count > 0 == range.first() < cohorts, "have the range of its events");
    for (int left = count; left > 0; left--) {
      long user = in.peekLong(0, 1);
      in.check(
          ids == UserIds.ARBITRARY || (user >= 0 && user < idsBelow), "have ids of its users only");
      users.next();
      int starts = EventTimes.lookAt(in, true, range.follows() ? start : start - 1, last, 1);
      int returns = EventTimes.lookAt(
          in, distinct, clock.at(start), lastReturn, clock.arithmetic().unit());
      in.check(starts + (long) returns > 0, "hold an event of each user");
    }
  }

  /** One user's times. */
  record UserTimes(EventTimes starts, EventTimes returns) {
    UserTimes sorted() {
      starts.sort();
      returns.sort();
      return this;
    }

    void addAll(UserTimes other) {
      starts.addAll(other.starts);
      returns.addAll(other.returns);
    }
  }
}
