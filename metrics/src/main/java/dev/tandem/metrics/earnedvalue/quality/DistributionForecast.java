package dev.tandem.metrics.earnedvalue.quality;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.text.TextTable;
import java.util.List;

/**
 * A distribution that was forecast, as a sample of equal weights or its quantiles at equal steps, and what happened.
 *
 * @param sample the values, ascending, finite; at least one
 * @param actual what happened, finite
 */
public record DistributionForecast(List<Double> sample, double actual) {

  /**
   * Copies and checks the values.
   *
   * @throws IllegalArgumentException if there is no value, one is not finite, they do not ascend, or the outcome is not finite
   */
  public DistributionForecast {
    sample = ImmutableList.copyOf(sample);
    checkArgument(!sample.isEmpty(), "sample must not be empty: []. Give at least one value.");
    for (int i = 0; i < sample.size(); i++) {
      checkArgument(
          Double.isFinite(sample.get(i)) && (i == 0 || sample.get(i) >= sample.get(i - 1)),
          "values of a sample must be finite and ascend: %s at position %s. Sort them.",
          sample.get(i),
          i);
    }
    checkArgument(
        Double.isFinite(actual), "outcome must be finite: %s. State what happened.", actual);
  }

  /**
   * {@return the continuous ranked probability score: ∫ (F(x) − 1{x ≥ actual})² dx = mean |X − actual| − ½ mean |X − X′|, in the unit of
   * the values}
   *
   * <p>0 is perfect; of a single value it is the absolute error. Cost: O(n). Source: Gneiting and Raftery (2007), Strictly proper scoring
   * rules, prediction, and estimation, equation 21.
   */
  public double rankedProbabilityScore() {
    int n = sample.size();
    double distance = 0;
    double spread = 0;
    for (int i = 0; i < n; i++) {
      distance += Math.abs(sample.get(i) - actual);
      if (i > 0) {
        // i values lie below the step and n − i above it, so that so many pairs are apart by it
        spread += (sample.get(i) - sample.get(i - 1)) * i * (n - i);
      }
    }
    return distance / n - spread / ((double) n * n);
  }

  /**
   * {@return the share of the distribution up to what happened, half of what is equal to it: evenly spread from 0 to 1 if forecasts are
   * right}
   */
  public double position() {
    long below = sample.stream().filter(value -> value < actual).count();
    long equal = sample.stream().filter(value -> value == actual).count();
    return (below + equal / 2.0) / sample.size();
  }

  /** {@return the size of the sample, its ends, what happened and the score} */
  @Override
  public String toString() {
    return "forecast of " + sample.size() + " values from " + TextTable.text(sample.get(0)) + " to "
        + TextTable.text(sample.get(sample.size() - 1)) + ", outcome " + TextTable.text(actual)
        + ", CRPS " + TextTable.text(rankedProbabilityScore());
  }
}
