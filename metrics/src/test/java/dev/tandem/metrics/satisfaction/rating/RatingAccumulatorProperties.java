package dev.tandem.metrics.satisfaction.rating;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.primitives.Bytes;
import com.google.common.primitives.ImmutableIntArray;
import dev.tandem.metrics.satisfaction.nps.NpsConvention;
import dev.tandem.metrics.satisfaction.nps.WeightedNpsAccumulator;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class RatingAccumulatorProperties {

  private static final RatingScale SCALE = RatingScale.ZERO_TO_TEN;

  @Property
  void counts_everyWayIn_equalCountingOneByOne(
      @ForAll @Size(max = 100) List<@IntRange(max = 10) Integer> ratings) {
    RatingCounts expected = new RatingCounts(
        SCALE,
        LongStream.rangeClosed(0, 10)
            .mapToObj(rating -> (long) Collections.frequency(ratings, (int) rating))
            .toList());
    byte[] bytes = Bytes.toArray(ratings);
    ByteBuffer shifted =
        ByteBuffer.allocateDirect(bytes.length + 3).put(3, bytes).position(3);
    assertThat(accumulate(ratings).snapshot()).isEqualTo(expected);
    assertThat(new RatingAccumulator(SCALE)
            .addAll(ImmutableIntArray.copyOf(ratings))
            .snapshot())
        .isEqualTo(expected);
    assertThat(new RatingAccumulator(SCALE).addAll(ByteBuffer.wrap(bytes)).snapshot())
        .isEqualTo(expected);
    assertThat(new RatingAccumulator(SCALE).addAll(shifted).snapshot()).isEqualTo(expected);
    assertThat(shifted.position()).isEqualTo(3);
    assertThat(ratings.parallelStream().collect(RatingAccumulator.collector(SCALE)).snapshot())
        .isEqualTo(expected);
  }

  @Property
  void combine_anySplitAndOrder_givesTheSameState(
      @ForAll List<@IntRange(max = 10) Integer> ratings,
      @ForAll @IntRange(min = 1, max = 5) int parts,
      @ForAll Random random) {
    List<RatingAccumulator> split = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      split.add(new RatingAccumulator(SCALE));
    }
    ratings.forEach(rating -> split.get(random.nextInt(parts)).add(rating));
    Collections.shuffle(split, random);
    RatingAccumulator combined = new RatingAccumulator(SCALE);
    split.forEach(combined::combine);
    assertThat(combined.toBytes()).isEqualTo(accumulate(ratings).toBytes());
  }

  @Property
  void fromBytes_savedState_continuesAsIfNeverSaved(
      @ForAll List<@IntRange(max = 10) Integer> before,
      @ForAll List<@IntRange(max = 10) Integer> after) {
    RatingAccumulator restored = RatingAccumulator.fromBytes(accumulate(before).toBytes());
    after.forEach(restored::add);
    RatingAccumulator uninterrupted = accumulate(before);
    after.forEach(uninterrupted::add);
    assertThat(restored.snapshot()).isEqualTo(uninterrupted.snapshot());
  }

  @Property
  void weighted_anySplit_givesTheSameBits(
      @ForAll @Size(min = 1) List<@IntRange(max = 10) Integer> ratings,
      @ForAll @IntRange(min = 1, max = 5) int parts,
      @ForAll Random random) {
    NpsConvention convention = NpsConvention.standard();
    List<WeightedNpsAccumulator> split = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      split.add(new WeightedNpsAccumulator(convention));
    }
    WeightedNpsAccumulator whole = new WeightedNpsAccumulator(convention);
    for (int rating : ratings) {
      double weight = 0.1 * (1 + random.nextInt(7));
      whole.add(rating, weight);
      split.get(random.nextInt(parts)).add(rating, weight);
    }
    Collections.shuffle(split, random);
    WeightedNpsAccumulator combined = new WeightedNpsAccumulator(convention);
    split.forEach(combined::combine);
    assertThat(combined.snapshot()).isEqualTo(whole.snapshot());
    assertThat(combined.toBytes()).isEqualTo(whole.toBytes());
    assertThat(WeightedNpsAccumulator.fromBytes(whole.toBytes()).snapshot())
        .isEqualTo(whole.snapshot());
  }

  private static RatingAccumulator accumulate(List<Integer> ratings) {
    RatingAccumulator accumulator = new RatingAccumulator(SCALE);
    ratings.forEach(accumulator::add);
    return accumulator;
  }
}
