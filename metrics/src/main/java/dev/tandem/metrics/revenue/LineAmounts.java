package dev.tandem.metrics.revenue;

import dev.tandem.metrics.revenue.book.MovementSink;
import dev.tandem.metrics.revenue.movement.BridgeLine;
import dev.tandem.metrics.revenue.movement.MovementType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Adds up the amount of each line and month for each customer.
 *
 * @param <A> how customers are named
 */
final class LineAmounts<A extends Comparable<A>> {

  private final List<Map<BridgeLine, Map<A, Long>>> months = new ArrayList<>();

  LineAmounts(int months) {
    for (int month = 0; month < months; month++) {
      this.months.add(new EnumMap<>(BridgeLine.class));
    }
  }

  /** Takes the amounts of an account of a customer. */
  MovementSink of(A customer) {
    return new MovementSink() {
      @Override
      public void opening(long balance) {
        add(customer, 0, BridgeLine.OPENING, balance);
      }

      @Override
      public void movement(int month, MovementType type, long amount) {
        add(customer, month, BridgeLine.of(type), amount);
      }

      @Override
      public void closing(int month, long balance) {
        add(customer, month, BridgeLine.CLOSING, balance);
        if (month + 1 < months.size()) {
          add(customer, month + 1, BridgeLine.OPENING, balance);
        }
      }
    };
  }

  private void add(A customer, int month, BridgeLine line, long amount) {
    if (amount != 0) {
      months
          .get(month)
          .computeIfAbsent(line, key -> new TreeMap<>())
          .merge(customer, amount, Math::addExact);
    }
  }

  /** Amounts in the smallest unit by customer. */
  Map<A, Long> of(int month, BridgeLine line) {
    return months.get(month).getOrDefault(line, Map.of());
  }
}
