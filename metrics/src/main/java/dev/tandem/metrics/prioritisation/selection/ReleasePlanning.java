package dev.tandem.metrics.prioritisation.selection;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.tandem.metrics.prioritisation.CyclicRequirementException;
import java.util.List;
import java.util.Set;

/**
 * Puts features into several releases so that they are worth most, with a capacity for each team and release; what does not fit is
 * postponed.
 *
 * <p>Definition: maximise Σ over releases of weight · Σ values of its features, such that no feature comes before one it requires, what
 * must come together does, and no team is asked for more than its capacity in any release. Capacity left in a release is not carried
 * over to the next.
 *
 * <p>Up to about fifteen features the plan is usually proven optimal by branch and bound; beyond {@link #nodeLimit()} steps the result
 * is the best plan found, with its gap to a bound that lets features be split. Amounts with more digits than can be compared exactly are
 * rounded, as {@link ReleasePlan#rounding()} then says.
 *
 * <p>Source: Des Greer and Guenther Ruhe (2004), Software release planning: an evolutionary and iterative approach (EVOLVE); Guenther
 * Ruhe and Moshood Omolade Saliu (2005), The art and science of software release planning.
 */
public final class ReleasePlanning {

  private static final ReleasePlanning DEFAULTS =
      new ReleasePlanning(ImmutableList.of(), 1_000_000);

  private final ImmutableList<Set<String>> together;
  private final int nodeLimit;

  private ReleasePlanning(ImmutableList<Set<String>> together, int nodeLimit) {
    this.together = together;
    this.nodeLimit = nodeLimit;
  }

  /** {@return the method with its defaults: at most 1,000,000 steps of branch and bound} */
  public static ReleasePlanning withDefaults() {
    return DEFAULTS;
  }

  /**
   * {@return this method, with one more set of features that come in the same release or are postponed together}
   *
   * @param ids the features' ids
   */
  public ReleasePlanning withTogether(String... ids) {
    return new ReleasePlanning(
        ImmutableList.<Set<String>>builder()
            .addAll(together)
            .add(ImmutableSet.copyOf(ids))
            .build(),
        nodeLimit);
  }

  /**
   * {@return this method with another limit on the steps of branch and bound}
   *
   * @param limit the limit, at least 0; with 0 the result is the greedy plan, improved
   * @throws IllegalArgumentException if the limit is negative
   */
  public ReleasePlanning withNodeLimit(int limit) {
    checkArgument(
        limit >= 0, "limit must be at least 0: %s. Leave out this option for 1000000.", limit);
    return new ReleasePlanning(together, limit);
  }

  /** {@return how many steps branch and bound takes at most} */
  public int nodeLimit() {
    return nodeLimit;
  }

  /**
   * {@return the best plan found, with its bound}
   *
   * @param features the features; every id named in a requirement or rule is among their ids
   * @param releases the releases, first to last
   * @throws IllegalArgumentException if an id appears twice or a named id is unknown
   * @throws CyclicRequirementException if features require each other in a circle
   */
  public ReleasePlan run(List<PlannedFeature> features, List<PlannedRelease> releases) {
    return new PlanningSearch(new PlanningModel(features, releases, together)).run(nodeLimit);
  }
}
