package dev.tandem.metrics.revenue.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.metrics.revenue.convention.MonthRange;
import java.time.YearMonth;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** The snippet of the page on cohort revenue, with what the page says about its results. */
class CohortRevenueGuideTest {

  @Test
  void cohortRevenue() {
    CohortRevenueAccumulator<String> purchases = CohortRevenueAccumulator.ofTexts(
        CurrencyUnit.EUR, new MonthRange(YearMonth.of(2025, 1), 3));
    purchases.add("ada", YearMonth.of(2025, 1), Money.parse("EUR 80"));
    purchases.add("bo", YearMonth.of(2025, 1), Money.parse("EUR 100"));
    purchases.add("ada", YearMonth.of(2025, 2), Money.parse("EUR 50"));
    purchases.add("bo", YearMonth.of(2025, 3), Money.parse("EUR 105"));
    CohortRevenueRow january = purchases.snapshot(YearMonth.of(2025, 3)).row(YearMonth.of(2025, 1));
    double perMember = january.cumulativePerMember(2).value().orElseThrow();
    double retained = january.netRetention(2).value().orElseThrow();
    long buyers = january.cell(2).buyers();
    assertThat(perMember).isEqualTo(167.5);
    assertThat(january.cumulativePerMember(0).value()).hasValue(90);
    assertThat(january.cumulativePerMember(1).value()).hasValue(115);
    assertThat(retained).isCloseTo(0.583, within(0.0005));
    assertThat(january.netRetention(1).value().orElseThrow()).isCloseTo(0.278, within(0.0005));
    assertThat(buyers).isEqualTo(1);
  }
}
