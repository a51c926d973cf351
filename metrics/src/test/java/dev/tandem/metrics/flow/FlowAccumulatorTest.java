package dev.tandem.metrics.flow;

import static dev.tandem.metrics.flow.FlowCases.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.work.BlockedSpan;
import dev.tandem.metrics.state.StateWriter;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class FlowAccumulatorTest {

  @Test
  void add_anotherVersionOfAnItem_isRefused() {
    FlowAccumulator accumulator = new FlowAccumulator();
    accumulator.add(item("A", "doing 2"));
    accumulator.add(item("A", "doing 2"));
    String message = "items of one id must be equal: A came with other data before."
        + " Keep its last version.";
    assertThatThrownBy(() -> accumulator.add(item("A", "doing 3")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
    FlowAccumulator other = new FlowAccumulator();
    other.add(item("0", ""));
    other.add(item("A", "doing 3"));
    assertThatThrownBy(() -> accumulator.combine(other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
    assertThat(accumulator.count()).isEqualTo(1);
    assertThat(accumulator).hasToString("flow of 1 items");
    assertThatThrownBy(() -> accumulator.combine(accumulator))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("accumulator must be another one: the same. Combine different parts.");
  }

  @Test
  void fromBytes_whatNoAccumulatorWrites_isRefused() {
    StateWriter unordered = new StateWriter("flow", 1);
    unordered.putInt(2);
    WorkItemCodec.write(unordered, item("B", ""));
    WorkItemCodec.write(unordered, item("A", ""));
    refused(unordered, "hold its texts in ascending order, each once");
    StateWriter negative = new StateWriter("flow", 1);
    negative.putInt(1);
    WorkItemCodec.write(negative, item("A", "").withBlocked(BlockedSpan.since(FlowCases.noon(1))));
    ByteBuffer bytes = ByteBuffer.allocate(1_000).put(negative.toBytes()).flip();
    for (int i = 0; i < bytes.limit(); i++) {
      ByteBuffer broken = ByteBuffer.allocate(bytes.limit()).put(bytes.duplicate()).flip();
      broken.put(i, (byte) (broken.get(i) ^ 1));
      assertThatThrownBy(() -> FlowAccumulator.fromBytes(broken))
          .isInstanceOf(IllegalArgumentException.class);
    }
    StateWriter other = new StateWriter("ratings", 1);
    assertThatThrownBy(() -> FlowAccumulator.fromBytes(other.toBytes()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("state must be of flow: ratings. Read it with the class that wrote it.");
  }

  private static void refused(StateWriter state, String reason) {
    assertThatThrownBy(() -> FlowAccumulator.fromBytes(state.toBytes()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("state of flow must be as an accumulator wrote it: ")
        .hasMessageContaining(reason);
  }
}
