package dev.tandem.metrics.prioritisation.ahp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class AhpProperties {

  @Property(tries = 200)
  void ahp_eigenvector_isTheLimitOfTheMatrixPowers(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int items) {
    PairwiseMatrix matrix = judgements(seed, items);
    AhpWeights weights = Ahp.withDefaults().weigh(matrix);
    double[][] power = AhpOracle.power(matrix, 12);
    for (int i = 0; i < items; i++) {
      assertThat(weights.weights().get(i)).isCloseTo(power[i][0], within(1e-12));
    }
    assertThat(weights.principalEigenvalue()).isGreaterThanOrEqualTo(items);
  }

  private static PairwiseMatrix judgements(long seed, int items) {
    Random random = new Random(seed);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < items; i++) {
      names.add("item " + i);
    }
    double[] upper = random
        .ints(items * (items - 1) / 2, 1, 10)
        .mapToDouble(judgement -> random.nextBoolean() ? judgement : 1.0 / judgement)
        .toArray();
    return PairwiseMatrix.ofUpper(names, upper);
  }

  /** The columns of A^(2^k), scaled to sum 1, all tend to the principal eigenvector. */
  private static final class AhpOracle {

    static double[][] power(PairwiseMatrix matrix, int doublings) {
      int n = matrix.size();
      double[][] power = new double[n][n];
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          power[i][j] = matrix.rows().get(i).get(j);
        }
      }
      for (int step = 0; step < doublings; step++) {
        power = scaled(squared(power));
      }
      return power;
    }

    private static double[][] squared(double[][] a) {
      double[][] square = new double[a.length][a.length];
      for (int i = 0; i < a.length; i++) {
        for (int j = 0; j < a.length; j++) {
          for (int k = 0; k < a.length; k++) {
            square[i][j] += a[i][k] * a[k][j];
          }
        }
      }
      return square;
    }

    /** Scales by one number, the sum of the first column, so that squares stay squares. */
    private static double[][] scaled(double[][] a) {
      double sum = 0;
      for (double[] row : a) {
        sum += row[0];
      }
      for (double[] row : a) {
        for (int j = 0; j < row.length; j++) {
          row[j] /= sum;
        }
      }
      return a;
    }
  }
}
