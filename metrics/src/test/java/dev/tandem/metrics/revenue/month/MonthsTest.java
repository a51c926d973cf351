package dev.tandem.metrics.revenue.month;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.metrics.state.StateReader;
import dev.tandem.metrics.state.StateWriter;
import java.nio.ByteBuffer;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Months and their numbers, and what is kept of each account. */
class MonthsTest {

  private static void refuses(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }

  private static ByteBuffer written(Consumer<StateWriter> body) {
    StateWriter out = new StateWriter("test", 1);
    body.accept(out);
    return out.toBytes();
  }

  @Test
  void monthNumber_fromJanuaryOfTheYearZero_andBack() {
    assertThat(MonthNumber.of(YearMonth.of(0, 1))).isZero();
    assertThat(MonthNumber.of(YearMonth.of(2026, 3))).isEqualTo(2026 * 12 + 2);
    assertThat(MonthNumber.month(2026 * 12 + 11)).isEqualTo(YearMonth.of(2026, 12));
    assertThat(MonthNumber.month(-1)).isEqualTo(YearMonth.of(-1, 12));
    assertThat(MonthNumber.month(MonthNumber.of(YearMonth.of(1_001_970, 12))))
        .isEqualTo(YearMonth.of(1_001_970, 12));
    assertThat(MonthNumber.month(MonthNumber.of(YearMonth.of(-998_030, 1))))
        .isEqualTo(YearMonth.of(-998_030, 1));
    refuses(
        () -> MonthNumber.of(YearMonth.of(1_001_971, 1)),
        "month must be within a million years of 1970: 1001971-01. State a month of the data.");
    refuses(
        () -> MonthNumber.of(YearMonth.of(-998_031, 12)),
        "month must be within a million years of 1970: -998031-12. State a month of the data.");
  }

  @Test
  void monthSpan_months_isFromTheFirstToTheLast() {
    MonthSpan span = new MonthSpan();
    assertThat(span.isEmpty()).isTrue();
    assertThat(span.count()).isZero();
    assertThat(span).hasToString("none");
    assertThatThrownBy(span::first)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("accumulator must have seen a row before its months are known. Add one first.");
    span.include(2025 * 12 + 5);
    assertThat(span.isEmpty()).isFalse();
    assertThat(span.count()).isEqualTo(1);
    span.include(2025 * 12 + 2);
    span.include(2025 * 12 + 3);
    assertThat(span.first()).isEqualTo(2025 * 12 + 2);
    assertThat(span.count()).isEqualTo(4);
    assertThat(span).hasToString("2025-03 to 2025-06");
    MonthSpan other = new MonthSpan();
    other.include(new MonthSpan());
    assertThat(other.isEmpty()).isTrue();
    other.include(2026 * 12);
    other.include(span);
    assertThat(other).hasToString("2025-03 to 2026-01");
  }

  @Test
  void monthSpan_moreThanTheMost_isRefused() {
    MonthSpan span = new MonthSpan();
    span.include(2000 * 12);
    span.include(2000 * 12 + 1_199);
    assertThat(span.count()).isEqualTo(1_200);
    String message = "months must lie within 1200 from the first to the last: 2100-01 to 2100-01,"
        + " others 2000-01 to 2099-12. Check the month, or give the range to report.";
    refuses(() -> span.include(2000 * 12 + 1_200), message);
    refuses(() -> span.check(2000 * 12 + 1_200), message);
    MonthSpan later = new MonthSpan();
    later.include(2100 * 12);
    later.include(2100 * 12 + 1);
    refuses(
        () -> span.include(later),
        "months must lie within 1200 from the first to the last: 2100-01 to 2100-02, others"
            + " 2000-01 to 2099-12. Check the month, or give the range to report.");
    assertThat(span.count()).isEqualTo(1_200);
    refuses(
        () -> span.include(2000 * 12 - 1),
        "months must lie within 1200 from the first to the last: 1999-12 to 1999-12, others"
            + " 2000-01 to 2099-12. Check the month, or give the range to report.");
  }

  @Test
  void store_monthsInAndOutOfTheRange_areKeptApart() {
    MonthStore store = new MonthStore(100, 3);
    assertThat(store.isEmpty()).isTrue();
    store.add(1, 100, 5);
    store.add(1, 102, 7);
    store.add(1, 102, 1);
    store.add(1, 103, 11);
    store.add(1, 99, 13);
    assertThat(store.isEmpty()).isFalse();
    assertThat(store.table().width()).isEqualTo(3);
    assertThat(cells(store, 1)).containsExactly(5, 0, 8);
    assertThat(outside(store, 1)).containsExactly("99: 13", "103: 11");
    MonthStore onlyOutside = new MonthStore(100, 3);
    onlyOutside.add(0, 103, 1);
    assertThat(onlyOutside.isEmpty()).isFalse();
    assertThat(onlyOutside.table().isEmpty()).isTrue();
  }

  @Test
  void store_rowOfAnother_isAddedToItsOwn() {
    MonthStore store = new MonthStore(100, 3);
    store.add(0, 101, 1);
    store.add(0, 50, 2);
    MonthStore other = new MonthStore(100, 3);
    other.add(4, 101, 10);
    other.add(4, 102, 20);
    other.add(4, 50, 30);
    store.addRow(0, other, 4);
    assertThat(cells(store, 0)).containsExactly(0, 11, 20);
    assertThat(outside(store, 0)).containsExactly("50: 32");
    MonthStore sparse = new MonthStore(100, 3);
    sparse.add(2, 51, 3);
    store.addRow(1, sparse, 2);
    assertThat(outside(store, 1)).containsExactly("51: 3");
  }

  @Test
  void store_overAnotherRange_movesMonthsInAndOut() {
    MonthStore store = new MonthStore(100, 3);
    store.add(0, 100, 1);
    store.add(0, 102, 2);
    store.add(1, 104, 3);
    store.add(1, 101, 4);
    MonthStore moved = store.over(102, 4, 2);
    assertThat(cells(moved, 0)).containsExactly(2, 0, 0, 0);
    assertThat(outside(moved, 0)).containsExactly("100: 1");
    assertThat(cells(moved, 1)).containsExactly(0, 0, 3, 0);
    assertThat(outside(moved, 1)).containsExactly("101: 4");
    assertThat(new MonthStore(100, 3).over(0, 1, 2).isEmpty()).isTrue();
  }

  @Test
  void store_copiedOrSaved_isTheSame() {
    MonthStore store = new MonthStore(100, 3);
    store.add(0, 101, 6);
    store.add(0, 90, 7);
    store.add(0, 80, 8);
    MonthStore copy = store.copy();
    store.add(0, 101, 1);
    store.add(0, 90, 1);
    assertThat(cells(copy, 0)).containsExactly(0, 6, 0);
    assertThat(outside(copy, 0)).containsExactly("80: 8", "90: 7");
    MonthStore read = new MonthStore(100, 3);
    StateReader.read(written(out -> copy.writeRow(out, 0)), "test", 1, in -> {
      read.readRow(in, 2);
      return read;
    });
    assertThat(cells(read, 2)).containsExactly(0, 6, 0);
    assertThat(outside(read, 2)).containsExactly("80: 8", "90: 7");
  }

  @Test
  void currencies_mixed_areRefused() {
    Money euro = Money.of(CurrencyUnit.EUR, 5);
    Money dollar = Money.of(CurrencyUnit.USD, 7);
    Currencies.checkSame(euro, euro, Money.of(CurrencyUnit.EUR, 6));
    refuses(
        () -> Currencies.checkSame(euro, euro, dollar),
        "amounts must have the same currency: EUR 5.00 and USD 7.00. Convert one of them first.");
    assertThat(Currencies.minor(euro, CurrencyUnit.EUR, "ann", "2026-01")).isEqualTo(500);
    refuses(
        () -> Currencies.minor(dollar, CurrencyUnit.EUR, "ann", "2026-01"),
        "currency must be EUR: USD, USD 7.00 of ann in 2026-01."
            + " Convert it, or use one accumulator for each currency.");
    refuses(
        () ->
            Currencies.minor(Money.of(CurrencyUnit.EUR, 1e18), CurrencyUnit.EUR, "ann", "2026-01"),
        "amount must be below 2^63 minor units: EUR 1000000000000000000.00 of ann in 2026-01."
            + " Check its unit.");
  }

  private static long[] cells(MonthStore store, int row) {
    long[] cells = new long[store.table().width()];
    Arrays.setAll(cells, column -> store.table().get(row, column));
    return cells;
  }

  private static List<String> outside(MonthStore store, int row) {
    SparseMonths months = store.outside();
    String[] texts = new String[months.size(row)];
    Arrays.setAll(texts, i -> months.month(row, i) + ": " + months.sum(row, i));
    return List.of(texts);
  }
}
