package dev.tandem.metrics.revenue;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.metrics.revenue.convention.MonthRange;
import dev.tandem.metrics.revenue.convention.MovementLevel;
import dev.tandem.metrics.revenue.convention.RevenueConvention;
import dev.tandem.metrics.revenue.movement.CohortRetention;
import dev.tandem.metrics.revenue.movement.MrrBridge;
import dev.tandem.metrics.revenue.movement.MrrWaterfall;
import dev.tandem.metrics.revenue.movement.NegativeAmount;
import dev.tandem.metrics.statement.Figure;
import dev.tandem.metrics.statement.MethodStatement;
import dev.tandem.metrics.statistics.ConfidenceLevel;
import java.time.YearMonth;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What rows of one account and month mean together, and what is refused or reported of them. */
class MrrRowsTest {

  private static final YearMonth JANUARY = YearMonth.of(2025, 1);
  private static final YearMonth FEBRUARY = YearMonth.of(2025, 2);
  private static final YearMonth MARCH = YearMonth.of(2025, 3);
  private static final YearMonth APRIL = YearMonth.of(2025, 4);

  private static Money eur(double amount) {
    return Money.of(CurrencyUnit.EUR, amount);
  }

  private static MrrAccumulator<String> over(YearMonth first, int months) {
    return MrrAccumulator.ofTexts(
        RevenueConvention.standard(), CurrencyUnit.EUR, new MonthRange(first, months));
  }

  private static MrrAccumulator<Long> numbered() {
    return MrrAccumulator.ofNumbers(
        RevenueConvention.standard(), CurrencyUnit.EUR, new MonthRange(MARCH, 1));
  }

  @Test
  void earlierRows_thatCancelOut_areNoEarlierPayment() {
    MrrAccumulator<String> mrr = over(MARCH, 1);
    mrr.add("c", JANUARY, eur(50));
    mrr.add("c", JANUARY, eur(-50));
    mrr.add("c", MARCH, eur(80));
    MrrBridge march = mrr.snapshot().month(MARCH);
    assertThat(march.newBusiness()).isEqualTo(eur(80));
    assertThat(march.reactivation()).isEqualTo(eur(0));
  }

  @Test
  void earlierRows_splitOverAccumulatorsAndStates_stillCancelOut() {
    MrrAccumulator<String> plus = over(MARCH, 1);
    plus.add("c", JANUARY, eur(50));
    plus.add("c", MARCH, eur(80));
    MrrAccumulator<String> minus = over(MARCH, 1);
    minus.add("c", JANUARY, eur(-50));
    MrrAccumulator<String> both = MrrAccumulator.textsFromBytes(
        MrrAccumulator.textsFromBytes(minus.toBytes()).combine(plus).extendedTo(2).toBytes());
    assertThat(both.snapshot().month(MARCH).newBusiness()).isEqualTo(eur(80));
  }

  @Test
  void earlierRows_ofTwoMonths_doNotCancelOut() {
    MrrAccumulator<String> mrr = over(APRIL, 1);
    mrr.add("c", JANUARY, eur(50));
    mrr.add("c", FEBRUARY, eur(60));
    mrr.add("c", FEBRUARY, eur(-60));
    mrr.add("c", APRIL, eur(80));
    assertThat(mrr.snapshot().month(APRIL).reactivation()).isEqualTo(eur(80));
  }

  @Test
  void earlierMonth_withLessThanNothing_isRefusedNamingAccountAndMonth() {
    MrrAccumulator<String> mrr = over(MARCH, 1);
    mrr.add("c", JANUARY, eur(-50));
    mrr.add("c", FEBRUARY, eur(50));
    assertThatThrownBy(mrr::snapshot)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("revenue of an account must not be negative: EUR -50.00, c in 2025-01."
            + " Leave out refunds and credits.");
  }

  @Test
  void openingMonth_withLessThanNothing_isRefusedNamingAccountAndMonth() {
    MrrAccumulator<String> mrr = over(MARCH, 1);
    mrr.add("c", FEBRUARY, eur(-50));
    assertThatThrownBy(mrr::snapshot)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must not be negative: EUR -50.00, c in 2025-02.");
  }

  @Test
  void refund_asNegativeRow_countsAndIsReported() {
    MrrAccumulator<String> mrr = over(FEBRUARY, 3);
    mrr.add("other", FEBRUARY, eur(10));
    mrr.add("c", JANUARY, eur(80));
    mrr.add("c", FEBRUARY, eur(80));
    mrr.add("c", FEBRUARY, eur(-20));
    mrr.add("c", FEBRUARY, eur(-10));
    mrr.add("c", MARCH, eur(80));
    mrr.add("c", APRIL, eur(80));
    MrrWaterfall waterfall = MrrAccumulator.textsFromBytes(mrr.toBytes()).snapshot();
    assertThat(waterfall.month(FEBRUARY).contraction()).isEqualTo(eur(30));
    assertThat(waterfall.month(MARCH).expansion()).isEqualTo(eur(30));
    List<NegativeAmount> expected = List.of(
        new NegativeAmount("c", "c", FEBRUARY, eur(-20)),
        new NegativeAmount("c", "c", FEBRUARY, eur(-10)));
    assertThat(waterfall.negativeAmounts()).isEqualTo(expected);
    assertThat(expected.get(0))
        .hasToString("c in 2025-02: EUR -20.00 lowers this month alone. Leave out a refund.");
    MrrEvidence<String> evidence = mrr.evidence();
    assertThat(evidence.customer("c").negativeAmounts()).isEqualTo(expected);
    assertThat(evidence.customer("other").negativeAmounts()).isEmpty();
    assertThat(requireNonNull(evidence.bySegment(name -> name).get("c")).negativeAmounts())
        .isEqualTo(expected);
    assertThat(requireNonNull(evidence.bySegment(name -> name).get("other")).negativeAmounts())
        .isEmpty();
  }

  @Test
  void negativeRow_ofASubscription_namesIt() {
    MrrAccumulator<String> mrr = MrrAccumulator.ofTexts(
        RevenueConvention.standard().withLevel(MovementLevel.SUBSCRIPTION),
        CurrencyUnit.EUR,
        new MonthRange(MARCH, 1));
    mrr.add("c", "s", MARCH, eur(80));
    mrr.add("c", "s", MARCH, eur(-30));
    assertThat(mrr.snapshot().negativeAmounts())
        .containsExactly(new NegativeAmount("c", "c/s", MARCH, eur(-30)));
  }

  @Test
  void negativeRow_afterTheRange_isNotReported() {
    MrrAccumulator<String> mrr = over(MARCH, 1);
    mrr.add("c", APRIL, eur(-30));
    assertThat(mrr.snapshot().negativeAmounts()).isEmpty();
    assertThat(mrr.outsideRange()).isEqualTo(1);
  }

  @Test
  void negativeAmount_thatIsNot_isRefused() {
    assertThatThrownBy(() -> new NegativeAmount("c", "c", MARCH, eur(0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("amount must be negative: EUR 0.00 of c in 2025-03. Leave other rows out.");
  }

  @Test
  void addMinor_monthBeyondTheCalendar_isRefused() {
    MrrAccumulator<Long> mrr = numbered();
    assertThatThrownBy(() -> mrr.addMinor(1, Integer.MAX_VALUE, 100))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("month offset must stay within the calendar: 2147483647 months after 2025-03."
            + " Count months from the first.");
    mrr.addMinor(1, 0, 100);
    assertThat(mrr.snapshot().month(MARCH).newBusiness()).isEqualTo(eur(1));
    assertThat(mrr.evidence().customers()).containsExactly(1L);
  }

  @Test
  void addMinor_monthsFarAway_areBeforeOrAfter() {
    MrrAccumulator<Long> mrr = numbered();
    mrr.addMinor(1, 1_000_000, 100);
    assertThat(mrr.outsideRange()).isEqualTo(1);
    mrr.addMinor(1, -1_000_000, 100);
    mrr.addMinor(1, 0, 100);
    assertThat(mrr.snapshot().month(MARCH).reactivation()).isEqualTo(eur(1));
  }

  @Test
  void add_monthBeyondAMillionYears_isRefused() {
    YearMonth far = YearMonth.of(999_999_999, 12);
    String message = "month must be within a million years of 1970: 999999999-12. State a month";
    assertThatThrownBy(() -> over(MARCH, 1).add("c", far, eur(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
    assertThatThrownBy(() -> numbered().add(1, far, eur(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void sums_thatDoNotFit_areRefused() {
    MrrAccumulator<Long> month = numbered();
    month.addMinor(1, 0, Long.MAX_VALUE);
    assertThatThrownBy(() -> month.addMinor(1, 0, 1)).isInstanceOf(ArithmeticException.class);
    MrrAccumulator<Long> other = numbered();
    other.addMinor(1, 0, 1);
    assertThatThrownBy(() -> month.combine(other)).isInstanceOf(ArithmeticException.class);
    MrrAccumulator<Long> accounts = numbered();
    accounts.addMinor(1, 0, Long.MAX_VALUE);
    accounts.addMinor(2, 0, 1);
    assertThatThrownBy(accounts::snapshot).isInstanceOf(ArithmeticException.class);
    MrrAccumulator<Long> earlier = numbered();
    earlier.addMinor(1, -5, Long.MAX_VALUE);
    assertThatThrownBy(() -> earlier.addMinor(1, -5, 1)).isInstanceOf(ArithmeticException.class);
    MrrAccumulator<Long> effects = numbered();
    effects.addMinor(1, -1, 5);
    effects.addMinor(1, 0, Long.MAX_VALUE);
    effects.addExchangeEffect(1, MARCH, Money.ofMinor(CurrencyUnit.EUR, -4));
    assertThatThrownBy(effects::snapshot).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void quotient_beyondADouble_isRefused() {
    MethodStatement statement = MethodStatement.of("a quotient");
    assertThatThrownBy(() -> Figure.ratio(statement, 1e308, 1e-10, "exposure"))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("result must be within the range of a double: Infinity, a quotient."
            + " State the amounts in a larger unit.");
    assertThatThrownBy(() -> Figure.ratio(statement, Double.NaN, 1, "exposure"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("parts of a quotient must be finite: NaN / 1.0, a quotient. Check the unit.");
    assertThatThrownBy(() -> Figure.ratio(statement, 1, Double.POSITIVE_INFINITY, "exposure"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("parts of a quotient must be finite: 1.0 / Infinity");
  }

  @Test
  void arr_ofALargeAmount_needNotFitALong() {
    MrrAccumulator<Long> mrr = numbered();
    mrr.addMinor(1, 0, Long.MAX_VALUE);
    assertThat(mrr.snapshot().month(MARCH).arr())
        .isEqualTo(Money.ofMinor(CurrencyUnit.EUR, Long.MAX_VALUE).multipliedBy(12));
  }

  @Test
  void exchangeEffect_countsInItsMonth_alsoWhenCombined() {
    MrrAccumulator<String> first = over(FEBRUARY, 3);
    first.add("c", JANUARY, eur(100));
    first.add("c", FEBRUARY, eur(100));
    first.add("c", MARCH, eur(110));
    first.add("c", APRIL, eur(120));
    first.addExchangeEffect("c", MARCH, eur(4));
    MrrAccumulator<String> second = over(FEBRUARY, 3);
    second.addExchangeEffect("c", MARCH, eur(3));
    second.addExchangeEffect("c", APRIL, eur(-2));
    MrrWaterfall waterfall = first.combine(second).snapshot();
    assertThat(waterfall.months().stream().map(MrrBridge::exchange))
        .containsExactly(eur(0), eur(7), eur(-2));
    assertThat(waterfall.months().stream().map(MrrBridge::expansion))
        .containsExactly(eur(0), eur(3), eur(12));
  }

  @Test
  void exchangeEffect_outsideTheRange_isRefused() {
    MrrAccumulator<String> mrr = over(FEBRUARY, 2);
    for (YearMonth month : List.of(JANUARY, APRIL)) {
      assertThatThrownBy(() -> mrr.addExchangeEffect("c", month, eur(4)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("month must be in 2025-02 to 2025-03: " + month);
    }
    assertThat(mrr.evidence().customers()).isEmpty();
  }

  @Test
  void exchangeEffect_thatLeavesNoRevenue_isRefused() {
    MrrAccumulator<String> mrr = over(MARCH, 1);
    mrr.add("c", FEBRUARY, eur(5));
    mrr.addExchangeEffect("c", MARCH, eur(-5));
    assertThatThrownBy(mrr::snapshot)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("exchange effect must leave an account with revenue:"
            + " EUR -5.00 on EUR 5.00, c in 2025-03.");
  }

  @Test
  void exchangeEffectOfOneAccount_othersWhoPaidEarlierAreStillReactivated() {
    MrrAccumulator<String> mrr = over(MARCH, 1);
    mrr.add("back", JANUARY, eur(50));
    mrr.add("back", MARCH, eur(80));
    mrr.add("new", MARCH, eur(7));
    mrr.add("rates", FEBRUARY, eur(10));
    mrr.add("rates", MARCH, eur(11));
    mrr.addExchangeEffect("rates", MARCH, eur(1));
    MrrBridge march = mrr.snapshot().month(MARCH);
    assertThat(march.reactivation()).isEqualTo(eur(80));
    assertThat(march.newBusiness()).isEqualTo(eur(7));
    assertThat(march.exchange()).isEqualTo(eur(1));
    assertThat(march.expansion()).isEqualTo(eur(0));
  }

  @Test
  void subscriptions_areAccountsOfTheirCustomer() {
    RevenueConvention each = RevenueConvention.standard().withLevel(MovementLevel.SUBSCRIPTION);
    MonthRange range = new MonthRange(MARCH, 1);
    MrrAccumulator<String> mrr = MrrAccumulator.ofTexts(each, CurrencyUnit.EUR, range);
    mrr.add("", "s", MARCH, eur(1));
    mrr.add("c", "s", MARCH, eur(2));
    mrr.add("c", "", MARCH, eur(4));
    assertThat(mrr.evidence().customers()).containsExactly("", "c");
    assertThat(mrr.evidence().customer("c").month(MARCH).newBusiness()).isEqualTo(eur(6));
    assertThat(mrr.evidence().movementsOf("").get(0).account()).isEqualTo("/s");
    for (String separated : List.of("\u001f", "a\u001fb")) {
      assertThatThrownBy(() -> mrr.add(separated, "s", MARCH, eur(1)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("customer must not contain the unit separator U+001F: \"" + separated
              + "\". Remove it.");
    }
    MrrAccumulator<Long> numbers = MrrAccumulator.ofNumbers(each, CurrencyUnit.EUR, range);
    assertThatThrownBy(() -> numbers.add(1L, "s", MARCH, eur(1)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("id must be a number: \"1\u001fs\". Start the accumulator for texts.");
    assertThatThrownBy(() -> numbers.add(1, MARCH, eur(1)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("level must be per customer to add amounts of customers");
  }

  @Test
  void cohort_ofOneMonth_retainsAll() {
    MrrAccumulator<String> mrr = over(MARCH, 2);
    mrr.add("c", MARCH, eur(5));
    CohortRetention cohort = mrr.evidence().cohort(MARCH, MARCH);
    assertThat(cohort.net().value()).hasValue(1);
    assertThat(cohort.accounts().toString()).isEqualTo("1 of 1");
  }

  @Test
  void cohort_thatLostAllRevenue_hasAnIntervalThatNeedsNoCut() {
    MrrAccumulator<String> mrr = over(MARCH, 2);
    mrr.add("a", MARCH, eur(5));
    mrr.add("b", MARCH, eur(5));
    CohortRetention cohort = mrr.evidence().cohort(MARCH, APRIL);
    // Both keep 0 of 5: retention 0 without residuals, and so an interval of no width at 0.
    assertThat(cohort.netInterval(ConfidenceLevel.DEFAULT).orElseThrow().lower())
        .isZero();
    assertThat(cohort.netInterval(ConfidenceLevel.DEFAULT).orElseThrow().method())
        .doesNotContain(", from 0");
  }

  @Test
  void extendedTo_presentMonths_isTheSame() {
    MrrAccumulator<String> mrr = over(MARCH, 2);
    mrr.add("c", MARCH, eur(5));
    assertThat(mrr.extendedTo(2).toBytes()).isEqualTo(mrr.toBytes());
  }

  @Test
  void monthRange_isWithinAMillionYearsOf1970() {
    for (int year : new int[] {1970 - 1_000_000, 1970 + 1_000_000}) {
      YearMonth last = YearMonth.of(year, 12);
      assertThat(new MonthRange(last, 1).last()).isEqualTo(last);
      YearMonth beyond = YearMonth.of(year + Integer.signum(year), 1);
      assertThatThrownBy(() -> new MonthRange(beyond, 1))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("first month must be within a million years of 1970: " + beyond
              + ". State a month of the data.");
    }
  }

  @Test
  void currencyAndFigures_sayWhatTheyAre() {
    MrrBridge bridge = MrrBridge.builder(MARCH, Money.parse("USD 5")).build();
    assertThat(bridge.currency()).isEqualTo(CurrencyUnit.USD);
    assertThat(bridge.retention().net().isDefined()).isTrue();
    assertThat(bridge.averageRevenuePerAccount().isDefined()).isFalse();
  }
}
