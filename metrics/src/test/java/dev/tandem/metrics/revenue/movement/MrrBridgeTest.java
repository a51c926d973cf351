package dev.tandem.metrics.revenue.movement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class MrrBridgeTest {

  private static final YearMonth MARCH = YearMonth.of(2025, 3);

  private static Money money(String amount) {
    return Money.parse(amount);
  }

  private static MrrBridge bridge(YearMonth month, String opening, String churn) {
    return MrrBridge.builder(month, money(opening)).churn(money(churn)).build();
  }

  @Test
  void plus_otherAccountsOfTheSameMonth_addsEveryLine() {
    MrrBridge both = bridge(MARCH, "EUR 100", "EUR 10").plus(bridge(MARCH, "EUR 50", "EUR 1"));
    assertThat(both.opening()).isEqualTo(money("EUR 150"));
    assertThat(both.churn()).isEqualTo(money("EUR 11"));
    assertThat(both.closing()).isEqualTo(money("EUR 139"));
    assertThat(both.first()).isEqualTo(MARCH);
  }

  @Test
  void plus_anotherMonthOrCurrency_isRefused() {
    MrrBridge march = bridge(MARCH, "EUR 100", "EUR 10");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> march.plus(bridge(MARCH.plusMonths(1), "EUR 90", "EUR 1")))
        .withMessage("months must be the same: 2025-03 to 2025-03 and 2025-04 to 2025-04."
            + " Add bridges of the same months.");
    MrrBridge dollars = bridge(MARCH, "USD 90", "USD 1");
    assertThatThrownBy(() -> march.plus(dollars)).isInstanceOf(CurrencyMismatchException.class);
  }
}
