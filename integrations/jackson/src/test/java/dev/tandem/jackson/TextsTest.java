package dev.tandem.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.task.Lag;
import dev.tandem.metrics.prioritisation.Score;
import dev.tandem.metrics.revenue.AccountDifference;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Lags, money and exact numbers as texts. */
class TextsTest {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().addModule(new TandemModule()).build();

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      0s | 0s
      -2d | -2d
      1.5h | 90min
      PT36H elapsed | PT36H elapsed
      PT-5M elapsed | PT-5M elapsed
      50% | 50.0%
      -12.5% elapsed | -12.5% elapsed
      """)
  void lag_text_isReadAndWritten(String text, String written) {
    Lag lag = MAPPER.readValue("\"" + text + "\"", Lag.class);
    assertThat(MAPPER.writeValueAsString(lag)).isEqualTo("\"" + written + "\"");
  }

  @Test
  void lag_ofAnotherKind_isRefused() {
    assertThatThrownBy(() -> MAPPER.readValue("\"50%\"", Lag.Working.class))
        .hasMessageStartingWith(
            "lag must be of its kind: \"50%\". Write it as that kind is written.");
  }

  @Test
  void money_andScores_areExact() {
    AccountDifference<String> difference =
        new AccountDifference<>("ann", Money.parse("EUR 0.10"), Money.parse("EUR 12"));
    assertThat(MAPPER.writeValueAsString(difference)).isEqualTo("""
        {"customer":"ann","first":{"amount":"0.10","currency":"EUR"},"second":{"amount":"12.00","currency":"EUR"}}""");
    assertThat(MAPPER.writeValueAsString(Score.ofRatio(7, 4))).isEqualTo("\"7/4\"");
    assertThat(MAPPER.readValue("\"14/8\"", Score.class)).isEqualTo(Score.ofRatio(7, 4));
    assertThatThrownBy(() -> MAPPER.readValue("\"1/0\"", Score.class))
        .hasMessageStartingWith("score denominator must differ from 0: 1/0.");
  }

  @Test
  void money_withTooManyDecimals_isRefused() {
    assertThatThrownBy(() -> MAPPER.readValue("""
        {"customer":"ann","first":{"amount":"0.101","currency":"EUR"},"second":{"amount":"1","currency":"EUR"}}""", AccountDifference.class))
        .hasMessageStartingWith(
            "first: amount must have at most 2 decimals in EUR: 0.101. Round it.");
  }

  @Test
  void number_thatNobodyMeans_isRefused() {
    assertThatThrownBy(() -> MAPPER.readValue("\"" + "9".repeat(100_001) + "\"", Score.class))
        .hasMessageStartingWith(
            "number must have at most 100000 digits: 100001. Write a number that can be meant.");
  }
}
