package dev.tandem.benchmarks.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FlowForecastBenchmarkTest {

  @Test
  void simulated_isNearTheExactDay() {
    FlowForecastBenchmark benchmark = new FlowForecastBenchmark();
    benchmark.prepare();
    assertThat(benchmark.simulated()).isCloseTo(benchmark.exact(), within(2.0));
    assertThat(benchmark.exactHowMany()).isBetween(20, 70);
  }
}
