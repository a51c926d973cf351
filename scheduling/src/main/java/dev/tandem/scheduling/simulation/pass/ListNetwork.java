package dev.tandem.scheduling.simulation.pass;

import com.google.common.math.LongMath;
import dev.tandem.scheduling.resource.pool.PlanPools;
import dev.tandem.scheduling.resource.scheme.LevellingProblem;
import dev.tandem.scheduling.resource.scheme.ListedPlan;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A network in ticks whose nodes draw on resources by a list, as arrays: the order in which they are placed, and what each takes of whom.
 *
 * <p>Amounts of a resource are counted in the largest unit that measures all that is taken of it, and packed into words, so that one subtraction
 * takes those of several resources and one mask tells whether all sufficed: a word has four lanes of 16 bits, or two of 32. The highest bit
 * of a lane is its guard, set in what is free; it stays set exactly if the lane had enough. Source: Lamport (1975), "Multiple byte processing
 * with full-word instructions", Communications of the ACM 18(8). Resources that suffice for all nodes at once are left out. Immutable.
 */
final class ListNetwork {
  private static final long GUARD_OF_FOUR = 0x8000_8000_8000_8000L;
  private static final long GUARD_OF_TWO = 0x8000_0000_8000_0000L;

  /** The nodes in the order in which they are placed. */
  final int[] order;
  /** How many words hold an amount of every resource. */
  final int words;

  final long guard;
  /** What there is, with guards. */
  final long[] full;
  /** What each node takes, {@link #words} for each, without guards. */
  final long[] demand;
  /** Whether a node takes anything. */
  final boolean[] draws;

  private ListNetwork(int[] order, long[] capacity, long[][] taken) {
    long most = Arrays.stream(capacity).max().orElse(0);
    int lanes = most <= Short.MAX_VALUE ? 4 : 2;
    int bits = Long.SIZE / lanes;
    this.order = order;
    this.words = Math.max(1, (capacity.length + lanes - 1) / lanes);
    this.guard = lanes == 4 ? GUARD_OF_FOUR : GUARD_OF_TWO;
    this.full = new long[words];
    this.demand = new long[order.length * words];
    this.draws = new boolean[order.length];
    Arrays.fill(full, guard);
    for (int resource = 0; resource < capacity.length; resource++) {
      int word = resource / lanes;
      int shift = resource % lanes * bits;
      full[word] |= capacity[resource] << shift;
      for (int node = 0; node < order.length; node++) {
        demand[node * words + word] |= taken[resource][node] << shift;
        draws[node] |= taken[resource][node] > 0;
      }
    }
  }

  /**
   * {@return the network, or empty where dates by its list are more than additions and comparisons on one profile}
   *
   * <p>Nodes may not be bound to dates, all draw for as long as they take on resources that are there whenever they work, and all of them one
   * after another end within the range of ticks.
   *
   * @param ticks the network in ticks
   * @param listed the plan with its list
   * @param longest the longest span of each node
   */
  static Optional<ListNetwork> of(TickNetwork ticks, ListedPlan listed, long[] longest) {
    LevellingProblem problem = listed.problem();
    PlanPools pools = problem.pools();
    if (!listed.isAlwaysFeasible() || !fits(ticks, longest) || !lastAsLongAsNodes(listed, pools)) {
      return Optional.empty();
    }
    long[][] taken = new long[pools.pools().size()][ticks.size];
    long[] sum = new long[taken.length];
    for (int node = 0; node < ticks.size; node++) {
      for (int demand = pools.first(node); demand < pools.end(node); demand++) {
        int pool = pools.pool(demand);
        if (!pools.pools().get(pool).isTeam() || pools.isAssigned(pool)) {
          taken[pool][node] += pools.units(demand);
          sum[pool] = LongMath.saturatedAdd(sum[pool], pools.units(demand));
        }
      }
    }
    int[] scarce = IntStream.range(0, sum.length)
        .filter(pool -> sum[pool] > pools.pools().get(pool).capacity())
        .toArray();
    return packed(listed, pools, taken, scarce);
  }

  private static Optional<ListNetwork> packed(
      ListedPlan listed, PlanPools pools, long[][] taken, int[] scarce) {
    long[] capacity = new long[scarce.length];
    long[][] amounts = new long[scarce.length][];
    for (int resource = 0; resource < scarce.length; resource++) {
      long unit = 0;
      for (long amount : taken[scarce[resource]]) {
        unit = LongMath.gcd(unit, amount);
      }
      long measure = unit;
      capacity[resource] = pools.pools().get(scarce[resource]).capacity() / measure;
      amounts[resource] =
          Arrays.stream(taken[scarce[resource]]).map(amount -> amount / measure).toArray();
      if (capacity[resource] > Integer.MAX_VALUE) {
        return Optional.empty();
      }
    }
    return Optional.of(new ListNetwork(listed.order(), capacity, amounts));
  }

  private static boolean lastAsLongAsNodes(ListedPlan listed, PlanPools pools) {
    for (int node = 0; node < listed.plan().size(); node++) {
      for (int demand = pools.first(node); demand < pools.end(node); demand++) {
        if (pools.isSplit(demand)
            || pools.rest(demand) != listed.plan().network().nodes.remaining(node)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether all nodes one after another, and all lags, end within the range of ticks. */
  private static boolean fits(TickNetwork ticks, long[] longest) {
    long last = 0;
    for (int node = 0; node < ticks.size; node++) {
      last = Math.max(last, Math.max(ticks.low[node], ticks.lowOfEnd[node]));
    }
    for (long span : longest) {
      last += span + 2;
    }
    for (int k : ticks.k) {
      last += Math.abs((long) k);
    }
    return last < TickNetwork.LARGEST;
  }
}
