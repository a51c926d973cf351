package dev.tandem.metrics.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What a changed state with a right checksum can do: it is refused as documented before it costs memory, or is one that an accumulator
 * writes.
 *
 * <p>The number of changed states is a property: {@code -Dtandem.mutations=1000000}.
 */
class StateMutationTest {

  private static final int MUTATIONS = Integer.getInteger("tandem.mutations", 10_000);

  /** What a refusal may allocate for each byte that it read. */
  private static final int MOST_PER_BYTE = 8;

  /** What a refusal allocates however short the state is: two exceptions with their stack traces and messages, conventions, a decoder. */
  private static final long MOST_APART = 16 * 1024;

  /** A growing range of months without a row. */
  static final String NOTHING_SEEN = "accumulator must have seen a row before its months are known";

  private long refused;
  private long accepted;
  private long withoutResult;
  private long worst = Long.MIN_VALUE;

  @Test
  void fromBytes_changedStateWithItsChecksum_isRefusedCheaplyOrCouldHaveBeenWritten() {
    List<SavedAccumulator> saved = SavedAccumulators.all();
    StateMutations mutations = new StateMutations(saved, 20261129);
    for (int i = 0; i < MUTATIONS; i++) {
      SavedAccumulator original = saved.get(i % saved.size());
      ByteBuffer changed = mutations.mutated(original);
      try {
        tryOut(original, changed);
      } catch (RuntimeException | Error e) {
        throw new AssertionError("mutation " + i + " of " + original + ": " + hex(changed), e);
      }
    }
    System.out.printf(
        "%d refused, %d accepted, of which %d without a result; at most %d bytes apart from 8 a byte%n",
        refused, accepted, withoutResult, worst);
    assertThat(refused).isGreaterThan(MUTATIONS / 2);
    assertThat(accepted).isGreaterThan(MUTATIONS / 50);
  }

  private void tryOut(SavedAccumulator original, ByteBuffer changed) {
    Runnable results;
    try {
      results = original.restore(changed);
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageStartingWith("state ");
      worst = Math.max(worst, apart(original, changed));
      assertThat(worst).isLessThanOrEqualTo(MOST_APART);
      refused++;
      return;
    }
    accepted++;
    try {
      results.run();
    } catch (IllegalArgumentException | ArithmeticException e) {
      withoutResult++;
    } catch (IllegalStateException e) {
      assertThat(e).hasMessageStartingWith(NOTHING_SEEN);
      withoutResult++;
    }
    assertThat(original.readAndWrite(changed)).isEqualTo(changed);
  }

  /**
   * What a refusal allocates beyond its share a byte: the least of a few times, since classes and reflective calls are prepared once, while
   * what reading costs is allocated each time.
   */
  private static long apart(SavedAccumulator original, ByteBuffer changed) {
    long least = refusal(original, changed);
    for (int i = 0; i < 4 && least > MOST_APART; i++) {
      least = Math.min(least, refusal(original, changed));
    }
    return least;
  }

  private static long refusal(SavedAccumulator original, ByteBuffer changed) {
    long before = AllocatedBytes.ofThisThread();
    try {
      original.restore(changed);
      throw new AssertionError("refused once, then accepted");
    } catch (IllegalArgumentException e) {
      return AllocatedBytes.ofThisThread() - before - (long) MOST_PER_BYTE * changed.remaining();
    }
  }

  private static String hex(ByteBuffer state) {
    byte[] bytes = new byte[state.remaining()];
    state.duplicate().get(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
