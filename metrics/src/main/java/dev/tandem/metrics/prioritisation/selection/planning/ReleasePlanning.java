package dev.tandem.metrics.prioritisation.selection.planning;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.tandem.metrics.prioritisation.CyclicRequirementException;
import dev.tandem.metrics.prioritisation.Effort;
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
 * <p>The bound is that of the linear relaxation, in which features may be split, found by pricing every team's capacity in every release,
 * and lowered by branch and bound, which usually proves plans of up to about twenty features optimal. Plans are rounded from the relaxation
 * and improved by annealing within {@link #effort()}. The gap to the bound is part of the result. Amounts with more digits than can be
 * compared exactly are rounded, as {@link ReleasePlan#rounding()} then says.
 *
 * <p>Cost: at least 15 rounds of the relaxation, whatever the effort, each one cut in n · r nodes for n features and r releases; then
 * {@link #effort()} steps, a node or requirement that a cut looks at or an annealing move for some of them. Memory O((n + m) r) for m
 * requirements, and O(n) for each part that branching leaves open.
 *
 * <p>Source: Des Greer and Guenther Ruhe (2004), Software release planning: an evolutionary and iterative approach (EVOLVE); Guenther
 * Ruhe and Moshood Omolade Saliu (2005), The art and science of software release planning.
 */
public final class ReleasePlanning {

  private static final ReleasePlanning DEFAULTS =
      new ReleasePlanning(ImmutableList.of(), Effort.standard());

  private final ImmutableList<Set<String>> together;
  private final Effort effort;

  private ReleasePlanning(ImmutableList<Set<String>> together, Effort effort) {
    this.together = together;
    this.effort = effort;
  }

  /** {@return the method with its defaults: the standard effort} */
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
        effort);
  }

  /**
   * {@return this method with another limit of effort}
   *
   * @param limit the limit; with none the result is the best of a greedy plan and one rounded from the relaxation
   */
  public ReleasePlanning withEffort(Effort limit) {
    return new ReleasePlanning(together, limit);
  }

  /** {@return how much work the search does at most} */
  public Effort effort() {
    return effort;
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
    return new PlanningSearch(new PlanningModel(features, releases, together)).run(effort);
  }

  /** {@return what is bound together} */
  @Override
  public String toString() {
    return "release planning: together " + together + ", " + effort;
  }
}
