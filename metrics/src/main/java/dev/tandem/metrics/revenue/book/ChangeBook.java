package dev.tandem.metrics.revenue.book;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Dated changes of the balances of all accounts.
 *
 * @param <A> how customers are named
 * @param changes a list for each row, in order of arrival
 */
record ChangeBook<A extends Comparable<A>>(
    RevenueFrame frame, Accounts<A> accounts, List<List<Change>> changes)
    implements BalanceBook<A> {

  @Override
  public ChangeBook<A> copy() {
    List<List<Change>> copies = new ArrayList<>(changes.size());
    changes.forEach(list -> copies.add(new ArrayList<>(list)));
    return new ChangeBook<>(frame, accounts.copy(), copies);
  }

  @Override
  public void walk(int row, MovementSink sink) {
    BalanceSteps steps = new BalanceSteps(frame, accounts.account(row), sink);
    List<Change> ordered = inOrder(row);
    List<Change> effective = effective(ordered);
    int from = 0;
    while (from < effective.size()) {
      ZonedDateTime first = time(effective.get(from));
      int to = from + 1;
      while (to < effective.size()
          && frame.convention().mode().together(first, time(effective.get(to)))) {
        to++;
      }
      step(steps, first, effective.subList(from, to));
      from = to;
    }
    steps.finish();
    addRests(ordered, sink);
  }

  /** By month, then time: where clocks go back over a midnight, a month can begin before the one before has ended. */
  private ImmutableList<Change> inOrder(int row) {
    List<Change> own = row < changes.size() ? changes.get(row) : List.of();
    Comparator<Change> byMonth = Comparator.comparingInt(this::month);
    return ImmutableList.sortedCopyOf(byMonth.thenComparing(Change.ORDER), own);
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
        effective.add(Change.by(ordered.get(from).epochMilli(), true, rates));
      }
      if (change != 0) {
        effective.add(Change.by(ordered.get(from).epochMilli(), false, change));
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

  /** On their own, since a yearly amount may change by a cent of which a month knows nothing. */
  private void addRests(List<Change> ordered, MovementSink sink) {
    long rest = 0;
    int next = 0;
    for (int month = 0; month < frame.range().count(); month++) {
      while (next < ordered.size() && month(ordered.get(next)) <= month) {
        rest = Math.addExact(rest, ordered.get(next++).yearlyRest());
      }
      if (rest != 0) {
        sink.yearlyRest(month, rest);
      }
    }
  }

  private int month(Change change) {
    return frame.range().offset(change.month(frame.convention().zone()));
  }

  private ZonedDateTime time(Change change) {
    return Instant.ofEpochMilli(change.epochMilli()).atZone(frame.convention().zone());
  }
}
