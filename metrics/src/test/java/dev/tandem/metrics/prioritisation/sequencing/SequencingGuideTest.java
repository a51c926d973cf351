package dev.tandem.metrics.prioritisation.sequencing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The snippet of the page on sequencing, with what it prints. */
class SequencingGuideTest {

  @Test
  void sequencing() {
    List<BacklogItem> backlog = List.of(
        BacklogItem.of("accounts", 3, 0),
        BacklogItem.of("payments", 5, 14).requiring("accounts"),
        BacklogItem.of("themes", 1, 9));
    DeliveryOrder order = Sequencing.withDefaults().run(backlog);
    String report = order.explain();
    assertThat(report).isEqualTo("""
        delay cost 135, proven optimal
        1. themes: its own ratio is 9
        2. accounts: enables payments: its set's ratio is 1.75
        3. payments: enabled by accounts: its set's ratio is 1.75""");
  }
}
