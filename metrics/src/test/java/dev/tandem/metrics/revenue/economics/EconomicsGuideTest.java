package dev.tandem.metrics.revenue.economics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.metrics.statement.Figure;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** The snippets of the method pages on unit economics, with what the pages say about their results. */
class EconomicsGuideTest {

  @Test
  void arpa() {
    Money mrr = Money.parse("EUR 12000");
    Figure perAccount = AverageRevenue.perPayingAccount(mrr, 150);
    Figure perUser = AverageRevenue.perUser(mrr, 150, 450);
    Figure perNew = AverageRevenue.perNewAccount(Money.parse("EUR 900"), 10);
    check(perAccount, 80);
    check(perUser, 20);
    check(perNew, 90);
  }

  @Test
  void lifetimeValue() {
    CustomerEconomics customer = new CustomerEconomics(80, 0.75, 0.025);
    Figure revenue = customer.lifetimeValue(new LifetimeValue.Revenue());
    Figure margin = customer.lifetimeValue(new LifetimeValue.Margin());
    Figure threeYears = customer.lifetimeValue(new LifetimeValue.FirstMonths(36));
    Figure discounted = customer.lifetimeValue(new LifetimeValue.Discounted(0.1));
    check(revenue, 3200);
    check(margin, 2400);
    check(threeYears, 1435.33);
    check(discounted, 1819.61);
  }

  @Test
  void customerAcquisitionCost() {
    Figure cost = Acquisition.costPerCustomer(Money.parse("EUR 45000"), 50);
    Acquisition acquisition = new Acquisition(900, new CustomerEconomics(80, 0.75, 0.025));
    Figure ratio = acquisition.lifetimeValueRatio(new LifetimeValue.Margin());
    Figure cacRatio = GrowthEfficiency.acquisitionRatio(Money.parse("EUR 5"), Money.parse("EUR 6"));
    check(cost, 900);
    check(ratio, 2.67);
    check(cacRatio, 0.83);
  }

  @Test
  void payback() {
    Acquisition acquisition = new Acquisition(900, new CustomerEconomics(80, 0.75, 0.025));
    Figure months = acquisition.paybackMonths();
    Figure withChurn = acquisition.paybackMonthsWithChurn();
    check(months, 15);
    check(withChurn, 18.56);
  }

  @Test
  void ruleOf40() {
    Figure score = GrowthEfficiency.ruleOf40(0.32, 0.11);
    check(score, 43);
  }

  @Test
  void magicNumber() {
    Figure number = GrowthEfficiency.magicNumber(
        Money.parse("EUR 12.5"), Money.parse("EUR 11.6"), Money.parse("EUR 3.0"));
    check(number, 1.2);
  }

  @Test
  void burnMultiple() {
    Figure multiple = GrowthEfficiency.burnMultiple(Money.parse("EUR 2.4"), Money.parse("EUR 4.0"));
    check(multiple, 0.6);
  }

  private static void check(Figure figure, double expected) {
    assertThat(figure.value().orElseThrow()).isCloseTo(expected, within(0.005));
  }
}
