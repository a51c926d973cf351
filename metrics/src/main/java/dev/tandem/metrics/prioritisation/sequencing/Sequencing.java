package dev.tandem.metrics.prioritisation.sequencing;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.metrics.prioritisation.CyclicRequirementException;
import dev.tandem.metrics.prioritisation.exact.InitialSets;
import dev.tandem.metrics.prioritisation.exact.TransitiveReduction;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds the order in which one team delivers a backlog at the least cost of delay, dependencies kept: 1|prec|Σ wⱼCⱼ.
 *
 * <p>Without dependencies this is Smith's rule, highest cost of delay per duration first (CD3, WSJF). With dependencies that rule is
 * wrong, since an enabler's worth is that of the best set it opens. The backlog is divided into blocks that some cheapest order
 * delivers one after the other; inside a block the order is exact where the block's dependencies are series-parallel, or where what
 * contraction leaves of them has at most {@link #idealLimit()} initial sets; else branch and bound looks for a proof within {@link
 * #nodeLimit()} nodes. Where it finds none, the order is the best found, and the block's bound says how far from the best it can be.
 *
 * <p>Edge cases: an empty backlog has an empty order of cost 0. Amounts with more digits than can be compared exactly are rounded, as
 * {@link DeliveryOrder#rounding()} then says. Of equally good items the one listed first comes first. Items with an
 * earliest start are refused: see {@link TeamSequencing}.
 *
 * <p>Source: Wayne Smith (1956), Various optimizers for single-stage production; Jeffrey Sidney (1975), Decomposition algorithms for
 * single-machine sequencing with precedence relations and deferral costs; Eugene Lawler (1978), Sequencing jobs to minimize total
 * weighted completion time subject to precedence constraints.
 */
public final class Sequencing {

  private static final Sequencing DEFAULTS = new Sequencing(200_000, 250);

  private final int idealLimit;
  private final int nodeLimit;

  private Sequencing(int idealLimit, int nodeLimit) {
    this.idealLimit = idealLimit;
    this.nodeLimit = nodeLimit;
  }

  /** {@return the method with its defaults: at most 200,000 initial sets, else at most 250 nodes, a block} */
  public static Sequencing withDefaults() {
    return DEFAULTS;
  }

  /**
   * {@return this method with another limit on the initial sets compared in one block}
   *
   * <p>More sets prove more blocks and take more time and memory: about 100 bytes and a microsecond a set.
   *
   * @param limit the limit, at least 1
   * @throws IllegalArgumentException if the limit is less than 1
   */
  public Sequencing withIdealLimit(int limit) {
    checkArgument(
        limit >= 1, "limit must be at least 1: %s. Leave out this option for 200000.", limit);
    return new Sequencing(limit, nodeLimit);
  }

  /** {@return how many initial sets are compared in one block at most} */
  public int idealLimit() {
    return idealLimit;
  }

  /**
   * {@return this method with another limit on the nodes of branch and bound in one block}
   *
   * <p>A node takes about a quarter of a millisecond in blocks of fifty items.
   *
   * @param limit the limit, at least 0, which means no branch and bound
   * @throws IllegalArgumentException if the limit is negative
   */
  public Sequencing withNodeLimit(int limit) {
    checkArgument(
        limit >= 0, "limit must be at least 0: %s. Leave out this option for 250.", limit);
    return new Sequencing(idealLimit, limit);
  }

  /** {@return how many nodes branch and bound may open in one block} */
  public int nodeLimit() {
    return nodeLimit;
  }

  /**
   * {@return the best order found, with its bound, blocks and reasons}
   *
   * @param items the backlog; every required id is among its ids
   * @throws IllegalArgumentException if an id appears twice, a required id is unknown, or an item has an earliest start
   * @throws CyclicRequirementException if items require each other in a circle
   */
  public DeliveryOrder run(List<BacklogItem> items) {
    for (BacklogItem item : items) {
      checkArgument(
          item.earliestStart().signum() == 0,
          "earliestStart must be 0: %s, item \"%s\". Use TeamSequencing for items that cannot start at once.",
          item.earliestStart(),
          item.id());
    }
    return order(CompiledBacklog.of(items));
  }

  /** {@return the best order found, earliest starts left aside} */
  DeliveryOrder order(CompiledBacklog backlog) {
    return new DeliveryOrder(
        SidneyDecomposition.blocks(backlog).stream()
            .map(members -> solve(backlog, members))
            .collect(ImmutableList.toImmutableList()),
        backlog.rounding());
  }

  private Block solve(CompiledBacklog backlog, int[] members) {
    CompositeOrder jobs = contracted(backlog, members);
    if (jobs.isSingleRun()) {
      return block(backlog, jobs.items(), Proof.SERIES_PARALLEL);
    }
    Optional<InitialSets> sets = InitialSets.of(jobs.requires(), idealLimit);
    if (sets.isPresent()) {
      return block(backlog, jobs.items(jobs.cheapest(sets.get())), Proof.EXHAUSTIVE);
    }
    LastJobSearch.Outcome found = LastJobSearch.search(jobs, nodeLimit);
    return block(
        backlog,
        jobs.items(found.order().toArray()),
        found.proven() ? Proof.BRANCH_AND_BOUND : Proof.BOUND_ONLY);
  }

  private static CompositeOrder contracted(CompiledBacklog backlog, int[] members) {
    Run[] runs = Arrays.stream(members).mapToObj(backlog::run).toArray(Run[]::new);
    return ModuleContraction.contract(
        runs, TransitiveReduction.of(backlog.requiresWithin(members)));
  }

  private static Block block(CompiledBacklog backlog, int[] order, Proof proof) {
    return new Block(Arrays.stream(order).mapToObj(backlog.items()::get).toList(), proof);
  }
}
