package dev.tandem.scheduling.resource.scheme;

import static dev.tandem.scheduling.kernel.CompiledNetwork.FOREVER;
import static dev.tandem.scheduling.kernel.CompiledNetwork.NEVER;

import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.resource.convention.LoadMeasure;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Chooses a start within a window instead of the earliest one: where a measure of the load grows least, or, where the resources are free at
 * none, where least is taken beyond what there is.
 *
 * <p>Tried are the first and the last start of the window, and those with which the node begins or ends where something changes that is
 * taken of its resources: between two such starts a measure of load is linear on one calendar, so that none in between is better (Neumann,
 * Nübel and Schwindt (2000), "Active and stable project scheduling", Mathematical Methods of Operations Research 52).
 *
 * <p>Cost: for each start tried, the changes of hours within the node's span. Not thread-safe.
 */
public final class SmoothPlacing {
  /** What there is, and what is taken beyond it. */
  private static final LoadShape EXCESS = LoadShape.of(LoadMeasure.overloadAbove("1"));

  private final LevellingProblem problem;
  private final CompiledNetwork network;
  private final Optional<LoadShape> shape;
  private final long[] latest;

  private SmoothPlacing(LevellingProblem problem, Optional<LoadShape> shape, long[] latest) {
    this.problem = problem;
    this.network = problem.network;
    this.shape = shape;
    this.latest = latest;
  }

  /**
   * {@return placing where a measure grows least}
   *
   * @param problem the plan
   * @param measure the measure
   * @param end no node is put so late that the plan would finish after this
   */
  public static SmoothPlacing by(LevellingProblem problem, LoadMeasure measure, long end) {
    return new SmoothPlacing(
        problem, Optional.of(LoadShape.of(measure)), LatestStarts.of(problem.plan, end));
  }

  /**
   * {@return placing as early as possible, and within the window where least is taken too much if the resources are free nowhere in it}
   *
   * @param problem the plan
   */
  public static SmoothPlacing withLeastExcess(LevellingProblem problem) {
    return new SmoothPlacing(problem, Optional.empty(), new long[0]);
  }

  /**
   * The working time at which a node starts best, from the first at which it finds its resources on, or from its earliest on if it finds
   * them nowhere; {@link CompiledNetwork#FOREVER} if it is to stay where its links put it.
   *
   * @param earliest the working time before which it cannot start
   * @param found the first working time at which it finds its resources; {@link CompiledNetwork#FOREVER} if there is none
   */
  long best(int node, long earliest, long found, Profiles profiles) {
    boolean isFree = found != FOREVER;
    long first = isFree ? found : earliest;
    long last = last(node);
    boolean isBounded = problem.moves(node) && last != FOREVER && last > first;
    if (!isBounded || (isFree && shape.isEmpty())) {
      return isFree ? found : FOREVER;
    }
    LoadShape measured = isFree ? shape.orElseThrow() : EXCESS;
    WorkingTime calendar = network.calendarOf(node);
    long best = first;
    double least = Double.POSITIVE_INFINITY;
    for (long work : tries(node, first, last, profiles)) {
      long start = calendar.startOf(work);
      long finish = finish(node, work);
      if (!isFree || profiles.freeAgain(node, start, finish, Placement.NONE) == NEVER) {
        double cost = profiles.added(node, start, finish, measured);
        if (cost < least) {
          least = cost;
          best = work;
        }
      }
    }
    return best;
  }

  /** The last working time at which a node may start; with a window, in which it may not end after its end. */
  private long last(int node) {
    long last = problem.latestWork(node);
    return latest.length == 0
        ? last
        : Math.min(last, network.calendarOf(node).workAt(latest[node]));
  }

  private NavigableSet<Long> tries(int node, long first, long last, Profiles profiles) {
    WorkingTime calendar = network.calendarOf(node);
    NavigableSet<Long> tries = new TreeSet<>();
    tries.add(first);
    tries.add(last);
    for (long change : profiles.changes(node, calendar.startOf(first), finish(node, last))) {
      long work = calendar.workAt(change);
      add(tries, work, first, last);
      add(tries, network.workBefore(node, work, network.nodes.remaining(node)), first, last);
    }
    return tries;
  }

  private static void add(Set<Long> tries, long work, long first, long last) {
    if (work >= first && work <= last) {
      tries.add(work);
    }
  }

  private long finish(int node, long work) {
    return network
        .calendarOf(node)
        .finishOf(network.workAfter(node, work, network.nodes.remaining(node)));
  }
}
