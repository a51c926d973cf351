package dev.tandem.metrics.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableMap;
import java.nio.ByteBuffer;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each reader of states is given all bytes, with a right checksum: a fuzzer would not find one. */
class StateFuzzTest {

  private static final ImmutableCollection<SavedAccumulator> READERS =
      SavedAccumulators.all().stream()
          .collect(
              ImmutableMap.toImmutableMap(SavedAccumulator::reader, saved -> saved, (a, b) -> a))
          .values();

  static Stream<Arguments> saved() {
    return SavedAccumulators.all().stream().map(saved -> {
      byte[] state = new byte[saved.state().remaining()];
      saved.state().duplicate().get(state);
      return Arguments.of((Object) state);
    });
  }

  @MethodSource("saved")
  @FuzzTest
  void fromBytes(byte[] bytes) {
    ByteBuffer state = bytes.length < Integer.BYTES
        ? ByteBuffer.wrap(bytes)
        : StateMutations.sealed(bytes.clone());
    READERS.forEach(reader -> tryOut(reader, state));
  }

  private static void tryOut(SavedAccumulator reader, ByteBuffer state) {
    Runnable results;
    try {
      results = reader.restore(state);
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageStartingWith("state ");
      return;
    }
    assertThat(reader.readAndWrite(state)).isEqualTo(state);
    try {
      results.run();
    } catch (IllegalArgumentException | ArithmeticException e) {
      assertThat(e.getMessage()).isNotEmpty();
    } catch (IllegalStateException e) {
      assertThat(e).hasMessageStartingWith(StateMutationTest.NOTHING_SEEN);
    }
  }
}
