package dev.tandem.scheduling.kernel.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The greatest of numbers that change one at a time. */
class BlockMaximumTest {

  @Test
  void max_ofNothing_isBelowEveryNumber() {
    assertThat(new BlockMaximum(new long[0]).max()).isEqualTo(Long.MIN_VALUE);
  }

  @Test
  void max_ofOne_isThatOne() {
    BlockMaximum numbers = new BlockMaximum(new long[] {-7});
    assertThat(numbers.max()).isEqualTo(-7);
    numbers.set(0, -9);
    assertThat(numbers.max()).isEqualTo(-9);
  }

  @Test
  void set_theGreatestLower_givesTheSecondGreatest() {
    BlockMaximum numbers = new BlockMaximum(new long[] {3, 9, 4, 8, 5});
    numbers.set(1, 2);
    assertThat(numbers.max()).isEqualTo(8);
    numbers.set(3, 1);
    assertThat(numbers.max()).isEqualTo(5);
    numbers.set(4, 0);
    assertThat(numbers.max()).isEqualTo(4);
  }

  @Test
  void set_oneOfTwoEqual_keepsTheOther() {
    BlockMaximum numbers = new BlockMaximum(new long[] {6, 6, 1});
    numbers.set(0, 0);
    assertThat(numbers.max()).isEqualTo(6);
    numbers.set(1, 0);
    assertThat(numbers.max()).isEqualTo(1);
  }

  @Test
  void set_number_standsWhereItWasGiven() {
    long[] values = {1, 2};
    new BlockMaximum(values).set(0, 5);
    assertThat(values).containsExactly(5, 2);
  }

  @Property(tries = 200)
  void max_afterAnyChanges_isThatOfASearch(
      @ForAll @IntRange(min = 1, max = 9_000) int size, @ForAll long seed) {
    Random random = new Random(seed);
    long[] values = random.longs(size, -20, 20).toArray();
    BlockMaximum numbers = new BlockMaximum(values.clone());
    for (int step = 0; step < 60; step++) {
      for (int changes = random.nextInt(4); changes > 0; changes--) {
        int index = random.nextInt(size);
        values[index] = random.nextLong(-20, 20 + step);
        numbers.set(index, values[index]);
      }
      assertThat(numbers.max()).isEqualTo(Arrays.stream(values).max().orElseThrow());
    }
  }
}
