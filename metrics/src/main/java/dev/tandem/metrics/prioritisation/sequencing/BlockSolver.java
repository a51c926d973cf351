package dev.tandem.metrics.prioritisation.sequencing;

import com.google.common.collect.ImmutableList;
import dev.tandem.metrics.prioritisation.Effort;
import dev.tandem.metrics.prioritisation.graph.InitialSets;
import dev.tandem.metrics.prioritisation.sequencing.jobs.CompositeOrder;
import dev.tandem.metrics.prioritisation.sequencing.jobs.LastJobSearch;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Orders the items of each block: exactly where that is simple, else with what is left of the effort, shared among the blocks to come.
 *
 * <p>Cost: contraction of each block, O(n³/64) for n items, then for blocks that stay tangled one look at each initial set, up to a limit,
 * or a branch and bound that ends with its share of the steps.
 */
final class BlockSolver {

  private final CompiledBacklog backlog;
  private final int mostSets;
  private long stepsLeft;

  BlockSolver(CompiledBacklog backlog, Effort effort) {
    this(backlog, effort, InitialSets.limit(effort));
  }

  /** As above, with another number of initial sets that are compared in one block. */
  BlockSolver(CompiledBacklog backlog, Effort effort, int mostSets) {
    this.backlog = backlog;
    this.mostSets = mostSets;
    this.stepsLeft = effort.steps();
  }

  /** {@return the blocks with their items in order; what small blocks leave of their share is left for larger ones} */
  ImmutableList<Block> solve(List<int[]> blocks) {
    Block[] solved = new Block[blocks.size()];
    List<Integer> open = new ArrayList<>();
    CompositeOrder[] knots = new CompositeOrder[blocks.size()];
    for (int i = 0; i < solved.length; i++) {
      knots[i] = CompositeOrder.contracted(backlog, blocks.get(i));
      if (knots[i].isSingleRun()) {
        solved[i] = block(knots[i].items(), Proof.SERIES_PARALLEL);
      } else {
        open.add(i);
      }
    }
    open.sort(Comparator.comparingInt(i -> knots[i].durations().length));
    for (int k = 0; k < open.size(); k++) {
      solved[open.get(k)] = untied(knots[open.get(k)], stepsLeft / (open.size() - k));
    }
    return ImmutableList.copyOf(solved);
  }

  private Block untied(CompositeOrder jobs, long share) {
    int limit = Math.min(mostSets, InitialSets.limit(Effort.ofSteps(stepsLeft)));
    Optional<InitialSets> sets = InitialSets.of(jobs.requires(), limit);
    if (sets.isPresent()) {
      stepsLeft -= Math.min(stepsLeft, InitialSets.steps(sets.get().count()));
      return block(jobs.items(jobs.cheapest(sets.get())), Proof.EXHAUSTIVE);
    }
    LastJobSearch.Outcome found = LastJobSearch.search(jobs, share);
    stepsLeft -= Math.min(stepsLeft, found.steps());
    List<BacklogItem> items = items(jobs.items(found.order().toArray()));
    if (found.proven()) {
      return new Block(items, Proof.BRANCH_AND_BOUND);
    }
    // The search counts in composite jobs; what an order can be cheaper by is the same in items.
    BigDecimal bound = Block.delayCost(items).subtract(backlog.cost(found.excess()));
    Block byRatio = new Block(items, Proof.BOUND_ONLY);
    return new Block(items, Proof.BOUND_ONLY, bound.max(byRatio.bound()));
  }

  private Block block(int[] order, Proof proof) {
    return new Block(items(order), proof);
  }

  private List<BacklogItem> items(int[] order) {
    return Arrays.stream(order).mapToObj(backlog.items()::get).toList();
  }
}
