package dev.tandem.metrics.revenue.month;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SparseMonthsTest {

  /** A row's months and sums, as {@code month:sum}. */
  private static List<String> row(SparseMonths months, int row) {
    List<String> entries = new ArrayList<>();
    for (int i = 0; i < months.size(row); i++) {
      entries.add(months.month(row, i) + ":" + months.sum(row, i));
    }
    return entries;
  }

  @Test
  void add_inAnyOrder_keepsMonthsAscendingAndSumsThem() {
    SparseMonths months = new SparseMonths();
    for (int month : new int[] {30, 10, 20, 10, 5, 40, 20, 1}) {
      months.add(2, month, month * 100L);
    }
    assertThat(row(months, 2))
        .containsExactly("1:100", "5:500", "10:2000", "20:4000", "30:3000", "40:4000");
    assertThat(months.size(0)).isZero();
    assertThat(months.size(1_000)).isZero();
  }

  @Test
  void add_manyRowsAndMonths_equalsMaps() {
    SparseMonths months = new SparseMonths();
    List<TreeMap<Integer, Long>> expected = new ArrayList<>();
    for (int row = 0; row < 200; row++) {
      expected.add(new TreeMap<>());
      for (int i = 0; i < row % 37; i++) {
        int month = i * 7919 % 41;
        months.add(row, month, i);
        expected.get(row).merge(month, (long) i, Long::sum);
      }
    }
    for (int row = 0; row < 200; row++) {
      assertThat(row(months, row))
          .isEqualTo(expected.get(row).entrySet().stream()
              .map(entry -> entry.getKey() + ":" + entry.getValue())
              .toList());
    }
  }

  @Test
  void isEmpty_untilSomethingIsAdded() {
    SparseMonths months = new SparseMonths();
    assertThat(months.isEmpty()).isTrue();
    months.add(0, 1, 0);
    assertThat(months.isEmpty()).isFalse();
  }

  @Test
  void copy_doesNotChangeWithTheOriginal() {
    SparseMonths months = new SparseMonths();
    months.add(0, 10, 1);
    SparseMonths copy = months.copy();
    months.add(0, 10, 1);
    months.add(0, 5, 7);
    months.add(1, 5, 7);
    assertThat(row(copy, 0)).containsExactly("10:1");
    assertThat(row(copy, 1)).isEmpty();
    copy.add(0, 20, 3);
    assertThat(row(months, 0)).containsExactly("5:7", "10:2");
  }

  @Test
  void add_sumThatDoesNotFit_isRefused() {
    SparseMonths months = new SparseMonths();
    months.add(0, 1, Long.MAX_VALUE);
    assertThatThrownBy(() -> months.add(0, 1, 1)).isInstanceOf(ArithmeticException.class);
  }
}
