package dev.tandem.metrics.revenue.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.metrics.revenue.churn.PeriodRates;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** The snippet of the page on annualisation, with what the page says about its results. */
class AnnualisationGuideTest {

  @Test
  void annualisation() {
    MonthlyNormalisation normalisation = MonthlyNormalisation.withDefaults();
    Money yearly = normalisation.monthly(Money.parse("EUR 2000"), BillingPeriod.YEARLY);
    Money weekly = normalisation.monthly(Money.parse("EUR 30"), BillingPeriod.WEEKLY);
    double churn = PeriodRates.compoundChurn(0.05, 12);
    double retention = PeriodRates.compoundRetention(0.985, 12);
    double monthly = PeriodRates.perPeriodChurn(0.46, 12);
    assertThat(yearly).isEqualTo(Money.parse("EUR 166.67"));
    assertThat(yearly.multipliedBy(12)).isEqualTo(Money.parse("EUR 2000.04"));
    assertThat(weekly).isEqualTo(Money.parse("EUR 130"));
    assertThat(churn).isCloseTo(0.460, within(0.0005));
    assertThat(retention).isCloseTo(0.834, within(0.0005));
    assertThat(monthly).isCloseTo(0.050, within(0.0005));
  }
}
