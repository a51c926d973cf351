package dev.tandem.metrics.revenue.state;

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

/** The hash table of numbered accounts against a map, with growth and collisions. */
class NumberedAccountsProperties {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  /** Ids near each other, at the ends, and such whose hashes agree in the upper bits. */
  @Provide
  Arbitrary<List<Long>> ids() {
    return Arbitraries.oneOf(
            Arbitraries.longs().between(-20, 20),
            Arbitraries.of(0L, -1L, Long.MIN_VALUE, Long.MAX_VALUE, 1L << 32, -1L << 32),
            Arbitraries.longs().between(0, 200).map(NumberedAccountsProperties::colliding))
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
  void rows_equalThoseOfAMap(@ForAll("ids") List<Long> ids) {
    AccountIndex index = AccountIndex.numbered();
    Map<Long, Integer> expected = new HashMap<>();
    for (long id : ids) {
      int row = expected.computeIfAbsent(id, key -> expected.size());
      assertThat(index.row(id)).isEqualTo(row);
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
  void aHundredThousand_inAnyOrder_keepTheirRows() {
    long[] ids = LongStream.range(0, 100_000).map(i -> i * GOLDEN).toArray();
    AccountIndex index = AccountIndex.numbered();
    for (int row = 0; row < ids.length; row++) {
      assertThat(index.row(ids[row])).isEqualTo(row);
    }
    for (int row = ids.length - 1; row >= 0; row--) {
      assertThat(index.row(ids[row])).isEqualTo(row);
      assertThat(index.name(row)).isEqualTo(Long.toString(ids[row]));
    }
    assertThat(index.size()).isEqualTo(ids.length);
    int[] ascending = index.ascendingRows();
    assertThat(Arrays.stream(ascending).mapToLong(row -> ids[row]).toArray()).isSorted();
  }

  private static void check(AccountIndex index, Map<Long, Integer> expected) {
    assertThat(index.size()).isEqualTo(expected.size());
    assertThat(Arrays.stream(index.ascendingRows())
            .mapToObj(index::name)
            .map(Long::valueOf)
            .toList())
        .isEqualTo(expected.keySet().stream().sorted().toList());
    AccountIndex other = index.empty();
    other.row(7);
    expected.forEach((id, row) -> {
      assertThat(index.row(id)).isEqualTo(row);
      assertThat(index.name(row)).isEqualTo(Long.toString(id));
      assertThat(other.name(other.rowOf(index, row))).isEqualTo(Long.toString(id));
    });
    assertThat(other.size()).isEqualTo(expected.size() + (expected.containsKey(7L) ? 0 : 1));
  }
}
