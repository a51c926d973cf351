package dev.tandem.metrics.satisfaction.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.primitives.ImmutableIntArray;
import dev.tandem.metrics.state.StateWriter;
import dev.tandem.metrics.statistics.Proportion;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatingAccumulatorTest {

  private final RatingAccumulator accumulator = new RatingAccumulator(RatingScale.ONE_TO_FIVE);

  @Test
  void snapshot_someRatings_countsEach() {
    accumulator.add(5);
    accumulator.add(1, 3);
    RatingCounts counts = accumulator.snapshot();
    assertThat(counts)
        .isEqualTo(new RatingCounts(RatingScale.ONE_TO_FIVE, List.of(3L, 0L, 0L, 0L, 1L)));
    assertThat(counts.responses()).isEqualTo(4);
    assertThat(counts.count(1)).isEqualTo(3);
    assertThat(counts.between(4, 5)).isEqualTo(Proportion.of(1, 4));
    assertThat(counts.mean().orElseThrow().mean()).isEqualTo(2);
    assertThat(counts.mean().orElseThrow().variance()).hasValueCloseTo(4.0, within(1e-15));
    assertThat(counts.plus(counts).count(1)).isEqualTo(6);
    assertThat(RatingCounts.empty(RatingScale.ONE_TO_FIVE).mean()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0", "6", "-1", "261"})
  void add_offTheScale_throws(int rating) {
    String message = "rating must be from 1 to 5: " + rating;
    String remedy = "Leave the answer out or change the scale.";
    assertThatThrownBy(() -> accumulator.add(rating))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message + ". " + remedy);
    ImmutableIntArray ratings = ImmutableIntArray.of(5, 5, 5, 5, 5, 5, rating);
    assertThatThrownBy(() -> accumulator.addAll(ratings))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message + ", at index 6. " + remedy);
    assertThatThrownBy(() -> accumulator.addAll(ImmutableIntArray.of(5, rating, 5, 5)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message + ", at index 1. " + remedy);
    assertThat(accumulator.snapshot().responses()).isZero();
  }

  @Test
  void addAll_byteOffTheScale_throwsAndCountsNone() {
    byte[] ratings = {5, 5, 5, 5, 5, 5, 5, 5, 5, -2};
    assertThatThrownBy(() -> accumulator.addAll(ByteBuffer.wrap(ratings)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("rating must be from 1 to 5: -2, at index 9."
            + " Leave the answer out or change the scale.");
    assertThat(accumulator.snapshot().responses()).isZero();
  }

  @Test
  void add_manyTimes_refusesNegativeAndOverflow() {
    assertThatThrownBy(() -> accumulator.add(1, -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("times must not be negative: -1. Count from 0.");
    accumulator.add(1, Long.MAX_VALUE);
    assertThatThrownBy(() -> accumulator.add(1, 1)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> accumulator.add(1)).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void sums_thatDoNotFit_areRefusedAndAddNothing() {
    accumulator.add(2, Long.MAX_VALUE);
    RatingAccumulator other = new RatingAccumulator(RatingScale.ONE_TO_FIVE);
    other.add(1);
    other.add(2);
    RatingCounts before = accumulator.snapshot();
    assertThatThrownBy(() -> accumulator.combine(other)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> accumulator.addAll(other.snapshot()))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> accumulator.addAll(ImmutableIntArray.of(1, 2)))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> accumulator.addAll(ByteBuffer.wrap(new byte[] {1, 2})))
        .isInstanceOf(ArithmeticException.class);
    assertThat(accumulator.snapshot()).isEqualTo(before);
    accumulator.add(1);
    assertThatThrownBy(accumulator::snapshot).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void combine_otherScale_throws() {
    assertThatThrownBy(() -> accumulator.combine(new RatingAccumulator(RatingScale.ONE_TO_SEVEN)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("scales must be equal: 1-5 and 1-7. Convert the ratings of one of them.");
  }

  @Test
  void fromBytes_negativeCount_throws() {
    StateWriter out = new StateWriter("ratings", 1);
    out.putInt(1);
    out.putInt(2);
    out.putLong(1);
    out.putLong(-1);
    assertThatThrownBy(() -> RatingAccumulator.fromBytes(out.toBytes()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("state of ratings must be as an accumulator wrote it:"
            + " count must not be negative: -1, counts [1, -1]. Count from 0."
            + " Give what toBytes() returned.");
  }

  @Test
  void combine_withItself_throws() {
    RatingAccumulator ratings = new RatingAccumulator(RatingScale.ONE_TO_FIVE);
    assertThatThrownBy(() -> ratings.combine(ratings))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "accumulator must be another one: the same. Combine different parts of the ratings.");
  }

  @Test
  void scale_notAscending_throws() {
    assertThatThrownBy(() -> new RatingScale(5, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("scale must ascend within 0 to 100: 5 to 1. Shift or coarsen the ratings.");
  }

  @Test
  void ratingCounts_invalid_throws() {
    assertThatThrownBy(() -> new RatingCounts(new RatingScale(1, 2), List.of(1L)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("counts must be one for each rating: 1 for the scale 1-2."
            + " Count 0 where nobody answered.");
    assertThatThrownBy(() -> new RatingCounts(new RatingScale(1, 2), List.of(1L, -1L)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("count must not be negative: -1, counts [1, -1]. Count from 0.");
    assertThatThrownBy(() -> accumulator.snapshot().between(3, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("ratings must be in order: from 3 to 2. Give the lower one first.");
  }
}
