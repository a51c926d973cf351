package dev.tandem.metrics.flow.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The snippets of the page on waiting lines, with what the page says about their results. */
class QueueGuideTest {

  @Test
  void waitingLines() {
    double busy = new ServerQueue(0.8, 1, 1).waitingTime().value().orElseThrow();      // 4 service times
    double busier = new ServerQueue(0.9, 1, 1).waitingTime().value().orElseThrow();    // 9
    double two = new ServerQueue(1.6, 1, 2).waitingTime().value().orElseThrow();       // 1.78 at the same 80 %
    double even = new VariableQueue(0.8, 1, 0, 1).waitingTime().value().orElseThrow(); // 2 if all take alike
    assertThat(busy).isCloseTo(4, within(1e-14));
    assertThat(busier).isCloseTo(9, within(1e-14));
    assertThat(two).isCloseTo(1.78, within(0.005));
    assertThat(even).isCloseTo(2, within(1e-14));
  }
}
