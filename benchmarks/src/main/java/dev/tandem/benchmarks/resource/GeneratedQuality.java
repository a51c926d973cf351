package dev.tandem.benchmarks.resource;

import dev.tandem.scheduling.resource.rcpsp.ResourceProblem;
import dev.tandem.scheduling.resource.rcpsp.search.ResourceSearch;
import dev.tandem.scheduling.resource.rcpsp.search.ResourceSolution;
import dev.tandem.scheduling.resource.rcpsp.search.SearchEffort;
import java.util.Locale;

/**
 * How far above their bounds do schedules of generated problems end, on which nothing was tuned?
 *
 * <p>Nobody knows the least makespans of these, so that figures are good for comparing one version of the search with another, at the same
 * effort. Counted in schedules, not in time, they are the same on every machine. Run with
 *
 * <pre>java [-Dactivities=300] [-Dschedules=50000] [-Dseed=1] -cp benchmarks/target/benchmarks.jar \
 *     dev.tandem.benchmarks.resource.GeneratedQuality</pre>
 */
public final class GeneratedQuality {
  private static final double[] ORDER_STRENGTHS = {0.2, 0.5, 0.8};
  private static final double[] RESOURCE_FACTORS = {0.25, 0.5, 1};
  private static final double[] RESOURCE_STRENGTHS = {0.1, 0.3};

  private GeneratedQuality() {}

  /**
   * Prints a row for each kind of problem, and the mean.
   *
   * @param args none; see the class
   */
  public static void main(String[] args) {
    int activities = Integer.getInteger("activities", 300);
    SearchEffort effort = SearchEffort.ofSchedules(Long.getLong("schedules", 50_000));
    long seed = Long.getLong("seed", 1);
    double sum = 0;
    int count = 0;
    System.out.println("order_strength,resource_factor,resource_strength,makespan,bound");
    for (double orderStrength : ORDER_STRENGTHS) {
      for (double resourceFactor : RESOURCE_FACTORS) {
        for (double resourceStrength : RESOURCE_STRENGTHS) {
          ResourceProblem problem = new GeneratedProblem(
                  orderStrength, resourceFactor, resourceStrength)
              .draw(activities, seed);
          ResourceSolution solution =
              ResourceSearch.withDefaults().withEffort(effort).withSeed(seed).run(problem);
          int makespan = solution.schedule().orElseThrow().makespan();
          int bound = solution.bound().value();
          System.out.printf(
              Locale.ROOT,
              "%.2f,%.2f,%.2f,%d,%d%n",
              orderStrength,
              resourceFactor,
              resourceStrength,
              makespan,
              bound);
          sum += 100.0 * (makespan - bound) / bound;
          count++;
        }
      }
    }
    System.out.printf(Locale.ROOT, "%d problems, %.3f %% above their bounds%n", count, sum / count);
  }
}
