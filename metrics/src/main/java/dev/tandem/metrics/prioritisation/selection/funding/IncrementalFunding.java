package dev.tandem.metrics.prioritisation.selection.funding;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.prioritisation.CyclicRequirementException;
import dev.tandem.metrics.prioritisation.Effort;
import dev.tandem.metrics.prioritisation.graph.InitialSets;
import java.util.List;
import java.util.Optional;

/**
 * Finds the sequence of features of greatest net present value when each is developed after the other and earns from its release on:
 * the incremental funding method.
 *
 * <p>A later start shifts a feature's cash and cuts off what falls behind the horizon. What is developed fixes the time, in whatever
 * order it was done, so that dynamic programming over the initial sets is exact; it may leave features out. Where there are too many
 * sets for {@link #effort()}, the result is the better of two greedy sequences, improved by annealing, with a bound.
 *
 * <p>Edge cases: of no features, or none worth developing, the sequence is empty and worth 0.
 *
 * <p>Cost: exact where there are at most 200,000 initial sets, and at most a twentieth of {@link #effort()}: time and memory proportional
 * to the steps between them. Else O(n²(n + m)) for the first sequences of n features with m requirements, and the effort. What a feature
 * is worth at a start is added up once, over its cash, and kept for up to 4,000,000 pairs.
 *
 * <p>Source: Mark Denne and Jane Cleland-Huang (2003), Software by Numbers; the greedy rule is theirs.
 */
public final class IncrementalFunding {

  private final double rate;
  private final int horizon;
  private final Effort effort;

  private IncrementalFunding(double rate, int horizon, Effort effort) {
    this.rate = rate;
    this.horizon = horizon;
    this.effort = effort;
  }

  /**
   * {@return the method for this rate and horizon, with its defaults: the standard effort}
   *
   * @param rate the discount rate of one period, as a fraction, above −1
   * @param horizon how many periods count, at least 1
   * @throws IllegalArgumentException if the rate is not finite and above −1, or there is no period
   */
  public static IncrementalFunding of(double rate, int horizon) {
    checkArgument(
        rate > -1 && Double.isFinite(rate),
        "rate must be finite and above -1: %s. State the discount rate of one period, for example 0.02.",
        rate);
    checkArgument(
        horizon >= 1, "horizon must be at least 1: %s. State how many periods count.", horizon);
    return new IncrementalFunding(rate, horizon, Effort.standard());
  }

  /**
   * {@return this method with another limit of effort}
   *
   * @param limit the limit; with none the result is the better of two greedy sequences
   */
  public IncrementalFunding withEffort(Effort limit) {
    return new IncrementalFunding(rate, horizon, limit);
  }

  /** {@return how much work the search does at most} */
  public Effort effort() {
    return effort;
  }

  /**
   * {@return the best sequence found}
   *
   * @param features the features; every required id is among their ids
   * @throws IllegalArgumentException if an id appears twice, a required id is unknown, or the cash adds up beyond the range of a {@code
   *     double}
   * @throws CyclicRequirementException if features require each other in a circle
   */
  public FundingPlan best(List<FundedFeature> features) {
    FundingModel model = new FundingModel(features, rate, horizon);
    Optional<InitialSets> sets = InitialSets.of(model.requires(), InitialSets.limit(effort));
    return sets.map(model::best).orElseGet(() -> model.improved(effort));
  }

  /**
   * {@return the sequence that always develops next what is worth most if started now, and stops when nothing is worth anything}
   *
   * <p>It never pays for a piece of architecture that only a later feature makes worth its cost.
   *
   * @param features the features; every required id is among their ids
   * @throws IllegalArgumentException as {@link #best(List)}
   * @throws CyclicRequirementException if features require each other in a circle
   */
  public FundingPlan greedy(List<FundedFeature> features) {
    FundingModel model = new FundingModel(features, rate, horizon);
    return model.plan(model.greedy(), model.bound());
  }

  /**
   * {@return what a feature is worth by itself if its development starts in a given period}
   *
   * @param feature the feature
   * @param period the period in which development starts, from 1
   * @throws IllegalArgumentException if the period is less than 1, or the cash adds up beyond the range of a {@code double}
   */
  public double netPresentValue(FundedFeature feature, int period) {
    checkArgument(period >= 1, "period must be at least 1: %s. Count periods from 1.", period);
    FundedFeature alone =
        FundedFeature.of(feature.id(), feature.developmentPeriods(), feature.cash());
    return new FundingModel(ImmutableList.of(alone), rate, horizon).value(0, period - 1);
  }

  /** {@return rate and horizon} */
  @Override
  public String toString() {
    return "incremental funding: rate " + TextTable.text(rate) + ", " + horizon + " periods, "
        + effort;
  }
}
