package dev.tandem.scheduling.resource.scheme;

import dev.tandem.scheduling.resource.convention.LoadMeasure;
import dev.tandem.scheduling.resource.pool.Hours;
import dev.tandem.scheduling.resource.pool.PlanPools;
import dev.tandem.scheduling.resource.pool.Pool;
import java.util.ArrayList;
import java.util.List;

/** A measure of the load of what is left to do, of a whole schedule, and what it is at least. Not thread-safe. */
public final class LoadTotal {
  private static final double UNIT = 1e9;

  private final LevellingProblem problem;
  private final LoadMeasure measure;
  private final LoadShape shape;
  private final Profiles profiles;

  /**
   * Starts on a problem.
   *
   * @param problem the plan
   * @param measure the measure
   */
  public LoadTotal(LevellingProblem problem, LoadMeasure measure) {
    this.problem = problem;
    this.measure = measure;
    this.shape = LoadShape.of(measure);
    this.profiles = new Profiles(problem.pools);
  }

  /**
   * {@return the measure of a schedule. Cost: the changes of hours within all spans}
   *
   * @param placement its dates
   */
  public double of(Placement placement) {
    profiles.clear();
    double sum = 0;
    for (int node = 0; node < problem.size(); node++) {
      if (!problem.network.nodes.isFinished(node)) {
        sum += profiles.added(node, placement.start(node), placement.finish(node), shape);
        profiles.takeAll(node, placement.start(node), placement.finish(node), 1);
      }
    }
    return Math.max(0, sum);
  }

  /**
   * {@return what no schedule between the start of the work and an end is below: all work of each resource spread evenly over the time in which it can be done}
   *
   * <p>For squares by the inequality of Cauchy and Schwarz, (∫u)² / T; for a share of what there is at most, ∫u less the share of all that
   * is there in T, if that does not change; for changes, up to the largest single demand and down again.
   *
   * @param end when all is done at the latest
   */
  public double bound(long end) {
    PlanPools pools = problem.pools;
    double bound = 0;
    for (int pool = 0; pool < pools.pools().size(); pool++) {
      if (profiles.isMeasured(pool)) {
        bound += bound(pool, end);
      }
    }
    return bound;
  }

  private double bound(int number, long end) {
    PlanPools pools = problem.pools;
    Pool pool = pools.pools().get(number);
    List<Hours> hours = new ArrayList<>();
    double work = 0;
    double most = 0;
    long first = Long.MAX_VALUE;
    for (int node = 0; node < problem.size(); node++) {
      for (int demand = pools.first(node); demand < pools.end(node); demand++) {
        if (pools.pool(demand) == number && pools.rest(demand) > 0) {
          boolean isSure = !(pools.hours(demand) instanceof Hours.Both);
          work += isSure ? (double) pools.rest(demand) * (pools.units(demand) / UNIT) : 0;
          most = Math.max(most, isSure ? pools.units(demand) / UNIT : 0);
          first = Math.min(first, begin(node));
          if (!hours.contains(pools.hours(demand))) {
            hours.add(pools.hours(demand));
          }
        }
      }
    }
    if (work == 0) {
      return 0;
    }
    if (measure instanceof LoadMeasure.SumOfChanges) {
      return 2 * most;
    }
    double seconds = seconds(new Hours.Any(hours), first, end);
    return measure instanceof LoadMeasure.SumOfSquares
        ? work * work / Math.max(1, seconds)
        : Math.max(0, work - seconds * shape(pool));
  }

  /** The load at which nothing of a pool counts as too much, while all of it is there: an upper bound of what is free of charge. */
  private double shape(Pool pool) {
    return ((LoadMeasure.Overload) measure).share().doubleValue() * (pool.capacity() / UNIT);
  }

  private long begin(int node) {
    return problem.network.nodes.isStarted(node)
        ? problem.before().restStart(node)
        : Math.min(problem.before().earlyStart(node), problem.before().start(node));
  }

  private static double seconds(Hours hours, long from, long until) {
    double seconds = 0;
    for (long at = from; at < until; ) {
      long next = Math.min(until, hours.nextChange(at));
      seconds += hours.isWorking(at) ? next - at : 0;
      at = next;
    }
    return seconds;
  }
}
