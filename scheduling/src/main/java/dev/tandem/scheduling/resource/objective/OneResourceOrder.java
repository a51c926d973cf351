package dev.tandem.scheduling.resource.objective;

import dev.tandem.core.calendar.WorkingTime;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The order in which one resource that is never idle serves features at the least cost, with what that is; a lower bound for every
 * schedule.
 *
 * <p>In any schedule, when the work on a feature, and on all that it requires, is done as the last of some set, the resource has done all
 * work of the set. So with W the work of a set, t(W) when the resource is done with it, qf what is left to do after that until feature f is
 * usable, and ef when it is usable in the plan before, no schedule costs less than
 *
 * <pre>{@code
 * c({}) = 0,  c(S) = min over f in S, required by none in S, of  c(S \ f) + Df(max(ef, t(W(S)) + qf))
 * }</pre>
 *
 * <p>for all features of the resource, whatever their profiles; this is the dynamic program of Held and Karp (1962), "A dynamic programming
 * approach to sequencing problems", SIAM Journal 10(1), of O(2ⁿ n). For more than {@value #MOST_SETS} features the k-th usable one is held
 * against its own work and the k − 1 smallest works of others, by a cheapest assignment of features to places, of O(n³).
 */
final class OneResourceOrder {
  /** More features than this have too many sets. */
  private static final int MOST_SETS = 13;
  /** For more features than this places take too long as well. */
  static final int MOST_PLACES = 200;

  private final double cost;
  private final List<PricedNodes> features;

  private OneResourceOrder(double cost, List<PricedNodes> features) {
    this.cost = cost;
    this.features = features;
  }

  /**
   * What a resource has to do for a feature, in billionths of a unit times seconds, and the working seconds after that until the feature is
   * usable.
   */
  record Work(PricedNodes feature, BigInteger energy, long tail) {}

  /** When a resource that is never idle from an instant on is done with some work. */
  record Clock(WorkingTime calendar, long head, BigInteger capacity) {
    private long done(BigInteger energy) {
      BigInteger seconds = energy.add(capacity).subtract(BigInteger.ONE).divide(capacity);
      return calendar.plus(head, seconds.longValueExact());
    }

    /** What a feature costs if the last of its work is done at an instant. */
    private double cost(Work work, long done) {
      long usable = work.tail == 0 ? done : calendar.plus(done, work.tail);
      return work.feature.cost(Math.max(work.feature.before(), usable));
    }
  }

  static OneResourceOrder of(List<Work> works, Clock clock) {
    return works.size() > MOST_SETS ? byPlaces(works, clock) : bySets(works, clock);
  }

  /** What the features cost at least. */
  double cost() {
    return cost;
  }

  /** The features in the order in which they cost that. */
  List<PricedNodes> features() {
    return features;
  }

  private static OneResourceOrder bySets(List<Work> works, Clock clock) {
    int[] requiredBy = requiredBy(works);
    int sets = 1 << works.size();
    BigInteger[] energy = new BigInteger[sets];
    double[] cost = new double[sets];
    int[] last = new int[sets];
    energy[0] = BigInteger.ZERO;
    for (int set = 1; set < sets; set++) {
      int lowest = Integer.numberOfTrailingZeros(set);
      energy[set] = energy[set & (set - 1)].add(works.get(lowest).energy);
      long done = clock.done(energy[set]);
      cost[set] = Double.POSITIVE_INFINITY;
      for (int f = lowest; f < works.size(); f++) {
        if ((set & (1 << f)) != 0 && (set & requiredBy[f]) == 0) {
          double with = cost[set & ~(1 << f)] + clock.cost(works.get(f), done);
          last[set] = with < cost[set] ? f : last[set];
          cost[set] = Math.min(cost[set], with);
        }
      }
    }
    List<PricedNodes> order = new ArrayList<>();
    for (int set = sets - 1; set != 0; set &= ~(1 << last[set])) {
      order.add(works.get(last[set]).feature);
    }
    Collections.reverse(order);
    return new OneResourceOrder(cost[sets - 1], order);
  }

  /** For each feature the set of those that require it. */
  private static int[] requiredBy(List<Work> works) {
    int[] requiredBy = new int[works.size()];
    for (int f = 0; f < requiredBy.length; f++) {
      for (int other = 0; other < requiredBy.length; other++) {
        if (works.get(other).feature.requires(works.get(f).feature)) {
          requiredBy[f] |= 1 << other;
        }
      }
    }
    return requiredBy;
  }

  private static OneResourceOrder byPlaces(List<Work> works, Clock clock) {
    List<BigInteger> sorted = works.stream().map(Work::energy).sorted().toList();
    double[][] costs = new double[works.size()][works.size()];
    for (int f = 0; f < works.size(); f++) {
      Work work = works.get(f);
      int itself = sorted.indexOf(work.energy);
      BigInteger energy = work.energy;
      for (int place = 0; place < works.size(); place++) {
        costs[f][place] = clock.cost(work, clock.done(energy));
        // The next smallest of the others comes in before it.
        int other = place < itself ? place : place + 1;
        energy = other < sorted.size() ? energy.add(sorted.get(other)) : energy;
      }
    }
    CheapestAssignment assignment = CheapestAssignment.of(costs);
    return new OneResourceOrder(
        assignment.cost(),
        Arrays.stream(assignment.rows()).mapToObj(row -> works.get(row).feature).toList());
  }
}
