package dev.tandem.metrics.prioritisation.ahp;

import com.google.common.primitives.Doubles;
import java.util.Arrays;

/**
 * The analytic hierarchy process: weights from pairwise judgements, and how consistent these are.
 *
 * <p>Cost: O(n²) for n items, times the steps of the power iteration. Source: Thomas Saaty (1980), The Analytic Hierarchy Process.
 *
 * @param priorities how weights are derived
 * @param randomIndex what consistency is compared with
 */
public record Ahp(PriorityMethod priorities, RandomIndex randomIndex) {

  private static final Ahp DEFAULTS = new Ahp(PriorityMethod.EIGENVECTOR, RandomIndex.SAATY);

  private static final int MOST_STEPS = 100_000;

  /** By then all but extreme judgements have settled. */
  private static final int FEW_STEPS = 1_000;

  /** A step that moves no weight by more than this share is at the precision of a double. */
  private static final double SETTLED = 4 * Math.ulp(1.0);

  /**
   * Rounding of judgements such as 1 / 3.0, of the vector and of a row's sum moves the eigenvalue of n items by less than so many units
   * in the last place for each of n² judgements.
   */
  private static final double ROUNDING = 16 * Math.ulp(1.0);

  /** {@return the principal eigenvector, and Saaty's random index} */
  public static Ahp withDefaults() {
    return DEFAULTS;
  }

  /**
   * {@return this process with another way to derive weights}
   *
   * @param priorities how weights are derived
   */
  public Ahp withPriorities(PriorityMethod priorities) {
    return new Ahp(priorities, randomIndex);
  }

  /**
   * {@return this process with another random index}
   *
   * @param randomIndex what consistency is compared with
   */
  public Ahp withRandomIndex(RandomIndex randomIndex) {
    return new Ahp(priorities, randomIndex);
  }

  /**
   * {@return the weights of the items of a matrix, and its consistency}
   *
   * @param matrix the judgements
   */
  public AhpWeights weigh(PairwiseMatrix matrix) {
    double[] eigenvector = eigenvector(matrix);
    double[] weights = switch (priorities) {
      case EIGENVECTOR -> eigenvector;
      case GEOMETRIC_MEAN -> geometricMeans(matrix);
      case COLUMN_MEAN -> columnMeans(matrix);
    };
    return new AhpWeights(
        matrix.items(), Doubles.asList(weights), eigenvalue(matrix, eigenvector), randomIndex);
  }

  /** {@return the principal eigenvalue; exactly n, its least value, where only rounding keeps it from that} */
  private static double eigenvalue(PairwiseMatrix matrix, double[] eigenvector) {
    double n = matrix.size();
    double eigenvalue = Arrays.stream(matrix.times(eigenvector)).sum();
    return eigenvalue - n <= ROUNDING * n * n ? n : eigenvalue;
  }

  /**
   * Power iteration from the geometric means; all entries are positive, so it converges to the principal eigenvector (Perron).
   *
   * <p>Extreme circular judgements have other eigenvalues of nearly the same size, around which it turns for long. Adding the greatest
   * eigenvalue to the diagonal changes no eigenvector and leaves them behind.
   */
  private static double[] eigenvector(PairwiseMatrix matrix) {
    double[] vector = geometricMeans(matrix);
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] next = scaled(step < FEW_STEPS ? matrix.times(vector) : shifted(matrix, vector));
      double moved = 0;
      for (int i = 0; i < next.length; i++) {
        moved = Math.max(moved, Math.abs(next[i] - vector[i]) / next[i]);
      }
      vector = next;
      if (moved <= SETTLED * matrix.size()) {
        return vector;
      }
    }
    throw new IllegalStateException(
        "eigenvector must settle within " + MOST_STEPS + " steps. Judgements are too extreme.");
  }

  /** {@return the matrix, its eigenvalue estimate added to the diagonal, times a vector of sum 1} */
  private static double[] shifted(PairwiseMatrix matrix, double[] vector) {
    double[] product = matrix.times(vector);
    double eigenvalue = Arrays.stream(product).sum();
    Arrays.setAll(product, i -> product[i] + eigenvalue * vector[i]);
    return product;
  }

  private static double[] geometricMeans(PairwiseMatrix matrix) {
    return scaled(matrix.rows().stream()
        .mapToDouble(
            row -> StrictMath.exp(row.stream().mapToDouble(StrictMath::log).sum() / row.size()))
        .toArray());
  }

  private static double[] columnMeans(PairwiseMatrix matrix) {
    double[] means = new double[matrix.size()];
    for (int j = 0; j < means.length; j++) {
      int column = j;
      double[] shares =
          scaled(matrix.rows().stream().mapToDouble(row -> row.get(column)).toArray());
      for (int i = 0; i < means.length; i++) {
        means[i] += shares[i] / means.length;
      }
    }
    return means;
  }

  private static double[] scaled(double[] vector) {
    double sum = Arrays.stream(vector).sum();
    return Arrays.stream(vector).map(entry -> entry / sum).toArray();
  }
}
