package dev.tandem.metrics.revenue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.metrics.revenue.convention.MonthRange;
import dev.tandem.metrics.revenue.convention.MovementLevel;
import dev.tandem.metrics.revenue.convention.MovementMode.EachDay;
import dev.tandem.metrics.revenue.convention.RevenueConvention;
import dev.tandem.metrics.revenue.movement.AccountCounts;
import dev.tandem.metrics.revenue.movement.BridgeLine;
import dev.tandem.metrics.revenue.movement.CohortRetention;
import dev.tandem.metrics.revenue.movement.MovementType;
import dev.tandem.metrics.revenue.movement.MrrBridge;
import dev.tandem.metrics.revenue.movement.MrrBridgeBuilder;
import dev.tandem.metrics.revenue.movement.MrrMovement;
import dev.tandem.metrics.revenue.movement.MrrWaterfall;
import dev.tandem.metrics.statement.Figure;
import dev.tandem.metrics.statistics.ConfidenceLevel;
import dev.tandem.metrics.statistics.Interval;
import dev.tandem.metrics.statistics.Proportion;
import java.time.YearMonth;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class MrrAccumulatorTest {

  private static final YearMonth JANUARY = YearMonth.of(2025, 1);
  private static final YearMonth MARCH = YearMonth.of(2025, 3);
  private static final MonthRange RANGE = new MonthRange(MARCH, 2);
  private static final RevenueConvention DEFAULTS = RevenueConvention.standard();

  private static Money eur(double amount) {
    return Money.of(CurrencyUnit.EUR, amount);
  }

  private static MrrAccumulator<String> named() {
    return MrrAccumulator.ofTexts(DEFAULTS, CurrencyUnit.EUR, RANGE);
  }

  private static MrrAccumulator<Long> numbered() {
    return MrrAccumulator.ofNumbers(DEFAULTS, CurrencyUnit.EUR, RANGE);
  }

  @Test
  void snapshot_monthBeforeIsOpeningAndEarlierIsHistory() {
    MrrAccumulator<String> mrr = named();
    mrr.add("old", JANUARY, eur(50));
    mrr.add("old", MARCH, eur(80));
    mrr.add("stays", YearMonth.of(2025, 2), eur(10));
    mrr.add("stays", MARCH, eur(10));
    mrr.add("free", JANUARY, eur(0));
    mrr.add("free", MARCH, eur(7));
    MrrBridge march = mrr.snapshot().month(MARCH);
    assertThat(march.opening()).isEqualTo(eur(10));
    assertThat(march.reactivation()).isEqualTo(eur(80));
    assertThat(march.newBusiness()).isEqualTo(eur(7));
    assertThat(march.closing()).isEqualTo(eur(97));
  }

  @Test
  void snapshot_empty_isZeroAndUndefined() {
    MrrBridge total = numbered().snapshot().total();
    assertThat(total.closing()).isEqualTo(eur(0));
    assertThat(total.averageRevenuePerAccount().undefinedBecause())
        .isEqualTo("number of paying accounts is 0");
    assertThat(total.averageSellingPrice().undefinedBecause())
        .isEqualTo("number of new accounts is 0");
    assertThat(total.retention().quickRatio().undefinedBecause()).isEqualTo("lost revenue is 0");
  }

  @Test
  void exchangeEffect_hasItsOwnLine() {
    MrrAccumulator<Long> mrr = numbered();
    mrr.add(1, YearMonth.of(2025, 2), eur(100));
    mrr.add(1, MARCH, eur(115));
    mrr.addExchangeEffect(1, MARCH, eur(-5));
    mrr.add(1, MARCH.plusMonths(1), eur(115));
    MrrWaterfall waterfall = MrrAccumulator.numbersFromBytes(mrr.toBytes()).snapshot();
    assertThat(waterfall.month(MARCH).exchange()).isEqualTo(eur(-5));
    assertThat(waterfall.month(MARCH).expansion()).isEqualTo(eur(20));
    assertThat(waterfall.total().gap()).isEqualTo(eur(0));
  }

  @Test
  void exchangeEffect_withoutRevenue_isRefused() {
    MrrAccumulator<String> mrr = named();
    mrr.addExchangeEffect("c", MARCH, eur(5));
    assertThatThrownBy(mrr::snapshot)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("exchange effect must leave an account with revenue: EUR 5.00 on EUR 0.00, c in"
            + " 2025-03. Add what rates changed, not what the customer did.");
  }

  @Test
  void negativeRevenue_isRefusedNamingAccountAndMonth() {
    MrrAccumulator<String> mrr = named();
    mrr.add("c", MARCH, eur(-5));
    assertThatThrownBy(mrr::snapshot)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("revenue of an account must not be negative: EUR -5.00, c in 2025-03."
            + " Leave out refunds and credits.");
  }

  @Test
  void otherCurrency_isRefusedNamingBoth() {
    Money usd = Money.of(CurrencyUnit.USD, 5);
    String message = "currency must be EUR: USD, USD 5.00 of c in 2025-03."
        + " Convert it, or use one accumulator for each currency.";
    refused(() -> named().add("c", MARCH, usd), message);
    refused(() -> named().add("c", "s", MARCH, usd), message);
    refused(() -> named().addExchangeEffect("c", MARCH, usd), message);
    refused(() -> numbered().add(7, MARCH, usd), "USD 5.00 of 7 in 2025-03");
    refused(() -> numbered().addExchangeEffect(7, MARCH, usd), "USD 5.00 of 7 in 2025-03");
    MrrAccumulator<String> dollars = MrrAccumulator.ofTexts(DEFAULTS, CurrencyUnit.USD, RANGE);
    refused(
        () -> named().combine(dollars),
        "currencies must be the same: EUR and USD. Convert one of them first.");
  }

  @Test
  void combine_unlike_isRefused() {
    MrrAccumulator<String> mrr = named();
    refused(() -> mrr.combine(mrr), "accumulator must be another one: the same");
    MrrAccumulator<String> longer =
        MrrAccumulator.ofTexts(DEFAULTS, CurrencyUnit.EUR, new MonthRange(MARCH, 3));
    refused(() -> mrr.combine(longer), "accumulators must have the same convention and months");
  }

  @Test
  void numberThatIsNotDense_isRefusedAndChangesNothing() {
    MrrAccumulator<Long> dense = MrrAccumulator.growingDenseNumbers(DEFAULTS, CurrencyUnit.EUR);
    MrrAccumulator<Long> any = MrrAccumulator.growingNumbers(DEFAULTS, CurrencyUnit.EUR);
    String message = "dense user id must be from 0 to 2147483638: -1. Use arbitrary ids.";
    Long boxed = -1L;
    refused(() -> dense.add(-1, MARCH, eur(1)), message);
    refused(() -> dense.add(boxed, MARCH, eur(1)), message);
    refused(() -> dense.add(boxed, "s", MARCH, eur(1)), message);
    refused(() -> dense.addExchangeEffect(-1, MARCH, eur(1)), message);
    refused(() -> dense.addExchangeEffect(boxed, MARCH, eur(1)), message);
    assertThat(dense.toBytes()).isEqualTo(any.toBytes());
    any.add(-1, MARCH, eur(1));
    refused(() -> dense.combine(any), message);
  }

  @Test
  void wrongKindOfIdOrMode_isRefused() {
    assertThatThrownBy(() -> named().addMinor(1, 0, 5))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("id must be a text: 1. Start the accumulator for numbers.");
    assertThatThrownBy(() -> named().add(1, MARCH, eur(1)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("id must be a text: 1. Start the accumulator for numbers.");
    assertThatThrownBy(() -> named().addExchangeEffect(1, MARCH, eur(1)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("id must be a text: 1. Start the accumulator for numbers.");
    MrrAccumulator<String> bySubscription = MrrAccumulator.ofTexts(
        DEFAULTS.withLevel(MovementLevel.SUBSCRIPTION), CurrencyUnit.EUR, RANGE);
    assertThatThrownBy(() -> bySubscription.add("c", MARCH, eur(1)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("level must be per customer to add amounts of customers: per subscription."
            + " Name the subscription too.");
    refused(
        () -> MrrAccumulator.ofNumbers(DEFAULTS.withMode(new EachDay()), CurrencyUnit.EUR, RANGE),
        "mode must be net change between month ends for monthly amounts: net change of each day");
  }

  @Test
  void rowsAfterRange_areCountedAndStopGrowth() {
    MrrAccumulator<String> mrr = named();
    mrr.add("c", YearMonth.of(2025, 5), eur(5));
    assertThat(mrr.outsideRange()).isEqualTo(1);
    assertThat(mrr.snapshot().outsideRange()).isEqualTo(1);
    assertThat(mrr.evidence().customer("c").outsideRange()).isEqualTo(1);
    assertThat(mrr.snapshot().toString()).endsWith("\n1 rows outside the months");
    MrrWaterfall months = mrr.snapshot();
    refused(
        () -> new MrrWaterfall(
            months.statement(), months.range(), months.months(), months.negativeAmounts(), -1),
        "rows outside must not be negative: -1. Count from 0.");
    assertThatThrownBy(() -> mrr.extendedTo(3))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no row may lie after the range before it grows: 1 were ignored");
    refused(() -> mrr.extendedTo(1), "months must be at least the present 2: 1");
  }

  @Test
  void evidence_namesMovementsSegmentsAndCohort() {
    MrrAccumulator<String> mrr = named();
    mrr.add("a", YearMonth.of(2025, 2), eur(10));
    mrr.add("b", YearMonth.of(2025, 2), eur(20));
    mrr.add("b", MARCH, eur(25));
    MrrEvidence<String> evidence = mrr.evidence();
    mrr.add("late", MARCH, eur(1));
    assertThat(evidence.customers()).containsExactly("a", "b");
    assertThat(evidence.movements(MARCH))
        .containsExactly(
            new MrrMovement<>("a", "a", MARCH, MovementType.CHURN, eur(10)),
            new MrrMovement<>("b", "b", MARCH, MovementType.EXPANSION, eur(5)));
    assertThat(evidence.customer("b").month(MARCH).closing()).isEqualTo(eur(25));
    assertThat(evidence
            .bySegment(customer -> customer.equals("a") ? "small" : "large")
            .keySet())
        .containsExactly("large", "small");
    CohortRetention cohort = evidence.cohort(YearMonth.of(2025, 2), MARCH);
    assertThat(cohort.preservedRevenue()).isEqualTo(eur(20));
    assertThat(cohort.endRevenue()).isEqualTo(eur(25));
    assertThat(cohort.accounts().toString()).isEqualTo("1 of 2");
    refused(() -> evidence.customer("x"), "customer must be known: \"x\"");
    refused(() -> evidence.movementsOf("x"), "customer must be known: \"x\"");
    refused(() -> evidence.movements(JANUARY), "month must be in 2025-03 to 2025-04: 2025-01");
    refused(
        () -> evidence.cohort(MARCH, YearMonth.of(2025, 2)),
        "second month must not be before the first: 2025-02, first 2025-03");
  }

  @Test
  void statement_saysWhatProducedTheNumber() {
    assertThat(named().snapshot().statement().toString())
        .isEqualTo("MRR movements: movements net change between month ends, level per customer,"
            + " reactivation on its own line, currency EUR, amounts monthly amounts as given,"
            + " months 2025-03 to 2025-04");
    assertThat(named().snapshot().month(MARCH).retention().gross().toString())
        .endsWith("formula (opening - contraction - churn) / opening, from 2025-03, to 2025-03"
            + " = undefined, because opening revenue is 0");
  }

  @Test
  void waterfall_thatDoesNotClose_isRefusedNamingTheMonth() {
    MrrBridge open =
        MrrBridge.builder(MARCH, eur(100)).churn(eur(10)).closing(eur(95)).build();
    MrrBridge next = MrrBridge.builder(MARCH.plusMonths(1), eur(90)).build();
    assertThat(open.gap()).isEqualTo(eur(-5));
    assertThat(MrrWaterfall.breaches(List.of(open, next)))
        .containsExactly(
            "2025-03: opening and movements exceed closing by EUR -5.00",
            "2025-04: opens with EUR 90.00 of 0 accounts, 2025-03 closed with EUR 95.00 of 0");
    refused(
        () -> new MrrWaterfall(open.statement(), RANGE, List.of(open, next)),
        "waterfall must close: 2025-03: opening and movements exceed closing by EUR -5.00");
    refused(
        () -> new MrrWaterfall(open.statement(), RANGE, List.of(open)),
        "waterfall must have one bridge for each month of 2025-03 to 2025-04: [2025-03]");
    MrrBridge lost = MrrBridge.builder(MARCH, eur(1))
        .accounts(new AccountCounts(2, 0, 0, 0, 0, 0, 1, 0, 0))
        .build();
    assertThat(MrrWaterfall.breaches(List.of(lost)))
        .containsExactly("2025-03: opening accounts and movements exceed closing accounts by 1");
  }

  @Test
  void bridgeBuilder_invalid_isRefused() {
    MrrBridgeBuilder builder = MrrBridge.builder(MARCH, eur(1));
    Money usd = Money.of(CurrencyUnit.USD, 5);
    refused(() -> builder.newBusiness(usd), "currency of new must be EUR: USD");
    refused(() -> builder.expansion(usd), "currency of expansion must be EUR: USD");
    refused(() -> builder.reactivation(usd), "currency of reactivation must be EUR: USD");
    refused(() -> builder.exchange(usd), "currency of exchange must be EUR: USD");
    refused(() -> builder.closing(usd), "currency of closing must be EUR: USD");
    refused(() -> builder.churn(eur(-1)), "churn must not be negative: EUR -1.00");
    refused(() -> builder.contraction(eur(-1)), "contraction must not be negative: EUR -1.00");
  }

  @Test
  void amounts_ofTwoCurrencies_areRefusedNamingBoth() {
    Money eur = eur(1);
    Money usd = Money.parse("USD 5");
    MrrBridge bridge = MrrBridge.builder(MARCH, eur).build();
    String rule = "amounts must have the same currency: EUR 1.00 and USD 5.00. Convert one";
    refused(
        () -> new MrrBridge(
            bridge.statement(),
            MARCH,
            MARCH,
            eur,
            eur,
            eur,
            eur,
            eur,
            usd,
            eur,
            eur,
            eur,
            bridge.accounts(),
            true),
        rule);
    refused(() -> new AccountDifference<>("c", eur, usd), rule);
    refused(
        () -> new CohortRetention(
            bridge.statement(), MARCH, MARCH, Proportion.of(1, 2), eur, eur, usd, 0, 0),
        rule);
    refused(() -> new LineDifference<>(MARCH, BridgeLine.CHURN, eur, usd, List.of()), rule);
    refused(
        () -> new LineDifference<>(
            MARCH, BridgeLine.CHURN, eur, eur, List.of(new AccountDifference<>("c", usd, usd))),
        rule);
    MrrBridge other = MrrBridge.builder(MARCH.plusMonths(1), usd).build();
    refused(() -> MrrWaterfall.breaches(List.of(bridge, other)), rule);
    refused(() -> new MrrWaterfall(bridge.statement(), RANGE, List.of(bridge, other)), rule);
  }

  @Test
  void cohort_threeCustomers_hasTheIntervalOfARatio() {
    MrrAccumulator<String> accumulator = MrrAccumulator.ofTexts(DEFAULTS, CurrencyUnit.EUR, RANGE);
    double[][] amounts = {{100, 100}, {100, 0}, {200, 300}};
    for (int i = 0; i < amounts.length; i++) {
      accumulator.add("c" + i, MARCH, eur(amounts[i][0]));
      accumulator.add("c" + i, MARCH.plusMonths(1), eur(amounts[i][1]));
    }
    CohortRetention cohort = accumulator.evidence().cohort(MARCH, MARCH.plusMonths(1));
    assertThat(cohort.netResiduals()).isEqualTo(20_000);
    // min(x, y) is 100, 0 and 200, so R = 0.75 and the residuals are 25, -75 and 50.
    assertThat(cohort.grossResiduals()).isEqualTo(625 + 5625 + 2500);
    double t = 4.302652729749464;
    Interval net = cohort.netInterval(ConfidenceLevel.DEFAULT).orElseThrow();
    assertThat(net.lower()).isZero();
    assertThat(net.upper()).isCloseTo(1 + t * Math.sqrt(1.5 * 20_000) / 400, within(1e-12));
    assertThat(net.method()).isEqualTo("linearised ratio, from 0");
    Interval gross = cohort.grossInterval(ConfidenceLevel.DEFAULT).orElseThrow();
    assertThat(gross.lower())
        .isCloseTo(Math.max(0, 0.75 - t * Math.sqrt(1.5 * 8750) / 400), within(1e-12));
    assertThat(gross.upper()).isEqualTo(1);
    Interval sure = cohort.netInterval(ConfidenceLevel.of(0.5)).orElseThrow();
    assertThat(sure.lower()).isPositive();
    assertThat(sure.method()).isEqualTo("linearised ratio");
    MrrAccumulator<String> none = MrrAccumulator.ofTexts(DEFAULTS, CurrencyUnit.EUR, RANGE);
    CohortRetention empty = none.evidence().cohort(MARCH, MARCH.plusMonths(1));
    assertThat(empty.netInterval(ConfidenceLevel.DEFAULT)).isEmpty();
    assertThat(empty.grossInterval(ConfidenceLevel.DEFAULT)).isEmpty();
    for (double residuals : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
      refused(
          () -> withResiduals(empty, residuals, 0),
          "residuals must be finite and at least 0: net " + residuals + ", gross 0.0.");
      refused(
          () -> withResiduals(empty, 0, residuals),
          "residuals must be finite and at least 0: net 0.0, gross " + residuals + ".");
    }
  }

  private static CohortRetention withResiduals(
      CohortRetention like, double netResiduals, double grossResiduals) {
    return new CohortRetention(
        like.statement(),
        MARCH,
        MARCH,
        Proportion.of(1, 2),
        eur(1),
        eur(1),
        eur(1),
        netResiduals,
        grossResiduals);
  }

  @Test
  void add_moreMinorUnitsThanALongHolds_isRefusedNamingTheCustomer() {
    MrrAccumulator<String> accumulator = MrrAccumulator.ofTexts(DEFAULTS, CurrencyUnit.EUR, RANGE);
    refused(
        () -> accumulator.add("acme", MARCH, Money.parse("EUR 92233720368547758.08")),
        "amount must be below 2^63 minor units: EUR 92233720368547758.08 of acme in 2025-03. Check its unit.");
  }

  @Test
  void offset_ofAMonthFarAway_saturates() {
    assertThat(RANGE.offset(YearMonth.of(999_999_999, 1))).isEqualTo(Integer.MAX_VALUE);
    refused(
        () -> RANGE.index(YearMonth.of(999_999_999, 1)),
        "month must be in 2025-03 to 2025-04: 999999999-01. Ask for a month");
  }

  @Test
  void values_invalid_areRefused() {
    refused(() -> new MonthRange(MARCH, 0), "number of months must be from 1 to 1200: 0");
    refused(
        () -> MonthRange.of(MARCH, JANUARY), "last month must not be before the first: 2025-01");
    refused(
        () -> new AccountCounts(0, 0, 0, 0, 0, -1, 0, 0, 0),
        "account counts must not be negative: -1");
    refused(
        () -> new AccountCounts(0, 0, 0, 0, 0, 1, 0, 1, 1),
        "parts of churn must not exceed it: 1 joined and 1 reactivated, of 1");
    var statement = numbered().snapshot().statement();
    refused(() -> Figure.of(statement, Double.NaN), "value must be finite: NaN");
    refused(() -> Figure.undefined(statement, " "), "figure must have either a value or a reason");
    refused(
        () -> Figure.ratio(statement, 1, -1, "exposure"), "exposure must not be negative: -1.0");
  }

  private static void refused(Runnable call, String message) {
    assertThatThrownBy(call::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
