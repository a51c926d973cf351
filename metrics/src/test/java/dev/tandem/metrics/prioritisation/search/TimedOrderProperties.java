package dev.tandem.metrics.prioritisation.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Against all orders of up to seven items, at costs without any rule. */
class TimedOrderProperties {

  private final List<int[]> orders = new ArrayList<>();

  /** Costs without any rule trap a search now and then; a change that makes it worse shows as fewer orders of least cost. */
  @Example
  void improve_smallProblems_areFeasibleAndNearlyAllOfLeastCost() {
    int least = 0;
    for (int seed = 0; seed < 60; seed++) {
      least += isLeast(seed) ? 1 : 0;
    }
    assertThat(least).isGreaterThanOrEqualTo(55);
  }

  private boolean isLeast(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int items = random.nextInt(1, 8);
    int[][] requires = new int[items][];
    Arrays.setAll(
        requires,
        item -> IntStream.range(0, item).filter(other -> random.nextInt(4) == 0).toArray());
    long[] durations = random.longs(items, 1, 5).toArray();
    double[][] costs = new double[items][40];
    Arrays.setAll(costs, item -> random.doubles(40, -5, 20).toArray());
    TimedOrder order = new TimedOrder(
        IntStream.range(0, items).toArray(),
        requires,
        durations,
        (item, start) -> costs[item][(int) start]);
    order.improve(100_000);
    orders.clear();
    collect(new int[0], requires);
    double least =
        orders.stream().mapToDouble(each -> cost(each, durations, costs)).min().orElseThrow();
    assertThat(order.bestCost()).isGreaterThanOrEqualTo(least);
    assertThat(cost(order.best(), durations, costs)).isEqualTo(order.bestCost());
    assertThat(orders).anyMatch(each -> Arrays.equals(each, order.best()));
    return order.bestCost() == least;
  }

  @Property(tries = 40)
  void improve_fewSteps_isNeverWorseThanTheFirst(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] costs = random.doubles(50, 0, 9).toArray();
    int[][] free = new int[50][0];
    TimedOrder order = new TimedOrder(
        IntStream.range(0, 50).toArray(),
        free,
        random.longs(50, 1, 9).toArray(),
        (item, start) -> costs[item] * start);
    double first = order.bestCost();
    order.improve(random.nextInt(2_000));
    assertThat(order.bestCost()).isLessThanOrEqualTo(first);
    assertThat(Arrays.stream(order.best()).distinct().count()).isEqualTo(50);
  }

  private void collect(int[] done, int[][] requires) {
    if (done.length == requires.length) {
      orders.add(done);
    }
    for (int item = 0; item < requires.length; item++) {
      int next = item;
      boolean fresh = Arrays.stream(done).noneMatch(other -> other == next);
      boolean ready = Arrays.stream(requires[item])
          .allMatch(other -> Arrays.stream(done).anyMatch(each -> each == other));
      if (fresh && ready) {
        int[] longer = Arrays.copyOf(done, done.length + 1);
        longer[done.length] = item;
        collect(longer, requires);
      }
    }
  }

  private static double cost(int[] order, long[] durations, double[][] costs) {
    int start = 0;
    double cost = 0;
    for (int item : order) {
      cost += costs[item][start];
      start += (int) durations[item];
    }
    return cost;
  }
}
