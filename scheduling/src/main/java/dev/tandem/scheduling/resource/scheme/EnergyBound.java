package dev.tandem.scheduling.resource.scheme;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.NoWorkingTimeException;
import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.scheduling.resource.pool.Hours;
import dev.tandem.scheduling.resource.pool.PlanPools;
import dev.tandem.scheduling.resource.pool.Pool;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A finish before which the work of some tasks on one resource cannot be done: none of them can begin before an instant, and from then on the
 * resource needs until the finish to do their work, even if it is never idle.
 *
 * @param pool the number of the resource
 * @param from no task can begin before this
 * @param finish not all are done before this
 * @param energy their work, in billionths of a unit times seconds
 * @param nodes the tasks
 */
public record EnergyBound(
    int pool, long from, long finish, BigInteger energy, ImmutableList<Integer> nodes) {

  /** Work of a node that cannot begin before an instant. */
  private record Work(int node, long head, BigInteger energy) {}

  /**
   * {@return the latest of such finishes over all resources; empty if no task needs one}
   *
   * <p>Of each resource every set of tasks is tried that begins not before one of them. Only what was placed where its resources are free counts,
   * and of a resource only tasks that need it in every hour in which they work: their work is done while the resource is there. Cost:
   * O(demands log demands).
   *
   * @param problem the plan
   * @param placement what was placed
   */
  public static Optional<EnergyBound> latest(LevellingProblem problem, Placement placement) {
    PlanPools pools = problem.pools;
    List<List<Work>> works = new ArrayList<>();
    pools.pools().forEach(unused -> works.add(new ArrayList<>()));
    for (int node = 0; node < problem.size(); node++) {
      if (problem.moves(node) && placement.failure(node) == Placement.Failure.NONE) {
        long head = Math.max(problem.before().earlyStart(node), problem.low(node));
        for (int demand = pools.first(node); demand < pools.end(node); demand++) {
          works.get(pools.pool(demand)).add(new Work(node, head, energy(pools, demand)));
        }
      }
    }
    Optional<EnergyBound> latest = Optional.empty();
    for (int pool = 0; pool < works.size(); pool++) {
      Optional<EnergyBound> bound = of(pools.pools().get(pool), pool, works.get(pool));
      if (bound.isPresent()
          && (latest.isEmpty() || bound.orElseThrow().finish > latest.orElseThrow().finish)) {
        latest = bound;
      }
    }
    return latest;
  }

  /** The work of a demand; none if it is not sure to be done in the hours of the pool's own calendar. */
  private static BigInteger energy(PlanPools pools, int demand) {
    Pool pool = pools.pools().get(pools.pool(demand));
    Hours hours = pools.hours(demand);
    boolean elsewhere = pool.isFlexible() && hours != pool.presence();
    return elsewhere || hours instanceof Hours.Both
        ? BigInteger.ZERO
        : BigInteger.valueOf(pools.rest(demand)).multiply(BigInteger.valueOf(pools.units(demand)));
  }

  private static Optional<EnergyBound> of(Pool pool, int number, List<Work> works) {
    if (pool.calendar().isEmpty() || works.isEmpty() || pool.capacity() == 0) {
      return Optional.empty();
    }
    WorkingTime calendar = pool.calendar().orElseThrow();
    BigInteger capacity = BigInteger.valueOf(pool.capacity());
    works.sort(Comparator.comparingLong(Work::head).reversed());
    BigInteger sum = BigInteger.ZERO;
    long finish = Long.MIN_VALUE;
    int last = -1;
    BigInteger atLast = BigInteger.ZERO;
    try {
      for (int i = 0; i < works.size(); i++) {
        sum = sum.add(works.get(i).energy);
        BigInteger seconds = sum.add(capacity).subtract(BigInteger.ONE).divide(capacity);
        long end = calendar.plus(works.get(i).head, seconds.longValueExact());
        if (end > finish && seconds.signum() > 0) {
          finish = end;
          last = i;
          atLast = sum;
        }
      }
    } catch (NoWorkingTimeException end) {
      // The resource has no hours for more; what was found before holds.
    }
    if (last < 0) {
      return Optional.empty();
    }
    ImmutableList<Integer> nodes = works.subList(0, last + 1).stream()
        .map(Work::node)
        .distinct()
        .sorted()
        .collect(ImmutableList.toImmutableList());
    return Optional.of(new EnergyBound(number, works.get(last).head, finish, atLast, nodes));
  }
}
