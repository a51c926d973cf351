package dev.tandem.scheduling.simulation.sampling.uniform;

import static dev.tandem.scheduling.simulation.sampling.uniform.UniformsTest.filled;
import static dev.tandem.scheduling.simulation.sampling.uniform.UniformsTest.unit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class UniformsProperties {

  @Provide
  Arbitrary<Uniforms> uniforms() {
    return Combinators.combine(Arbitraries.longs(), Arbitraries.integers().between(0, 2))
        .as((seed, method) -> switch (method) {
          case 0 -> Uniforms.monteCarlo(seed);
          case 1 -> Uniforms.latinHypercube(seed, 2_000);
          default -> Uniforms.sobol(seed, 6);
        });
  }

  /** A sample is the same whatever range it is filled with. */
  @Property(tries = 200)
  void fill_anySplit_givesTheSameBits(
      @ForAll("uniforms") Uniforms uniforms,
      @ForAll @IntRange(max = 8) int dimension,
      @ForAll @IntRange(max = 900) int first,
      @ForAll @IntRange(max = 900) int count) {
    int[] whole = filled(uniforms, dimension, 0, 2_000);
    assertThat(filled(uniforms, dimension, first, count))
        .isEqualTo(Arrays.copyOfRange(whole, first, first + count));
  }

  @Property(tries = 200)
  void permutation_holdsEachNumberOnce(
      @ForAll long key, @ForAll @IntRange(min = 1, max = 3_000) int size) {
    Permutation permutation = new Permutation(key, size);
    assertThat(IntStream.range(0, size).map(permutation::at).sorted().toArray())
        .isEqualTo(IntStream.range(0, size).toArray());
  }

  /** Stratum k of n holds the fractions from k/n of 2^32 to below (k + 1)/n of it. */
  @Property(tries = 200)
  void latinHypercube_eachStratumHoldsOne(
      @ForAll long seed,
      @ForAll @IntRange(max = 5) int dimension,
      @ForAll @IntRange(min = 1, max = 3_000) int samples) {
    int[] fractions = filled(Uniforms.latinHypercube(seed, samples), dimension, 0, samples);
    int[] strata = Arrays.stream(fractions)
        .map(f -> (int) ((Integer.toUnsignedLong(f) * samples) >>> 32))
        .sorted()
        .toArray();
    assertThat(strata).isEqualTo(IntStream.range(0, samples).toArray());
  }

  /** Each of the first 1,000 dimensions alone: of 2^k samples from a multiple of 2^k on, one in each interval of width 2^-k. */
  @Property(tries = 200)
  void sobol_eachIntervalHoldsOne(
      @ForAll long seed,
      @ForAll @IntRange(max = 999) int dimension,
      @ForAll @IntRange(max = 10) int power,
      @ForAll @IntRange(max = 100) int block) {
    int count = 1 << power;
    int[] fractions = filled(Uniforms.sobol(seed, 1_000), dimension, (long) block * count, count);
    int[] intervals = Arrays.stream(fractions)
        .map(f -> (int) (Integer.toUnsignedLong(f) >>> (32 - power)))
        .sorted()
        .toArray();
    assertThat(intervals).isEqualTo(IntStream.range(0, count).toArray());
  }

  /** The first two dimensions are a (0, 2)-sequence: every box of 2^-k whose sides are powers of 2 holds one of 2^k points. */
  @Property(tries = 200)
  void sobol_eachElementaryBoxOfTwoDimensionsHoldsOne(
      @ForAll long seed,
      @ForAll @IntRange(max = 10) int across,
      @ForAll @IntRange(max = 6) int up) {
    int count = 1 << (across + up);
    int[] x = filled(Uniforms.sobol(seed, 2), 0, 0, count);
    int[] y = filled(Uniforms.sobol(seed, 2), 1, 0, count);
    int[] boxes = IntStream.range(0, count)
        .map(i -> (int) (((Integer.toUnsignedLong(x[i]) >>> (32 - across)) << up)
            | (Integer.toUnsignedLong(y[i]) >>> (32 - up))))
        .sorted()
        .toArray();
    assertThat(boxes).isEqualTo(IntStream.range(0, count).toArray());
  }

  /** The largest difference between a corner's area and its share of 128 points: about 0.02 for Sobol, 0.1 for Monte Carlo. */
  @Property(tries = 20)
  void sobol_starDiscrepancy_isBelowThatOfMonteCarlo(@ForAll long seed) {
    double even = discrepancy(Uniforms.sobol(seed, 2), 128);
    assertThat(even).isLessThan(0.045);
    assertThat(even).isLessThan(discrepancy(Uniforms.monteCarlo(seed), 128));
  }

  private static double discrepancy(Uniforms uniforms, int count) {
    int[] x = filled(uniforms, 0, 0, count);
    int[] y = filled(uniforms, 1, 0, count);
    double worst = 0;
    for (int right = 0; right < count; right++) {
      for (int top = 0; top < count; top++) {
        int inside = 0;
        for (int i = 0; i < count; i++) {
          inside += unit(x[i]) <= unit(x[right]) && unit(y[i]) <= unit(y[top]) ? 1 : 0;
        }
        double area = unit(x[right]) * unit(y[top]);
        worst = Math.max(worst, Math.abs(inside / (double) count - area));
      }
    }
    return worst;
  }
}
