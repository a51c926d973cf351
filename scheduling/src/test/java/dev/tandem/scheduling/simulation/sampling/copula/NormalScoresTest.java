package dev.tandem.scheduling.simulation.sampling.copula;

import static dev.tandem.scheduling.simulation.sampling.uniform.UniformsTest.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalScoresTest {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /** Standard normal quantiles from R 4.2, qnorm; a millionth is no whole fraction, which shifts its score by 2e-5. */
  @ParameterizedTest
  @CsvSource({
    "0.5, 0",
    "0.8, 0.8416212335729143",
    "0.9, 1.2815515655446004",
    "0.975, 1.959963984540054",
    "0.001, -3.090232306167813",
    "0.000001, -4.753424308822899"
  })
  void score_ofProbability_isTheQuantile(double probability, double expected) {
    assertThat(NormalScores.score((int) (long) (probability * (1L << 32))))
        .isCloseTo(expected, within(3e-5));
  }

  /** Every 9,973rd fraction, and all within 10,000 of the ends and of the middle. */
  @Test
  void score_allOverTheRange_isWithinOneMillionthAndAscends() {
    double before = -7;
    for (long f = 0; f < (1L << 32); f += step(f)) {
      double score = NormalScores.score((int) f);
      assertThat(score).isGreaterThan(before);
      before = score;
      if (f % 10 == 0) {
        assertThat(NORMAL.cumulativeProbability(score)).isCloseTo(unit((int) f), within(1e-6));
      }
    }
  }

  private static long step(long fraction) {
    long half = 1L << 31;
    boolean fine =
        fraction < 10_000 || fraction > (1L << 32) - 10_000 || Math.abs(fraction - half) < 10_000;
    return fine ? 1 : 9_973;
  }

  @Test
  void fraction_allOverTheRange_isWithinOneMillionthAndAscends() {
    long before = 0;
    for (double z = -8; z <= 8; z += 0.0007) {
      long fraction = Integer.toUnsignedLong(NormalScores.fraction(z));
      assertThat(fraction).isGreaterThanOrEqualTo(before);
      before = fraction;
      assertThat(fraction * 0x1p-32).isCloseTo(NORMAL.cumulativeProbability(z), within(1e-6));
    }
    assertThat(NormalScores.fraction(-8)).isZero();
    assertThat(NormalScores.fraction(8)).isEqualTo(-1);
  }

  @Test
  void scores_areSymmetric() {
    SplittableRandom random = new SplittableRandom(4);
    for (int i = 0; i < 10_000; i++) {
      int fraction = random.nextInt();
      double score = NormalScores.score(fraction);
      assertThat(NormalScores.score(~fraction)).isEqualTo(-score);
      assertThat(NormalScores.fraction(-score)).isEqualTo(~NormalScores.fraction(score));
      long back = Integer.toUnsignedLong(NormalScores.fraction(score));
      assertThat(back - Integer.toUnsignedLong(fraction)).isBetween(-4_300L, 4_300L);
    }
    assertThat(NormalScores.score(0x80000000)).isPositive();
    assertThat(NormalScores.fraction(0)).isEqualTo(Integer.MAX_VALUE);
  }
}
