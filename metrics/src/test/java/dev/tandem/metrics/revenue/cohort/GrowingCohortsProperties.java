package dev.tandem.metrics.revenue.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.tandem.metrics.revenue.convention.MonthRange;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
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

/** Months that follow from the amounts, many months, and months that are not over. */
class GrowingCohortsProperties {

  private static final YearMonth ZERO = YearMonth.of(2025, 1);

  record Row(int customer, int month, int cents) {}

  @Provide
  Arbitrary<List<Row>> rows() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 4),
            Arbitraries.integers().between(-6, 6),
            Arbitraries.integers().between(-2, 4))
        .as(Row::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(30);
  }

  private static Money eur(int amount) {
    return Money.of(CurrencyUnit.EUR, amount);
  }

  private static CohortRevenueAccumulator<Long> filled(CohortRevenueAccumulator<Long> into, List<Row> rows) {
    rows.forEach(row -> into.add(
        row.customer, ZERO.plusMonths(row.month), Money.ofMinor(CurrencyUnit.EUR, row.cents)));
    return into;
  }

  private static CohortRevenueAccumulator<Long> growing(List<Row> rows) {
    return filled(CohortRevenueAccumulator.growingNumbers(CurrencyUnit.EUR), rows);
  }

  @Property
  void growing_anySplitAndState_equalsTheRangeGiven(
      @ForAll("rows") List<Row> rows, @ForAll int seed) {
    IntSummaryStatistics months = rows.stream().mapToInt(Row::month).summaryStatistics();
    MonthRange range =
        MonthRange.of(ZERO.plusMonths(months.getMin()), ZERO.plusMonths(months.getMax()));
    CohortRevenueAccumulator<Long> given =
        filled(CohortRevenueAccumulator.ofNumbers(CurrencyUnit.EUR, range), rows);
    int cut = Math.floorMod(seed, rows.size());
    CohortRevenueAccumulator<Long> split = growing(rows.subList(cut, rows.size()))
        .combine(
            CohortRevenueAccumulator.numbersFromBytes(growing(rows.subList(0, cut)).toBytes()));
    assertThat(split.snapshot(ZERO)).isEqualTo(given.snapshot(ZERO));
    assertThat(split.toBytes()).isEqualTo(growing(rows).toBytes());
    for (YearMonth cohort : range.months()) {
      assertThat(split.evidence(ZERO).members(cohort))
          .isEqualTo(given.evidence(ZERO).members(cohort));
    }
  }

  @Example
  void cohortsAndMonthsBeyondTheFirstSixtyFour_areCounted() {
    MonthRange range = new MonthRange(ZERO, 140);
    CohortRevenueAccumulator<Long> accumulator =
        CohortRevenueAccumulator.ofNumbers(CurrencyUnit.EUR, range);
    for (int month : new int[] {0, 62, 63, 64, 126, 127, 128, 139}) {
      accumulator.add(month, range.month(month), eur(10 + month));
      accumulator.add(month, range.month(139), eur(1));
    }
    accumulator.add(1000, ZERO.minusMonths(1), eur(5));
    accumulator.add(1000, range.month(100), eur(7));
    CohortRevenueAccumulator<Long> copy = CohortRevenueAccumulator.numbersFromBytes(accumulator.toBytes());
    CohortRevenueEvidence<Long> evidence = copy.evidence(range.last());
    CohortRevenueTable table = evidence.table();
    for (int month : new int[] {0, 62, 63, 64, 126, 127, 128}) {
      CohortRevenueRow row = table.row(range.month(month));
      assertThat(row.members()).isEqualTo(1);
      assertThat(row.cell(0).revenue()).isEqualTo(eur(10 + month));
      assertThat(row.cell(0).buyers()).isEqualTo(1);
      assertThat(row.cell(139 - month).buyers()).isEqualTo(1);
      assertThat(row.cell(139 - month - 1).buyers()).isZero();
      assertThat(evidence.members(range.month(month))).containsExactly((long) month);
      assertThat(evidence.buyers(range.month(month), range.month(139)))
          .containsExactly((long) month);
    }
    assertThat(table.row(range.month(139)).cell(0).revenue()).isEqualTo(eur(150));
    assertThat(table.earlierRevenue()).isEqualTo(eur(7));
    assertThat(table.rows().stream().mapToLong(CohortRevenueRow::members).sum()).isEqualTo(8);
  }

  @Example
  void monthsThatAreNotOver_haveNoRate() {
    CohortRevenueAccumulator<String> accumulator = CohortRevenueAccumulator.growingTexts(CurrencyUnit.EUR);
    accumulator.add("c", ZERO, eur(10));
    accumulator.add("c", ZERO.plusMonths(1), eur(4));
    accumulator.add("c", ZERO.plusMonths(2), eur(3));
    CohortRevenueRow row = accumulator.snapshot(ZERO.plusMonths(1)).row(ZERO);
    assertThat(row.netRetention(1).value()).hasValue(0.4);
    assertThat(row.cumulativePerMember(1).value()).hasValue(14);
    assertThat(row.netRetention(2).undefinedBecause()).isEqualTo("2025-03 is not over");
    assertThat(row.cumulativePerMember(2).undefinedBecause()).isEqualTo("2025-03 is not over");
    assertThat(row.cumulativeRevenue(2)).isEqualTo(eur(17));
  }

  @Example
  void asOf_countsWholeMonthsOfTheZone() {
    CohortRevenueAccumulator<Long> accumulator =
        CohortRevenueAccumulator.growingNumbers(CurrencyUnit.EUR);
    accumulator.add(1, ZERO, eur(10));
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    Instant end = Instant.parse("2025-01-31T23:00:00Z");
    assertThat(accumulator.snapshot(end, berlin)).isEqualTo(accumulator.snapshot(ZERO));
    assertThat(accumulator.snapshot(end, berlin).row(ZERO).cell(0).complete()).isTrue();
    assertThat(accumulator.snapshot(end.minusNanos(1), berlin).row(ZERO).cell(0).complete())
        .isFalse();
  }

  @Example
  void growing_tooFarApartOrEmptyOrMixed_isRefused() {
    CohortRevenueAccumulator<Long> growing = CohortRevenueAccumulator.growingNumbers(CurrencyUnit.EUR);
    assertThatIllegalStateException()
        .isThrownBy(() -> growing.snapshot(ZERO))
        .withMessage(
            "accumulator must have seen a row before its months are known. Add one first.");
    assertThatIllegalStateException()
        .isThrownBy(() -> growing.extendedTo(5))
        .withMessage("range must be given to count or add months: it follows from the rows."
            + " Name the range first.");
    growing.add(1, ZERO, eur(1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> growing.add(2, ZERO.plusMonths(1200), eur(1)))
        .withMessageContaining("months must lie within 1200 from the first to the last: 2125-01");
    assertThat(growing.evidence(ZERO).members(ZERO)).containsExactly(1L);
    CohortRevenueAccumulator<Long> given =
        CohortRevenueAccumulator.ofNumbers(CurrencyUnit.EUR, new MonthRange(ZERO, 2));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> growing.combine(given))
        .withMessage(
            "accumulators must have the same months: growing and 2025-01 to 2025-02. Make both"
                + " alike.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> given.add(1, YearMonth.of(999_999_999, 1), eur(1)))
        .withMessageContaining("month must be within a million years of 1970");
    assertThat(growing.outsideRange()).isZero();
  }
}
