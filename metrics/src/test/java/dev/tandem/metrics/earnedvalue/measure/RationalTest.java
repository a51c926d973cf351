package dev.tandem.metrics.earnedvalue.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RationalTest {

  @Test
  void of_decimalsAndFractions_areInLowestTerms() {
    assertThat(Rational.of(0.1)).isEqualTo(Rational.of(1, 10));
    assertThat(Rational.of(new BigDecimal("12.50"))).isEqualTo(Rational.of(25, 2));
    assertThat(Rational.of(new BigDecimal("1E+3"))).isEqualTo(Rational.of(1000));
    assertThat(Rational.of(6, -4)).isEqualTo(Rational.of(-3, 2));
    assertThat(Rational.of(0, 7)).isEqualTo(Rational.ZERO);
  }

  @Test
  void arithmetic_ofThirds_isExact() {
    Rational third = Rational.of(1, 3);
    assertThat(third.plus(third).plus(third)).isEqualTo(Rational.ONE);
    assertThat(third.minus(third)).isEqualTo(Rational.ZERO);
    assertThat(third.times(Rational.of(3))).isEqualTo(Rational.ONE);
    assertThat(Rational.ONE.dividedBy(third)).isEqualTo(Rational.of(3));
    assertThat(third.compareTo(Rational.of(333, 1000))).isPositive();
    assertThat(third.max(Rational.ONE)).isEqualTo(Rational.ONE);
    assertThat(third.min(Rational.ONE)).isEqualTo(third);
    assertThat(Rational.of(-1, 3).abs()).isEqualTo(third);
  }

  @Test
  void floor_ofNegative_goesDown() {
    assertThat(Rational.of(-1, 3).floor()).isEqualTo(Rational.of(-1));
    assertThat(Rational.of(7, 3).floor()).isEqualTo(Rational.of(2));
    assertThat(Rational.of(-2).floor()).isEqualTo(Rational.of(-2));
  }

  @Test
  void text_isADecimalInEveryLocale() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
    try {
      assertThat(Rational.of(1, 3)).hasToString("0.333333");
      assertThat(Rational.of(1_234_567.25)).hasToString("1234567.25");
      assertThat(Rational.of(1_000)).hasToString("1000");
      assertThat(Rational.of(-5, 2)).hasToString("-2.5");
      assertThat(Rational.ZERO).hasToString("0");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void rounded_halves_goAwayFromZero() {
    assertThat(Rational.of(1, 8).rounded(2)).isEqualByComparingTo("0.13");
    assertThat(Rational.of(-1, 8).rounded(2)).isEqualByComparingTo("-0.13");
  }

  @Test
  void refusals_nameWhatIsWrong() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Rational.of(1, 0))
        .withMessage("denominator must differ from 0: 1/0. State what the amount is a part of.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Rational.of(Double.NaN))
        .withMessage("amount must be finite: NaN. Check the inputs.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Rational.ONE.dividedBy(Rational.ZERO))
        .withMessageStartingWith("denominator must differ from 0: 1/0.");
    Rational huge = new Rational(BigInteger.TEN.pow(400), BigInteger.ONE);
    assertThatThrownBy(huge::doubleValue)
        .isInstanceOf(ArithmeticException.class)
        .hasMessage(
            "amount must be within the range of a double. State the amounts in a larger unit.");
  }

  @Property(tries = 200)
  void sum_ofManyTerms_isThatOfAddingOneByOne(
      @ForAll @IntRange(min = 0, max = 60) int terms, @ForAll int seed) {
    RationalSum sum = new RationalSum();
    Rational plain = Rational.ZERO;
    for (int i = 0; i < terms; i++) {
      Rational term = Rational.of((long) seed % 1000 - i * 37L, 1 + (i * 13L + i % 7) % 50);
      sum.add(term);
      plain = plain.plus(term);
    }
    assertThat(sum.total()).isEqualTo(plain);
    assertThat(sum).hasToString(plain.toString());
  }

  @Test
  void sum_ofFractionsNotInLowestTerms_isReduced() {
    RationalSum sum = new RationalSum()
        .add(BigInteger.TWO, BigInteger.valueOf(4))
        .add(BigInteger.ONE, BigInteger.TWO);
    assertThat(sum.total()).isEqualTo(Rational.ONE);
  }
}
