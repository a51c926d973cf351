package dev.tandem.metrics.prioritisation.sequencing;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.metrics.prioritisation.CyclicRequirementException;
import dev.tandem.metrics.prioritisation.Effort;
import dev.tandem.metrics.prioritisation.sequencing.jobs.SidneyDecomposition;
import java.util.List;

/**
 * Finds the order in which one team delivers a backlog at the least cost of delay, dependencies kept: 1|prec|Σ wⱼCⱼ.
 *
 * <p>Without dependencies this is Smith's rule, highest cost of delay per duration first (CD3, WSJF). With dependencies that rule is
 * wrong, since an enabler's worth is that of the best set it opens. The backlog is divided into blocks that some cheapest order
 * delivers one after the other; inside a block the order is exact where the block's dependencies are series-parallel, or where what
 * contraction leaves of them has few initial sets. Else the block is relaxed to pairs of items, whose bound most often proves the order
 * that it suggests, and branch and bound looks for a proof within {@link #effort()} where it does not. If that finds none, the order is
 * the best found, and the block's bound says how far from the best it can be.
 *
 * <p>Edge cases: an empty backlog has an empty order of cost 0. Amounts with more digits than can be compared exactly are rounded, as
 * {@link DeliveryOrder#rounding()} then says. Of equally good items the one listed first comes first. Items with an
 * earliest start are refused: see {@link TeamSequencing}.
 *
 * <p>Cost: fewer than 2n cuts for n items and m requirements, each O(n²m) at worst and close to linear on real backlogs, and O(n³/64) at
 * worst for contraction, whatever the effort; then at most {@link #effort()} steps, divided among the blocks that contraction leaves
 * tangled. Memory n²/64 words for the largest block, at most 200,000 initial sets at a time, and for a relaxed block of k items a network
 * of up to 2k² nodes.
 *
 * <p>Source: Wayne Smith (1956), Various optimizers for single-stage production; Jeffrey Sidney (1975), Decomposition algorithms for
 * single-machine sequencing with precedence relations and deferral costs; Eugene Lawler (1978), Sequencing jobs to minimize total
 * weighted completion time subject to precedence constraints; Fabián Chudak and Dorit Hochbaum (1999), A half-integral linear programming
 * relaxation for scheduling precedence-constrained jobs on a single machine.
 */
public final class Sequencing {

  /** A quarter of the standard effort: more proves hardly more, and 300 items are to be ordered while a person drags one of them. */
  private static final Sequencing DEFAULTS = new Sequencing(Effort.ofSteps(5_000_000));

  private final Effort effort;

  private Sequencing(Effort effort) {
    this.effort = effort;
  }

  /** {@return the method with its defaults: an effort of 5,000,000 steps, less than a tenth of a second} */
  public static Sequencing withDefaults() {
    return DEFAULTS;
  }

  /**
   * {@return this method with another limit of effort}
   *
   * <p>The effort is that of the whole backlog: blocks that are solved at once leave theirs to the others.
   *
   * @param limit the limit; with none, only blocks of one item and series-parallel ones are exact
   */
  public Sequencing withEffort(Effort limit) {
    return new Sequencing(limit);
  }

  /** {@return how much work the search does at most} */
  public Effort effort() {
    return effort;
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

  /** {@return how long is searched} */
  @Override
  public String toString() {
    return "sequencing: " + effort;
  }

  /** {@return the best order found, earliest starts left aside} */
  DeliveryOrder order(CompiledBacklog backlog) {
    return order(backlog, new BlockSolver(backlog, effort));
  }

  static DeliveryOrder order(CompiledBacklog backlog, BlockSolver solver) {
    return new DeliveryOrder(solver.solve(SidneyDecomposition.blocks(backlog)), backlog.rounding());
  }
}
