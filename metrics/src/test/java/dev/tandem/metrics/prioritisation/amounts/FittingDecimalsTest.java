package dev.tandem.metrics.prioritisation.amounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import dev.tandem.metrics.prioritisation.AmountRounding;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FittingDecimalsTest {

  private static List<BigDecimal> decimals(double... amounts) {
    return Arrays.stream(amounts).mapToObj(BigDecimal::valueOf).toList();
  }

  private static AmountRounding ofProduct(List<BigDecimal> some, List<BigDecimal> others) {
    return FittingDecimals.ofProduct("some", some, "others", others);
  }

  @Test
  void ofSum_whatPeopleWrite_staysAsGiven() {
    assertThat(FittingDecimals.ofSum(decimals(2.5, -10, 0.75, 0), "amounts").isNone())
        .isTrue();
    assertThat(FittingDecimals.ofSum(List.of(), "amounts").isNone()).isTrue();
    assertThat(FittingDecimals.ofSum(decimals(0, 0), "amounts").isNone()).isTrue();
    assertThat(
            ofProduct(decimals(3, 0.25, 4.99), decimals(1_000_000, 2_500_000)).isNone())
        .isTrue();
  }

  @Test
  void ofSum_oneAmountTooLongForAll_roundsAllOfThem() {
    // 2^62 is 4.6e18: a sum of 461 has room for 16 decimals, a sum of 462 for 15
    assertThat(
            FittingDecimals.ofSum(decimals(460, 0.1234567890123457), "a", "b").isNone())
        .isTrue();
    assertThat(FittingDecimals.ofSum(decimals(462, 0.1234567890123457), "a", "b"))
        .isEqualTo(new AmountRounding(ImmutableMap.of("a", 15, "b", 15)));
  }

  @Test
  void ofProduct_onlyOneRoleTooLong_leavesTheOtherAsGiven() {
    // 7/3 and 5/3 take 56 bits, 3 and 4 take 3: 59 of 61
    assertThat(ofProduct(decimals(2.3333333333333157, 1.6666666666666579), decimals(3, 4))
            .isNone())
        .isTrue();
    // 999 takes 10 bits, which leaves 51, so 2.25e15 units: 4 has room for 14 decimals
    assertThat(ofProduct(decimals(2.3333333333333157, 1.6666666666666579), decimals(998, 1)))
        .isEqualTo(new AmountRounding(ImmutableMap.of("some", 14)));
  }

  @Test
  void ofProduct_bothRolesTooLong_givesEachHalfOfTheBits() {
    // 2^30 is 1.07e9: sums of 4 have room for 8 decimals
    assertThat(ofProduct(
            decimals(2.3333333333333157, 1.6666666666666579),
            decimals(2.3333333333333157, 1.6666666666666579)))
        .isEqualTo(new AmountRounding(ImmutableMap.of("some", 8, "others", 8)));
  }

  @Test
  void ofProduct_amountsFarApart_keepsMultiplesOfThePowerOfTenThatFits() {
    // one bit for the other, so 2^60 units, which is 1.15e18: 1e300 is 1e18 of them
    assertThat(ofProduct(decimals(1e300, 1e-300), decimals(1)))
        .isEqualTo(new AmountRounding(ImmutableMap.of("some", -282)));
  }

  @Test
  void ofProduct_roleOfExactlyItsShare_staysAsGiven() {
    // 30 and 32 bits are one too many, and the 30 are no more than half
    List<BigDecimal> thirty = decimals(1_073_741_822, 1);
    List<BigDecimal> thirtyTwo = decimals(4_294_967_294L, 1);
    assertThat(ofProduct(thirty, thirtyTwo))
        .isEqualTo(new AmountRounding(ImmutableMap.of("others", -1)));
    assertThat(ofProduct(thirtyTwo, thirty))
        .isEqualTo(new AmountRounding(ImmutableMap.of("some", -1)));
  }

  @Test
  void ofSum_amountsAHundredMillionDigitsApart_areNotWrittenOut() {
    BigDecimal tiny = new BigDecimal("1E-100000000");
    assertThat(FittingDecimals.ofSum(List.of(BigDecimal.ONE, tiny), "a"))
        .isEqualTo(new AmountRounding(ImmutableMap.of("a", 18)));
    assertThat(FittingDecimals.ofSum(List.of(new BigDecimal("1E+100000000"), tiny), "a"))
        .isEqualTo(new AmountRounding(ImmutableMap.of("a", 18 - 100_000_000)));
  }

  @Property(tries = 500)
  void ofProduct_anyAmounts_fitAfterRoundingAndChangeLittle(
      @ForAll @Size(min = 1, max = 40) List<@DoubleRange(min = -1e6, max = 1e12) @Scale(9) Double> some,
      @ForAll @Size(min = 1, max = 40) List<@DoubleRange(min = -1e-3, max = 1e3) @Scale(12) Double> others) {
    List<BigDecimal> amounts = Lists.transform(some, BigDecimal::valueOf);
    List<BigDecimal> otherAmounts = Lists.transform(others, BigDecimal::valueOf);
    AmountRounding rounding = ofProduct(amounts, otherAmounts);
    assertFits(rounding, "some", amounts, "others", otherAmounts);
    double total = amounts.stream().mapToDouble(a -> Math.abs(a.doubleValue())).sum();
    for (BigDecimal amount : amounts) {
      // half a unit, and a unit is below ten times total / (2^30 - 40)
      assertThat(rounding.rounded("some", amount).subtract(amount).abs().doubleValue())
          .isLessThanOrEqualTo(5.01 * total / (1 << 30));
    }
  }

  private static void assertFits(
      AmountRounding rounding,
      String role,
      List<BigDecimal> amounts,
      String otherRole,
      List<BigDecimal> others) {
    ScaledAmounts scaled =
        ScaledAmounts.of(role, Lists.transform(amounts, a -> rounding.rounded(role, a)));
    ScaledAmounts scaledOthers =
        ScaledAmounts.of(otherRole, Lists.transform(others, a -> rounding.rounded(otherRole, a)));
    scaled.checkProductWith(scaledOthers);
    assertThat(Math.multiplyHigh(scaled.total(), scaledOthers.total())).isZero();
  }
}
