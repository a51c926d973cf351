package dev.tandem.scheduling.resource.objective;

import dev.tandem.core.calendar.NoWorkingTimeException;
import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.scheduling.resource.objective.Goal.Bound;
import dev.tandem.scheduling.resource.pool.Hours;
import dev.tandem.scheduling.resource.pool.PlanPools;
import dev.tandem.scheduling.resource.pool.Pool;
import dev.tandem.scheduling.resource.reason.BoundReason;
import dev.tandem.scheduling.resource.scheme.LevellingProblem;
import dev.tandem.scheduling.resource.scheme.Placement;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What features lose at least: each of them alone, as in the plan before; or, if that is more, with one resource that does all its work on the features without a break, in the best order.
 *
 * <p>In any schedule, when a feature becomes usable as the last of some set, the resource has done all work of the set. So with W the work of a set, t(W) when the resource is done with
 * it, and eᶠ when feature f is usable in the plan before, no schedule costs less than
 *
 * <pre>{@code
 * c({}) = 0,  c(S) = min over f in S of  c(S \ f) + Df(max(ef, t(W(S))))
 * }</pre>
 *
 * <p>for all features of the resource, whatever their profiles; this is the dynamic program of Held and Karp (1962), "A dynamic programming approach to sequencing problems", SIAM Journal
 * 10(1), of O(2ⁿ n). For more than {@value #MOST} features the k-th usable one is held against its own work and the k − 1 smallest works of others, by a cheapest assignment of features to places, of
 * O(n³); for more than {@value #MOST_PLACES} each is alone. A task of several features counts for the first one alone.
 */
final class FeatureOrderBound {
  private static final int MOST = 13;
  private static final int MOST_PLACES = 200;

  private final LevellingProblem problem;
  private final List<PricedNodes> features;
  /** For each node the first feature that has it, or -1. */
  private final int[] featureOf;
  /** Bounds found so far, by the tasks that are not resolved. */
  private final Map<BitSet, Bound> known = new HashMap<>();

  /** What a resource has to do for a feature. */
  private record Work(PricedNodes feature, BigInteger energy) {}

  FeatureOrderBound(LevellingProblem problem, List<PricedNodes> features) {
    this.problem = problem;
    this.features = features;
    this.featureOf = new int[problem.size()];
    for (int node = 0; node < featureOf.length; node++) {
      featureOf[node] = -1;
      for (int f = 0; f < features.size() && featureOf[node] < 0; f++) {
        featureOf[node] = features.get(f).own().get(node) ? f : -1;
      }
    }
  }

  /** The bound for schedules in which the tasks are resolved that one schedule resolves. */
  Bound of(Placement placement) {
    BitSet failures = new BitSet();
    for (int node = 0; node < problem.size(); node++) {
      failures.set(node, placement.failure(node) != Placement.Failure.NONE);
    }
    return known.computeIfAbsent(failures, unused -> found(placement));
  }

  private Bound found(Placement placement) {
    double alone = 0;
    for (PricedNodes feature : features) {
      alone += feature.cost(feature.before());
    }
    double best = alone;
    for (int pool = 0; pool < problem.pools().pools().size(); pool++) {
      best = Math.max(best, ofPool(pool, placement));
    }
    return best > alone
        ? new Bound(best, BoundReason.FEATURE_ORDER)
        : new Bound(alone, BoundReason.PLAN_BEFORE);
  }

  private double ofPool(int number, Placement placement) {
    Pool pool = problem.pools().pools().get(number);
    if (pool.calendar().isEmpty() || pool.capacity() == 0) {
      return 0;
    }
    BigInteger[] energies = new BigInteger[features.size()];
    long head = energies(number, placement, energies);
    List<Work> works = new ArrayList<>();
    double others = 0;
    for (int f = 0; f < energies.length; f++) {
      PricedNodes feature = features.get(f);
      if (energies[f].signum() > 0) {
        works.add(new Work(feature, energies[f]));
      } else {
        others += feature.cost(feature.before());
      }
    }
    if (works.isEmpty() || works.size() > MOST_PLACES) {
      return 0;
    }
    Clock clock =
        new Clock(pool.calendar().orElseThrow(), head, BigInteger.valueOf(pool.capacity()));
    try {
      return others + (works.size() > MOST ? byPlaces(works, clock) : bySets(works, clock));
    } catch (NoWorkingTimeException end) {
      // The resource has no hours for all of it: nothing is known by its work.
      return 0;
    }
  }

  /** The work of each feature on a pool; returns before when none of it can begin. */
  private long energies(int pool, Placement placement, BigInteger[] energies) {
    PlanPools pools = problem.pools();
    Arrays.fill(energies, BigInteger.ZERO);
    long head = Long.MAX_VALUE;
    for (int node = 0; node < featureOf.length; node++) {
      boolean counts = featureOf[node] >= 0
          && problem.moves(node)
          && placement.failure(node) == Placement.Failure.NONE;
      for (int demand = pools.first(node); counts && demand < pools.end(node); demand++) {
        if (pools.pool(demand) == pool && isSure(pools, demand)) {
          energies[featureOf[node]] = energies[featureOf[node]].add(
              BigInteger.valueOf(pools.rest(demand))
                  .multiply(BigInteger.valueOf(pools.units(demand))));
          head = Math.min(
              head, Math.max(problem.before().earlyStart(node), problem.low(node)));
        }
      }
    }
    return head;
  }

  /** Whether a demand is sure to be done in the hours of the pool's own calendar. */
  private static boolean isSure(PlanPools pools, int demand) {
    Pool pool = pools.pools().get(pools.pool(demand));
    boolean elsewhere = pool.isFlexible() && pools.hours(demand) != pool.presence();
    return !elsewhere && !(pools.hours(demand) instanceof Hours.Both);
  }

  /** When a resource that is never idle from an instant on is done with some work. */
  private record Clock(WorkingTime calendar, long head, BigInteger capacity) {
    long done(BigInteger energy) {
      BigInteger seconds = energy.add(capacity).subtract(BigInteger.ONE).divide(capacity);
      return calendar.plus(head, seconds.longValueExact());
    }
  }

  private static double bySets(List<Work> works, Clock clock) {
    int sets = 1 << works.size();
    BigInteger[] energy = new BigInteger[sets];
    double[] cost = new double[sets];
    energy[0] = BigInteger.ZERO;
    for (int set = 1; set < sets; set++) {
      int lowest = Integer.numberOfTrailingZeros(set);
      energy[set] = energy[set & (set - 1)].add(works.get(lowest).energy);
      long done = clock.done(energy[set]);
      double least = Double.POSITIVE_INFINITY;
      for (int f = lowest; f < works.size(); f++) {
        if ((set & (1 << f)) != 0) {
          least = Math.min(least, cost[set & ~(1 << f)] + cost(works.get(f), done));
        }
      }
      cost[set] = least;
    }
    return cost[sets - 1];
  }

  private static double cost(Work work, long done) {
    return work.feature.cost(Math.max(work.feature.before(), done));
  }

  private static double byPlaces(List<Work> works, Clock clock) {
    List<BigInteger> sorted = works.stream().map(Work::energy).sorted().toList();
    double[][] costs = new double[works.size()][works.size()];
    for (int f = 0; f < works.size(); f++) {
      Work work = works.get(f);
      int itself = sorted.indexOf(work.energy);
      BigInteger energy = work.energy;
      for (int place = 0; place < works.size(); place++) {
        costs[f][place] = cost(work, clock.done(energy));
        // The next smallest of the others comes in before it.
        int other = place < itself ? place : place + 1;
        energy = other < sorted.size() ? energy.add(sorted.get(other)) : energy;
      }
    }
    return CheapestAssignment.cost(costs);
  }
}
