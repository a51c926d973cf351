package dev.tandem.metrics.bottleneck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The snippets of the method page on bottlenecks, with what the page says about their results. */
class BottleneckGuideTest {

  @Test
  void bottleneck() {
    Bottleneck bottleneck = Bottleneck.of(
        List.of(
            WorkStage.of("Analyse", 2.8, 5),
            WorkStage.of("Dev", 2.8, 4),
            WorkStage.of("Test", 2.8, 3)),
        Map.of("Analyse", 8.0, "Test", 3.1));
    StageLoad limiting = bottleneck.limiting(); // Test, although more wait for Analyse
    double can = bottleneck.systemCapacity(); // 3
    double wait = limiting.expectedWait().value().orElseThrow(); // 4.67 weeks in the long run
    QueueGrowth test = new QueueGrowth("Test", List.of(5L, 8L, 10L, 13L), List.of(3L, 4L, 6L, 7L));
    long growth = test.growth(); // from 2 to 6: 4
    assertThat(limiting.stage().name()).isEqualTo("Test");
    assertThat(can).isEqualTo(3);
    assertThat(wait).isCloseTo(4.67, within(0.005));
    assertThat(growth).isEqualTo(4);
  }
}
