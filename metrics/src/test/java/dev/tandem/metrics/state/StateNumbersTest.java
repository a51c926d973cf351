package dev.tandem.metrics.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every number of a small state, one after the other, set to its neighbours and to the ends of its range, with a right checksum: it is
 * refused as documented, or is a state that an accumulator writes. {@link StateMutationTest} changes several places at random.
 */
class StateNumbersTest {

  static List<SavedAccumulator> small() {
    return SavedAccumulators.small();
  }

  @ParameterizedTest
  @MethodSource("small")
  void fromBytes_anyNumberChanged_isRefusedOrCouldHaveBeenWritten(SavedAccumulator saved) {
    for (int at = header(saved); at <= end(saved) - Integer.BYTES; at++) {
      int number = saved.state().getInt(at);
      for (int other :
          List.of(number - 1, number + 1, -number, 0, 1, Integer.MIN_VALUE, Integer.MAX_VALUE)) {
        byte[] bytes = bytes(saved);
        ByteBuffer.wrap(bytes).putInt(at, other);
        check(saved, bytes, "number at " + at + " changed from " + number + " to " + other);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("small")
  void fromBytes_anyLongNumberChanged_isRefusedOrCouldHaveBeenWritten(SavedAccumulator saved) {
    for (int at = header(saved); at <= end(saved) - Long.BYTES; at++) {
      long number = saved.state().getLong(at);
      for (long other :
          ImmutableList.of(number - 1, -number, 0L, -1L, 1L, Long.MIN_VALUE, Long.MAX_VALUE)) {
        byte[] bytes = bytes(saved);
        ByteBuffer.wrap(bytes).putLong(at, other);
        check(saved, bytes, "long number at " + at + " changed from " + number + " to " + other);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("small")
  void fromBytes_cutAnywhere_isRefused(SavedAccumulator saved) {
    for (int end = header(saved); end < end(saved); end++) {
      check(saved, Arrays.copyOf(bytes(saved), end + Integer.BYTES), "cut at " + end);
    }
  }

  private static int header(SavedAccumulator saved) {
    return Integer.BYTES + 2 + saved.kind().length();
  }

  private static int end(SavedAccumulator saved) {
    return saved.state().limit() - Integer.BYTES;
  }

  private static byte[] bytes(SavedAccumulator saved) {
    byte[] bytes = new byte[saved.state().limit()];
    saved.state().get(0, bytes);
    return bytes;
  }

  private static void check(SavedAccumulator saved, byte[] bytes, String what) {
    ByteBuffer changed = StateMutations.sealed(bytes);
    ByteBuffer written;
    try {
      written = saved.readAndWrite(changed);
    } catch (IllegalArgumentException e) {
      assertThat(e).as(what).hasMessageStartingWith("state ");
      return;
    } catch (RuntimeException | Error e) {
      throw new AssertionError(what, e);
    }
    assertThat(written).as(what).isEqualTo(changed);
  }
}
