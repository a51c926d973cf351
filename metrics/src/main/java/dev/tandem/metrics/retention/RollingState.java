package dev.tandem.metrics.retention;

import dev.tandem.metrics.activity.EventTimes;
import dev.tandem.metrics.activity.UserIds;
import dev.tandem.metrics.activity.UserTable;
import dev.tandem.metrics.period.PeriodAxis;
import dev.tandem.metrics.retention.RetentionClock.RollingWindows;
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

  private final RollingWindows clock;
  private final PeriodAxis axis;
  private final boolean repetitionsCount;
  private final UserTable numbers;
  private final List<UserTimes> users = new ArrayList<>();
  private long after;

  RollingState(TableLayout layout, UserIds ids) {
    this.clock = (RollingWindows) layout.convention().clock();
    this.axis = layout.axis();
    this.repetitionsCount = layout.convention().minimumOccurrences() > 1;
    this.numbers = UserTable.of(ids, 1);
  }

  @Override
  public long eventsAfterRange() {
    return after;
  }

  @Override
  public void add(long user, long epochMilli, EventKind kind) {
    int period = axis.indexOf(epochMilli);
    if (period == axis.count()) {
      after++;
    } else if (period >= 0) {
      UserTimes times = times(user);
      if (kind.starts()) {
        times.starts().add(epochMilli);
      }
      if (kind.returns()) {
        times.returns().add(clock.arithmetic().at(epochMilli));
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
  public void combine(RetentionState other, LongUnaryOperator idHere) {
    RollingState that = (RollingState) other;
    numbers.reserveFor(that.numbers);
    that.numbers.forEach((user, row) -> {
      UserTimes from = that.times(user);
      times(idHere.applyAsLong(user)).addAll(from);
    });
    after += that.after;
  }

  @Override
  public CellCounts count(TableLayout wanted, Instant asOf) {
    MembershipCounter counter = new MembershipCounter(wanted, asOf);
    forEachMembership(wanted, counter);
    return counter.counts();
  }

  @Override
  public void forEachMembership(TableLayout wanted, MembershipVisitor visitor) {
    RollingMemberships memberships = new RollingMemberships(wanted);
    numbers.forEach((user, row) -> memberships.visit(user, times(user).sorted(), visitor));
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
    RollingState state = new RollingState(layout, ids);
    state.after = in.getLong();
    int users = in.count("users");
    for (int i = 0; i < users; i++) {
      UserTimes times = state.times(in.getLong());
      times.starts().readFrom(in);
      times.returns().readFrom(in);
    }
    return state;
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
