package dev.tandem.metrics.prioritisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreTest {

  @Test
  void ofRatio_decimalsAsWritten_areExact() {
    assertThat(Score.of(0.1).times(Score.of(3))).isEqualTo(Score.of(0.3));
    assertThat(Score.ofRatio(0.3, 0.1)).isEqualTo(Score.of(3));
    assertThat(Score.ofRatio(6, 3)).isEqualTo(Score.of(2));
  }

  @Test
  void compareTo_nearThirds_seesTheDifferenceThatDoublesLose() {
    Score third = Score.ofRatio(1, 3);
    Score almost = Score.of(0.3333333333333333);
    assertThat(almost.value()).isEqualTo(third.value());
    assertThat(almost).isLessThan(third);
    assertThat(Score.ofRatio(-1, 3)).isLessThan(Score.ZERO);
  }

  @Test
  void constructor_negativeDenominator_movesTheSign() {
    assertThat(new Score(BigInteger.valueOf(2), BigInteger.valueOf(-4))).isEqualTo(Score.of(-0.5));
    assertThat(Score.of(-0.5).signum()).isEqualTo(-1);
  }

  @Test
  void arithmetic_fractions_isExact() {
    Score third = Score.ofRatio(1, 3);
    assertThat(third.plus(third).plus(third)).isEqualTo(Score.ONE);
    assertThat(third.minus(third)).isEqualTo(Score.ZERO);
    assertThat(third.dividedBy(Score.of(2)).value()).isEqualTo(1.0 / 6);
    assertThat(Score.sum(List.of(third, third))).isEqualTo(Score.ofRatio(2, 3));
    assertThat(Score.sum(List.of())).isEqualTo(Score.ZERO);
  }

  @Test
  void ofRounded_noiseInTheLastBits_isGone() {
    assertThat(Score.ofRounded(0.1 + 0.2)).isEqualTo(Score.of(0.3));
    assertThat(Score.ofRounded(1.0 / 3).value()).isEqualTo(0.333333333333);
  }

  @Test
  void toString_anyMagnitude_isPlainWithSixDigits() {
    assertThat(Score.ofRatio(22, 3)).hasToString("7.33333");
    assertThat(Score.of(1e7)).hasToString("10000000");
    assertThat(Score.of(-0.25)).hasToString("-0.25");
    assertThat(Score.ZERO).hasToString("0");
  }

  @Test
  void of_notANumber_throws() {
    assertThatThrownBy(() -> Score.of(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("score must be finite: NaN. Check the inputs.");
    assertThatThrownBy(() -> Score.ofRounded(Double.POSITIVE_INFINITY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("score must be finite: Infinity. Check the inputs.");
  }

  @Test
  void ofRatio_zeroDenominator_throws() {
    assertThatThrownBy(() -> Score.ofRatio(5, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("score denominator must differ from 0:");
    assertThatThrownBy(() -> Score.ONE.dividedBy(Score.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "score denominator must differ from 0: 1/0. Estimate it, or leave the item out.");
  }

  @Test
  void value_beyondDouble_throws() {
    Score huge = Score.of(Double.MAX_VALUE).times(Score.of(2));
    assertThatThrownBy(huge::value)
        .isInstanceOf(ArithmeticException.class)
        .hasMessage(
            "score must be within the range of a double. State the inputs in larger units.");
  }

  @Test
  void ofBalance_whatCancellationLeavesOfZero_isZero() {
    assertThat(Score.ofBalance(0.1 + 0.2 - 0.3)).isEqualTo(Score.ZERO);
    assertThat(Score.ofRounded(0.1 + 0.2 - 0.3)).isNotEqualTo(Score.ZERO);
    assertThat(Score.ofBalance(-1.5)).isEqualTo(Score.of(-1.5));
    assertThat(Score.ofBalance(1234.567890123456)).isEqualTo(Score.of(1234.56789012));
    assertThat(Score.ofBalance(1e20)).isEqualTo(Score.of(1e20));
    assertThatThrownBy(() -> Score.ofBalance(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("score must be finite: NaN. Check the inputs.");
  }
}
