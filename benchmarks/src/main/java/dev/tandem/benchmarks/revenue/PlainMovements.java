package dev.tandem.benchmarks.revenue;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import dev.tandem.metrics.revenue.movement.MrrBridge;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.joda.money.Money;

/** What one would write without a library: movements of the last month in plain Java. */
final class PlainMovements {

  private PlainMovements() {}

  static long[] lines(MrrBridge bridge) {
    return new long[] {
      minor(bridge.newBusiness()),
      minor(bridge.expansion()),
      minor(bridge.reactivation()),
      minor(bridge.contraction()),
      minor(bridge.churn()),
      minor(bridge.closing())
    };
  }

  private static long minor(Money money) {
    return money.getAmountMinorLong();
  }

  static long[] byMap(RevenueRows rows, int months) {
    Map<Long, long[]> balances = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      balances.computeIfAbsent(rows.customer(i), id -> new long[months])[rows.month(i)] +=
          rows.amount(i);
    }
    return waterfall(balances.values(), months)[months - 1];
  }

  static long[] byStream(RevenueRows rows, int months) {
    Map<Long, Map<Integer, Long>> sums = IntStream.range(0, rows.size())
        .boxed()
        .collect(groupingBy(rows::customer, groupingBy(rows::month, summingLong(rows::amount))));
    return waterfall(
        sums.values().stream()
            .map(byMonth -> IntStream.range(0, months)
                .mapToLong(month -> byMonth.getOrDefault(month, 0L))
                .toArray())
            .toList(),
        months)[months - 1];
  }

  private static long[][] waterfall(Collection<long[]> customers, int months) {
    long[][] lines = new long[months][6];
    for (long[] balances : customers) {
      boolean paid = false;
      long before = 0;
      for (int month = 0; month < months; month++) {
        long after = balances[month];
        if (before == 0 && after > 0) {
          lines[month][paid ? 2 : 0] += after;
        } else if (after == 0) {
          lines[month][4] += before;
        } else if (after > before) {
          lines[month][1] += after - before;
        } else {
          lines[month][3] += before - after;
        }
        lines[month][5] += after;
        paid |= after > 0;
        before = after;
      }
    }
    return lines;
  }
}
