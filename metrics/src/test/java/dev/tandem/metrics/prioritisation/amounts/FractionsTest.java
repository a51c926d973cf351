package dev.tandem.metrics.prioritisation.amounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FractionsTest {

  private static BigInteger denominator(double... amounts) {
    List<BigDecimal> list = new ArrayList<>();
    for (double amount : amounts) {
      list.add(BigDecimal.valueOf(amount));
    }
    return Fractions.commonDenominator(list);
  }

  @Test
  void commonDenominator_everyFractionOfTwoSmallNumbers_isRead() {
    for (int q = 1; q <= 300; q++) {
      for (int p = 1; p <= 3 * q; p += 1 + q / 9) {
        BigDecimal amount = BigDecimal.valueOf(p / (double) q);
        BigInteger common = Fractions.commonDenominator(List.of(amount));
        if (amount.precision() > 15) {
          assertThat(Fractions.times(amount, common))
              .isEqualByComparingTo(new BigDecimal(common.multiply(BigInteger.valueOf(p)))
                  .divide(BigDecimal.valueOf(q)));
        } else {
          assertThat(common).isEqualTo(BigInteger.ONE);
        }
      }
    }
  }

  @Test
  void commonDenominator_severalFractions_isTheLeastCommonMultiple() {
    assertThat(denominator(1 / 7.0, 2 / 11.0, -1 / 13.0, 0.25)).isEqualTo(1001);
    assertThat(denominator(1e6 + 1 / 3.0)).isEqualTo(3);
    assertThat(denominator()).isEqualTo(BigInteger.ONE);
  }

  @Test
  void commonDenominator_decimals_areWhatTheySay() {
    assertThat(denominator(0.1, 0.333333333333333, 1000000.333)).isEqualTo(BigInteger.ONE);
    assertThat(Fractions.commonDenominator(List.of(new BigDecimal("0.33333333333333331"))))
        .isEqualTo(BigInteger.ONE);
    assertThat(Fractions.commonDenominator(List.of(new BigDecimal("0.333333333333333333333"))))
        .isEqualTo(BigInteger.ONE);
    assertThat(Fractions.commonDenominator(List.of(new BigDecimal("0.0001000000000000000"))))
        .isEqualTo(BigInteger.ONE);
  }

  @Test
  void commonDenominator_greatAmounts_needAllTheSimplerFractions() {
    // 131² × a million is below 2³⁴, 211² × a million is not.
    assertThat(denominator(1e6 + 1 / 131.0)).isEqualTo(131);
    assertThat(denominator(1e6 + 1 / 211.0)).isEqualTo(BigInteger.ONE);
  }

  @Test
  void commonDenominator_ofTenThousand_isTheGreatest() {
    assertThat(Fractions.commonDenominator(List.of(new BigDecimal("1.000100000000000"))))
        .isEqualTo(10_000);
  }

  @Test
  void times_otherMultiples_isThatOfTheDecimal() {
    BigDecimal third = BigDecimal.valueOf(1 / 3.0);
    assertThat(Fractions.times(third, BigInteger.valueOf(6))).isEqualTo(BigDecimal.valueOf(2));
    assertThat(Fractions.times(third, BigInteger.valueOf(4)))
        .isEqualTo(new BigDecimal("1.3333333333333332"));
    assertThat(Fractions.times(new BigDecimal("0.25"), BigInteger.valueOf(3)))
        .isEqualTo(new BigDecimal("0.75"));
  }

  @Test
  void commonDenominator_ofFortyBits_isTheMostVaried() {
    assertThat(denominator(1 / 9973.0, 1 / 9967.0, 1 / 9949.0)).isEqualTo(988_939_464_559L);
  }

  @Test
  void commonDenominator_tooVaried_takesDecimals() {
    assertThat(denominator(1 / 9973.0, 1 / 9967.0, 1 / 9949.0, 1 / 9941.0))
        .isEqualTo(BigInteger.ONE);
  }

  @Test
  void commonDenominator_randomDoubles_areNoFractions() {
    SplittableRandom random = new SplittableRandom(3);
    int fractions = 0;
    for (int i = 0; i < 100_000; i++) {
      fractions += denominator(random.nextDouble(1, 1000)).equals(BigInteger.ONE) ? 0 : 1;
    }
    assertThat(fractions).isLessThan(5);
  }

  @Test
  void sum_fractions_isExactWhereItHasADecimal() {
    assertThat(ScaledAmounts.sum(List.of(BigDecimal.valueOf(5 / 6.0), BigDecimal.valueOf(1 / 6.0))))
        .isEqualTo(BigDecimal.ONE);
    assertThat(ScaledAmounts.sum(List.of(BigDecimal.valueOf(1 / 3.0))))
        .isEqualTo(new BigDecimal("0.3333333333333333333333333333333333"));
    assertThat(ScaledAmounts.sumOfProducts(
            List.of(BigDecimal.valueOf(1 / 3.0)), List.of(BigDecimal.valueOf(6 / 7.0 * 7 / 2))))
        .isEqualTo(BigDecimal.ONE);
  }
}
