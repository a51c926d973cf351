package dev.tandem.benchmarks.prioritisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RankRobustnessBenchmarkTest {

  @ParameterizedTest
  @EnumSource(RankRobustnessBenchmark.Kind.class)
  void bothWays_sameScores_agreeWithinTheErrorOfTheSimulation(RankRobustnessBenchmark.Kind kind) {
    RankRobustnessBenchmark benchmark = new RankRobustnessBenchmark();
    benchmark.kind = kind;
    benchmark.draw();
    // 100 shares stay within five standard errors of at most 0.001, and are not equal.
    assertThat(benchmark.largestDifference()).isBetween(1e-9, 0.005);
    assertThat(benchmark.exact().error()).isLessThan(1e-9);
  }
}
