package dev.tandem.metrics.revenue.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.metrics.revenue.convention.MonthRange;
import java.nio.ByteBuffer;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class CohortRevenueTest {

  private static final YearMonth FIRST = YearMonth.of(2025, 1);
  private static final MonthRange RANGE = new MonthRange(FIRST, 3);

  record Row(int customer, int month, int cents) {}

  @Provide
  Arbitrary<List<Row>> rows() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 4),
            Arbitraries.integers().between(-1, 3),
            Arbitraries.integers().between(-2, 4))
        .as(Row::new)
        .list()
        .ofMaxSize(30);
  }

  private static CohortRevenueAccumulator<Long> accumulate(List<Row> rows) {
    CohortRevenueAccumulator<Long> accumulator =
        CohortRevenueAccumulator.ofNumbers(CurrencyUnit.EUR, RANGE);
    rows.forEach(row -> add(accumulator, row));
    return accumulator;
  }

  private static Money cents(long cents) {
    return Money.ofMinor(CurrencyUnit.EUR, cents);
  }

  @Property
  void anyOrderAndSplit_sameBytesAndTable(@ForAll("rows") List<Row> rows, @ForAll long seed) {
    List<Row> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, new Random(seed));
    int cut = rows.isEmpty() ? 0 : Math.floorMod((int) seed, rows.size());
    CohortRevenueAccumulator<Long> split = accumulate(shuffled.subList(0, cut))
        .combine(CohortRevenueAccumulator.numbersFromBytes(
            accumulate(shuffled.subList(cut, rows.size())).toBytes()));
    assertThat(split.toBytes()).isEqualTo(accumulate(rows).toBytes());
    assertThat(split.snapshot(RANGE.last())).isEqualTo(accumulate(rows).snapshot(RANGE.last()));
    CohortRevenueAccumulator<String> named = shuffled.stream()
        .collect(CohortRevenueAccumulator.collector(
            CurrencyUnit.EUR,
            RANGE,
            row -> "c" + row.customer,
            row -> FIRST.plusMonths(row.month),
            row -> cents(row.cents)));
    assertThat(named.snapshot(RANGE.last())).isEqualTo(split.snapshot(RANGE.last()));
    CohortRevenueAccumulator<Long> numbered = shuffled.stream()
        .collect(CohortRevenueAccumulator.numbersCollector(
            CurrencyUnit.EUR,
            RANGE,
            Row::customer,
            row -> FIRST.plusMonths(row.month),
            row -> cents(row.cents)));
    assertThat(numbered.toBytes()).isEqualTo(split.toBytes());
    CohortRevenueAccumulator<Long> dense =
        CohortRevenueAccumulator.ofDenseNumbers(CurrencyUnit.EUR, RANGE);
    shuffled.forEach(row -> add(dense, row));
    assertThat(dense.toBytes()).isEqualTo(split.toBytes());
    CohortRevenueAccumulator<Long> growing =
        CohortRevenueAccumulator.growingNumbers(CurrencyUnit.EUR);
    CohortRevenueAccumulator<Long> growingDense =
        CohortRevenueAccumulator.growingDenseNumbers(CurrencyUnit.EUR);
    rows.forEach(row -> add(growing, row));
    shuffled.forEach(row -> add(growingDense, row));
    assertThat(growingDense.toBytes()).isEqualTo(growing.toBytes());
  }

  @Property
  void extendedTo_savedStateAndLaterAmounts_equalsRecomputing(
      @ForAll("rows") List<Row> rows, @ForAll @IntRange(min = 60, max = 70) int months) {
    YearMonth first = FIRST.plusMonths(1 - months);
    CohortRevenueAccumulator<Long> grown =
        CohortRevenueAccumulator.ofNumbers(CurrencyUnit.EUR, new MonthRange(first, months));
    rows.stream().filter(row -> row.month < 1).forEach(row -> add(grown, row));
    CohortRevenueAccumulator<Long> extended =
        CohortRevenueAccumulator.numbersFromBytes(grown.toBytes()).extendedTo(months + 3);
    rows.stream().filter(row -> row.month >= 1).forEach(row -> add(extended, row));
    CohortRevenueAccumulator<Long> whole =
        CohortRevenueAccumulator.ofNumbers(CurrencyUnit.EUR, new MonthRange(first, months + 3));
    rows.forEach(row -> add(whole, row));
    assertThat(extended.toBytes()).isEqualTo(whole.toBytes());
  }

  @Test
  void extendedTo_ignoredAmountsOrFewerMonths_isRefused() {
    CohortRevenueAccumulator<Long> accumulator =
        CohortRevenueAccumulator.ofNumbers(CurrencyUnit.EUR, RANGE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> accumulator.extendedTo(2))
        .withMessage("months must be at least the present 3: 2."
            + " Make a new accumulator for fewer months.");
    accumulator.add(1, FIRST.plusMonths(3), cents(1));
    assertThatIllegalStateException()
        .isThrownBy(() -> accumulator.extendedTo(4))
        .withMessage("no amount may lie after the range before it grows: 1 were ignored."
            + " Extend it first, then add them.");
  }

  private static void add(CohortRevenueAccumulator<Long> accumulator, Row row) {
    accumulator.add(row.customer, FIRST.plusMonths(row.month), cents(row.cents));
  }

  @Property
  void members_areBuyersOfMonthZero(@ForAll("rows") List<Row> rows) {
    CohortRevenueEvidence<Long> evidence = accumulate(rows).evidence(RANGE.last());
    for (CohortRevenueRow row : evidence.table().rows()) {
      assertThat(row.cell(0).buyers()).isEqualTo(row.members());
      assertThat(evidence.members(row.cohort())).hasSize((int) row.members());
      for (CohortRevenueCell cell : row.cells()) {
        assertThat(evidence.buyers(row.cohort(), cell.month())).hasSize((int) cell.buyers());
      }
    }
  }

  @Test
  void refundFirst_earlierCustomerAndLateAmount_areAccountedFor() {
    CohortRevenueAccumulator<String> accumulator =
        CohortRevenueAccumulator.ofTexts(CurrencyUnit.EUR, RANGE);
    accumulator.add("refund first", FIRST, cents(-5));
    accumulator.add("refund first", FIRST.plusMonths(1), cents(20));
    accumulator.add("earlier", FIRST.minusMonths(1), cents(7));
    accumulator.add("earlier", FIRST, cents(3));
    accumulator.add("late", FIRST.plusMonths(3), cents(9));
    accumulator.add("free", FIRST, cents(0));
    CohortRevenueTable table = accumulator.snapshot(FIRST);
    assertThat(table.unattributed()).isEqualTo(cents(-5));
    assertThat(table.earlierRevenue()).isEqualTo(cents(3));
    assertThat(table.total()).isEqualTo(cents(18));
    assertThat(accumulator.outsideRange()).isEqualTo(1);
    assertThat(table.outsideRange()).isEqualTo(1);
    assertThat(table.toString()).endsWith("\n1 amounts outside the months");
    refused(
        () -> new CohortRevenueTable(
            table.statement(),
            table.range(),
            table.rows(),
            table.earlierRevenue(),
            table.unattributed(),
            table.total(),
            -1),
        "amounts outside must not be negative: -1. Count from 0.");
    assertThat(table.row(FIRST).members()).isEqualTo(1);
    assertThat(table.row(FIRST).netRetention(1).undefinedBecause())
        .isEqualTo("revenue of month 0 is EUR 0.00, not above 0");
    assertThat(table.row(FIRST.plusMonths(2)).cumulativePerMember(0).undefinedBecause())
        .isEqualTo("number of members is 0");
    assertThat(table.row(FIRST).cell(0).complete()).isTrue();
    assertThat(table.row(FIRST).cell(1).complete()).isFalse();
  }

  @Test
  void cumulativePerMember_leavesImmatureCohortsOutWithTheirMembers() {
    CohortRevenueAccumulator<Long> accumulator =
        CohortRevenueAccumulator.ofNumbers(CurrencyUnit.EUR, RANGE);
    accumulator.add(1, FIRST, cents(400));
    accumulator.add(1, FIRST.plusMonths(1), cents(600));
    accumulator.add(2, FIRST.plusMonths(1), cents(500));
    assertThat(accumulator.snapshot(FIRST.plusMonths(1)).cumulativePerMember(1).value())
        .hasValue(10);
    assertThat(accumulator.snapshot(RANGE.last()).cumulativePerMember(1).value())
        .hasValue(7.5);
    assertThat(accumulator.snapshot(FIRST).cumulativePerMember(1).undefinedBecause())
        .isEqualTo("number of members of complete cohorts is 0");
  }

  @Test
  void invalid_isRefused() {
    CohortRevenueAccumulator<Long> accumulator =
        CohortRevenueAccumulator.ofNumbers(CurrencyUnit.EUR, RANGE);
    Money usd = Money.of(CurrencyUnit.USD, 1);
    refused(
        () -> accumulator.add(7, FIRST, usd),
        "currency must be EUR: USD, USD 1.00 of 7 in 2025-01");
    refused(() -> accumulator.combine(accumulator), "accumulator must be another one: the same");
    refused(
        () -> accumulator.combine(CohortRevenueAccumulator.ofNumbers(CurrencyUnit.USD, RANGE)),
        "currencies must be the same: EUR and USD");
    CohortRevenueAccumulator<String> named =
        CohortRevenueAccumulator.ofTexts(CurrencyUnit.EUR, RANGE);
    assertThatThrownBy(() -> named.add(7, FIRST, cents(1)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("id must be a text: 7. Start the accumulator for numbers.");
    refused(
        () -> CohortRevenueAccumulator.textsFromBytes(accumulator.toBytes()),
        "it must name its users by text.");
    refused(
        () -> CohortRevenueAccumulator.numbersFromBytes(named.toBytes()),
        "it must name its users by number.");
    CohortRevenueAccumulator<Long> dense =
        CohortRevenueAccumulator.growingDenseNumbers(CurrencyUnit.EUR);
    String notDense = "dense user id must be from 0 to 2147483638: -1. Use arbitrary ids.";
    Long boxed = -1L;
    refused(() -> dense.add(-1, FIRST, cents(1)), notDense);
    refused(() -> dense.add(boxed, FIRST, cents(1)), notDense);
    assertThat(dense.toBytes())
        .isEqualTo(CohortRevenueAccumulator.growingNumbers(CurrencyUnit.EUR).toBytes());
    CohortRevenueTable table = accumulator.snapshot(FIRST);
    refused(() -> table.cumulativePerMember(-1), "offset must not be negative: -1");
    refused(() -> table.row(FIRST).cell(3), "offset must be from 0 to 2: 3, cohort 2025-01");
    refused(
        () -> new CohortRevenueTable(
            table.statement(), RANGE, table.rows(), cents(0), cents(0), cents(1), 0),
        "revenue of cohorts, earlier customers and nobody must be the total, EUR 0.01: EUR 0.00");
    refused(
        () -> new CohortRevenueTable(
            table.statement(), RANGE, List.of(), cents(0), cents(0), cents(0), 0),
        "table must have one row for each month of 2025-01 to 2025-03: []");
    refused(
        () -> new CohortRevenueCell(FIRST, cents(0), 2, 1, true),
        "buyers must be from 0 to those of this month or later: 2 of 1 in 2025-01");
    refused(
        () -> new CohortRevenueRow(table.statement(), FIRST, 1, List.of()),
        "cohort 2025-01 must have cells: none");
    refused(
        () -> new CohortRevenueTable(
            table.statement(),
            table.range(),
            table.rows(),
            usd,
            table.unattributed(),
            table.total(),
            0),
        "amounts must have the same currency: " + table.total() + " and USD 1.00.");
    refused(
        () -> new CohortRevenueTable(
            table.statement(), table.range(), table.rows(), usd, usd, usd, 0),
        "amounts must have the same currency: USD 1.00 and EUR");
    refused(
        () -> new CohortRevenueRow(
            table.statement(),
            FIRST,
            1,
            List.of(
                new CohortRevenueCell(FIRST, cents(0), 1, 1, true),
                new CohortRevenueCell(FIRST.plusMonths(1), usd, 1, 1, true))),
        "amounts must have the same currency: EUR 0.00 and USD 1.00.");
    CohortRevenueCell cell = new CohortRevenueCell(FIRST, cents(0), 1, 1, true);
    refused(
        () -> new CohortRevenueRow(table.statement(), FIRST, 0, List.of(cell)),
        "buyers must not exceed the members, 0: 1 in 2025-01 of cohort 2025-01");
    refused(
        () -> new CohortRevenueRow(table.statement(), FIRST.plusMonths(1), 1, List.of(cell)),
        "cells must follow each other from month 0: 2025-01 at offset 0 of cohort 2025-02");
  }

  @Test
  void extendedTo_presentMonths_isTheSame() {
    CohortRevenueAccumulator<Long> accumulator =
        CohortRevenueAccumulator.ofNumbers(CurrencyUnit.EUR, RANGE);
    accumulator.add(1, FIRST, cents(400));
    assertThat(accumulator.extendedTo(3).toBytes()).isEqualTo(accumulator.toBytes());
  }

  @Test
  void cumulativePerMember_ofMonthZero_isItsRevenue() {
    CohortRevenueAccumulator<Long> accumulator =
        CohortRevenueAccumulator.ofNumbers(CurrencyUnit.EUR, RANGE);
    accumulator.add(1, FIRST, cents(400));
    accumulator.add(2, FIRST.plusMonths(1), cents(200));
    accumulator.add(2, FIRST.plusMonths(2), cents(900));
    // 4.00 and 2.00 over two members.
    assertThat(accumulator.snapshot(RANGE.last()).cumulativePerMember(0).value())
        .hasValue(3);
  }

  @Test
  void growing_monthsTooFarApart_areRefusedAndLeaveNoTrace() {
    CohortRevenueAccumulator<Long> growing = CohortRevenueAccumulator.growingNumbers(CurrencyUnit.EUR);
    growing.add(1, FIRST, cents(1));
    ByteBuffer before = growing.toBytes();
    refused(() -> growing.add(2, FIRST.plusMonths(1200), cents(1)), "months must lie within 1200");
    assertThat(growing.toBytes()).isEqualTo(before);
    growing.add(2, FIRST.plusMonths(1199), cents(1));
    assertThat(growing.snapshot(FIRST).range().count()).isEqualTo(1200);
  }

  private static void refused(Runnable call, String message) {
    assertThatThrownBy(call::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
