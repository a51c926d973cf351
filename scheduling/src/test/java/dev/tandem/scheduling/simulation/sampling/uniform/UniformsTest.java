package dev.tandem.scheduling.simulation.sampling.uniform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Also what tests of tables and copulas ask of uniform numbers. */
public class UniformsTest {
  private static final int[][] DIRECTIONS = JoeKuo.directions(JoeKuo.DIMENSIONS);

  static Stream<Uniforms> all() {
    return Stream.of(
        Uniforms.monteCarlo(7), Uniforms.latinHypercube(7, 1_000), Uniforms.sobol(7, 5));
  }

  public static int[] filled(Uniforms uniforms, int dimension, long first, int count) {
    int[] fractions = new int[count];
    uniforms.fill(dimension, first, count, fractions);
    return fractions;
  }

  public static double unit(int fraction) {
    return (Integer.toUnsignedLong(fraction) + 0.5) / (1L << 32);
  }

  /** Each share of 1,024 bins of 100 samples, in units of its standard deviation. */
  @Test
  void monteCarlo_binsAndRest_areUniform() {
    int[] fractions = filled(Uniforms.monteCarlo(1), 3, 12_345, 102_400);
    int[] bins = Arrays.stream(fractions).map(f -> f >>> 22).toArray();
    assertThat(chiSquare(bins, 1_024)).isBetween(-3.5, 3.5);
    int[] rest = Arrays.stream(fractions).map(f -> (f >>> 12) & 1_023).toArray();
    assertThat(chiSquare(rest, 1_024)).isBetween(-3.5, 3.5);
  }

  /** The Kolmogorov-Smirnov distance of n uniform numbers exceeds 1.95 / sqrt(n) once in a thousand times. */
  @Test
  void monteCarlo_distribution_isUniform() {
    for (int dimension = 0; dimension < 20; dimension++) {
      double[] sorted = Arrays.stream(filled(Uniforms.monteCarlo(99), dimension, 0, 10_000))
          .mapToDouble(UniformsTest::unit)
          .sorted()
          .toArray();
      double distance = 0;
      for (int i = 0; i < sorted.length; i++) {
        distance = Math.max(distance, Math.abs(sorted[i] - (i + 0.5) / sorted.length));
      }
      assertThat(distance).isLessThan(1.95 / 100);
    }
  }

  /** A dimension beside the next one, a sample beside the next one, a seed beside the next one: pairs fill a grid of 32 by 32 evenly. */
  @Test
  void monteCarlo_neighbours_areIndependent() {
    Uniforms uniforms = Uniforms.monteCarlo(5);
    int[] here = filled(uniforms, 8, 0, 102_400);
    assertThat(pairs(here, filled(uniforms, 9, 0, 102_400))).isBetween(-3.5, 3.5);
    assertThat(pairs(here, filled(uniforms, 8, 1, 102_400))).isBetween(-3.5, 3.5);
    assertThat(pairs(here, filled(Uniforms.monteCarlo(6), 8, 0, 102_400))).isBetween(-3.5, 3.5);
  }

  @Test
  void latinHypercube_twoDimensions_areIndependent() {
    Uniforms uniforms = Uniforms.latinHypercube(5, 102_400);
    assertThat(pairs(filled(uniforms, 0, 0, 102_400), filled(uniforms, 1, 0, 102_400)))
        .isBetween(-3.5, 3.5);
    int[] here = filled(uniforms, 0, 0, 102_399);
    assertThat(pairs(here, filled(uniforms, 0, 1, 102_399))).isBetween(-3.5, 3.5);
  }

  /** Whatever the scrambling, the numbers under it are Joe and Kuo's. */
  @ParameterizedTest
  @CsvFileSource(resources = "sobol.csv", numLinesToSkip = 1)
  void directions_reference_agree(int dimension, long first, long second, long third) {
    assertThat(point(DIRECTIONS[dimension], 0x5A3C)).isEqualTo(first);
    assertThat(point(DIRECTIONS[dimension], 0x2AAAAAA1)).isEqualTo(second);
    assertThat(point(DIRECTIONS[dimension], 0x7FFFFFFF)).isEqualTo(third);
  }

  private static long point(int[] directions, int sample) {
    int point = 0;
    for (int bit = 0; bit < 32; bit++) {
      point ^= ((sample >>> bit) & 1) * directions[bit];
    }
    return Integer.toUnsignedLong(point);
  }

  @Test
  void sobol_moreDimensionsThanTheTable_fallsBackToMonteCarlo() {
    Uniforms uniforms = Uniforms.sobol(3, 1_200);
    assertThat(uniforms.dimensions()).isEqualTo(1_000);
    assertThat(Uniforms.sobol(3, 4).dimensions()).isEqualTo(4);
    assertThat(filled(uniforms, 1_000, 5, 20))
        .isEqualTo(filled(Uniforms.monteCarlo(3), 1_000, 5, 20));
    assertThat(filled(Uniforms.sobol(3, 0), 0, 5, 20))
        .isEqualTo(filled(Uniforms.monteCarlo(3), 0, 5, 20));
  }

  /** A dimension is scrambled in the same way whatever the number of dimensions. */
  @Test
  void sobol_dimensions_doNotChangeTheNumbers() {
    assertThat(filled(Uniforms.sobol(3, 2), 1, 0, 64))
        .isEqualTo(filled(Uniforms.sobol(3, 900), 1, 0, 64));
  }

  @Test
  void sobol_lastSample_isThere() {
    assertThat(filled(Uniforms.sobol(3, 2), 1, (1L << 32) - 2, 2)).doesNotHaveDuplicates();
  }

  @Test
  void seeds_differ() {
    assertThat(filled(Uniforms.sobol(3, 2), 1, 0, 8))
        .isNotEqualTo(filled(Uniforms.sobol(4, 2), 1, 0, 8));
    assertThat(filled(Uniforms.latinHypercube(3, 8), 1, 0, 8))
        .isNotEqualTo(filled(Uniforms.latinHypercube(4, 8), 1, 0, 8));
  }

  @ParameterizedTest
  @MethodSource("all")
  void fill_negative_throws(Uniforms uniforms) {
    int[] fractions = new int[4];
    assertRefused(
        "dimension must be at least 0: -1. Count dimensions from 0.",
        () -> uniforms.fill(-1, 0, 4, fractions));
    assertRefused(
        "first must be at least 0: -2. Count samples from 0.",
        () -> uniforms.fill(0, -2, 4, fractions));
  }

  @Test
  void fill_samplesBeyondTheMethod_throws() {
    assertRefused(
        "samples must be below 10: 4 from 7 on. Take fewer, or make the uniforms for more.",
        () -> Uniforms.latinHypercube(1, 10).fill(0, 7, 4, new int[4]));
    assertRefused(
        "samples must be below 4294967296: 1 from 4294967296 on. Take fewer, or make the uniforms for more.",
        () -> Uniforms.sobol(1, 1).fill(0, 1L << 32, 1, new int[4]));
  }

  @Test
  void factories_outOfRange_throw() {
    for (long samples : new long[] {0, (1L << 30) + 1}) {
      assertRefused(
          "samples must be from 1 to 1073741824: " + samples
              + ". Use Sobol or Monte Carlo for more.",
          () -> Uniforms.latinHypercube(1, samples));
    }
    assertRefused(
        "dimensions must be at least 0: -1. State the number of tasks.",
        () -> Uniforms.sobol(1, -1));
  }

  public static void assertRefused(String message, ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }

  private static double pairs(int[] first, int[] second) {
    int[] cells = new int[first.length];
    Arrays.setAll(cells, i -> ((first[i] >>> 27) << 5) | (second[i] >>> 27));
    return chiSquare(cells, 1_024);
  }

  /** Pearson's statistic as a standard score: of d degrees of freedom it has mean d and variance 2 d. */
  static double chiSquare(int[] cells, int kinds) {
    long[] counts = new long[kinds];
    Arrays.stream(cells).forEach(cell -> counts[cell]++);
    double expected = (double) cells.length / kinds;
    double sum = Arrays.stream(counts)
        .mapToDouble(c -> (c - expected) * (c - expected) / expected)
        .sum();
    return (sum - (kinds - 1)) / Math.sqrt(2.0 * (kinds - 1));
  }
}
