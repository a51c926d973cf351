package dev.tandem.metrics.prioritisation.sequencing.jobs;

import com.google.common.primitives.ImmutableIntArray;
import com.google.common.primitives.Ints;
import dev.tandem.metrics.prioritisation.graph.DependencyGraph;
import dev.tandem.metrics.prioritisation.graph.InitialSets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a cheapest order of a block that has too many initial sets to compare them all, by branch and bound over its last job.
 *
 * <p>A block is first relaxed to pairs of jobs ({@link PairRelaxation}); the order that this decides costs no more than its bound on most
 * blocks, and is then a cheapest one. Else branches are opened: once the last job is chosen, the others are a smaller problem that Sidney's
 * decomposition divides into blocks, each one a problem of its own: the block held together only as a whole. A block that is met again,
 * behind whichever last jobs, is known by then. The bound of an order is what lies between blocks, which is exact, plus the bound of each
 * block; a last job whose bound reaches the least cost known is left out.
 *
 * <p>Effort is counted in requirements that cuts look at, so that the result is the same on every machine. Recursion is as deep as blocks
 * lie in each other, at most {@link #MOST_JOBS}.
 *
 * <p>Cost: each block that is opened takes one relaxation to pairs and one decomposition for each job that can come last; there are as many
 * blocks as sets of jobs at worst, 2ⁿ for n jobs, so that the steps end it. Memory O(n) for each block met.
 */
public final class LastJobSearch {

  /** Blocks of more jobs are not searched: what is left of them after a last job is one large block again. */
  static final int MOST_JOBS = 200;

  /** Blocks of so few initial sets are solved by comparing them. */
  private static final int FEW_SETS = 500;

  /** What is done once for each block that is opened. */
  private static final int STEPS_OF_NODE = 1_000;

  private final JobNetwork jobs;
  private final int[][] enables;
  private final int fewSets;
  private final Map<BitSet, BlockNode> nodes = new HashMap<>();
  private long stepsLeft;

  private LastJobSearch(JobNetwork jobs, long steps, int fewSets) {
    this.jobs = jobs;
    this.enables = DependencyGraph.reversed(jobs.requires());
    this.fewSets = fewSets;
    this.stepsLeft = steps;
  }

  /**
   * What the search has come to.
   *
   * @param order the best order found
   * @param excess how much cheaper another one can be at most, in units
   * @param steps how many requirements were looked at
   */
  public record Outcome(ImmutableIntArray order, long excess, long steps) {

    /** {@return whether no order is cheaper} */
    public boolean proven() {
      return excess == 0;
    }
  }

  /**
   * {@return a cheapest order of a block's jobs, or the best one found by the end of the effort}
   *
   * @param jobs all jobs of one block
   * @param steps how many requirements may be looked at
   */
  public static Outcome search(CompositeOrder jobs, long steps) {
    return search(jobs, steps, FEW_SETS);
  }

  /** As above, with another number of initial sets that are compared rather than branched on. */
  static Outcome search(CompositeOrder jobs, long steps, int fewSets) {
    int[] known = InsertionSearch.order(jobs);
    LastJobSearch search = new LastJobSearch(jobs, steps, fewSets);
    BlockNode all = search.node(IntStream.range(0, known.length).toArray());
    all.improve(known, jobs.delayCost(known));
    if (known.length <= MOST_JOBS) {
      search.solve(all, all.cost());
    }
    return new Outcome(
        ImmutableIntArray.copyOf(all.order()),
        Math.max(0, all.cost() - all.bound()),
        steps - search.stepsLeft);
  }

  /** Works until the node is solved, its bound is at least {@code limit}, or the effort is spent. */
  private void solve(BlockNode node, long limit) {
    if (node.isSolved() || node.bound() >= limit || stepsLeft <= 0) {
      return;
    }
    stepsLeft -= STEPS_OF_NODE;
    int[] small = cheapestIfSmall(node.members());
    if (small != null) {
      node.improve(small, jobs.delayCost(small));
      node.raise(node.cost());
      return;
    }
    relax(node);
    if (!node.isSolved() && node.bound() < limit) {
      branch(node, limit);
    }
  }

  private void relax(BlockNode node) {
    int[] members = node.members();
    PairRelaxation pairs = PairRelaxation.of(jobs, members, Math.max(0, stepsLeft));
    stepsLeft -= pairs.steps();
    node.raise(pairs.bound());
    DecidedOrder.of(pairs).ifPresent(decided -> {
      stepsLeft -= decided.steps();
      int[] order = Arrays.stream(decided.toArray()).map(i -> members[i]).toArray();
      node.improve(order, jobs.delayCost(order));
    });
  }

  private void branch(BlockNode node, long limit) {
    List<Branch> branches = branches(node.members());
    long least = limit;
    long bound = Long.MAX_VALUE;
    for (Branch branch : branches) {
      for (int k = 0; k < branch.blocks.size() && branch.bound() < least; k++) {
        BlockNode block = branch.blocks.get(k);
        // What the rest of the branch leaves of the least cost: a block above it does not pay.
        solve(block, least - (branch.bound() - block.bound()));
      }
      if (branch.isSolved() && branch.bound() < least) {
        least = branch.bound();
        node.improve(branch.order(), least);
      }
      bound = Math.min(bound, branch.bound());
    }
    node.raise(Math.min(bound, node.cost()));
  }

  /** One branch for each job that no other member requires, the one of the least bound first. */
  private List<Branch> branches(int[] members) {
    List<Branch> branches = new ArrayList<>();
    for (int last : members) {
      if (Arrays.stream(enables[last]).noneMatch(job -> Arrays.binarySearch(members, job) >= 0)) {
        branches.add(branch(members, last));
      }
    }
    branches.sort(Comparator.comparingLong(Branch::bound));
    return branches;
  }

  private Branch branch(int[] members, int last) {
    int[] others = Arrays.stream(members).filter(job -> job != last).toArray();
    List<BlockNode> blocks = new ArrayList<>();
    long start = 0;
    long between = 0;
    SidneyDecomposition decomposition = new SidneyDecomposition(jobs);
    List<int[]> parts = decomposition.divide(others);
    stepsLeft -= decomposition.steps();
    for (int[] block : parts) {
      BlockNode node = node(block);
      blocks.add(node);
      // Every job of a block waits for all blocks before it, in whatever order they are.
      between += node.costOfDelay() * start;
      start += node.duration();
    }
    long finish = start + jobs.durations()[last];
    return new Branch(blocks, last, between + jobs.costsOfDelay()[last] * finish);
  }

  private BlockNode node(int[] members) {
    BitSet key = new BitSet();
    for (int job : members) {
      key.set(job);
    }
    return nodes.computeIfAbsent(key, unused -> new BlockNode(jobs, members));
  }

  private int @Nullable [] cheapestIfSmall(int[] members) {
    CompositeOrder order = CompositeOrder.contracted(jobs, members);
    if (order.isSingleRun()) {
      return order.items();
    }
    Optional<InitialSets> sets = InitialSets.of(order.requires(), fewSets);
    return sets.map(few -> order.items(order.cheapest(few))).orElse(null);
  }

  /** A job that comes last, and the blocks before it; what does not depend on the order within the blocks is known. */
  private record Branch(List<BlockNode> blocks, int last, long outside) {

    long bound() {
      long bound = outside;
      for (BlockNode block : blocks) {
        bound += block.bound();
      }
      return bound;
    }

    boolean isSolved() {
      return blocks.stream().allMatch(BlockNode::isSolved);
    }

    int[] order() {
      int[][] parts = blocks.stream().map(BlockNode::order).toArray(int[][]::new);
      return Ints.concat(Ints.concat(parts), new int[] {last});
    }
  }
}
