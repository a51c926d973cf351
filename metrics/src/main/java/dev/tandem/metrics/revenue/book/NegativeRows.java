package dev.tandem.metrics.revenue.book;

import com.google.common.collect.ImmutableList;
import dev.tandem.metrics.revenue.month.MonthNumber;
import dev.tandem.metrics.revenue.movement.NegativeAmount;
import dev.tandem.metrics.state.StateReader;
import dev.tandem.metrics.state.StateWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows with a negative amount, by account. */
final class NegativeRows {

  private final Map<Integer, List<Entry>> entries = new HashMap<>();

  private record Entry(int month, long amount) {

    static final Comparator<Entry> ORDER =
        Comparator.comparingInt(Entry::month).thenComparingLong(Entry::amount);
  }

  void add(int row, int month, long amount) {
    entries.computeIfAbsent(row, key -> new ArrayList<>()).add(new Entry(month, amount));
  }

  void addRow(int row, NegativeRows other, int from) {
    other.ordered(from).forEach(entry -> add(row, entry.month, entry.amount));
  }

  NegativeRows copy() {
    NegativeRows copy = new NegativeRows();
    entries.forEach((row, list) -> copy.entries.put(row, new ArrayList<>(list)));
    return copy;
  }

  private ImmutableList<Entry> ordered(int row) {
    return ImmutableList.sortedCopyOf(Entry.ORDER, entries.getOrDefault(row, List.of()));
  }

  ImmutableList<NegativeAmount> of(int row, Accounts<?> accounts, RevenueFrame frame) {
    return ordered(row).stream()
        .map(entry -> new NegativeAmount(
            String.valueOf(accounts.customer(row)),
            accounts.account(row),
            MonthNumber.month(entry.month),
            frame.money(entry.amount)))
        .collect(ImmutableList.toImmutableList());
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  void writeRow(StateWriter out, int row) {
    List<Entry> ordered = ordered(row);
    out.putInt(ordered.size());
    for (Entry entry : ordered) {
      out.putInt(entry.month);
      out.putLong(entry.amount);
    }
  }

  void readRow(StateReader in, int row) {
    for (int left = in.count("negative amounts", Long.BYTES); left > 0; left--) {
      add(row, in.getInt(), in.getLong());
    }
  }
}
