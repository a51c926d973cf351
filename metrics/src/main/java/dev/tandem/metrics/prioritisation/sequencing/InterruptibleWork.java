package dev.tandem.metrics.prioritisation.sequencing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * One team that always works on the best item available, and may interrupt it: it has the least Σ w·M of all such ways to work.
 *
 * <p>Cost: O(n log n) for n items: between two releases or finishes one item is worked on, of which there are at most 2n spans. Source:
 * Michel Goemans, Maurice Queyranne, Andreas Schulz, Martin Skutella and Yaoguang Wang (2002), Single machine scheduling with release
 * dates.
 */
final class InterruptibleWork {

  private static final MathContext DOWN = new MathContext(30, RoundingMode.DOWN);
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private InterruptibleWork() {}

  /**
   * {@return the sum of cost of delay times mean busy time, rounded down}
   *
   * @param items the items, their requirements left aside
   * @param releases when each item becomes available
   */
  static BigDecimal weightedBusyTimes(List<BacklogItem> items, List<BigDecimal> releases) {
    int[] byRelease = IntStream.range(0, items.size())
        .boxed()
        .sorted(Comparator.comparing(releases::get))
        .mapToInt(Integer::intValue)
        .toArray();
    BigDecimal[] left = items.stream().map(BacklogItem::duration).toArray(BigDecimal[]::new);
    PriorityQueue<Integer> available = new PriorityQueue<>(byRatio(items));
    BigDecimal now = BigDecimal.ZERO;
    BigDecimal sum = BigDecimal.ZERO;
    int released = 0;
    while (released < byRelease.length || !available.isEmpty()) {
      if (available.isEmpty()) {
        now = now.max(releases.get(byRelease[released]));
      }
      while (released < byRelease.length && releases.get(byRelease[released]).compareTo(now) <= 0) {
        available.add(byRelease[released++]);
      }
      int item = available.element();
      BigDecimal end = now.add(left[item]);
      if (released < byRelease.length) {
        end = end.min(releases.get(byRelease[released]));
      }
      sum = sum.add(share(items.get(item), now, end));
      left[item] = left[item].subtract(end.subtract(now));
      if (left[item].signum() == 0) {
        available.remove();
      }
      now = end;
    }
    return sum;
  }

  /** w · (time worked / p) · (mean of the time worked). */
  private static BigDecimal share(BacklogItem item, BigDecimal from, BigDecimal to) {
    return item.costOfDelay()
        .multiply(to.subtract(from))
        .multiply(to.add(from))
        .divide(item.duration().multiply(TWO), DOWN);
  }

  private static Comparator<Integer> byRatio(List<BacklogItem> items) {
    Comparator<Integer> byRatio = (a, b) -> items
        .get(b)
        .costOfDelay()
        .multiply(items.get(a).duration())
        .compareTo(items.get(a).costOfDelay().multiply(items.get(b).duration()));
    return byRatio.thenComparing(Comparator.naturalOrder());
  }
}
