package dev.tandem.scheduling.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The greatest of numbers that change one at a time. */
class MaxTreeTest {

  @Test
  void max_ofNothing_isBelowEveryNumber() {
    assertThat(new MaxTree(new long[0]).max()).isEqualTo(Long.MIN_VALUE);
  }

  @Test
  void max_ofOne_isThatOne() {
    MaxTree tree = new MaxTree(new long[] {-7});
    assertThat(tree.max()).isEqualTo(-7);
    tree.set(0, -9);
    assertThat(tree.max()).isEqualTo(-9);
  }

  @Test
  void set_theGreatestLower_givesTheSecondGreatest() {
    MaxTree tree = new MaxTree(new long[] {3, 9, 4, 8, 5});
    tree.set(1, 2);
    assertThat(tree.max()).isEqualTo(8);
    tree.set(3, 1);
    assertThat(tree.max()).isEqualTo(5);
    tree.set(4, 0);
    assertThat(tree.max()).isEqualTo(4);
  }

  @Test
  void set_oneOfTwoEqual_keepsTheOther() {
    MaxTree tree = new MaxTree(new long[] {6, 6, 1});
    tree.set(0, 0);
    assertThat(tree.max()).isEqualTo(6);
    tree.set(1, 0);
    assertThat(tree.max()).isEqualTo(1);
  }

  @Test
  void set_valuesGiven_leavesThemAlone() {
    long[] values = {1, 2};
    new MaxTree(values).set(0, 5);
    assertThat(values).containsExactly(1, 2);
  }

  @Property(tries = 100)
  void max_afterAnyChanges_isThatOfASearch(
      @ForAll @IntRange(min = 1, max = 40) int size, @ForAll long seed) {
    Random random = new Random(seed);
    long[] values = random.longs(size, -20, 20).toArray();
    MaxTree tree = new MaxTree(values);
    for (int step = 0; step < 60; step++) {
      int index = random.nextInt(size);
      values[index] = random.nextLong(-20, 20);
      tree.set(index, values[index]);
      assertThat(tree.max()).isEqualTo(Arrays.stream(values).max().orElseThrow());
    }
  }
}
