package dev.tandem.metrics.prioritisation.amounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.metrics.prioritisation.AmountRounding;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScaledAmountsTest {

  private static List<BigDecimal> amounts(String... texts) {
    return Arrays.stream(texts).map(BigDecimal::new).toList();
  }

  private static ScaledAmounts scaled(String... texts) {
    return ScaledAmounts.of("values", amounts(texts));
  }

  @Test
  void of_decimals_areMultiplesOfTheirLargestCommonUnit() {
    ScaledAmounts scaled = scaled("2.5", "10", "-0.75");
    assertThat(scaled.units()).containsExactly(10, 40, -3);
    assertThat(scaled.total()).isEqualTo(53);
    assertThat(scaled.amount(1)).isEqualTo(new BigDecimal("0.25"));
    assertThat(scaled.amount(40)).isEqualTo(new BigDecimal("10"));
    assertThat(scaled.nearest(-3)).isEqualTo(-0.75);
    assertThat(scaled.nearest(0)).isZero();
  }

  @Test
  void of_zerosOrNothing_haveAUnitOfOne() {
    assertThat(scaled("0", "0").units()).containsExactly(0, 0);
    assertThat(scaled("0").total()).isZero();
    assertThat(scaled().units()).isEmpty();
    assertThat(scaled().amount(3)).isEqualTo(new BigDecimal("3"));
  }

  @Test
  void of_hundreds_areCountedInThem() {
    ScaledAmounts scaled = scaled("300", "500");
    assertThat(scaled.units()).containsExactly(3, 5);
    assertThat(scaled.amount(8)).isEqualTo(new BigDecimal("800"));
    assertThat(scaled.nearest(8)).isEqualTo(800);
  }

  @Test
  void of_sumOf62Bits_isTheMost() {
    long most = (1L << 62) - 1;
    assertThat(scaled(Long.toString(most - 1), "1").total()).isEqualTo(most);
    assertThatThrownBy(() -> scaled(Long.toString(most), "1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("values must sum to less than 2^62 units of 1, their common unit."
            + " Round them to fewer digits.");
  }

  @Test
  void checkProductWith_sumsWhoseProductHas61Bits_isTheMost() {
    ScaledAmounts big = scaled(Long.toString((1L << 60) - 1), "1");
    assertThatCode(() -> big.checkProductWith(scaled("1"))).doesNotThrowAnyException();
    ScaledAmounts factors = ScaledAmounts.of("costs", amounts("1.5", "0.5"));
    assertThatThrownBy(() -> big.checkProductWith(factors))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("values and costs must have sums whose product is below 2^61:"
            + " 1152921504606846976 units of 1 and 4 units of 0.5. Round them to fewer digits.");
  }

  @Test
  void of_amountsThatWereRounded_areTheDecimalsTheySay() {
    List<BigDecimal> third = List.of(BigDecimal.valueOf(1 / 3.0));
    AmountRounding rounded = new AmountRounding(Map.of("values", 16));
    BigDecimal fraction = new BigDecimal("0.3333333333333333333333333333333333");
    assertThat(ScaledAmounts.of("values", third, AmountRounding.none()).amount(1))
        .isEqualTo(fraction);
    assertThat(ScaledAmounts.of("costs", third, rounded).amount(1)).isEqualTo(fraction);
    assertThat(ScaledAmounts.of("values", third, rounded).amount(1))
        .isEqualTo(new BigDecimal("0.3333333333333333"));
  }

  @Test
  void product_ofTwoUnits_isExact() {
    ScaledAmounts quarters = scaled("0.25", "0.5");
    ScaledAmounts tens = scaled("10", "30");
    assertThat(quarters.product(tens, new BigDecimal("6"))).isEqualTo(new BigDecimal("15"));
  }

  @Test
  void sums_ofAmountsAndProducts_areExact() {
    assertThat(ScaledAmounts.sum(amounts("0.1", "0.2", "99.7"))).isEqualTo(new BigDecimal("100"));
    assertThat(ScaledAmounts.sum(amounts())).isEqualTo(new BigDecimal("0"));
    assertThat(ScaledAmounts.sumOfProducts(amounts("0.1", "3"), amounts("0.2", "0.5")))
        .isEqualTo(new BigDecimal("1.52"));
    assertThat(ScaledAmounts.totalUnits(amounts("0.5", "-1.5", "2"))).isEqualTo(8);
  }

  @Test
  void nearest_beyondExactDoubles_isStillTheNearest() {
    ScaledAmounts tenths = scaled("0.1", "0.3");
    assertThat(tenths.nearest(3)).isEqualTo(0.3);
    assertThat(tenths.nearest((1L << 53) + 1))
        .isEqualTo(new BigDecimal("900719925474099.3").doubleValue());
    ScaledAmounts large = scaled("9007199254740993");
    assertThat(large.nearest(1)).isEqualTo(9007199254740992.0);
    ScaledAmounts tiny = scaled("1e-30");
    assertThat(tiny.nearest(7)).isEqualTo(7e-30);
    // A quotient of two doubles is off in the last digit where one of them is rounded already.
    assertThat(tenths.nearest((1L << 53) + 3)).isEqualTo(900719925474099.5);
    assertThat(scaled("1e-23").nearest(7)).isEqualTo(7e-23);
    assertThat(scaled("1e30").nearest(3)).isEqualTo(3e30);
    assertThat(scaled("1000", "3000").nearest(10_000_000_000_000_000L)).isEqualTo(1e19);
  }

  @Test
  void text_ofManyDigits_isRoundedToSixteen() {
    assertThat(ScaledAmounts.text(new BigDecimal("0.33333333333333333333")))
        .isEqualTo("0.3333333333333333");
    assertThat(ScaledAmounts.text(new BigDecimal("12345678901234567")))
        .isEqualTo("12345678901234567");
    assertThat(ScaledAmounts.text(new BigDecimal("123456789012345678")))
        .isEqualTo("123456789012345700");
    assertThat(ScaledAmounts.text(new BigDecimal("1.50"))).isEqualTo("1.5");
    assertThat(ScaledAmounts.text(new BigDecimal("1e3"))).isEqualTo("1000");
  }

  @Test
  void gapAndShare_ofBounds_areFractionsOfThem() {
    BigDecimal ten = BigDecimal.TEN;
    assertThat(ScaledAmounts.gap(new BigDecimal("8"), ten)).isEqualTo(0.2);
    assertThat(ScaledAmounts.gap(new BigDecimal("12"), ten)).isEqualTo(0.2);
    assertThat(ScaledAmounts.gap(new BigDecimal("-8"), new BigDecimal("-10"))).isEqualTo(0.2);
    assertThat(ScaledAmounts.gap(new BigDecimal("10.0"), ten)).isZero();
    assertThat(ScaledAmounts.gap(BigDecimal.ZERO, BigDecimal.ZERO)).isZero();
    assertThat(ScaledAmounts.gap(BigDecimal.ONE, BigDecimal.ZERO)).isEqualTo(Double.MAX_VALUE);
    assertThat(ScaledAmounts.share(new BigDecimal("-3"), new BigDecimal("4"))).isEqualTo(-0.75);
    assertThat(ScaledAmounts.share(new BigDecimal("1e300"), new BigDecimal("1e-300")))
        .isEqualTo(Double.MAX_VALUE);
    assertThat(ScaledAmounts.share(new BigDecimal("-1e300"), new BigDecimal("1e-300")))
        .isEqualTo(-Double.MAX_VALUE);
  }
}
