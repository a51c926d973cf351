package dev.tandem.scheduling.simulation.distribution;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import dev.tandem.core.text.TextTable;
import dev.tandem.scheduling.kernel.Instants;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * How likely the plan keeps to a date and to a budget both: counted in each sample, whose cost and finish belong together. Immutable.
 *
 * <p>The trap: the P80 date with the P80 budget is no P80. Some samples miss only one of the two, so both together are kept less often: in 64 of 100
 * samples if cost and date were independent, in 73 if their correlation is 0.8. {@link #marginalPair} says how often, {@link #frontier} which pairs
 * are kept as often as wanted.
 *
 * <p>Source: NASA (2015), Cost Estimating Handbook 4.0, appendix J, "Joint cost and schedule confidence level analysis".
 */
public final class JointConfidence {

  /** The instants at which samples finish, in ascending order. */
  private final long[] finishes;

  /** The costs of the same samples. */
  private final double[] costs;

  private JointConfidence(SampledFinishes sampled, ImmutableDoubleArray costs) {
    Integer[] order = new Integer[costs.length()];
    Arrays.setAll(order, sample -> sample);
    Arrays.sort(
        order, Comparator.<Integer>comparingInt(sampled::position).thenComparingDouble(costs::get));
    this.finishes = Arrays.stream(order)
        .mapToLong(sample -> sampled.instant(sampled.position(sample)))
        .toArray();
    this.costs = Arrays.stream(order).mapToDouble(costs::get).toArray();
  }

  /**
   * {@return the joint confidence of finishes and costs that were sampled together}
   *
   * @param finishes the finish in each sample
   * @param costs the cost in each of the same samples
   * @throws IllegalArgumentException if there is no sample, or not one cost for each finish
   */
  public static JointConfidence of(SampledFinishes finishes, ImmutableDoubleArray costs) {
    checkArgument(
        finishes.samples() > 0 && finishes.samples() == costs.length(),
        "samples must have a finish and a cost each: %s finishes, %s costs. Draw both together.",
        finishes.samples(),
        costs.length());
    return new JointConfidence(finishes, costs);
  }

  /** {@return how many samples there are} */
  public int samples() {
    return costs.length;
  }

  /**
   * {@return how likely the plan is finished by a date and costs no more than a budget. Cost: O(samples)}
   *
   * @param date the date; a finish at that very moment is in time
   * @param budget the budget; a cost of that very amount is within it
   * @throws IllegalArgumentException if {@code budget} is NaN
   */
  public Share probability(LocalDateTime date, double budget) {
    CostDistribution.checkBudget(budget);
    return within(Instants.of(date), budget);
  }

  private Share within(long instant, double budget) {
    int count = 0;
    for (int i = 0; i < costs.length && finishes[i] <= instant; i++) {
      count += costs[i] <= budget ? 1 : 0;
    }
    return new Share(count, costs.length);
  }

  /**
   * {@return the percentile of the date and the percentile of the cost, each by itself, and how likely both are kept: less than each is, as a rule}
   *
   * <p>Cost: O(samples log samples).
   *
   * @param probability the share, 0.8 for two P80s; above 0 and at most 1
   * @throws IllegalArgumentException if {@code probability} is not above 0 and at most 1
   */
  public Pair marginalPair(double probability) {
    int place = Ranks.nearest(probability, costs.length) - 1;
    double[] sorted = costs.clone();
    Arrays.sort(sorted);
    return pair(finishes[place], sorted[place], within(finishes[place], sorted[place]));
  }

  /**
   * {@return the frontier of joint confidence: the pairs of a date and a budget that are kept together at least as often as wanted, and of which
   * neither can be had earlier or for less without the other growing; the earliest date first}
   *
   * <p>Definition: for each date at which a sample finishes, the least budget with which at least this share of all samples is in time and within it;
   * dates that allow no lower budget than an earlier one are left out. Cost: O(samples log samples).
   *
   * @param confidence the share of samples that shall keep both, for example 0.7; above 0 and at most 1
   * @throws IllegalArgumentException if {@code confidence} is not above 0 and at most 1
   */
  public ImmutableList<Pair> frontier(double confidence) {
    int needed = Ranks.nearest(confidence, costs.length);
    Cheapest cheapest = new Cheapest(needed);
    ImmutableList.Builder<Pair> frontier = ImmutableList.builder();
    double budget = Double.POSITIVE_INFINITY;
    for (int i = 0; i < costs.length; i++) {
      cheapest.add(costs[i]);
      boolean isLastOfDate = i + 1 == costs.length || finishes[i + 1] > finishes[i];
      if (isLastOfDate && cheapest.isFull() && cheapest.dearest() < budget) {
        budget = cheapest.dearest();
        frontier.add(pair(finishes[i], budget, new Share(cheapest.within(), costs.length)));
      }
    }
    return frontier.build();
  }

  private static Pair pair(long instant, double budget, Share probability) {
    return new Pair(Instants.toDateTime(instant), budget, probability);
  }

  /** The cheapest of the samples so far, as many as are needed. */
  private static final class Cheapest {
    private final int needed;
    private final PriorityQueue<Double> dearestFirst =
        new PriorityQueue<>(Collections.reverseOrder());

    /** How many cost as much as the dearest of them, and are not among them. */
    private int equal;

    Cheapest(int needed) {
      this.needed = needed;
    }

    void add(double cost) {
      if (!isFull()) {
        dearestFirst.add(cost);
      } else if (cost == dearest()) {
        equal++;
      } else if (cost < dearest()) {
        double beyond = dearestFirst.remove();
        dearestFirst.add(cost);
        equal = dearest() == beyond ? equal + 1 : 0;
      }
    }

    boolean isFull() {
      return dearestFirst.size() == needed;
    }

    double dearest() {
      return dearestFirst.element();
    }

    /** How many samples cost no more than the dearest. */
    int within() {
      return needed + equal;
    }
  }

  /**
   * A date and a budget.
   *
   * @param date the date
   * @param budget the budget, in the currency of the plan
   * @param probability how likely both are kept
   */
  public record Pair(LocalDateTime date, double budget, Share probability) {}

  /** {@return the two P80s with how often both are kept, and a few pairs that are kept in 80 percent of all samples, for people} */
  @Override
  public String toString() {
    Pair marginal = marginalPair(0.8);
    TextTable table = new TextTable().words("finish by").numbers("budget").numbers("both kept in");
    for (Pair pair : spread(frontier(0.8))) {
      table.row(pair.date(), pair.budget(), pair.probability());
    }
    return "P80 date " + marginal.date() + " and P80 budget " + TextTable.text(marginal.budget())
        + ": both kept in " + marginal.probability() + "\n" + table;
  }

  /** The first and the last, and some between them. */
  private static ImmutableList<Pair> spread(ImmutableList<Pair> all) {
    int steps = 4;
    ImmutableList.Builder<Pair> some = ImmutableList.builder();
    for (int step = 0; step <= steps && all.size() > steps; step++) {
      some.add(all.get((all.size() - 1) * step / steps));
    }
    return all.size() > steps ? some.build() : all;
  }
}
