package dev.tandem.metrics.revenue.month;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MonthTableTest {

  private static int pageLength(int width) {
    MonthTable table = new MonthTable(width);
    table.set(0, 0, 1);
    return table.page(0).length;
  }

  /** A page has the largest power of two of rows, up to 1024, that fits 32,768 numbers, or one row. */
  @Test
  void page_hasAsManyRowsAsFit() {
    assertThat(pageLength(1)).isEqualTo(1024);
    assertThat(pageLength(32)).isEqualTo(32 * 1024);
    assertThat(pageLength(33)).isEqualTo(33 * 512);
    assertThat(pageLength(32_768)).isEqualTo(32_768);
    assertThat(pageLength(40_000)).isEqualTo(40_000);
  }

  @Test
  void cells_ofManyPages_keepTheirNumbers() {
    MonthTable table = new MonthTable(33);
    assertThat(table.isEmpty()).isTrue();
    for (int row = 4_000; row >= 0; row--) {
      table.set(row, row % 33, row);
      table.add(row, row % 33, 1);
    }
    assertThat(table.isEmpty()).isFalse();
    for (int row = 0; row <= 4_000; row++) {
      for (int column = 0; column < 33; column++) {
        assertThat(table.get(row, column)).isEqualTo(column == row % 33 ? row + 1 : 0);
      }
      assertThat(table.page(row)[table.offset(row) + row % 33]).isEqualTo(row + 1);
    }
    assertThat(table.get(1_000_000, 32)).isZero();
  }

  @Test
  void copy_doesNotChangeWithTheOriginal() {
    MonthTable table = new MonthTable(2);
    table.set(2_000, 1, 5);
    MonthTable copy = table.copy();
    table.set(2_000, 1, 6);
    copy.set(0, 0, 9);
    copy.set(9_000, 0, 9);
    assertThat(copy.get(2_000, 1)).isEqualTo(5);
    assertThat(copy.get(9_000, 0)).isEqualTo(9);
    assertThat(table.get(0, 0)).isZero();
    assertThat(table.get(9_000, 0)).isZero();
    assertThat(new MonthTable(2).copy().isEmpty()).isTrue();
  }
}
