package dev.tandem.metrics.revenue.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.metrics.revenue.convention.MonthRange;
import dev.tandem.metrics.revenue.reference.ReferenceCase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Cohort tables of the CDNOW sample, and of a hand-sized example with a refund. */
class CohortRevenueReferenceTest {

  private static final YearMonth FIRST = YearMonth.of(1997, 1);

  private static Money usd(String amount) {
    return Money.of(CurrencyUnit.USD, new BigDecimal(amount));
  }

  private static CohortRevenueTable cdnow() {
    CohortRevenueAccumulator<String> accumulator =
        CohortRevenueAccumulator.ofTexts(CurrencyUnit.USD, new MonthRange(FIRST, 18));
    for (List<String> row : ReferenceCase.rows("cdnow-sample.transactions.csv")) {
      accumulator.add(row.get(0), YearMonth.from(LocalDate.parse(row.get(1))), usd(row.get(3)));
    }
    return accumulator.snapshot(YearMonth.of(1998, 6));
  }

  @Test
  void cdnow_sizesAndTotal() {
    ReferenceCase reference = ReferenceCase.read("cdnow-sample");
    CohortRevenueTable table = cdnow();
    JsonNode sizes = reference.expected().get("cohort_sizes");
    for (int cohort = 0; cohort < 3; cohort++) {
      assertThat(table.rows().get(cohort).members()).isEqualTo(sizes.get(cohort).asLong());
    }
    assertThat(table.rows().stream().mapToLong(CohortRevenueRow::members).sum())
        .isEqualTo((long) reference.expected("customers"));
    assertThat(table.total()).isEqualTo(usd("244091.94"));
    assertThat(table.unattributed()).isEqualTo(usd("0"));
    assertThat(table.earlierRevenue()).isEqualTo(usd("0"));
  }

  @Test
  void cdnow_revenueByMonth() {
    checkCells(
        "cdnow-sample.revenue_by_month.csv", cell -> cell.revenue().getAmount().doubleValue());
  }

  @Test
  void cdnow_buyersByMonth() {
    checkCells("cdnow-sample.buyers_by_month.csv", CohortRevenueCell::buyers);
  }

  @Test
  void cdnow_buyersInTheMonthOrLater() {
    checkCells("cdnow-sample.unbounded_buyers.csv", CohortRevenueCell::laterBuyers);
  }

  private static void checkCells(String file, ToDoubleFunction<CohortRevenueCell> value) {
    CohortRevenueTable table = cdnow();
    for (List<String> expected : ReferenceCase.rows(file)) {
      CohortRevenueRow row = table.rows().get(Integer.parseInt(expected.get(0)));
      for (int offset = 0; offset < row.cells().size(); offset++) {
        assertThat(value.applyAsDouble(row.cell(offset)))
            .isEqualTo(Double.parseDouble(expected.get(offset + 1)));
      }
      for (String blank : expected.subList(row.cells().size() + 1, expected.size())) {
        assertThat(blank).isEmpty();
      }
    }
  }

  @Test
  void cdnow_cumulativeRevenuePerOriginalMember() {
    CohortRevenueTable table = cdnow();
    for (List<String> expected :
        ReferenceCase.rows("cdnow-sample.cumulative_revenue_per_customer.csv")) {
      CohortRevenueRow row = table.rows().get(Integer.parseInt(expected.get(0)));
      for (int offset = 0; offset < row.cells().size(); offset++) {
        // 5e-7: the file has six decimals
        assertThat(row.cumulativePerMember(offset).value().orElseThrow())
            .isCloseTo(Double.parseDouble(expected.get(offset + 1)), within(5.000001e-7));
      }
    }
  }

  @Test
  void smallTable_refundLowersRevenueButMakesNoBuyer() {
    CohortRevenueAccumulator<String> accumulator =
        CohortRevenueAccumulator.ofTexts(CurrencyUnit.USD, new MonthRange(FIRST, 3));
    for (List<String> row : ReferenceCase.rows("small-a.csv")) {
      accumulator.add(
          row.get(0), FIRST.plusMonths(Integer.parseInt(row.get(1)) - 1L), usd(row.get(2)));
    }
    CohortRevenueTable table = accumulator.snapshot(FIRST.plusMonths(2));
    JsonNode cohorts = ReferenceCase.read("small-a").expected();
    for (int cohort = 1; cohort <= 3; cohort++) {
      CohortRevenueRow row = table.rows().get(cohort - 1);
      JsonNode expected = cohorts.get(Integer.toString(cohort));
      assertThat(row.members()).isEqualTo(expected.get("size").asLong());
      assertThat(row.cells()).hasSize(expected.get("revenue").size());
      for (int offset = 0; offset < row.cells().size(); offset++) {
        CohortRevenueCell cell = row.cell(offset);
        assertThat(cell.revenue().getAmount().doubleValue())
            .isEqualTo(expected.get("revenue").get(offset).asDouble());
        assertThat(cell.buyers()).isEqualTo(expected.get("buyers").get(offset).asLong());
        assertThat(row.netRetention(offset).value().orElseThrow())
            .isCloseTo(
                expected.get("net_revenue_retention_vs_month0").get(offset).asDouble(),
                within(1e-9));
        assertThat(row.cumulativePerMember(offset).value().orElseThrow())
            .isCloseTo(expected.get("cum_per_customer").get(offset).asDouble(), within(1e-9));
      }
    }
  }
}
