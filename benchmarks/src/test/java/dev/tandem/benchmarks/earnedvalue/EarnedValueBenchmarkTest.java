package dev.tandem.benchmarks.earnedvalue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EarnedValueBenchmarkTest {

  @Test
  void curves_exactAndInDoubles_agree() {
    EarnedValueBenchmark benchmark = new EarnedValueBenchmark();
    benchmark.size = 200;
    benchmark.build();
    assertThat(benchmark.plainCurve()).hasSizeBetween(240, 250);
    assertThat(benchmark.snapshot().total().planned())
        .isEqualTo(benchmark.course().get(benchmark.course().size() - 1).value().planned());
  }
}
