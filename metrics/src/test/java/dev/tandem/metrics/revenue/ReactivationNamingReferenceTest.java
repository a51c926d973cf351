package dev.tandem.metrics.revenue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.metrics.revenue.convention.MonthRange;
import dev.tandem.metrics.revenue.convention.RevenueConvention;
import dev.tandem.metrics.revenue.movement.MrrBridge;
import dev.tandem.metrics.revenue.reference.ReferenceCase;
import java.time.YearMonth;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** An account that comes back with more than it left with: all of it is one movement, which tools call by two names. */
class ReactivationNamingReferenceTest {
  private static final YearMonth MARCH = YearMonth.of(2025, 3);

  @Test
  void month_accountThatComesBack_isReactivationAsChartMogulAndStripeHaveIt() {
    ReferenceCase reference = ReferenceCase.read("reactivation-naming");
    MrrAccumulator<String> mrr = MrrAccumulator.ofTexts(
        RevenueConvention.standard(), CurrencyUnit.EUR, new MonthRange(MARCH, 1));
    mrr.add("back", MARCH.minusMonths(2), eur(reference.input("jan").asInt()));
    mrr.add("back", MARCH, eur(reference.input("mar").asInt()));
    MrrBridge march = mrr.snapshot().month(MARCH);
    String movement = "reactivation " + march.reactivation().getAmount().intValueExact();
    assertThat(reference.expected().get("chartmogul").asString()).isEqualTo(movement);
    assertThat(reference.expected().get("stripe").asString()).isEqualTo(movement);
    assertThat(march.expansion()).isEqualTo(eur(0));
    assertThat(march.newBusiness()).isEqualTo(eur(0));
  }

  private static Money eur(int amount) {
    return Money.of(CurrencyUnit.EUR, amount);
  }
}
