package dev.tandem.scheduling.resource.objective;

import dev.tandem.core.calendar.NoWorkingTimeException;
import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.scheduling.kernel.CompiledNetwork;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What features lose at least: each of them alone, as in the plan before; or, if that is more, with one resource, or all that keep the same
 * hours together, that does all its work on the features without a break, in the best order that delivers no feature before what it
 * requires: {@link OneResourceOrder}. The work of a feature is that of its own tasks and of all that must be finished before these; what
 * must follow the last of it takes its time as well. A task of several features counts for one alone.
 */
final class FeatureOrderBound {
  private static final int NONE = -1;

  private final LevellingProblem problem;
  private final HeldFinishes held;
  private final List<PricedNodes> features;
  /** For each node the feature for which its work counts, or {@link #NONE}. */
  private final int[] featureOf;
  /** Bounds found so far, by the tasks that are not resolved. */
  private final Map<BitSet, Bound> known = new HashMap<>();

  /** What features cost at least by the work of one resource, and the order in which they cost so much. */
  private record OfPool(double cost, List<PricedNodes> order) {
    static final OfPool NOTHING = new OfPool(0, List.of());
  }

  FeatureOrderBound(LevellingProblem problem, CompiledNetwork network, List<PricedNodes> features) {
    this.problem = problem;
    this.held = new HeldFinishes(problem, network);
    this.features = features;
    this.featureOf = new int[problem.size()];
    Arrays.fill(featureOf, NONE);
    for (int f = 0; f < features.size(); f++) {
      claim(features.get(f).own(), f);
    }
    for (int f = 0; f < features.size(); f++) {
      claim(held.withEarlier(features.get(f).own()), f);
    }
  }

  private void claim(BitSet nodes, int feature) {
    nodes.stream()
        .filter(node -> featureOf[node] == NONE)
        .forEach(node -> featureOf[node] = feature);
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
    double sum = best(placement).cost;
    // Added up in another order than the schedule's own costs, the sum may be off by a last digit
    // for each term.
    double best = sum - features.size() * Math.ulp(sum);
    return best > alone
        ? new Bound(best, BoundReason.FEATURE_ORDER)
        : new Bound(alone, BoundReason.PLAN_BEFORE);
  }

  /** The cheapest order of features on the resource by whose work they cost most at least; empty if no resource says anything. */
  List<PricedNodes> order() {
    return best(Placement.before(problem)).order;
  }

  private OfPool best(Placement placement) {
    OfPool best = OfPool.NOTHING;
    for (BitSet pools : together()) {
      OfPool pool = ofPools(pools, placement);
      best = pool.cost > best.cost ? pool : best;
    }
    return best;
  }

  /** Each resource by itself, and all that are there at the same times together. */
  private List<BitSet> together() {
    List<BitSet> sets = new ArrayList<>();
    Map<WorkingTime, BitSet> byCalendar = new LinkedHashMap<>();
    for (int number = 0; number < problem.pools().pools().size(); number++) {
      Pool pool = problem.pools().pools().get(number);
      if (pool.calendar().isPresent() && pool.capacity() > 0) {
        BitSet alone = new BitSet();
        alone.set(number);
        sets.add(alone);
        byCalendar
            .computeIfAbsent(pool.calendar().orElseThrow(), unused -> new BitSet())
            .set(number);
      }
    }
    byCalendar.values().stream().filter(each -> each.cardinality() > 1).forEach(sets::add);
    return sets;
  }

  private OfPool ofPools(BitSet pools, Placement placement) {
    BigInteger[] energies = new BigInteger[features.size()];
    long head = energies(pools, placement, energies);
    List<Pool> all = pools.stream().mapToObj(problem.pools().pools()::get).toList();
    WorkingTime calendar = all.get(0).calendar().orElseThrow();
    BigInteger capacity = all.stream()
        .map(each -> BigInteger.valueOf(each.capacity()))
        .reduce(BigInteger.ZERO, BigInteger::add);
    List<OneResourceOrder.Work> works = new ArrayList<>();
    double others = 0;
    for (int f = 0; f < energies.length; f++) {
      PricedNodes feature = features.get(f);
      if (energies[f].signum() > 0) {
        works.add(new OneResourceOrder.Work(feature, energies[f], tail(pools, f, calendar)));
      } else {
        others += feature.cost(feature.before());
      }
    }
    if (works.isEmpty() || works.size() > OneResourceOrder.MOST_PLACES) {
      return OfPool.NOTHING;
    }
    OneResourceOrder.Clock clock = new OneResourceOrder.Clock(calendar, head, capacity);
    try {
      OneResourceOrder order = OneResourceOrder.of(works, clock);
      return new OfPool(others + order.cost(), order.features());
    } catch (NoWorkingTimeException end) {
      // The resource has no hours for all of it: nothing is known by its work.
      return OfPool.NOTHING;
    }
  }

  /** The work of each feature on some pools; returns before when none of it can begin. */
  private long energies(BitSet some, Placement placement, BigInteger[] energies) {
    PlanPools pools = problem.pools();
    Arrays.fill(energies, BigInteger.ZERO);
    long head = Long.MAX_VALUE;
    for (int node = 0; node < featureOf.length; node++) {
      boolean counts = featureOf[node] != NONE
          && problem.moves(node)
          && placement.failure(node) == Placement.Failure.NONE;
      for (int demand = pools.first(node); counts && demand < pools.end(node); demand++) {
        if (some.get(pools.pool(demand)) && isSure(pools, demand)) {
          energies[featureOf[node]] =
              energies[featureOf[node]].add(BigInteger.valueOf(pools.rest(demand))
                  .multiply(BigInteger.valueOf(pools.units(demand))));
          head = Math.min(head, Math.max(problem.before().earlyStart(node), problem.low(node)));
        }
      }
    }
    return head;
  }

  /**
   * How much working time lies between the last work of some pools for a feature, or for one that it requires, and the feature's being
   * usable, at least.
   */
  private long tail(BitSet some, int feature, WorkingTime calendar) {
    PlanPools pools = problem.pools();
    long[] tails = held.tails(features.get(feature).all(), calendar);
    long least = Long.MAX_VALUE;
    for (int node = 0; node < featureOf.length; node++) {
      boolean counts = featureOf[node] == feature
          || (featureOf[node] != NONE
              && features.get(feature).requires(features.get(featureOf[node])));
      for (int demand = pools.first(node); counts && demand < pools.end(node); demand++) {
        if (some.get(pools.pool(demand))) {
          least = Math.min(least, Math.max(0, tails[node]));
        }
      }
    }
    return least == Long.MAX_VALUE ? 0 : least;
  }

  /** Whether a demand is sure to be done in the hours of the pool's own calendar. */
  private static boolean isSure(PlanPools pools, int demand) {
    Pool pool = pools.pools().get(pools.pool(demand));
    boolean elsewhere = pool.isFlexible() && pools.hours(demand) != pool.presence();
    return !elsewhere && !(pools.hours(demand) instanceof Hours.Both);
  }
}
