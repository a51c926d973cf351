package dev.tandem.metrics.revenue;

import dev.tandem.metrics.revenue.book.MovementSink;
import dev.tandem.metrics.revenue.movement.BridgeLine;
import dev.tandem.metrics.revenue.movement.MovementType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds up the amount of each line and month for each customer. */
final class LineAmounts implements MovementSink {

  private final List<Map<BridgeLine, Map<String, Long>>> months = new ArrayList<>();
  private String customer = "";

  LineAmounts(int months) {
    for (int month = 0; month < months; month++) {
      this.months.add(new EnumMap<>(BridgeLine.class));
    }
  }

  void customer(String next) {
    customer = next;
  }

  @Override
  public void opening(long balance) {
    add(0, BridgeLine.OPENING, balance);
  }

  @Override
  public void movement(int month, MovementType type, long amount) {
    add(month, BridgeLine.of(type), amount);
  }

  @Override
  public void closing(int month, long balance) {
    add(month, BridgeLine.CLOSING, balance);
    if (month + 1 < months.size()) {
      add(month + 1, BridgeLine.OPENING, balance);
    }
  }

  private void add(int month, BridgeLine line, long amount) {
    if (amount != 0) {
      months
          .get(month)
          .computeIfAbsent(line, key -> new TreeMap<>())
          .merge(customer, amount, Math::addExact);
    }
  }

  /** Amounts in the smallest unit by customer. */
  Map<String, Long> of(int month, BridgeLine line) {
    return months.get(month).getOrDefault(line, Map.of());
  }
}
