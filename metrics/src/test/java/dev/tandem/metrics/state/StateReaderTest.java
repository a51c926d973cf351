package dev.tandem.metrics.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class StateReaderTest {

  private static final ByteBuffer STATE =
      StateWriter.of("ratings", 1, 20).putInt(7).putLong(-8).putDouble(2.5).toBytes();

  @Test
  void open_whatWasWritten_readsItBack() {
    StateReader reader = StateReader.open(STATE, "ratings", 1);
    assertThat(reader.remaining()).isEqualTo(20);
    assertThat(reader.getInt()).isEqualTo(7);
    assertThat(reader.getLong()).isEqualTo(-8);
    assertThat(reader.getDouble()).isEqualTo(2.5);
    reader.finish();
    assertThat(STATE.position()).isZero();
    assertThat(STATE.isReadOnly()).isTrue();
  }

  @Test
  void open_stateWithinABuffer_startsAtThePosition() {
    ByteBuffer longer = ByteBuffer.allocate(STATE.remaining() + 3).position(3).put(STATE.slice());
    assertThat(StateReader.open(longer.position(3), "ratings", 1).getInt()).isEqualTo(7);
  }

  @Test
  void open_truncatedAnywhere_throws() {
    for (int length = 0; length < STATE.limit(); length++) {
      ByteBuffer cut = STATE.slice(0, length);
      assertThatThrownBy(() -> StateReader.open(cut, "ratings", 1))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageMatching(
              "state must (begin with TNDM and a header|be whole): " + length + " bytes.*");
    }
  }

  @Test
  void open_anyByteChanged_throws() {
    for (int i = 0; i < STATE.limit(); i++) {
      ByteBuffer changed = ByteBuffer.allocate(STATE.limit()).put(STATE.slice()).flip();
      changed.put(i, (byte) (changed.get(i) ^ 0x10));
      assertThatThrownBy(() -> StateReader.open(changed, "ratings", 1))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("state must ");
    }
  }

  @Test
  void open_foreignBytes_throws() {
    assertThatThrownBy(() -> StateReader.open(ByteBuffer.allocate(64), "ratings", 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("state must begin with TNDM and a header: 64 bytes."
            + " Give what toBytes() returned.");
  }

  @Test
  void open_otherKindOrVersion_throws() {
    assertThatThrownBy(() -> StateReader.open(STATE, "survival", 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("state must be of survival: ratings. Read it with the class that wrote it.");
    assertThatThrownBy(() -> StateReader.open(STATE, "ratings", 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "state of ratings must have version 2: 1." + " Use the library version that wrote it.");
  }

  @Test
  void read_otherThanThePayload_throws() {
    StateReader reader = StateReader.open(STATE, "ratings", 1);
    reader.getLong();
    assertThatThrownBy(reader::finish)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("state of ratings must end after its payload. Give what toBytes() returned.");
    reader.getLong();
    assertThatThrownBy(reader::getLong)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("state of ratings must hold its whole payload. Give what toBytes() returned.");
  }

  @Test
  void writer_beyondTwoGibibytes_throws() {
    assertThatThrownBy(() -> StateWriter.of("ratings", 1, Integer.MAX_VALUE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("state must fit into 2147483647 bytes: ratings needs 2147483664."
            + " Save parts of it and combine them.");
  }
}
