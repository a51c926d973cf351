package dev.tandem.benchmarks.resource;

import dev.tandem.scheduling.resource.rcpsp.ResourceProblem;
import dev.tandem.scheduling.resource.rcpsp.ResourceProblemBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

/**
 * Problems of a stated difficulty, with four resources and durations and demands from 1 to 10, drawn from a seed.
 *
 * <p>Order strength is the share of all pairs of activities of which one must follow the other; resource factor the share of resources that
 * an activity demands; resource strength says where a capacity lies between the greatest demand (0) and the peak of the schedule in which
 * all start as early as arcs allow (1). Source of these measures: Demeulemeester, Vanhoucke and Herroelen (2003), "RanGen: A random network
 * generator for activity-on-the-node networks", Journal of Scheduling 6; and Kolisch, Sprecher and Drexl (1995), "Characterization and
 * generation of a general class of resource-constrained project scheduling problems", Management Science 41. Unlike RanGen, it draws arcs
 * one by one until the order strength is reached, and does not spread them evenly over all networks of that strength.
 *
 * @param orderStrength the order strength
 * @param resourceFactor the resource factor
 * @param resourceStrength the resource strength
 */
record GeneratedProblem(double orderStrength, double resourceFactor, double resourceStrength) {
  private static final int RESOURCES = 4;
  private static final int MOST = 10;

  /** A problem of so many activities. */
  ResourceProblem draw(int activities, long seed) {
    Random random = new Random(seed);
    int[] durations = random.ints(activities, 1, MOST + 1).toArray();
    int[][] demands = new int[activities][RESOURCES];
    for (int[] row : demands) {
      for (int resource = 0; resource < RESOURCES; resource++) {
        row[resource] = random.nextDouble() < resourceFactor ? 1 + random.nextInt(MOST) : 0;
      }
    }
    List<int[]> arcs = arcs(activities, random);
    int[] ample = new int[RESOURCES];
    Arrays.fill(ample, MOST * activities);
    ResourceProblem easy = build(durations, demands, arcs, ample);
    return build(durations, demands, arcs, capacities(easy));
  }

  private List<int[]> arcs(int activities, Random random) {
    BitSet[] followers = new BitSet[activities];
    Arrays.setAll(followers, each -> new BitSet(activities));
    long wanted = Math.round(orderStrength * activities * (activities - 1) / 2);
    List<int[]> arcs = new ArrayList<>();
    long ordered = 0;
    while (ordered < wanted) {
      int one = random.nextInt(activities);
      int other = random.nextInt(activities);
      int before = Math.min(one, other);
      int after = Math.max(one, other);
      if (before == after || followers[before].get(after)) {
        continue;
      }
      arcs.add(new int[] {before, after});
      for (int activity = 0; activity <= before; activity++) {
        if (activity == before || followers[activity].get(before)) {
          ordered -= followers[activity].cardinality();
          followers[activity].set(after);
          followers[activity].or(followers[after]);
          ordered += followers[activity].cardinality();
        }
      }
    }
    return arcs;
  }

  private int[] capacities(ResourceProblem easy) {
    int[] capacities = new int[RESOURCES];
    for (int resource = 0; resource < RESOURCES; resource++) {
      int greatest = Arrays.stream(easy.demands(resource)).max().orElse(0);
      capacities[resource] =
          greatest + (int) Math.round(resourceStrength * (peak(easy, resource) - greatest));
    }
    return capacities;
  }

  private static int peak(ResourceProblem easy, int resource) {
    int[] load = new int[easy.windows().criticalPathLength()];
    for (int activity = 0; activity < easy.activities(); activity++) {
      int head = easy.windows().heads().get(activity);
      for (int slot = head; slot < head + easy.duration(activity); slot++) {
        load[slot] += easy.demand(activity, resource);
      }
    }
    return Arrays.stream(load).max().orElse(0);
  }

  private static ResourceProblem build(
      int[] durations, int[][] demands, List<int[]> arcs, int[] capacities) {
    ResourceProblemBuilder problem = ResourceProblem.builder();
    for (int units : capacities) {
      problem.resource(units);
    }
    for (int activity = 0; activity < durations.length; activity++) {
      problem.activity(durations[activity], demands[activity]);
    }
    for (int[] arc : arcs) {
      problem.precedence(arc[0], arc[1]);
    }
    return problem.build();
  }
}
