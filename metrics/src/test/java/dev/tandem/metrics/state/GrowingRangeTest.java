package dev.tandem.metrics.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.metrics.engagement.activity.ActivityAccumulator;
import dev.tandem.metrics.engagement.adoption.AdoptionAccumulator;
import dev.tandem.metrics.period.PeriodAxis;
import dev.tandem.metrics.period.PeriodCalendar;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A stated range that a state says to follow its events, and does not, is refused before its periods are worked out. */
class GrowingRangeTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final int PERIODS = 1_999;
  private static final PeriodAxis RANGE =
      PeriodAxis.of(PeriodCalendar.days(BERLIN), LocalDate.of(2025, 3, 3), PERIODS);
  private static final Instant WITHIN = Instant.parse("2025-03-04T12:00:00Z");

  /** A day worked out would take more than 100 bytes. */
  private static final long MOST_BYTES = 50 * PERIODS;

  /** The state of a stated range with 1 for the choice that so many bytes behind the number of periods says so. */
  private static byte[] growing(ByteBuffer state, int behind) {
    byte[] bytes = new byte[state.remaining()];
    state.duplicate().get(bytes);
    ByteBuffer changed = ByteBuffer.wrap(bytes);
    int periods = IntStream.rangeClosed(0, bytes.length - Integer.BYTES)
        .filter(at -> changed.getInt(at) == PERIODS)
        .findFirst()
        .orElseThrow();
    int at = behind < 0 ? bytes.length + behind : periods + behind;
    assertThat(changed.getInt(at)).isZero();
    changed.putInt(at, 1);
    return bytes;
  }

  private static void refused(byte[] bytes, Consumer<ByteBuffer> reader) {
    ByteBuffer state = StateMutations.sealed(bytes);
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      long before = AllocatedBytes.ofThisThread();
      try {
        reader.accept(state);
      } catch (IllegalArgumentException e) {
        least = Math.min(least, AllocatedBytes.ofThisThread() - before);
      }
    }
    assertThat(least).isLessThan(MOST_BYTES);
    assertThatThrownBy(() -> reader.accept(state))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("it must have the range of its events");
  }

  @Test
  void adoption_rangeLongerThanItsEvents_isRefusedCheaply() {
    AdoptionAccumulator<Long> accumulator = AdoptionAccumulator.ofNumbers(RANGE);
    refused(
        growing(accumulator.toBytes(), -2 * Integer.BYTES), AdoptionAccumulator::numbersFromBytes);
    accumulator.add(1L, WITHIN, "search");
    refused(
        growing(accumulator.toBytes(), -2 * Integer.BYTES), AdoptionAccumulator::numbersFromBytes);
  }

  @Test
  void activity_rangeLongerThanItsEvents_isRefusedCheaply() {
    ActivityAccumulator<Long> accumulator = ActivityAccumulator.ofNumbers(RANGE);
    refused(growing(accumulator.toBytes(), Integer.BYTES), ActivityAccumulator::numbersFromBytes);
    accumulator.add(1L, WITHIN);
    refused(growing(accumulator.toBytes(), Integer.BYTES), ActivityAccumulator::numbersFromBytes);
  }
}
