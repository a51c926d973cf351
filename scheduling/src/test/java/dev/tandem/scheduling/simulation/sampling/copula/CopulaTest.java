package dev.tandem.scheduling.simulation.sampling.copula;

import static dev.tandem.scheduling.simulation.sampling.uniform.UniformsTest.assertRefused;
import static dev.tandem.scheduling.simulation.sampling.uniform.UniformsTest.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.core.estimate.Estimate;
import dev.tandem.scheduling.simulation.sampling.table.EstimateTable;
import dev.tandem.scheduling.simulation.sampling.table.TableCache;
import dev.tandem.scheduling.simulation.sampling.uniform.Uniforms;
import dev.tandem.scheduling.simulation.sampling.uniform.UniformsTest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CopulaTest {
  private static final int SAMPLES = 20_000;

  static int[][] filled(Copula copula, Uniforms uniforms, long first, int count) {
    int[][] fractions = new int[copula.tasks()][count];
    int[] dimensions = IntStream.range(0, copula.sources()).toArray();
    for (int task = 0; task < fractions.length; task++) {
      copula.fill(task, uniforms, dimensions, first, count, fractions[task], new double[count]);
    }
    return fractions;
  }

  /** Spearman's definition: Pearson's correlation of ranks. Its standard error without correlation is 1 / sqrt(n), with it less. */
  private static double rankCorrelation(int[] first, int[] second) {
    double[] x = ranks(first);
    double[] y = ranks(second);
    double middle = (first.length - 1) / 2.0;
    double product = 0;
    double square = 0;
    for (int i = 0; i < x.length; i++) {
      product += (x[i] - middle) * (y[i] - middle);
      square += (x[i] - middle) * (x[i] - middle);
    }
    return product / square;
  }

  private static double[] ranks(int[] fractions) {
    double[] ranks = new double[fractions.length];
    int[] order = IntStream.range(0, fractions.length)
        .boxed()
        .sorted(Comparator.comparingLong(i -> Integer.toUnsignedLong(fractions[i])))
        .mapToInt(Integer::intValue)
        .toArray();
    for (int rank = 0; rank < order.length; rank++) {
      ranks[order[rank]] = rank;
    }
    return ranks;
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.45, -0.2, 0, 0.1, 0.3, 0.6, 0.95, 1})
  void ofGroup_rankCorrelation_isTheStatedOne(double stated) {
    int[][] fractions = filled(Copula.ofGroup(3, stated), Uniforms.monteCarlo(11), 0, SAMPLES);
    double error = 4 / Math.sqrt(SAMPLES);
    for (int task = 0; task < 3; task++) {
      assertThat(rankCorrelation(fractions[task], fractions[(task + 1) % 3]))
          .isCloseTo(stated, within(error));
    }
  }

  @Test
  void ofMatrix_rankCorrelations_areTheStatedOnes() {
    double[][] stated = {{1, 0.7, -0.3}, {0.7, 1, 0.2}, {-0.3, 0.2, 1}};
    Copula copula = Copula.ofMatrix(CorrelationMatrix.of(stated));
    int[][] fractions = filled(copula, Uniforms.monteCarlo(12), 0, SAMPLES);
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < row; column++) {
        assertThat(rankCorrelation(fractions[row], fractions[column]))
            .isCloseTo(stated[row][column], within(4 / Math.sqrt(SAMPLES)));
      }
    }
  }

  /** The Kolmogorov-Smirnov distance of n uniform numbers exceeds 1.95 / sqrt(n) once in a thousand times. */
  @ParameterizedTest
  @ValueSource(doubles = {-0.4, 0.5, 1})
  void fractions_stayUniform(double correlation) {
    Copula copula = Copula.ofGroup(3, correlation);
    for (int[] row : filled(copula, Uniforms.monteCarlo(13), 0, SAMPLES)) {
      double[] sorted =
          Arrays.stream(row).mapToDouble(UniformsTest::unit).sorted().toArray();
      for (int i = 0; i < SAMPLES; i++) {
        assertThat(sorted[i]).isCloseTo((i + 0.5) / SAMPLES, within(1.95 / Math.sqrt(SAMPLES)));
      }
    }
  }

  /** Peers print 38.6: the sum of three durations with mean 10 has mean 30, whatever their correlation. */
  @Test
  void sumOfCorrelatedDurations_keepsItsMean() {
    Copula copula = Copula.ofGroup(3, 0.8);
    EstimateTable table = new TableCache().table(Estimate.triangular(4, 8, 18));
    double sum = 0;
    for (int[] row : filled(copula, Uniforms.sobol(3, 4), 0, 1 << 14)) {
      sum += Arrays.stream(row).mapToDouble(table::value).average().orElseThrow();
    }
    assertThat(sum).isCloseTo(30, within(0.01));
  }

  @Test
  void withoutCorrelation_fractionsAreTheSources() {
    Uniforms uniforms = Uniforms.monteCarlo(5);
    int[][] fractions = filled(Copula.ofGroup(2, 0), uniforms, 3, 50);
    assertThat(fractions[1]).isEqualTo(UniformsTest.filled(uniforms, 2, 3, 50));
    double[][] identity = {{1, 0}, {0, 1}};
    int[][] same = filled(Copula.ofMatrix(CorrelationMatrix.of(identity)), uniforms, 3, 50);
    assertThat(same[1]).isEqualTo(UniformsTest.filled(uniforms, 1, 3, 50));
  }

  @Test
  void fill_anySplit_givesTheSameBits() {
    for (double correlation : new double[] {-0.3, 0.6}) {
      Copula copula = Copula.ofGroup(4, correlation);
      int[][] whole = filled(copula, Uniforms.sobol(9, 5), 0, 300);
      int[][] part = filled(copula, Uniforms.sobol(9, 5), 101, 57);
      for (int task = 0; task < 4; task++) {
        assertThat(part[task]).isEqualTo(Arrays.copyOfRange(whole[task], 101, 158));
      }
    }
  }

  @Test
  void fullCorrelation_isOneTask() {
    int[][] fractions = filled(Copula.ofGroup(2, 1), Uniforms.monteCarlo(2), 0, 100);
    assertThat(fractions[0]).isEqualTo(fractions[1]);
    int[][] against = filled(Copula.ofGroup(2, -1), Uniforms.monteCarlo(2), 0, 100);
    for (int i = 0; i < 100; i++) {
      assertThat(unit(against[0][i])).isCloseTo(1 - unit(against[1][i]), within(2e-6));
    }
  }

  @Test
  void factories_outOfRange_throw() {
    assertRefused(
        "tasks must be at least 1: 0. Leave out an empty group.", () -> Copula.ofGroup(0, 0.5));
    for (double coefficient : new double[] {-1.1, 1.1, Double.NaN}) {
      assertRefused(
          "rankCorrelation must be from -1 to 1: " + coefficient + ". State 30 percent as 0.3.",
          () -> Copula.ofGroup(2, coefficient));
    }
  }

  /** Scores of four tasks correlate by r = 2 sin(-pi / 12) = -0.5176; the smallest eigenvalue is 1 + 3 r. */
  @Test
  void ofGroup_tooNegative_throwsWithEigenvalueAndTasks() {
    double smallest = CorrelationMatrix.of(new double[][] {
          {1, -0.5, -0.5, -0.5}, {-0.5, 1, -0.5, -0.5}, {-0.5, -0.5, 1, -0.5}, {-0.5, -0.5, -0.5, 1}
        })
        .smallestEigenvalue();
    assertThat(smallest).isCloseTo(1 - 6 * Math.sin(Math.PI / 12), within(1e-12));
    assertThat(catchThrowable(() -> Copula.ofGroup(4, -0.5)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching(
            "correlations must be positive semidefinite: smallest eigenvalue -0\\.55\\d+, by those among tasks "
                + "\\[\\d, \\d, \\d\\]\\. Weaken one of them, or take the repaired matrix\\.");
  }
}
