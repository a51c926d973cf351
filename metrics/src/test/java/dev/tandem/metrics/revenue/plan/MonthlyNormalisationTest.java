package dev.tandem.metrics.revenue.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthlyNormalisationTest {

  private static final Money HUNDRED = Money.of(CurrencyUnit.EUR, 100);

  @ParameterizedTest
  @CsvSource({
    "YEAR_OF_52_WEEKS, 433.33, 3041.67",
    "GREGORIAN_YEAR, 434.81, 3043.69",
    "MONTH_OF_30_DAYS, 428.57, 3000.00",
    "LAGO, 433.00, 3044.00",
    "KILL_BILL, 0.00, 0.00"
  })
  void monthly_weekAndDay_byConvention(MonthConvention month, String week, String day) {
    MonthlyNormalisation normalisation = MonthlyNormalisation.withDefaults().withMonth(month);
    assertThat(normalisation.monthly(HUNDRED, BillingPeriod.WEEKLY))
        .isEqualTo(Money.parse("EUR " + week));
    assertThat(normalisation.monthly(HUNDRED, BillingPeriod.every(1, BillingUnit.DAY)))
        .isEqualTo(Money.parse("EUR " + day));
    assertThat(normalisation.monthly(HUNDRED, BillingPeriod.QUARTERLY))
        .isEqualTo(Money.parse("EUR 33.33"));
    assertThat(normalisation.monthly(HUNDRED, BillingPeriod.every(2, BillingUnit.YEAR)))
        .isEqualTo(Money.parse("EUR 4.17"));
    assertThat(normalisation.monthly(HUNDRED, BillingPeriod.every(2, BillingUnit.WEEK)))
        .isBetween(Money.parse("EUR 0"), Money.parse("EUR 217.41"));
  }

  @Test
  void monthly_yenHaveNoCents() {
    assertThat(MonthlyNormalisation.withDefaults()
            .monthly(Money.parse("JPY 1000"), BillingPeriod.YEARLY))
        .isEqualTo(Money.parse("JPY 83"));
  }

  @Test
  void rounding_isAChoice() {
    MonthlyNormalisation down = MonthlyNormalisation.withDefaults().withRounding(RoundingMode.DOWN);
    assertThat(down.monthly(Money.parse("EUR 2000"), BillingPeriod.YEARLY))
        .isEqualTo(Money.parse("EUR 166.66"));
    assertThat(down.toString()).isEqualTo("52/12 weeks a month, rounded DOWN");
    MonthlyNormalisation exact = down.withRounding(RoundingMode.UNNECESSARY);
    assertThatThrownBy(() -> exact.monthly(HUNDRED, BillingPeriod.YEARLY))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("Rounding necessary");
  }

  @Test
  void period_withoutLength_isRefused() {
    assertThat(BillingPeriod.QUARTERLY.toString()).isEqualTo("every 3 months");
    assertThatThrownBy(() -> BillingPeriod.every(0, BillingUnit.WEEK))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("billing period must have at least 1 WEEK: 0. Count whole units.");
  }

  @Test
  void yearly_isRoundedOnceFromThePrice() {
    MonthlyNormalisation normalisation = MonthlyNormalisation.withDefaults();
    assertThat(normalisation.yearly(Money.parse("EUR 100"), BillingPeriod.YEARLY))
        .isEqualTo(Money.parse("EUR 100"));
    assertThat(normalisation.yearly(Money.parse("EUR 10"), BillingPeriod.QUARTERLY))
        .isEqualTo(Money.parse("EUR 40"));
  }
}
