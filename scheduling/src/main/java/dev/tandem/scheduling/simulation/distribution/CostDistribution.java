package dev.tandem.scheduling.simulation.distribution;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.tandem.core.text.TextTable;
import java.util.Arrays;

/**
 * What the plan costs, in all samples: percentiles, probabilities of budgets, and how far each may be off. Immutable.
 *
 * <p>Definition: the cost of a sample is the sum, over all tasks, of {@code fixed + perWorkday d}, with d for its duration in workdays; over all
 * assignments, of rate times units times d, or of rate times the work where it is stated, a team at the rates of all its members; over all
 * projects, of the overhead of a day times the calendar days from its start to its finish in this sample; and of the cost impacts of the
 * risks that occur in it, in the same samples in which they change durations. So a late sample is a dear one. What is done already counts;
 * what responses to risks cost does not.
 *
 * <p>Unit: the currency of the plan. Source: Hulett (2011), "Integrated cost-schedule risk analysis".
 */
public final class CostDistribution {
  private final double planned;
  private final double[] sorted;

  private CostDistribution(double planned, double[] sorted) {
    this.planned = planned;
    this.sorted = sorted;
    Arrays.sort(sorted);
  }

  /**
   * {@return the distribution of sampled costs}
   *
   * @param planned what it costs with the durations as planned, and if no risk occurs
   * @param costs the cost in each sample
   * @throws IllegalArgumentException if there is no sample, or a cost is no finite number
   */
  public static CostDistribution of(double planned, ImmutableDoubleArray costs) {
    checkArgument(!costs.isEmpty(), "costs must hold a sample: []. Draw one at least.");
    checkArgument(
        costs.stream().allMatch(Double::isFinite),
        "costs must be finite: %s. Leave out amounts that nobody can pay.",
        costs);
    return new CostDistribution(planned, costs.toArray());
  }

  /** {@return what it costs with the durations as planned, and if no risk occurs} */
  public double planned() {
    return planned;
  }

  /** {@return how many samples there are} */
  public int samples() {
    return sorted.length;
  }

  /**
   * {@return the percentile: the first cost that at least this share of all samples keeps to}
   *
   * <p>Definition: nearest rank, the {@code ceil(p n)}-th of n costs in order.
   *
   * @param probability the share, 0.8 for P80; above 0 and at most 1
   * @throws IllegalArgumentException if {@code probability} is not above 0 and at most 1
   */
  public double quantile(double probability) {
    return sorted[Ranks.nearest(probability, sorted.length) - 1];
  }

  /**
   * {@return between which costs the true percentile lies, with a confidence}
   *
   * <p>Definition: order statistics, as in {@link FinishDistribution#quantileRange}.
   *
   * @param probability the share, 0.8 for P80; above 0 and below 1
   * @param confidence how sure the range is, for example 0.95; above 0 and below 1
   * @throws IllegalArgumentException if {@code probability} or {@code confidence} is not above 0 and below 1
   */
  public CostRange quantileRange(double probability, double confidence) {
    Ranks ranks = Ranks.around(probability, confidence, sorted.length);
    return new CostRange(sorted[ranks.low() - 1], sorted[ranks.high() - 1], confidence);
  }

  /**
   * {@return how likely it costs no more than a budget. Cost: O(log samples)}
   *
   * @param budget the budget; a cost of that very amount is within it
   * @throws IllegalArgumentException if {@code budget} is NaN
   */
  public Share probabilityWithin(double budget) {
    checkBudget(budget);
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] <= budget) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return new Share(low, sorted.length);
  }

  static void checkBudget(double budget) {
    checkArgument(
        !Double.isNaN(budget), "budget must be a number: %s. State an amount of money.", budget);
  }

  /** {@return how likely it costs no more than planned} */
  public Share probabilityOfPlan() {
    return probabilityWithin(planned);
  }

  /** {@return the cost of the cheapest sample} */
  public double lowest() {
    return sorted[0];
  }

  /** {@return the cost of the dearest sample} */
  public double highest() {
    return sorted[sorted.length - 1];
  }

  /** {@return the mean cost. Cost: O(samples)} */
  public double mean() {
    return Arrays.stream(sorted).average().orElseThrow();
  }

  /**
   * {@return the standard deviation of the cost; 0 for a single sample}
   *
   * <p>Definition: with {@code n - 1} below the line. Cost: O(samples).
   */
  public double standardDeviation() {
    double mean = mean();
    double squares = 0;
    for (double cost : sorted) {
      squares += (cost - mean) * (cost - mean);
    }
    return sorted.length == 1 ? 0 : Math.sqrt(squares / (sorted.length - 1));
  }

  /**
   * Between which costs something lies.
   *
   * @param from the lowest
   * @param to the highest
   * @param confidence how sure that is
   */
  public record CostRange(double from, double to, double confidence) {}

  /** {@return P50, P80 and P95, and what is planned, for people} */
  @Override
  public String toString() {
    return "cost: P50 " + TextTable.text(quantile(0.5)) + ", P80 " + TextTable.text(quantile(0.8))
        + ", P95 " + TextTable.text(quantile(0.95)) + "; planned " + TextTable.text(planned)
        + ", which " + probabilityOfPlan() + " of samples keep";
  }
}
