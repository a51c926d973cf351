package dev.tandem.scheduling.simulation.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableIntArray;
import dev.tandem.scheduling.kernel.Instants;
import dev.tandem.scheduling.simulation.distribution.JointConfidence.Pair;
import java.time.LocalDateTime;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class JointConfidenceProperties {

  private static JointConfidence of(List<Integer> samples) {
    return JointConfidence.of(
        new ListedFinishes(
            ImmutableIntArray.copyOf(samples.stream().mapToInt(sample -> sample % 31)),
            hour -> 3_600L * hour),
        costs(samples));
  }

  private static ImmutableDoubleArray costs(List<Integer> samples) {
    return ImmutableDoubleArray.copyOf(samples.stream().mapToDouble(sample -> sample / 31));
  }

  @Property
  void frontier_isKeptAsOftenAsWanted_andNothingCheaperIs(
      @ForAll @Size(min = 1, max = 60) List<@IntRange(max = 960) Integer> samples,
      @ForAll @DoubleRange(min = 0.01, max = 1) double confidence) {
    JointConfidence joint = of(samples);
    List<Pair> frontier = joint.frontier(confidence);
    assertThat(frontier).isNotEmpty();
    for (int i = 0; i < frontier.size(); i++) {
      Pair pair = frontier.get(i);
      assertThat(pair.probability()).isEqualTo(joint.probability(pair.date(), pair.budget()));
      assertThat(pair.probability().value()).isGreaterThanOrEqualTo(confidence - 1e-12);
      assertThat(joint.probability(pair.date(), pair.budget() - 1).value()).isLessThan(confidence);
      assertThat(joint.probability(pair.date().minusHours(1), pair.budget()).value())
          .isLessThan(confidence);
      if (i > 0) {
        assertThat(pair.date()).isAfter(frontier.get(i - 1).date());
        assertThat(pair.budget()).isLessThan(frontier.get(i - 1).budget());
      }
    }
  }

  /** Fréchet: both are kept at most as often as either, and at least as often as is left when the misses of both are taken off. */
  @Property
  void probability_liesBetweenFrechetsBounds(
      @ForAll @Size(min = 1, max = 60) List<@IntRange(max = 960) Integer> samples,
      @ForAll @IntRange(max = 31) int hour,
      @ForAll @IntRange(max = 31) int budget) {
    JointConfidence joint = of(samples);
    LocalDateTime date = Instants.toDateTime(3_600L * hour);
    long both = joint.probability(date, budget).count();
    long inTime = joint.probability(date, Double.MAX_VALUE).count();
    long within = joint.probability(LocalDateTime.of(2100, 1, 1, 0, 0), budget).count();
    assertThat(both)
        .isLessThanOrEqualTo(Math.min(inTime, within))
        .isGreaterThanOrEqualTo(inTime + within - samples.size());
    assertThat(within)
        .isEqualTo(
            CostDistribution.of(0, costs(samples)).probabilityWithin(budget).count());
  }

  @Property
  void marginalPair_isKeptNoMoreOftenThanEither(
      @ForAll @Size(min = 1, max = 60) List<@IntRange(max = 960) Integer> samples,
      @ForAll @DoubleRange(min = 0.01, max = 1) double share) {
    JointConfidence joint = of(samples);
    Pair pair = joint.marginalPair(share);
    assertThat(joint.probability(pair.date(), Double.MAX_VALUE).value())
        .isGreaterThanOrEqualTo(share - 1e-12)
        .isGreaterThanOrEqualTo(pair.probability().value());
    assertThat(pair.probability()).isEqualTo(joint.probability(pair.date(), pair.budget()));
  }
}
