package dev.tandem.metrics.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** The tables of numbers against a map, with growth and collisions. */
class NumberDictionaryProperties {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  /** Ids near each other, at the ends, and such whose hashes agree in the upper bits. */
  @Provide
  Arbitrary<List<Long>> ids() {
    return Arbitraries.oneOf(
            Arbitraries.longs().between(-20, 20),
            Arbitraries.of(0L, -1L, Long.MIN_VALUE, Long.MAX_VALUE, 1L << 32, -1L << 32),
            Arbitraries.longs().between(0, 200).map(NumberDictionaryProperties::colliding))
        .list()
        .ofMaxSize(300);
  }

  /** Its hash is {@code n}, whose upper 32 bits are 0: all of them want slot 0 of any table. */
  private static long colliding(long n) {
    long mixed = n * inverse(GOLDEN);
    return mixed ^ (mixed >>> 32);
  }

  /** The inverse of an odd number modulo 2^64, by Newton's iteration. */
  private static long inverse(long odd) {
    long inverse = odd;
    for (int i = 0; i < 6; i++) {
      inverse *= 2 - odd * inverse;
    }
    return inverse;
  }

  @Property
  void ids_equalThoseOfAMap(@ForAll("ids") List<Long> ids) {
    UserDictionary<Long> index = UserDictionary.ofNumbers();
    Map<Long, Integer> expected = new HashMap<>();
    for (long id : ids) {
      int row = expected.computeIfAbsent(id, key -> expected.size());
      assertThat(index.id(id)).isEqualTo(row);
    }
    check(index, expected);
  }

  @Property
  void denseIds_equalThoseOfAMap(
      @ForAll @Size(max = 300) List<@LongRange(max = 2_000) Long> numbers) {
    UserDictionary<Long> index = UserDictionary.ofDenseNumbers();
    Map<Long, Integer> expected = new HashMap<>();
    for (long number : numbers) {
      int row = expected.computeIfAbsent(number, key -> expected.size());
      assertThat(index.id(number)).isEqualTo(row);
    }
    check(index, expected);
  }

  @Example
  void collisions_haveTheHashThatIsClaimed() {
    for (long n = 0; n <= 200; n++) {
      long id = colliding(n);
      assertThat((id ^ (id >>> 32)) * GOLDEN).isEqualTo(n);
    }
  }

  @Example
  void aHundredThousand_inAnyOrder_keepTheirIds() {
    long[] ids = LongStream.range(0, 100_000).map(i -> i * GOLDEN).toArray();
    UserDictionary<Long> index = UserDictionary.ofNumbers();
    for (int row = 0; row < ids.length; row++) {
      assertThat(index.id(ids[row])).isEqualTo(row);
    }
    for (int row = ids.length - 1; row >= 0; row--) {
      assertThat(index.id(ids[row])).isEqualTo(row);
      assertThat(index.name(row)).isEqualTo(ids[row]);
    }
    assertThat(index.size()).isEqualTo(ids.length);
    int[] ascending = index.ascendingIds();
    assertThat(Arrays.stream(ascending).mapToLong(row -> ids[row]).toArray()).isSorted();
  }

  private static void check(UserDictionary<Long> index, Map<Long, Integer> expected) {
    assertThat(index.size()).isEqualTo(expected.size());
    assertThat(Arrays.stream(index.ascendingIds()).mapToObj(index::name).toList())
        .isEqualTo(expected.keySet().stream().sorted().toList());
    UserDictionary<Long> other = index.empty();
    other.id(7);
    expected.forEach((id, row) -> {
      assertThat(index.id(id)).isEqualTo(row);
      assertThat(index.name(row)).isEqualTo(id);
      assertThat(other.name(other.idFrom(index, row))).isEqualTo(id);
    });
    assertThat(other.size()).isEqualTo(expected.size() + (expected.containsKey(7L) ? 0 : 1));
  }
}
