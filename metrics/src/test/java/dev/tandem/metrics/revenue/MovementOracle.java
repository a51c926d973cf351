package dev.tandem.metrics.revenue;

import java.util.List;
import java.util.stream.IntStream;

/** Movements of a month worked out straight from the definitions, row list by row list. */
final class MovementOracle {

  private MovementOracle() {}

  private static long balance(List<RevenueProperties.Row> rows, int customer, int month) {
    return rows.stream()
        .filter(row -> row.customer() == customer && row.month() == month)
        .mapToLong(RevenueProperties.Row::cents)
        .sum();
  }

  /** Opening, new, expansion, reactivation, contraction, churn, closing. */
  static List<Long> movements(List<RevenueProperties.Row> rows, int month) {
    long[] lines = new long[7];
    rows.stream().mapToInt(RevenueProperties.Row::customer).distinct().forEach(customer -> {
      long before = balance(rows, customer, month - 1);
      long after = balance(rows, customer, month);
      boolean paid =
          IntStream.range(-10, month).anyMatch(earlier -> balance(rows, customer, earlier) > 0);
      lines[0] += before;
      lines[1] += before == 0 && !paid ? after : 0;
      lines[2] += before > 0 ? Math.max(0, after - before) : 0;
      lines[3] += before == 0 && paid ? after : 0;
      lines[4] += after > 0 ? Math.max(0, before - after) : 0;
      lines[5] += after == 0 ? before : 0;
      lines[6] += after;
    });
    return IntStream.range(0, 7).mapToObj(line -> lines[line]).toList();
  }
}
