package dev.tandem.benchmarks.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NpsBenchmarkTest {

  @Test
  void everyWay_sameRatings_givesTheSameScore() {
    NpsBenchmark benchmark = new NpsBenchmark();
    benchmark.prepare();
    assertThat(benchmark.buffer()).isEqualTo(benchmark.stream()).isBetween(-100.0, 100.0);
    assertThat(benchmark.immutableArray()).isEqualTo(benchmark.plainLoop());
    assertThat(benchmark.oneByOne()).isEqualTo(benchmark.plainLoop());
  }
}
