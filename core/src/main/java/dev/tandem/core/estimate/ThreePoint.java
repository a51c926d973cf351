package dev.tandem.core.estimate;

/**
 * Rules of thumb that turn three numbers into a mean and a variance without a distribution.
 *
 * <p>They differ in what the three numbers are: {@link #PERT}, {@link #GOLENKO_GINZBURG} and {@link #TRIANGULAR} take the smallest, the
 * most likely and the largest value; {@link #PEARSON_TUKEY} and {@link #SWANSON} take percentiles, which people judge better than
 * extremes. Feeding extremes to a percentile rule overstates the spread.
 *
 * <pre>{@code
 * ThreePoint.PERT.mean(2, 3, 10);       // 4.0
 * ThreePoint.PERT.variance(2, 3, 10);   // 1.78
 * }</pre>
 */
public enum ThreePoint {

  /**
   * Extremes and mode: mean {@code (min + 4 mode + max) / 6}, variance {@code ((max - min) / 6)^2}, whatever the mode.
   *
   * <p>The mean is that of {@link BetaPert} with shape 4; the variance is not. Source: Malcolm, Roseboom, Clark, Fazar (1959).
   */
  PERT {
    @Override
    double uncheckedMean(double low, double middle, double high) {
      return low + (4 * (middle - low) + (high - low)) / 6;
    }

    @Override
    double uncheckedVariance(double low, double middle, double high) {
      return (high - low) * (high - low) / 36;
    }
  },

  /**
   * Extremes and mode: mean {@code (2 min + 9 mode + 2 max) / 13}, variance {@code (max - min)^2 (22 + 81 c - 81 c^2) / 1268} with
   * {@code c = (mode - min) / (max - min)}.
   *
   * <p>Source: Golenko-Ginzburg (1988), On the distribution of activity time in PERT.
   */
  GOLENKO_GINZBURG {
    @Override
    double uncheckedMean(double low, double middle, double high) {
      return low + (9 * (middle - low) + 2 * (high - low)) / 13;
    }

    @Override
    double uncheckedVariance(double low, double middle, double high) {
      double range = high - low;
      double fromLow = middle - low;
      return (22 * range * range + 81 * fromLow * (high - middle)) / 1268;
    }
  },

  /** Extremes and mode: mean and variance of {@link Triangular}. */
  TRIANGULAR {
    @Override
    double uncheckedMean(double low, double middle, double high) {
      return new Triangular(low, middle, high).mean();
    }

    @Override
    double uncheckedVariance(double low, double middle, double high) {
      return new Triangular(low, middle, high).variance();
    }
  },

  /**
   * The fifth, fiftieth and ninety-fifth percentile: mean {@code 0.185 P5 + 0.63 P50 + 0.185 P95}, variance {@code ((P95 - P5) /
   * 3.25)^2}.
   *
   * <p>Source: Pearson, Tukey (1965), Approximate means and standard deviations based on distances between percentage points of
   * frequency curves; the first step of their variance. Recommended by Keefer, Bodily (1983), Three-point approximations for
   * continuous random variables.
   */
  PEARSON_TUKEY {
    @Override
    double uncheckedMean(double low, double middle, double high) {
      return low + 0.63 * (middle - low) + 0.185 * (high - low);
    }

    @Override
    double uncheckedVariance(double low, double middle, double high) {
      double deviation = (high - low) / 3.25;
      return deviation * deviation;
    }
  },

  /**
   * The tenth, fiftieth and ninetieth percentile: mean {@code 0.3 P10 + 0.4 P50 + 0.3 P90}; the variance is that of the three values
   * with these probabilities.
   *
   * <p>Being the variance of three points, it understates a long tail. Source: Hurst, Brown, Swanson (2000), Swanson's 30-40-30 rule.
   */
  SWANSON {
    @Override
    double uncheckedMean(double low, double middle, double high) {
      return low + 0.4 * (middle - low) + 0.3 * (high - low);
    }

    @Override
    double uncheckedVariance(double low, double middle, double high) {
      double fromLow = middle - low;
      double range = high - low;
      double mean = 0.4 * fromLow + 0.3 * range;
      return 0.3 * mean * mean
          + 0.4 * (fromLow - mean) * (fromLow - mean)
          + 0.3 * (range - mean) * (range - mean);
    }
  };

  /**
   * {@return the rule's mean}
   *
   * @param low the smallest value, or the rule's lower percentile
   * @param middle the most likely value, or the median
   * @param high the largest value, or the rule's upper percentile
   * @throws IllegalArgumentException if {@code low <= middle <= high} does not hold, or a value is not from -1e150 to 1e150
   */
  public double mean(double low, double middle, double high) {
    checkPoints(low, middle, high);
    return uncheckedMean(low, middle, high);
  }

  /**
   * {@return the rule's variance}
   *
   * @param low the smallest value, or the rule's lower percentile
   * @param middle the most likely value, or the median
   * @param high the largest value, or the rule's upper percentile
   * @throws IllegalArgumentException if {@code low <= middle <= high} does not hold, or a value is not from -1e150 to 1e150
   */
  public double variance(double low, double middle, double high) {
    checkPoints(low, middle, high);
    return uncheckedVariance(low, middle, high);
  }

  abstract double uncheckedMean(double low, double middle, double high);

  abstract double uncheckedVariance(double low, double middle, double high);

  private static void checkPoints(double low, double middle, double high) {
    Domain.checkAscending("low", low, "middle", middle, "high", high);
  }
}
