package dev.tandem.benchmarks.survival;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SurvivalBenchmarkTest {

  @ParameterizedTest
  @EnumSource
  void bothWays_sameObservations_giveTheSameMedian(SurvivalBenchmark.Clock clock) {
    SurvivalBenchmark benchmark = new SurvivalBenchmark();
    benchmark.clock = clock;
    benchmark.prepare();
    assertThat(benchmark.curveAndMedian()).isEqualTo(benchmark.plainJava()).isPositive();
  }
}
