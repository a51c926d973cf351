package dev.tandem.metrics.revenue.economics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.metrics.revenue.economics.LifetimeValue.Discounted;
import dev.tandem.metrics.revenue.economics.LifetimeValue.FirstMonths;
import dev.tandem.metrics.revenue.economics.LifetimeValue.Margin;
import dev.tandem.metrics.revenue.economics.LifetimeValue.Revenue;
import dev.tandem.metrics.revenue.economics.LifetimeValue.SurvivalCurve;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class EconomicsTest {

  private static final CustomerEconomics CUSTOMER = new CustomerEconomics(80, 0.75, 0.025);
  private static final CustomerEconomics LOYAL = new CustomerEconomics(80, 0.75, 0);

  @Test
  void survivalCurve_isTheTruncatedSumWithoutExtrapolation() {
    assertThat(
            CUSTOMER.lifetimeValue(new SurvivalCurve(List.of(1.0, 0.5, 0.25))).value())
        .hasValue(60 * 1.75);
  }

  @Property
  void firstMonths_equalTheSumMonthByMonth(@ForAll @DoubleRange(min = 0.01, max = 1) double churn) {
    double sum = 0;
    for (int month = 1; month <= 24; month++) {
      sum += 60 * Math.pow(1 - churn, month - 1);
    }
    assertThat(new CustomerEconomics(80, 0.75, churn)
            .lifetimeValue(new FirstMonths(24))
            .value()
            .orElseThrow())
        .isCloseTo(sum, within(1e-9 * sum));
  }

  @Property
  void paybackWithChurn_repaysTheCost(
      @ForAll @DoubleRange(min = 0.01, max = 0.9) double churn,
      @ForAll @DoubleRange(min = 1, max = 900) double cost) {
    CustomerEconomics customer = new CustomerEconomics(80, 0.75, churn);
    var months = new Acquisition(cost, customer).paybackMonthsWithChurn();
    double lifetimeValue = 60 / churn;
    if (cost >= lifetimeValue) {
      assertThat(months.undefinedBecause()).contains("is not less than the lifetime value");
    } else {
      double repaid = lifetimeValue * (1 - Math.pow(1 - churn, months.value().orElseThrow()));
      assertThat(repaid).isCloseTo(cost, within(1e-6));
    }
  }

  @Test
  void costAtLeastTheLifetimeValue_isNeverRepaid() {
    assertThat(new Acquisition(2400, CUSTOMER).paybackMonthsWithChurn().undefinedBecause())
        .isEqualTo("CAC 2400.0 is not less than the lifetime value 2400.0");
    assertThat(new Acquisition(900, LOYAL).paybackMonthsWithChurn().value()).hasValue(15);
    CustomerEconomics free = new CustomerEconomics(0, 0.75, 0.1);
    assertThat(new Acquisition(900, free).paybackMonthsWithChurn().undefinedBecause())
        .isEqualTo("margin per month is 0");
    assertThat(new Acquisition(900, free).paybackMonths().undefinedBecause())
        .isEqualTo("margin per month is 0");
    assertThat(new Acquisition(30, new CustomerEconomics(80, 0.75, 1))
            .paybackMonthsWithChurn()
            .value())
        .hasValue(0.5);
  }

  @Test
  void zeroChurn_onlyBoundedDefinitionsHaveAValue() {
    assertThat(LOYAL.lifetimeValue(new Revenue()).value()).isEmpty();
    assertThat(LOYAL.lifetimeMonths().undefinedBecause()).isEqualTo("churn is 0");
    assertThat(LOYAL.lifetimeValue(new FirstMonths(12)).value()).hasValue(720);
    assertThat(LOYAL.lifetimeValue(new Discounted(0.1)).isDefined()).isTrue();
    assertThat(new Acquisition(900, LOYAL).lifetimeValueRatio(new Margin()).undefinedBecause())
        .isEqualTo("churn is 0 and the value has no bound");
    assertThat(new CustomerEconomics(0, 1, 0.5).lifetimeValue(new Revenue()).value())
        .hasValue(0);
  }

  @Test
  void lifetimeValueOf_beyondADouble_throws() {
    CustomerEconomics loyal = new CustomerEconomics(80, 0.75, 0);
    CustomerEconomics huge = new CustomerEconomics(1e308, 1, 0.01);
    for (LifetimeValue unbounded :
        List.of(new LifetimeValue.Revenue(), new LifetimeValue.Margin())) {
      assertThatThrownBy(() -> unbounded.of(loyal))
          .isInstanceOf(ArithmeticException.class)
          .hasMessage("lifetime value must be within the range of a double: " + loyal
              + ". State some churn, a bounded definition, or larger currency units.");
    }
    for (LifetimeValue definition : List.of(
        new LifetimeValue.FirstMonths(12),
        new LifetimeValue.Discounted(0.01),
        new LifetimeValue.SurvivalCurve(List.of(1.0, 0.9)))) {
      assertThatThrownBy(() -> definition.of(huge)).isInstanceOf(ArithmeticException.class);
    }
  }

  @Test
  void nothingToDivideBy_isUndefined() {
    Money usd = Money.parse("USD 10");
    Money zero = Money.parse("USD 0");
    assertThat(AverageRevenue.perPayingAccount(usd, 0).undefinedBecause())
        .isEqualTo("number of accounts is 0");
    assertThat(Acquisition.costPerCustomer(usd, 0).undefinedBecause())
        .isEqualTo("number of new customers is 0");
    assertThat(Acquisition.costPerCustomer(usd, 4).value()).hasValue(2.5);
    assertThat(GrowthEfficiency.burnMultiple(usd, zero).undefinedBecause())
        .isEqualTo("net new ARR is USD 0.00, not above 0");
    assertThat(GrowthEfficiency.magicNumber(usd, usd, zero).undefinedBecause())
        .isEqualTo("sales and marketing of the quarter before is 0");
    assertThat(GrowthEfficiency.acquisitionRatio(usd, zero).undefinedBecause())
        .isEqualTo("sales and marketing is 0");
  }

  @Test
  void invalid_isRefused() {
    refused(() -> new CustomerEconomics(-1, 0.5, 0.1), "revenue per month must be finite");
    refused(() -> new CustomerEconomics(1, 0, 0.1), "gross margin must be above 0 and at most 1");
    refused(() -> new CustomerEconomics(1, 1, 1.1), "monthly churn must be from 0 to 1: 1.1");
    refused(() -> new Acquisition(Double.NaN, CUSTOMER), "acquisition cost must be finite");
    refused(() -> new FirstMonths(0), "number of months must be at least 1: 0");
    refused(() -> new Discounted(0), "yearly interest must be finite and above 0: 0.0");
    refused(() -> new SurvivalCurve(List.of()), "survival curve must start with 1: []");
    refused(
        () -> new SurvivalCurve(List.of(1.0, 0.4, 0.5)),
        "survival curve must not rise or fall below 0: 0.5 after 0.4 in month 2");
    refused(() -> GrowthEfficiency.ruleOf40(Double.NaN, 0), "growth and margin must be finite");
    Money usd = Money.parse("USD 1");
    Money eur = Money.parse("EUR 1");
    String message = "amounts must have the same currency: USD 1.00 and EUR 1.00";
    refused(() -> GrowthEfficiency.burnMultiple(usd, eur), message);
    refused(() -> GrowthEfficiency.magicNumber(usd, usd, eur), message);
    refused(() -> GrowthEfficiency.acquisitionRatio(usd, eur), message);
    refused(() -> AverageRevenue.perUser(usd, -2, 1), "number of users must not be negative: -1.0");
  }

  @Test
  void atTheEnds_areValid() {
    CustomerEconomics loyal = new CustomerEconomics(10, 0.5, 0);
    assertThat(loyal.lifetimeValue(new FirstMonths(1)).value()).hasValue(5);
    assertThat(loyal.lifetimeValue(new SurvivalCurve(List.of(1.0, 1.0, 0.0))).value())
        .hasValue(10);
    assertThat(new Acquisition(0, loyal).paybackMonths().value()).hasValue(0);
  }

  @Test
  void lifetimeValue_statesItsFormula() {
    assertThat(formula(new LifetimeValue.Revenue())).isEqualTo("ARPA / churn");
    assertThat(formula(new LifetimeValue.Margin())).isEqualTo("ARPA * margin / churn");
    assertThat(formula(new FirstMonths(36)))
        .isEqualTo("sum of ARPA * margin * (1 - churn)^(m - 1) over 36 months");
    assertThat(formula(new Discounted(0.1)))
        .startsWith("ARPA * margin / (churn + monthly interest), 0.1");
    assertThat(formula(new SurvivalCurve(List.of(1.0, 0.5))))
        .isEqualTo("ARPA * margin * sum of survival over 2 months");
  }

  private static String formula(LifetimeValue definition) {
    return String.valueOf(
        CUSTOMER.lifetimeValue(definition).statement().choices().get("formula"));
  }

  private static void refused(Runnable call, String message) {
    assertThatThrownBy(call::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
