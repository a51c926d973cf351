package dev.tandem.metrics.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.DayOfWeek;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class StateReaderTest {

  private static ByteBuffer state() {
    StateWriter out = new StateWriter("ratings", 1);
    out.putInt(7);
    out.putLong(-8);
    out.putDouble(2.5);
    out.putText("Grüße");
    out.putEnum(DayOfWeek.SUNDAY);
    out.putBuffer(ByteBuffer.wrap(new byte[] {1, 2, 3}, 1, 2));
    return out.toBytes();
  }

  private static List<Object> readAll(StateReader in) {
    return List.of(
        in.getInt(),
        in.getLong(),
        in.getDouble(),
        in.getText(),
        in.getEnum(DayOfWeek.class),
        in.getBuffer());
  }

  private static void refused(Function<StateReader, Object> body, String because) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StateReader.read(state(), "ratings", 1, body))
        .withMessage("state of ratings must be as an accumulator wrote it: " + because
            + " Give what toBytes() returned.");
  }

  @Test
  void read_whatWasWritten_readsItBack() {
    ByteBuffer state = state();
    assertThat(StateReader.read(state, "ratings", 1, StateReaderTest::readAll))
        .containsExactly(
            7, -8L, 2.5, "Grüße", DayOfWeek.SUNDAY, ByteBuffer.wrap(new byte[] {2, 3}));
    assertThat(state.position()).isZero();
    assertThat(state.isReadOnly()).isTrue();
  }

  @Test
  void putText_halfASurrogatePair_isRefused() {
    StateWriter out = new StateWriter("ratings", 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> out.putText("a\uD83D"))
        .withMessage("text in a state of ratings must not hold half a surrogate pair:"
            + " \"a\uD83D\". Cut texts between characters.");
  }

  @Test
  void read_stateWithinABuffer_startsAtThePosition() {
    ByteBuffer state = state();
    ByteBuffer longer = ByteBuffer.allocate(state.remaining() + 3).position(3).put(state);
    assertThat(StateReader.read(longer.position(3), "ratings", 1, StateReaderTest::readAll))
        .contains(7);
  }

  @Test
  void toBytes_longPayload_grows() {
    StateWriter out = new StateWriter("ratings", 1);
    for (int i = 0; i < 10_000; i++) {
      out.putLong(i);
    }
    long sum = StateReader.read(out.toBytes(), "ratings", 1, in -> {
      long total = 0;
      for (int i = 0; i < 10_000; i++) {
        total += in.getLong();
      }
      return total;
    });
    assertThat(sum).isEqualTo(49_995_000);
  }

  @Test
  void toBytes_anyState_hasTheDocumentedLayout() {
    StateWriter out = new StateWriter("ab", 3);
    out.putInt(5);
    ByteBuffer bytes = out.toBytes();
    assertThat(bytes.remaining()).isEqualTo(16);
    assertThat(bytes.slice(0, 12))
        .isEqualTo(ByteBuffer.wrap(new byte[] {'T', 'N', 'D', 'M', 2, 'a', 'b', 3, 0, 0, 0, 5}));
  }

  @Test
  void read_otherThanThePayload_throws() {
    refused(StateReader::getInt, "it must end after its payload.");
    refused(
        in -> {
          readAll(in);
          return in.getLong();
        },
        "it must hold its whole payload.");
    refused(
        in -> {
          in.getInt();
          return in.count("users", 1);
        },
        "users must be from 0 to what fits into the 39 bytes that are left: -1.");
    refused(
        in -> {
          in.check(in.getInt() < 0, "count below 0");
          return 0;
        },
        "it must count below 0.");
  }

  @Test
  void size_beyondOneArray_throws() {
    assertThat(StateWriter.size("ratings", 100)).isEqualTo(150);
    assertThat(StateWriter.size("ratings", Integer.MAX_VALUE - 8)).isEqualTo(Integer.MAX_VALUE - 8);
    assertThatThrownBy(() -> StateWriter.size("ratings", Integer.MAX_VALUE))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("state of ratings must fit into 2147483639 bytes: 2147483647 are needed."
            + " Save parts of it and combine them.");
  }
}
