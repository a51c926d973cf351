package dev.tandem.metrics.prioritisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class AmountRoundingTest {

  private static final AmountRounding ROUNDING =
      new AmountRounding(ImmutableMap.of("durations", 2, "costs", 1, "values", -3));

  private static BigDecimal decimal(String text) {
    return new BigDecimal(text);
  }

  @Test
  void rounded_byRole_keepsItsDecimals() {
    assertThat(ROUNDING.rounded("durations", decimal("2.345"))).isEqualTo(decimal("2.34"));
    assertThat(ROUNDING.rounded("values", decimal("12600"))).isEqualByComparingTo("13000");
    assertThat(ROUNDING.rounded("values", decimal("-400"))).isEqualByComparingTo("0");
    assertThat(ROUNDING.rounded("weights", decimal("0.1234567"))).isEqualTo(decimal("0.1234567"));
  }

  @Test
  void roundedToPositive_tinyAmount_isOneUnit() {
    assertThat(ROUNDING.roundedToPositive("durations", decimal("0.001")))
        .isEqualByComparingTo("0.01");
    assertThat(ROUNDING.roundedToPositive("values", decimal("3"))).isEqualByComparingTo("1000");
    assertThat(ROUNDING.roundedToPositive("values", decimal("-3"))).isEqualByComparingTo("0");
    assertThat(ROUNDING.roundedToPositive("values", decimal("0"))).isEqualByComparingTo("0");
  }

  @Test
  void explain_someRolesOrNone_namesDecimalsOrMultiples() {
    assertThat(ROUNDING.explain())
        .isEqualTo(
            "durations rounded to 2 decimals, costs rounded to 1 decimal, values rounded to multiples of 1000");
    assertThat(new AmountRounding(ImmutableMap.of("costs", 0, "values", -10)).explain())
        .isEqualTo("costs rounded to whole numbers, values rounded to multiples of 1E+10");
    assertThat(ROUNDING.remark()).isEqualTo(" (" + ROUNDING.explain() + ")");
    assertThat(AmountRounding.none().explain()).isEqualTo("amounts as given");
    assertThat(AmountRounding.none().remark()).isEmpty();
  }

  @Test
  void and_otherRoles_roundsBoth() {
    assertThat(AmountRounding.none().and(ROUNDING)).isEqualTo(ROUNDING);
    assertThatThrownBy(() -> ROUNDING.and(ROUNDING))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "a role must be rounded once: [durations, costs, values] twice. Name it apart.");
  }
}
