package dev.tandem.metrics.survival.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RadixSortProperties {

  @Property(tries = 30)
  void sort_anyNumbers_equalsTheLibrary(
      @ForAll @IntRange(min = 0, max = 20_000) int size, @ForAll Random random) {
    long[] numbers = random
        .longs(size + 3L, 0, random.nextBoolean() ? Long.MAX_VALUE : 5_000)
        .toArray();
    long[] expected = numbers.clone();
    Arrays.sort(expected, 0, size);
    RadixSort.sort(numbers, size);
    assertThat(numbers).isEqualTo(expected);
  }
}
