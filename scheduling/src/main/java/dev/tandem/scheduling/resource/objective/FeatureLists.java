package dev.tandem.scheduling.resource.objective;

import com.google.common.base.Suppliers;
import com.google.common.primitives.Ints;
import dev.tandem.core.graph.PackedArcs;
import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.kernel.Links;
import dev.tandem.scheduling.network.compiled.DatedPlan;
import dev.tandem.scheduling.resource.pool.PlanPools;
import dev.tandem.scheduling.resource.scheme.LevellingProblem;
import dev.tandem.scheduling.resource.scheme.Placement;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Lists for the least cost of delay. One follows the order in which one resource alone would serve the features at the least cost,
 * {@link OneResourceOrder}; the others go feature by feature, the one first that loses most per day for the work that is left on the way to
 * it; within a feature by late finish.
 *
 * <p>It is CD3, cost of delay divided by duration, where the duration of a feature is the work of all tasks that it waits for and that no
 * feature before it in the list has. The work of a task is its share of each resource times its time; one of them counts the work on all
 * resources, the other that on the resource with most to do. For independent features of one team that lose the same every day this is the
 * rule of Smith (1956), "Various optimizers for single-stage production", Naval Research Logistics Quarterly 3, and the cheapest order
 * where every day is worked.
 *
 * <p>Cost: O(features (tasks + links)).
 */
final class FeatureLists implements Groups {
  private static final int PLACE = 32;
  /** The work on all pools. */
  private static final int ALL = -1;

  private final LevellingProblem problem;
  private final CompiledNetwork network;
  private final List<PricedNodes> features;
  private final Supplier<BitSet[]> waitsFor;
  private final PackedArcs arcs;

  FeatureLists(LevellingProblem problem, DatedPlan plan, List<PricedNodes> features) {
    this.problem = problem;
    this.network = plan.network();
    this.features = features;
    this.waitsFor =
        Suppliers.memoize(() -> features.stream().map(this::waitsFor).toArray(BitSet[]::new));
    PackedArcs.Builder required = PackedArcs.builder(features.size());
    for (int f = 0; f < features.size(); f++) {
      for (int other = 0; other < features.size(); other++) {
        if (features.get(f).requires(features.get(other))) {
          required.add(other, f);
        }
      }
    }
    this.arcs = required.build();
  }

  @Override
  public PackedArcs arcs() {
    return arcs;
  }

  @Override
  public long[] keys(int[] order) {
    return keys(new double[network.size()], 0, Ints.asList(order));
  }

  /** By when they are usable; of equal ones, what requires less first, so that nothing comes before what it requires. */
  @Override
  public void write(Placement placement, int[] order) {
    long[] usable =
        features.stream().mapToLong(feature -> feature.usable(placement)).toArray();
    int[] sorted = IntStream.range(0, order.length)
        .boxed()
        .sorted(Comparator.<Integer>comparingLong(f -> usable[f])
            .thenComparingInt(f -> features.get(f).requirements()))
        .mapToInt(Integer::intValue)
        .toArray();
    System.arraycopy(sorted, 0, order, 0, order.length);
  }

  /** Keys by which nodes are sorted: by an order of some features, and for each kind of work. */
  List<long[]> keys(long finish, List<PricedNodes> known) {
    List<Integer> first = known.stream().map(features::indexOf).toList();
    return List.of(
        keys(works(ALL), finish, first),
        keys(works(ALL), finish, List.of()),
        keys(works(busiest()), finish, List.of()));
  }

  /** The nodes of a feature, and all from which links lead to them. */
  private BitSet waitsFor(PricedNodes feature) {
    BitSet found = new BitSet();
    for (int node : feature.all()) {
      found.set(node);
    }
    Links links = network.links;
    // Links lead to higher numbers, so that what follows a node is decided before it.
    for (int node = network.size() - 1; node >= 0; node--) {
      for (int place = links.firstOut(node); place < links.endOut(node); place++) {
        if (found.get(links.to(links.out(place)))) {
          found.set(node);
        }
      }
    }
    return found;
  }

  /** The work of each node on one pool, or on {@link #ALL}, in seconds of all that there is of it. */
  private double[] works(int pool) {
    PlanPools pools = problem.pools();
    double[] works = new double[network.size()];
    for (int node = 0; node < works.length; node++) {
      for (int demand = pools.first(node); demand < pools.end(node); demand++) {
        if (pool == ALL || pools.pool(demand) == pool) {
          long capacity = Math.max(1, pools.pools().get(pools.pool(demand)).capacity());
          works[node] += (double) pools.rest(demand) * pools.units(demand) / capacity;
        }
      }
    }
    return works;
  }

  private int busiest() {
    int busiest = 0;
    double most = -1;
    for (int pool = 0; pool < problem.pools().pools().size(); pool++) {
      double sum = 0;
      for (double work : works(pool)) {
        sum += work;
      }
      if (sum > most) {
        most = sum;
        busiest = pool;
      }
    }
    return busiest;
  }

  /** Some features first, in their order, then the one with the greatest ratio each time. */
  private long[] keys(double[] works, long finish, List<Integer> first) {
    BitSet[] waiting = waitsFor.get();
    long[] keys = new long[network.size()];
    BitSet listed = new BitSet();
    boolean[] isListed = new boolean[waiting.length];
    for (int place = 0; place < waiting.length; place++) {
      int next =
          place < first.size() ? first.get(place) : next(waiting, works, finish, listed, isListed);
      isListed[next] = true;
      BitSet added = (BitSet) waiting[next].clone();
      added.andNot(listed);
      for (int node = added.nextSetBit(0); node >= 0; node = added.nextSetBit(node + 1)) {
        keys[node] = key(place, node);
      }
      listed.or(added);
    }
    for (int node = 0; node < keys.length; node++) {
      if (!listed.get(node)) {
        keys[node] = key(waiting.length, node);
      }
    }
    return keys;
  }

  /** By a feature's place, then late finish, in minutes from the start of the plan. */
  private long key(int place, int node) {
    long late = problem.before().lateFinish(node) - problem.before().first();
    return ((long) place << PLACE) + Math.max(0, Math.min(Integer.MAX_VALUE, late / 60));
  }

  private int next(
      BitSet[] waiting, double[] works, long finish, BitSet listed, boolean[] isListed) {
    int best = -1;
    double most = -1;
    for (int feature = 0; feature < waiting.length; feature++) {
      if (!isListed[feature]) {
        double work = 0;
        BitSet nodes = waiting[feature];
        for (int node = nodes.nextSetBit(0); node >= 0; node = nodes.nextSetBit(node + 1)) {
          work += listed.get(node) ? 0 : works[node];
        }
        double ratio = features.get(feature).costOfDay(finish) / Math.max(1, work);
        if (ratio > most) {
          most = ratio;
          best = feature;
        }
      }
    }
    return best;
  }
}
