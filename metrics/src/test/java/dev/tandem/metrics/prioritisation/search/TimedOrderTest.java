package dev.tandem.metrics.prioritisation.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Weighted tardiness of twelve items: what a search finds, and how many costs it asks for, are the same on every machine. */
class TimedOrderTest {

  private static final int ITEMS = 12;
  private static final long[] DURATIONS = {4, 1, 7, 3, 9, 2, 5, 8, 1, 6, 3, 5};
  private static final long[] WEIGHTS = {3, 9, 2, 5, 7, 1, 8, 4, 6, 2, 9, 5};
  private static final long[] DUE = {20, 44, 9, 31, 14, 50, 26, 12, 38, 17, 29, 6};

  private static double tardiness(int item, long start) {
    return (double) (WEIGHTS[item] * Math.max(0, start + DURATIONS[item] - DUE[item]));
  }

  private static TimedOrder order(int[][] requires, AtomicLong asked) {
    return new TimedOrder(
        IntStream.range(0, ITEMS).toArray(), requires, DURATIONS, (item, start) -> {
          asked.incrementAndGet();
          return tardiness(item, start);
        });
  }

  /** The least tardiness over all orders: for each set of items, whichever of them comes last (Held and Karp 1962). */
  private static double least(int[][] requires) {
    double[] least = new double[1 << ITEMS];
    for (int set = 1; set < least.length; set++) {
      least[set] = Double.POSITIVE_INFINITY;
      long end = 0;
      for (int item = 0; item < ITEMS; item++) {
        end += (set >> item & 1) * DURATIONS[item];
      }
      for (int item = 0; item < ITEMS; item++) {
        int before = set & ~(1 << item);
        boolean ready = Arrays.stream(requires[item]).allMatch(other -> (before >> other & 1) == 1);
        if (before != set && ready) {
          least[set] =
              Math.min(least[set], least[before] + tardiness(item, end - DURATIONS[item]));
        }
      }
    }
    return least[least.length - 1];
  }

  private static void check(int[][] requires, long limit, long steps) {
    AtomicLong asked = new AtomicLong();
    TimedOrder order = order(requires, asked);
    order.improve(limit);
    assertThat(order.bestCost()).isEqualTo(least(requires));
    assertThat(asked).hasValue(steps);
  }

  @Test
  void improve_withoutRequirements_findsTheLeastInTheSameSteps() {
    check(new int[ITEMS][0], 50_000, 41_111);
    check(new int[ITEMS][0], 400_000, 328_684);
  }

  @Test
  void improve_withRequirements_findsTheLeastInTheSameSteps() {
    int[][] requires = new int[ITEMS][0];
    requires[11] = new int[] {4, 7};
    requires[6] = new int[] {11};
    requires[10] = new int[] {0};
    check(requires, 50_000, 34_431);
  }

  @Test
  void improve_aLimitOfNothing_asksOnlyForASampleOfChanges() {
    AtomicLong asked = new AtomicLong();
    TimedOrder order = order(new int[ITEMS][0], asked);
    double first = order.bestCost();
    assertThat(asked).hasValue(ITEMS);
    order.improve(0);
    assertThat(order.bestCost()).isEqualTo(first);
    assertThat(order.best()).containsExactly(IntStream.range(0, ITEMS).toArray());
    assertThat(asked).hasValue(1_304);
  }

  @Test
  void improve_oneItem_isInOrderAlready() {
    AtomicLong asked = new AtomicLong();
    TimedOrder order = new TimedOrder(new int[] {0}, new int[1][0], new long[] {3}, (item, start) -> {
      asked.incrementAndGet();
      return 7;
    });
    order.improve(1_000);
    assertThat(order.best()).containsExactly(0);
    assertThat(order.bestCost()).isEqualTo(7);
    assertThat(asked).hasValue(1);
  }
}
