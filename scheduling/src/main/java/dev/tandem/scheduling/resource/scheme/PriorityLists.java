package dev.tandem.scheduling.resource.scheme;

import dev.tandem.scheduling.kernel.Links;
import dev.tandem.scheduling.kernel.calendar.NodeDates;
import dev.tandem.scheduling.resource.pool.PlanPools;
import dev.tandem.scheduling.resource.rcpsp.search.PriorityRule;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Lists of nodes by priority rules: those that stay first, then by what people call their priority, then by the rule, then as declared.
 *
 * <p>Cost of a list: O(nodes log nodes + links); by most successors O(nodes links / 64).
 */
public final class PriorityLists {
  private final LevellingProblem problem;
  private final int[] priority;

  /**
   * Starts on a problem.
   *
   * @param problem the plan
   * @param priority for each node how much it goes before others
   */
  public PriorityLists(LevellingProblem problem, int[] priority) {
    this.problem = problem;
    this.priority = priority.clone();
  }

  /**
   * {@return for each node its place in the list of a rule, from 0}
   *
   * @param rule the rule
   */
  public int[] ranks(PriorityRule rule) {
    return ranks(keys(rule));
  }

  /**
   * {@return for each node its place if those with the least key come first, after what goes before all rules}
   *
   * @param key for each node its key
   */
  public int[] ranks(long[] key) {
    Integer[] nodes = IntStream.range(0, key.length).boxed().toArray(Integer[]::new);
    Arrays.sort(
        nodes,
        Comparator.<Integer>comparingInt(node -> problem.moves(node) ? 1 : 0)
            .thenComparing(
                Comparator.<Integer>comparingInt(node -> priority[node]).reversed())
            .thenComparingLong(node -> key[node])
            .thenComparingInt(node -> problem.network.nodes.task(node)));
    int[] rank = new int[nodes.length];
    for (int place = 0; place < nodes.length; place++) {
      rank[nodes[place]] = place;
    }
    return rank;
  }

  /** For each node a number by which the rule sorts, the first the smallest. */
  private long[] keys(PriorityRule rule) {
    NodeDates before = problem.before();
    long[] key = new long[problem.size()];
    int[] successors = rule == PriorityRule.MOST_SUCCESSORS ? successors() : new int[0];
    Arrays.setAll(key, node -> switch (rule) {
      case LATEST_FINISH -> before.lateFinish(node);
      case LATEST_START -> before.lateStart(node);
      case LEAST_FLOAT ->
        problem.network.rules.totalFloat.of(before.startFloat(node), before.finishFloat(node));
      case EARLIEST_START -> before.start(node);
      case GREATEST_WEIGHT -> -weight(node);
      case MOST_SUCCESSORS -> -successors[node];
      case GREATEST_WORK -> -work(node);
      case DECLARATION -> 0;
    });
    return key;
  }

  private long weight(int node) {
    Links links = problem.network.links;
    long weight = problem.network.nodes.remaining(node);
    for (int place = links.firstOut(node); place < links.endOut(node); place++) {
      weight += problem.network.nodes.remaining(links.to(links.out(place)));
    }
    return weight;
  }

  /** Working seconds times shares of what there is of each resource, in millionths; as good as more digits, and cannot overflow. */
  private long work(int node) {
    PlanPools pools = problem.pools;
    double sum = 0;
    for (int demand = pools.first(node); demand < pools.end(node); demand++) {
      long capacity = Math.max(1, pools.pools().get(pools.pool(demand)).capacity());
      sum += (double) pools.rest(demand) * pools.units(demand) / capacity;
    }
    return (long) Math.min(sum * 1e6, 0x1p62);
  }

  /** For each node how many must follow, directly or not; sixty-four followers at a time, each node's word says which of them it reaches. */
  private int[] successors() {
    Links links = problem.network.links;
    int[] counts = new int[problem.size()];
    for (int first = 0; first < counts.length; first += Long.SIZE) {
      long[] reached = new long[counts.length];
      for (int node = counts.length - 1; node >= 0; node--) {
        for (int place = links.firstOut(node); place < links.endOut(node); place++) {
          int next = links.to(links.out(place));
          boolean isOfWord = next >= first && next < first + Long.SIZE;
          reached[node] |= reached[next] | (isOfWord ? 1L << (next - first) : 0);
        }
        counts[node] += Long.bitCount(reached[node]);
      }
    }
    return counts;
  }
}
