package dev.tandem.metrics.prioritisation.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class InitialSetCountTest {

  @Test
  void exceeds_noItems_onlyTheEmptySet() {
    check(new int[0][], 1);
  }

  @Test
  void exceeds_chain_onePerLength() {
    check(chain(400), 401);
  }

  @Test
  void exceeds_unrelatedItems_allSubsets() {
    check(new int[20][0], 1 << 20);
    assertThat(InitialSetCount.exceeds(new int[500][0], Integer.MAX_VALUE)).isTrue();
  }

  @Test
  void exceeds_fence_fibonacci() {
    // Items 0, 2, 4 … are below their neighbours: 2, 3, 5, 8, … sets.
    int[][] fence = IntStream.range(0, 30)
        .mapToObj(
            i -> i % 2 == 0 ? new int[0] : i == 29 ? new int[] {28} : new int[] {i - 1, i + 1})
        .toArray(int[][]::new);
    check(fence, 2_178_309);
  }

  @Property(tries = 300)
  void exceeds_randomOrders_agreesWithSubsets(
      @ForAll @IntRange(min = 1, max = 12) int items,
      @ForAll @DoubleRange(max = 0.6) double density,
      @ForAll long seed) {
    Random random = new Random(seed);
    int[][] requires = IntStream.range(0, items)
        .mapToObj(item ->
            IntStream.range(0, item).filter(i -> random.nextDouble() < density).toArray())
        .toArray(int[][]::new);
    int expected = (int) IntStream.range(0, 1 << items)
        .filter(subset -> isInitial(BitSet.valueOf(new long[] {subset}), requires))
        .count();
    check(requires, expected);
    assertThat(InitialSets.of(requires, expected).orElseThrow().count()).isEqualTo(expected);
    assertThat(InitialSets.of(requires, expected - 1)).isEmpty();
  }

  private static boolean isInitial(BitSet subset, int[][] requires) {
    return subset.stream().allMatch(item -> IntStream.of(requires[item]).allMatch(subset::get));
  }

  private static int[][] chain(int items) {
    return IntStream.range(0, items)
        .mapToObj(item -> item == 0 ? new int[0] : new int[] {item - 1})
        .toArray(int[][]::new);
  }

  private static void check(int[][] requires, int expected) {
    assertThat(InitialSetCount.exceeds(requires, expected)).isFalse();
    assertThat(InitialSetCount.exceeds(requires, expected - 1)).isTrue();
  }
}
