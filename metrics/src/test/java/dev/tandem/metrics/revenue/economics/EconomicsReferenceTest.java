package dev.tandem.metrics.revenue.economics;

import static dev.tandem.metrics.Agreement.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.metrics.revenue.reference.ReferenceCase;
import dev.tandem.metrics.statement.Figure;
import dev.tandem.metrics.statistics.ConfidenceLevel;
import dev.tandem.metrics.statistics.Interval;
import dev.tandem.metrics.statistics.Proportion;
import dev.tandem.metrics.statistics.ProportionIntervalMethod;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Unit economics against independently computed numbers. */
class EconomicsReferenceTest {

  private static void close(Figure figure, double expected, double tolerance) {
    assertClose(tolerance, figure.value().orElseThrow(), expected);
  }

  /** One division of exact amounts. */
  private static void exactly(Figure figure, double expected) {
    assertThat(figure.value()).hasValue(expected);
  }

  private static Money usd(double amount) {
    return Money.of(CurrencyUnit.USD, amount);
  }

  @Test
  void averages_perAccountUserAndSale() {
    ReferenceCase reference = ReferenceCase.read("arpa-asp");
    Money revenue = usd(reference.input("mrr_end").asDouble());
    long paying = reference.input("paying").asLong();
    exactly(AverageRevenue.perPayingAccount(revenue, paying), reference.expected("arpa"));
    exactly(
        AverageRevenue.perUser(revenue, paying, reference.input("free").asLong()),
        reference.expected("arpu_all"));
    exactly(
        AverageRevenue.perNewAccount(
            usd(reference.input("new_mrr").asDouble()),
            reference.input("new_accounts").asLong()),
        reference.expected("asp"));
  }

  @Test
  void lifetimeValuesAndPayback() {
    ReferenceCase reference = ReferenceCase.read("ltv-cac");
    CustomerEconomics customer = new CustomerEconomics(
        reference.input("arpa").asDouble(),
        reference.input("gross_margin").asDouble(),
        reference.input("churn").asDouble());
    double tolerance = 1.2e-14;
    close(
        customer.lifetimeValue(new LifetimeValue.Revenue()),
        reference.expected("ltv_revenue"),
        tolerance);
    close(
        customer.lifetimeValue(new LifetimeValue.Margin()),
        reference.expected("ltv_margin"),
        tolerance);
    close(
        customer.lifetimeValue(new LifetimeValue.FirstMonths(36)),
        reference.expected("ltv_36m"),
        tolerance);
    LifetimeValue discounted =
        new LifetimeValue.Discounted(reference.input("discount_annual").asDouble());
    close(
        customer.lifetimeValue(discounted),
        reference.expected("ltv_discounted_end_of_month"),
        tolerance);
    close(
        customer.lifetimeValue(discounted), reference.expected("ltv_discounted_closed"), tolerance);
    close(customer.lifetimeMonths(), reference.expected("lifetime_months"), tolerance);
    Acquisition acquisition = new Acquisition(reference.input("cac").asDouble(), customer);
    close(
        acquisition.lifetimeValueRatio(new LifetimeValue.Margin()),
        reference.expected("ltv_cac"),
        tolerance);
    close(acquisition.paybackMonths(), reference.expected("payback_months"), tolerance);
    close(
        acquisition.paybackMonthsWithChurn(),
        reference.expected("payback_months_with_churn"),
        tolerance);
  }

  @Test
  void efficiency_ruleOf40MagicNumberBurnMultiple() {
    ReferenceCase reference = ReferenceCase.read("rule40-magic-burn");
    close(
        GrowthEfficiency.ruleOf40(
            reference.input("growth").asDouble(), reference.input("fcf_margin").asDouble()),
        reference.expected("rule40"),
        1.5e-15);
    close(
        GrowthEfficiency.magicNumber(
            usd(reference.input("q_rev").asDouble()),
            usd(reference.input("q_rev_prior").asDouble()),
            usd(reference.input("sm_prior").asDouble())),
        reference.expected("magic"),
        1.5e-15);
    close(
        GrowthEfficiency.burnMultiple(
            usd(reference.input("net_burn").asDouble()),
            usd(reference.input("net_new_arr").asDouble())),
        reference.expected("burn_multiple"),
        1.5e-15);
    close(
        GrowthEfficiency.acquisitionRatio(
            usd(reference.input("new_arr").asDouble()),
            usd(reference.input("sm").asDouble())),
        reference.expected("cac_ratio"),
        1.5e-15);
  }

  @Test
  void zeroChurn_noValueButALowerBound() {
    ReferenceCase reference = ReferenceCase.read("zero-churn");
    CustomerEconomics customer = new CustomerEconomics(
        reference.input("arpa").asDouble(), reference.input("gross_margin").asDouble(), 0);
    Figure value = customer.lifetimeValue(new LifetimeValue.Margin());
    assertThat(value.value()).isEmpty();
    assertThat(value.undefinedBecause()).isEqualTo("churn is 0 and the value has no bound");
    Interval churn = Proportion.of(
            reference.input("churned").asLong(), reference.input("customers").asLong())
        .interval(ProportionIntervalMethod.CLOPPER_PEARSON, ConfidenceLevel.DEFAULT)
        .orElseThrow();
    assertClose(7e-16, churn.upper(), reference.expected("churn_upper95"));
    close(customer.lifetimeValueLowerBound(churn), reference.expected("ltv_lower_bound"), 7e-16);
  }
}
