package dev.tandem.metrics.revenue.churn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.metrics.revenue.movement.AccountCounts;
import dev.tandem.metrics.revenue.movement.MrrBridge;
import dev.tandem.metrics.statement.Figure;
import dev.tandem.metrics.statistics.Proportion;
import java.time.YearMonth;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ChurnTest {

  @Test
  void oneStory_fiveDenominators() {
    CustomerChurn churn = CustomerChurn.of(1000, 500, 62, 12, 0);
    check(churn, ChurnDefinition.EVENTS_OVER_START, 62 / 1000.0);
    check(churn, ChurnDefinition.START_COHORT, 50 / 1000.0);
    check(churn, ChurnDefinition.LOST_OF_START, 50 / 1000.0);
    check(churn, ChurnDefinition.START_PLUS_JOINED, 62 / 1500.0);
    check(churn, ChurnDefinition.MIDPOINT, 62 / 1219.0);
  }

  private static void check(CustomerChurn churn, ChurnDefinition definition, double expected) {
    assertThat(churn.rate(definition).value()).hasValue(expected);
  }

  @Test
  void noCustomers_isUndefinedAndNobodyLostHasAnUpperLimit() {
    Figure rate = CustomerChurn.of(0, 0, 0, 0, 0).rate(ChurnDefinition.MIDPOINT);
    assertThat(rate.undefinedBecause()).isEqualTo("mean of customers at start and end is 0");
    assertThat(CustomerChurn.of(40, 0, 0, 0, 0).lost().interval().orElseThrow().upper())
        .isGreaterThan(0.05);
  }

  @Test
  void fivePercentAMonth_is46PercentAYear() {
    assertThat(PeriodRates.compoundChurn(0.05, 12)).isCloseTo(0.4596399, within(1e-7));
    assertThat(PeriodRates.compoundChurn(1, 12)).isEqualTo(1);
    assertThat(PeriodRates.shareLost(0.0625, 12)).isCloseTo(0.5276334, within(1e-7));
  }

  @Property
  void compoundChurn_backAgain_isTheSame(
      @ForAll @DoubleRange(max = 0.9) double churn, @ForAll @IntRange(min = 1, max = 12) int n) {
    // 1e-4: 12 periods at 0.9 leave 1e-12, of which 4 digits survive in 1 - 1e-12
    assertThat(PeriodRates.perPeriodChurn(PeriodRates.compoundChurn(churn, n), n))
        .isCloseTo(churn, within(1e-4));
    assertThat(1 - PeriodRates.compoundChurn(churn, n))
        .isCloseTo(PeriodRates.compoundRetention(1 - churn, n), within(1e-12));
  }

  @Test
  void invalid_isRefused() {
    refused(() -> CustomerChurn.of(-1, 0, 0, 0, 0), "counts must not be negative: start -1");
    refused(
        () -> CustomerChurn.of(9, 0, 1, 1, 1),
        "parts must not exceed the churn events, 1: 1 of joined, 1 reactivated");
    refused(
        () -> CustomerChurn.of(1, 0, 2, 0, 0),
        "customers lost must not exceed those at the start, 1: 2");
    refused(() -> DailyChurn.of(), "days must not be empty");
    refused(
        () -> DailyChurn.of(Proportion.of(1, 2), Proportion.of(0, 0)),
        "each day must have customers: none on day 2");
    refused(() -> PeriodRates.compoundChurn(1.1, 12), "churn must be from 0 to 1: 1.1");
    refused(() -> PeriodRates.perPeriodChurn(0.1, 0), "number of periods must be at least 1: 0");
    refused(
        () -> PeriodRates.compoundRetention(-1, 1), "retention must be finite and not negative");
    refused(() -> PeriodRates.compoundRetention(1e300, 2), "compounded retention must be finite");
    refused(
        () -> PeriodRates.shareLost(-1, 1), "rate and time must be finite and not negative: -1.0");
  }

  @Test
  void end_thatDoesNotFit_isRefused() {
    CustomerChurn churn = CustomerChurn.of(Long.MAX_VALUE, Long.MAX_VALUE, 0, 0, 0);
    assertThatThrownBy(churn::end).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> churn.rate(ChurnDefinition.MIDPOINT))
        .isInstanceOf(ArithmeticException.class);
    assertThat(churn.rate(ChurnDefinition.START_PLUS_JOINED).value()).hasValue(0);
    AccountCounts accounts = new AccountCounts(0, Long.MAX_VALUE, 0, Long.MAX_VALUE, 0, 0, 0, 0, 0);
    MrrBridge bridge = MrrBridge.builder(YearMonth.of(2025, 1), Money.parse("EUR 1"))
        .accounts(accounts)
        .build();
    assertThatThrownBy(() -> CustomerChurn.from(bridge)).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void end_whosePartsWouldNotFit_isExact() {
    long most = Long.MAX_VALUE;
    assertThat(CustomerChurn.of(most, most, most, 0, 0).end()).isEqualTo(most);
    assertThat(CustomerChurn.of(most, 5, most, 0, 3).end()).isEqualTo(8);
    assertThat(CustomerChurn.of(most, 0, 0, 0, 0).rate(ChurnDefinition.MIDPOINT).value())
        .hasValue(0);
  }

  @Test
  void lostOfStart_takesAwayBothPartsOfTheEvents() {
    // 9 events, 2 of customers who joined, 3 of customers who came back: 4 of the start are lost
    assertThat(CustomerChurn.of(4, 2, 9, 2, 3).lostOfStart()).isEqualTo(4);
    refused(
        () -> CustomerChurn.of(3, 2, 9, 2, 3),
        "customers lost must not exceed those at the start, 3: 4."
            + " State how many events were of customers who joined.");
  }

  private static final YearMonth JANUARY = YearMonth.of(2025, 1);
  private static final Money ONE = Money.parse("EUR 1");

  @Test
  void from_bridge_countsWhoJoinedWithoutThoseWhoOnlyCameBack() {
    // 10 at the start; 5 new and 3 reactivated, 2 of which had been there at the start
    AccountCounts accounts = new AccountCounts(10, 5, 7, 3, 2, 6, 12, 1, 2);
    MrrBridge bridge = MrrBridge.builder(JANUARY, ONE).accounts(accounts).build();
    assertThat(CustomerChurn.from(bridge)).isEqualTo(CustomerChurn.of(10, 6, 6, 1, 2));
  }

  @Test
  void from_severalMonthsOrAMonthThatRuns_isRefused() {
    MrrBridge one = MrrBridge.builder(JANUARY, ONE).build();
    refused(
        () -> CustomerChurn.from(bridge(one, JANUARY.plusMonths(1), true)),
        "bridge must be of one month: 2025-01 to 2025-02."
            + " For several months compare a cohort at both ends.");
    refused(
        () -> CustomerChurn.from(bridge(one, JANUARY, false)),
        "bridge must be of a month that is over: 2025-01 still runs. Wait for its end.");
  }

  private static MrrBridge bridge(MrrBridge like, YearMonth last, boolean complete) {
    Money zero = Money.zero(ONE.getCurrencyUnit());
    return new MrrBridge(
        like.statement(),
        JANUARY,
        last,
        ONE,
        zero,
        zero,
        zero,
        zero,
        zero,
        zero,
        ONE,
        ONE.multipliedBy(12),
        AccountCounts.NONE,
        complete);
  }

  @Test
  void rate_statesItsFormula() {
    assertThat(CustomerChurn.of(100, 0, 12, 0, 0)
            .rate(ChurnDefinition.EVENTS_OVER_START)
            .statement()
            .choices())
        .containsEntry("formula", "churn events / customers at the start")
        .containsEntry("definition", "EVENTS_OVER_START");
  }

  @Test
  void periodRates_atTheirEnds() {
    assertThat(PeriodRates.compoundRetention(0, 3)).isZero();
    assertThat(PeriodRates.shareLost(0, 12)).isZero();
    assertThat(PeriodRates.shareLost(0.5, 0)).isZero();
    refused(() -> PeriodRates.compoundChurn(0.1, 0), "number of periods must be at least 1: 0");
    refused(() -> PeriodRates.compoundRetention(0.9, 0), "number of periods must be at least 1: 0");
    refused(() -> PeriodRates.perPeriodChurn(-0.1, 2), "churn must be from 0 to 1: -0.1");
    refused(
        () -> PeriodRates.shareLost(1, Double.POSITIVE_INFINITY),
        "rate and time must be finite and not negative: 1.0 and Infinity");
  }

  private static void refused(Runnable call, String message) {
    assertThatThrownBy(call::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
