package dev.tandem.metrics.revenue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.metrics.revenue.convention.MonthRange;
import dev.tandem.metrics.revenue.convention.RevenueConvention;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.IntSummaryStatistics;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A range that follows from the rows gives what the same range gives when it is stated. */
class GrowingRangeProperties {

  private static final RevenueConvention DEFAULTS = RevenueConvention.standard();
  private static final YearMonth ZERO = YearMonth.of(2025, 1);

  record Row(int customer, int month, int cents) {}

  @Provide
  Arbitrary<List<Row>> rows() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 4),
            Arbitraries.integers().between(-9, 9),
            Arbitraries.integers().between(0, 3))
        .as(Row::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(30);
  }

  private static YearMonth month(Row row) {
    return ZERO.plusMonths(row.month);
  }

  private static MonthRange range(List<Row> rows) {
    IntSummaryStatistics months = rows.stream().mapToInt(Row::month).summaryStatistics();
    return MonthRange.of(ZERO.plusMonths(months.getMin()), ZERO.plusMonths(months.getMax()));
  }

  private static MrrAccumulator<Long> amounts(MrrAccumulator<Long> into, List<Row> rows) {
    for (Row row : rows) {
      into.add(row.customer, month(row), Money.ofMinor(CurrencyUnit.EUR, row.cents));
      if (row.cents == 3) {
        into.add(row.customer, month(row), Money.ofMinor(CurrencyUnit.EUR, -1));
      }
    }
    return into;
  }

  private static MrrChangeAccumulator<Long> changes(
      MrrChangeAccumulator<Long> into, List<Row> rows) {
    for (Row row : rows) {
      Instant time =
          month(row).atDay(row.customer + 1).atStartOfDay(ZoneOffset.UTC).toInstant();
      into.add(row.customer, time, Money.ofMinor(CurrencyUnit.EUR, row.cents));
    }
    return into;
  }

  @Property
  void amounts_growing_equalTheRangeGiven(@ForAll("rows") List<Row> rows) {
    MrrAccumulator<Long> given =
        amounts(MrrAccumulator.ofNumbers(DEFAULTS, CurrencyUnit.EUR, range(rows)), rows);
    MrrAccumulator<Long> growing =
        amounts(MrrAccumulator.growingNumbers(DEFAULTS, CurrencyUnit.EUR), rows);
    assertThat(growing.snapshot()).isEqualTo(given.snapshot());
    Instant asOf = Instant.parse("2025-06-15T00:00:00Z");
    assertThat(growing.snapshot(asOf)).isEqualTo(given.snapshot(asOf));
    assertThat(growing.evidence().waterfall()).isEqualTo(given.snapshot());
    assertThat(growing.evidence().customers()).isEqualTo(given.evidence().customers());
    MrrAccumulator<Long> dense =
        amounts(MrrAccumulator.growingDenseNumbers(DEFAULTS, CurrencyUnit.EUR), rows);
    assertThat(dense.toBytes()).isEqualTo(growing.toBytes());
  }

  @Property
  void amounts_growing_anySplitAndState_isTheSame(
      @ForAll("rows") List<Row> rows, @ForAll int seed) {
    int cut = Math.floorMod(seed, rows.size());
    MrrAccumulator<Long> whole = amounts(MrrAccumulator.growingNumbers(DEFAULTS, CurrencyUnit.EUR), rows);
    MrrAccumulator<Long> split = amounts(
            MrrAccumulator.growingNumbers(DEFAULTS, CurrencyUnit.EUR),
            rows.subList(cut, rows.size()))
        .combine(MrrAccumulator.numbersFromBytes(
            amounts(MrrAccumulator.growingNumbers(DEFAULTS, CurrencyUnit.EUR), rows.subList(0, cut))
                .toBytes()));
    assertThat(split.toBytes()).isEqualTo(whole.toBytes());
    assertThat(MrrAccumulator.numbersFromBytes(split.toBytes()).snapshot()).isEqualTo(whole.snapshot());
  }

  @Property
  void changes_growing_equalTheRangeGiven(@ForAll("rows") List<Row> rows, @ForAll int seed) {
    MrrChangeAccumulator<Long> given =
        changes(MrrChangeAccumulator.ofNumbers(DEFAULTS, CurrencyUnit.EUR, range(rows)), rows);
    int cut = Math.floorMod(seed, rows.size());
    MrrChangeAccumulator<Long> growing = changes(
            MrrChangeAccumulator.growingNumbers(DEFAULTS, CurrencyUnit.EUR), rows.subList(0, cut))
        .combine(MrrChangeAccumulator.numbersFromBytes(changes(
                MrrChangeAccumulator.growingNumbers(DEFAULTS, CurrencyUnit.EUR),
                rows.subList(cut, rows.size()))
            .toBytes()));
    assertThat(growing.snapshot()).isEqualTo(given.snapshot());
    MrrChangeAccumulator<Long> dense =
        changes(MrrChangeAccumulator.growingDenseNumbers(DEFAULTS, CurrencyUnit.EUR), rows);
    assertThat(dense.toBytes()).isEqualTo(growing.toBytes());
    assertThat(changes(
                MrrChangeAccumulator.ofDenseNumbers(DEFAULTS, CurrencyUnit.EUR, range(rows)), rows)
            .toBytes())
        .isEqualTo(given.toBytes());
  }

  @Example
  void names_grow() {
    MrrAccumulator<String> amounts = MrrAccumulator.growingTexts(DEFAULTS, CurrencyUnit.EUR);
    amounts.add("c", ZERO, Money.parse("EUR 5"));
    amounts.add("c", ZERO.plusMonths(2), Money.parse("EUR 6"));
    amounts.addExchangeEffect("c", ZERO.plusMonths(3), Money.parse("EUR 1"));
    assertThat(amounts.outsideRange()).isZero();
    amounts.add("c", ZERO.plusMonths(3), Money.parse("EUR 7"));
    assertThat(amounts.snapshot().range()).isEqualTo(new MonthRange(ZERO, 4));
    assertThat(amounts.snapshot().month(ZERO.plusMonths(3)).exchange())
        .isEqualTo(Money.parse("EUR 1"));
    MrrChangeAccumulator<String> changes = MrrChangeAccumulator.growingTexts(DEFAULTS, CurrencyUnit.EUR);
    changes.add("c", Instant.parse("2025-02-01T00:00:00Z"), Money.parse("EUR 5"));
    assertThat(changes.snapshot().range()).isEqualTo(new MonthRange(ZERO.plusMonths(1), 1));
  }

  @Example
  void rowsTooFarApart_areRefusedAndLeaveNoTrace() {
    MrrAccumulator<String> amounts = MrrAccumulator.growingTexts(DEFAULTS, CurrencyUnit.EUR);
    amounts.add("a", ZERO, Money.parse("EUR 5"));
    amounts.add("a", ZERO.plusMonths(1199), Money.parse("EUR 5"));
    String message = "months must lie within 1200 from the first to the last: 2125-01 to 2125-01,"
        + " others 2025-01 to 2124-12. Check the month, or give the range to report.";
    assertThatThrownBy(() -> amounts.add("b", ZERO.plusMonths(1200), Money.parse("EUR 5")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
    assertThat(amounts.snapshot().range().count()).isEqualTo(1200);
    assertThat(amounts.evidence().customers()).containsExactly("a");
    MrrAccumulator<String> before = MrrAccumulator.growingTexts(DEFAULTS, CurrencyUnit.EUR);
    before.add("c", ZERO.minusMonths(1), Money.parse("EUR 5"));
    assertThatThrownBy(() -> amounts.combine(before))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2024-12 to 2024-12, others 2025-01 to 2124-12");
    assertThat(amounts.evidence().customers()).containsExactly("a");
    MrrChangeAccumulator<String> changes = MrrChangeAccumulator.growingTexts(DEFAULTS, CurrencyUnit.EUR);
    changes.add("a", Instant.parse("2025-01-01T00:00:00Z"), Money.parse("EUR 5"));
    assertThatThrownBy(
            () -> changes.add("b", Instant.parse("2125-01-01T00:00:00Z"), Money.parse("EUR 5")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("months must lie within 1200");
    assertThat(changes.evidence().customers()).containsExactly("a");
  }

  @Example
  void growing_withoutRows_hasNoMonths() {
    String message = "accumulator must have seen a row before its months are known. Add one first.";
    assertThatThrownBy(
            () -> MrrAccumulator.growingNumbers(DEFAULTS, CurrencyUnit.EUR).snapshot())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(message);
    assertThatThrownBy(() ->
            MrrChangeAccumulator.growingNumbers(DEFAULTS, CurrencyUnit.EUR).evidence())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(message);
  }

  @Example
  void growing_offsetsAndLongerRanges_areRefused() {
    MrrAccumulator<Long> growing = MrrAccumulator.growingNumbers(DEFAULTS, CurrencyUnit.EUR);
    String message = "range must be given to count or add months: it follows from the rows."
        + " Name the range first.";
    assertThatThrownBy(() -> growing.addMinor(1, 0, 1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> growing.extendedTo(3))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(message);
    assertThatThrownBy(() ->
            MrrChangeAccumulator.growingNumbers(DEFAULTS, CurrencyUnit.EUR).extendedTo(3))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(message);
    MrrAccumulator<Long> given =
        MrrAccumulator.ofNumbers(DEFAULTS, CurrencyUnit.EUR, new MonthRange(ZERO, 1));
    assertThatThrownBy(() -> growing.combine(given))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("accumulators must have the same convention and months");
  }
}
