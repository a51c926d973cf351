package dev.tandem.metrics.satisfaction.rating;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.common.collect.ImmutableList;
import java.nio.ByteBuffer;
import java.util.function.Consumer;

class RatingBytesFuzzTest {

  private static final ImmutableList<RatingScale> SCALES =
      ImmutableList.of(RatingScale.ZERO_TO_TEN, RatingScale.ONE_TO_FIVE, RatingScale.ONE_TO_SEVEN);

  @FuzzTest
  void addAll(byte[] ratings) {
    for (RatingScale scale : SCALES) {
      assertThat(counted(scale, all -> all.addAll(ByteBuffer.wrap(ratings))))
          .isEqualTo(counted(scale, all -> addEach(all, ratings)));
    }
  }

  private static void addEach(RatingAccumulator accumulator, byte[] ratings) {
    for (byte rating : ratings) {
      accumulator.add(rating);
    }
  }

  /** The state after counting, or that it was refused. */
  private static Object counted(RatingScale scale, Consumer<RatingAccumulator> adding) {
    RatingAccumulator accumulator = new RatingAccumulator(scale);
    try {
      adding.accept(accumulator);
    } catch (IllegalArgumentException e) {
      return "refused";
    }
    return accumulator.toBytes();
  }
}
