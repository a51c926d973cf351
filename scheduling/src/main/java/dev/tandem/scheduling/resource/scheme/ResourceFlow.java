package dev.tandem.scheduling.resource.scheme;

import dev.tandem.scheduling.resource.pool.PlanPools;
import dev.tandem.scheduling.resource.pool.Pool;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Who hands which units of a resource to whom: a flow of units from task to task, for each pool.
 *
 * <p>Tasks are taken by their starts. A task that waited for a pool takes its units from those that finished last, so that the link to what
 * it waited for is there; another one takes what nobody has used yet, then what has been free for longest, so that it is tied as little as
 * possible.
 *
 * <p>Cost: O(demands log demands), and for each the units that are free then. Source: Artigues, Michelon and Reusser (2003), "Insertion techniques
 * for static and dynamic resource-constrained project scheduling", European Journal of Operational Research 149(2).
 */
public final class ResourceFlow {
  private final LevellingProblem problem;
  private final PlanPools pools;
  private final Placement placement;
  private final List<Link> links = new ArrayList<>();

  /**
   * Units of a pool go from one task to another that starts not before the first has finished.
   *
   * @param from the node that had them
   * @param to the node that takes them
   * @param pool the number of the pool
   * @param units how many, in billionths
   */
  public record Link(int from, int to, int pool, long units) {}

  /** Units that a node has released. */
  private static final class Held {
    private final int node;
    private final long until;
    private long units;

    Held(int node, long until, long units) {
      this.node = node;
      this.until = until;
      this.units = units;
    }
  }

  /** What a node takes of a pool, from when to when. */
  private record Use(int node, long from, long until, long units) {}

  private ResourceFlow(LevellingProblem problem, Placement placement) {
    this.problem = problem;
    this.pools = problem.pools;
    this.placement = placement;
  }

  /**
   * {@return the links of all pools, pool by pool, by the starts of the tasks that take}
   *
   * @param problem the plan
   * @param placement its dates
   */
  public static List<Link> links(LevellingProblem problem, Placement placement) {
    ResourceFlow flow = new ResourceFlow(problem, placement);
    List<List<Use>> uses = new ArrayList<>();
    flow.pools.pools().forEach(unused -> uses.add(new ArrayList<>()));
    for (int node = 0; node < problem.size(); node++) {
      flow.add(node, uses);
    }
    for (int pool = 0; pool < uses.size(); pool++) {
      Pool each = flow.pools.pools().get(pool);
      if (!each.isTeam() || flow.pools.isAssigned(pool)) {
        flow.link(pool, each.capacity(), uses.get(pool));
      }
    }
    return flow.links;
  }

  private void add(int node, List<List<Use>> uses) {
    for (int demand = pools.first(node); demand < pools.end(node); demand++) {
      long from = placement.start(node);
      long until = pools.end(demand, from, placement.finish(node));
      if (from < until && !problem.network.nodes.isFinished(node)) {
        uses.get(pools.pool(demand)).add(new Use(node, from, until, pools.units(demand)));
      }
    }
  }

  private void link(int pool, long capacity, List<Use> uses) {
    uses.sort(Comparator.comparingLong(Use::from).thenComparingLong(Use::until));
    List<Held> free = new ArrayList<>();
    List<Held> busy = new ArrayList<>();
    long unused = capacity;
    for (Use use : uses) {
      release(busy, free, use.from);
      boolean waited = placement.isDelayed(use.node) && placement.pool(use.node) == pool;
      long needed = use.units;
      if (!waited) {
        long taken = Math.min(unused, needed);
        unused -= taken;
        needed -= taken;
      }
      needed = takeFrom(free, use.node, pool, needed, waited);
      unused -= Math.min(unused, needed);
      busy.add(new Held(use.node, use.until, use.units));
    }
  }

  private static void release(List<Held> busy, List<Held> free, long now) {
    for (Held each : busy) {
      if (each.until <= now) {
        free.add(each);
      }
    }
    busy.removeIf(each -> each.until <= now);
    free.sort(Comparator.comparingLong(each -> each.until));
  }

  /** Takes units that are free; returns how many are still needed. */
  private long takeFrom(List<Held> free, int node, int pool, long needed, boolean lastFirst) {
    long left = needed;
    while (left > 0 && !free.isEmpty()) {
      Held held = free.get(lastFirst ? free.size() - 1 : 0);
      long taken = Math.min(left, held.units);
      left -= taken;
      held.units -= taken;
      if (held.units == 0) {
        free.remove(held);
      }
      if (placement.finish(held.node) <= placement.start(node)) {
        links.add(new Link(held.node, node, pool, taken));
      }
    }
    return left;
  }
}
