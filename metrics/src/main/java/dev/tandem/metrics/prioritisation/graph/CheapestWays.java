package dev.tandem.metrics.prioritisation.graph;

import java.util.Arrays;

/**
 * The cheapest way to each initial set, for costs that depend on what is done so far but not on the order in which it was done.
 *
 * <p>Cost: one step cost for each step between sets, in one pass, since a step leads to a set of a greater number.
 */
public final class CheapestWays {

  private final InitialSets sets;
  private final double[] costs;
  private final int[] lastStep;
  private final int[] previous;

  private CheapestWays(InitialSets sets) {
    this.sets = sets;
    this.costs = new double[sets.count()];
    Arrays.fill(costs, 1, sets.count(), Double.POSITIVE_INFINITY);
    this.lastStep = new int[sets.count()];
    this.previous = new int[sets.count()];
  }

  /** What it costs to add an item to an initial set. */
  @FunctionalInterface
  public interface StepCost {

    /**
     * {@return the cost of the step, finite}
     *
     * @param set the number of the set that the step leads from
     * @param item the item it adds
     * @param target the number of the set it leads to
     */
    double of(int set, int item, int target);
  }

  /**
   * {@return the cheapest ways; of equal costs the first found, so that the result is reproducible}
   *
   * @param sets the initial sets
   * @param stepCost the cost of each step
   */
  public static CheapestWays of(InitialSets sets, StepCost stepCost) {
    CheapestWays ways = new CheapestWays(sets);
    for (int set = 0; set < sets.count(); set++) {
      for (int step = sets.firstStep(set); step < sets.firstStep(set + 1); step++) {
        int target = sets.target(step);
        double cost = ways.costs[set] + stepCost.of(set, sets.item(step), target);
        if (cost < ways.costs[target]) {
          ways.costs[target] = cost;
          ways.lastStep[target] = step;
          ways.previous[target] = set;
        }
      }
    }
    return ways;
  }

  /**
   * {@return the least cost of the way to a set}
   *
   * @param set the set's number
   */
  public double cost(int set) {
    return costs[set];
  }

  /**
   * {@return the items on a cheapest way to a set, first to last}
   *
   * @param set the set's number
   */
  public int[] path(int set) {
    return sets.path(set, lastStep, previous);
  }
}
