package dev.tandem.scheduling.simulation.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.scheduling.simulation.sensitivity.Cruciality;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Correlations against their definitions over all pairs, with many ties. */
class CorrelationsProperties {

  @Property(tries = 1000)
  void kendall_isTheDefinitionOverAllPairs(
      @ForAll @Size(min = 1, max = 25) int @IntRange(min = -3, max = 3) [] one, @ForAll long seed) {
    compare(one, shuffled(one, seed));
  }

  @Property(tries = 300)
  void correlations_ofAnyNumbers_areTheirDefinitions(
      @ForAll @Size(min = 1, max = 25) int[] one, @ForAll long seed) {
    compare(one, shuffled(one, seed));
  }

  private static int[] shuffled(int[] one, long seed) {
    Random random = new Random(seed);
    int[] other = new int[one.length];
    for (int i = 0; i < other.length; i++) {
      other[i] = random.nextBoolean() ? one[i] : one[random.nextInt(one.length)];
    }
    return other;
  }

  private static void compare(int[] one, int[] other) {
    equal(Correlations.of(Cruciality.KENDALL, one, other), tauB(one, other));
    equal(Correlations.of(Cruciality.SPEARMAN, one, other), pearson(ranks(one), ranks(other)));
    equal(
        Correlations.of(Cruciality.PEARSON, one, other),
        pearson(
            Arrays.stream(one).asDoubleStream().toArray(),
            Arrays.stream(other).asDoubleStream().toArray()));
  }

  private static void equal(OptionalDouble actual, double expected) {
    if (Double.isNaN(expected)) {
      assertThat(actual).isEmpty();
    } else {
      assertThat(actual.orElseThrow()).isCloseTo(expected, within(1e-9));
    }
  }

  /** Pairs that agree less pairs that do not, over the geometric mean of the pairs not tied in each. */
  private static double tauB(int[] one, int[] other) {
    long agreeing = 0;
    long untiedInOne = 0;
    long untiedInOther = 0;
    for (int i = 0; i < one.length; i++) {
      for (int j = 0; j < i; j++) {
        long first = Integer.compare(one[i], one[j]);
        long second = Integer.compare(other[i], other[j]);
        agreeing += first * second;
        untiedInOne += first * first;
        untiedInOther += second * second;
      }
    }
    return agreeing / Math.sqrt((double) untiedInOne * untiedInOther);
  }

  /** One more than the number of smaller values, and half of the other equal ones. */
  private static double[] ranks(int[] values) {
    return Arrays.stream(values)
        .mapToDouble(value -> Arrays.stream(values)
                .mapToDouble(other -> other < value ? 1 : other == value ? 0.5 : 0)
                .sum()
            + 0.5)
        .toArray();
  }

  /** The mean product of differences of all pairs, which needs no mean. */
  private static double pearson(double[] one, double[] other) {
    double products = 0;
    double oneSquares = 0;
    double otherSquares = 0;
    for (int i = 0; i < one.length; i++) {
      for (int j = 0; j < i; j++) {
        products += (one[i] - one[j]) * (other[i] - other[j]);
        oneSquares += (one[i] - one[j]) * (one[i] - one[j]);
        otherSquares += (other[i] - other[j]) * (other[i] - other[j]);
      }
    }
    return products / Math.sqrt(oneSquares) / Math.sqrt(otherSquares);
  }

  @Example
  void kendall_ofOppositeOrders_isMinusOne() {
    int[] one = {1, 2, 3, 4};
    int[] other = {9, 7, 5, 3};
    for (Cruciality kind : Cruciality.values()) {
      assertThat(Correlations.of(kind, one, other).orElseThrow()).isCloseTo(-1, within(1e-15));
      assertThat(Correlations.of(kind, one, one).orElseThrow()).isCloseTo(1, within(1e-15));
      assertThat(Correlations.of(kind, one, new int[4])).isEmpty();
      assertThat(Correlations.of(kind, new int[1], new int[1])).isEmpty();
    }
  }
}
