package dev.tandem.metrics.revenue;

import com.google.common.collect.ImmutableList;
import dev.tandem.metrics.activity.EpochMilli;
import dev.tandem.metrics.revenue.state.AccountIndex;
import dev.tandem.metrics.state.AscendingIds;
import dev.tandem.metrics.state.StateReader;
import dev.tandem.metrics.state.StateWriter;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Dated changes of the balances of all accounts.
 *
 * @param changes a list for each row, in order of arrival
 */
record ChangeBook(RevenueFrame frame, Accounts accounts, List<List<Change>> changes)
    implements BalanceBook {

  private static final int LEAST_ACCOUNT_BYTES = 2 * Integer.BYTES;
  private static final int CHANGE_BYTES = 2 * Long.BYTES + Integer.BYTES;

  static ChangeBook empty(RevenueFrame frame, Accounts accounts) {
    return new ChangeBook(frame, accounts, new ArrayList<>());
  }

  void add(int row, Change change) {
    while (changes.size() <= row) {
      changes.add(new ArrayList<>(2));
    }
    changes.get(row).add(change);
  }

  void addAll(ChangeBook other) {
    for (int row = 0; row < other.accounts.size(); row++) {
      int here = accounts.rowOf(other.accounts, row);
      other.of(row).forEach(change -> add(here, change));
    }
  }

  ChangeBook copy() {
    List<List<Change>> copies = new ArrayList<>(changes.size());
    changes.forEach(list -> copies.add(new ArrayList<>(list)));
    return new ChangeBook(frame, accounts.copy(), copies);
  }

  @Override
  public void walk(int row, MovementSink sink) {
    BalanceSteps steps = new BalanceSteps(frame, accounts.account(row), sink);
    List<Change> ordered = effective(ordered(row));
    int from = 0;
    while (from < ordered.size()) {
      ZonedDateTime first = time(ordered.get(from));
      int to = from + 1;
      while (to < ordered.size()
          && frame.convention().mode().together(first, time(ordered.get(to)))) {
        to++;
      }
      step(steps, first, ordered.subList(from, to));
      from = to;
    }
    steps.finish();
  }

  /** Without the instants at which nothing changes in sum: a free plan, or a new plan of the same price, begins no movement. */
  private static List<Change> effective(List<Change> ordered) {
    List<Change> effective = new ArrayList<>(ordered.size());
    int from = 0;
    while (from < ordered.size()) {
      int to = from;
      long rates = 0;
      long change = 0;
      while (to < ordered.size()
          && ordered.get(to).epochMilli() == ordered.get(from).epochMilli()) {
        Change each = ordered.get(to++);
        rates = Math.addExact(rates, each.byExchange() ? each.amount() : 0);
        change = Math.addExact(change, each.byExchange() ? 0 : each.amount());
      }
      if (rates != 0) {
        effective.add(new Change(ordered.get(from).epochMilli(), true, rates));
      }
      if (change != 0) {
        effective.add(new Change(ordered.get(from).epochMilli(), false, change));
      }
      from = to;
    }
    return effective;
  }

  private void step(BalanceSteps steps, ZonedDateTime first, List<Change> together) {
    long rates = 0;
    long change = 0;
    for (Change each : together) {
      if (each.byExchange()) {
        rates = Math.addExact(rates, each.amount());
      } else {
        change = Math.addExact(change, each.amount());
      }
    }
    steps.step(first, frame.range().offset(YearMonth.from(first)), rates, change);
  }

  private ZonedDateTime time(Change change) {
    return Instant.ofEpochMilli(change.epochMilli()).atZone(frame.convention().zone());
  }

  private ImmutableList<Change> ordered(int row) {
    return ImmutableList.sortedCopyOf(Change.ORDER, of(row));
  }

  /** The changes of an account; none if all of them lay after the range. */
  private List<Change> of(int row) {
    return row < changes.size() ? changes.get(row) : List.of();
  }

  void writeTo(StateWriter out) {
    out.putInt(accounts.size());
    for (int row : accounts.ascendingRows()) {
      accounts.index().writeId(out, row);
      List<Change> ordered = ordered(row);
      out.putInt(ordered.size());
      for (Change change : ordered) {
        out.putLong(change.epochMilli());
        out.putBoolean(change.byExchange());
        out.putLong(change.amount());
      }
    }
  }

  /** Reads into this empty book what {@link #writeTo} wrote and {@link #lookAt} has looked at. */
  void readFrom(StateReader in) {
    for (int left = in.count("accounts", LEAST_ACCOUNT_BYTES); left > 0; left--) {
      int row = accounts.index().readId(in);
      for (int more = in.count("changes", CHANGE_BYTES); more > 0; more--) {
        add(row, new Change(in.getLong(), in.getBoolean(), in.getLong()));
      }
    }
  }

  /** Refuses what {@link #writeTo} does not write for changes before an end. */
  static void lookAt(StateReader in, RevenueFrame frame, AccountIndex index, long end) {
    AscendingIds ids = Accounts.ascending(in, frame.convention().level(), index);
    for (int left = in.count("accounts", LEAST_ACCOUNT_BYTES); left > 0; left--) {
      ids.next();
      lookAtChanges(in, end);
    }
  }

  private static void lookAtChanges(StateReader in, long end) {
    long lastTime = -EpochMilli.MOST;
    boolean lastByExchange = false;
    long lastAmount = Long.MIN_VALUE;
    for (int left = in.count("changes", CHANGE_BYTES); left > 0; left--) {
      long time = in.getLong();
      boolean byExchange = in.getBoolean();
      long amount = in.getLong();
      boolean sameKind = time == lastTime && byExchange == lastByExchange;
      boolean inOrder =
          sameKind ? amount >= lastAmount : time > lastTime || (time == lastTime && byExchange);
      in.check(inOrder && time < end, "have changes of its months and before, in order");
      lastTime = time;
      lastByExchange = byExchange;
      lastAmount = amount;
    }
  }
}
