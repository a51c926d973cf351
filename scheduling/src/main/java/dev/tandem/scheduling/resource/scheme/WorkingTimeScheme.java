package dev.tandem.scheduling.resource.scheme;

import static dev.tandem.scheduling.kernel.CompiledNetwork.FOREVER;
import static dev.tandem.scheduling.kernel.CompiledNetwork.NEVER;

import com.google.common.primitives.Booleans;
import dev.tandem.core.calendar.NoWorkingTimeException;
import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.kernel.Links;
import dev.tandem.scheduling.kernel.calendar.Dates;
import dev.tandem.scheduling.kernel.calendar.ForwardStep;
import dev.tandem.scheduling.resource.pool.Hours;
import dev.tandem.scheduling.resource.pool.PlanPools;
import dev.tandem.scheduling.resource.pool.Pool;
import dev.tandem.scheduling.resource.scheme.Placement.Failure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The serial schedule generation scheme, by events of working time.
 *
 * <p>Tasks that stay take their resources first. Then, as long as there are tasks whose predecessors have dates, the one of lowest rank is put at
 * the earliest time, not before what its links, its dates and its calendar ask for, at which all its resources are free for all its working
 * time: where one is not, the next try is when that one is free again. What is placed stays. Links, constraints, status date and calendars
 * are those of the forward pass, whose step it is.
 *
 * <p>Cost: O((nodes + links) log nodes) and, for each try, O(log steps + steps met) a resource. Not thread-safe. Sources: Kelley (1963), "The critical-path
 * method: resources planning and scheduling"; Kolisch (1996), "Serial and parallel resource-constrained project scheduling methods revisited",
 * European Journal of Operational Research 90(2).
 */
public final class WorkingTimeScheme {
  /** How long after all that is taken a task is tried where only calendars are in its way: two years hold every yearly break twice. */
  private static final long SEARCH = 2L * 366 * 24 * 3_600;

  private final LevellingProblem problem;
  private final CompiledNetwork network;
  private final PlanPools pools;
  private final List<Usage> usages = new ArrayList<>();
  /** For each demand the number of its hours among those of its pool. */
  private final int[] kinds;
  private final int[] incoming;

  private final Dates dates;
  private final ForwardStep forward;
  private final boolean[] isReserved;
  private final long[] reservedStart;
  private final long[] reservedFinish;
  private int blocked;
  private long blockedFrom;
  private long blockedUntil;

  /**
   * Starts on a problem.
   *
   * @param problem what may be changed
   */
  public WorkingTimeScheme(LevellingProblem problem) {
    this.problem = problem;
    this.network = problem.network;
    this.pools = problem.pools;
    int size = network.size();
    this.kinds = new int[pools.size()];
    for (int pool = 0; pool < pools.pools().size(); pool++) {
      usages.add(usage(pool));
    }
    this.incoming = new int[size];
    for (int node = 0; node < size; node++) {
      incoming[node] = network.links.endIn(node) - network.links.firstIn(node);
    }
    this.dates = new Dates(size);
    this.forward = new ForwardStep(network, dates);
    this.isReserved = new boolean[size];
    this.reservedStart = new long[size];
    this.reservedFinish = new long[size];
  }

  private Usage usage(int pool) {
    List<Hours> hours = new ArrayList<>();
    List<Boolean> isThere = new ArrayList<>();
    for (int demand = 0; demand < kinds.length; demand++) {
      if (pools.pool(demand) == pool) {
        int kind = hours.indexOf(pools.hours(demand));
        if (kind < 0) {
          kind = hours.size();
          hours.add(pools.hours(demand));
          isThere.add(true);
        }
        kinds[demand] = kind;
        isThere.set(kind, isThere.get(kind) && pools.isThere(demand));
      }
    }
    return new Usage(pools.pools().get(pool), hours, Booleans.toArray(isThere));
  }

  /**
   * {@return the dates that a list gives}
   *
   * @param rankOf for each node its place in the list, from 0; predecessors need not come first
   */
  public Placement run(int[] rankOf) {
    Placement placement = new Placement(network.size());
    usages.forEach(Usage::clear);
    reserveStaying();
    Waiting waiting = new Waiting(rankOf);
    int[] open = incoming.clone();
    for (int node = 0; node < open.length; node++) {
      if (open[node] == 0) {
        waiting.add(node);
      }
    }
    Links links = network.links;
    for (int count = 0; !waiting.isEmpty(); count++) {
      int node = waiting.take();
      placement.order[count] = node;
      place(node, placement);
      for (int place = links.firstOut(node); place < links.endOut(node); place++) {
        int to = links.to(links.out(place));
        if (--open[to] == 0) {
          waiting.add(to);
        }
      }
    }
    return placement;
  }

  private void reserveStaying() {
    Arrays.fill(isReserved, false);
    for (int node = 0; node < isReserved.length; node++) {
      if (!problem.moves(node)) {
        long start = network.nodes.isStarted(node)
            ? problem.before().restStart(node)
            : problem.before().start(node);
        reserve(node, start, problem.before().finish(node));
      }
    }
  }

  private void reserve(int node, long start, long finish) {
    isReserved[node] = true;
    reservedStart[node] = start;
    reservedFinish[node] = finish;
    take(node, start, finish, 1);
  }

  private void giveBack(int node) {
    if (isReserved[node]) {
      take(node, reservedStart[node], reservedFinish[node], -1);
      isReserved[node] = false;
    }
  }

  private void take(int node, long start, long finish, int sign) {
    for (int demand = pools.first(node); demand < pools.end(node); demand++) {
      long until = pools.end(demand, start, finish);
      if (start < until) {
        usages
            .get(pools.pool(demand))
            .take(kinds[demand], sign * pools.units(demand), start, until);
      }
    }
  }

  private void place(int node, Placement placement) {
    forward.open(node, network.frame.floor(node));
    if (problem.low(node) != NEVER) {
      forward.keepFrom(problem.low(node));
    }
    if (forward.isHeldBack(node)) {
      for (int link = network.links.firstIn(node); link < network.links.endIn(node); link++) {
        forward.apply(link);
      }
    }
    forward.close(node);
    placement.earliest[node] = dates.restStart(node);
    if (pools.first(node) < pools.end(node) && !network.nodes.isFinished(node)) {
      giveBack(node);
      find(node, placement);
      reserve(node, dates.restStart(node), dates.earlyFinish(node));
    }
    placement.start[node] = dates.restStart(node);
    placement.finish[node] = dates.earlyFinish(node);
  }

  private void find(int node, Placement placement) {
    int greedy = tooGreedy(node);
    if (greedy != Placement.NONE) {
      placement.failure[node] = Failure.DEMAND_ABOVE_CAPACITY;
      placement.pool[node] = greedy;
      return;
    }
    WorkingTime calendar = network.calendarOf(node);
    long earliest = calendar.workAt(dates.restStart(node));
    blocked = Placement.NONE;
    long found = search(node, earliest, Placement.NONE);
    if (blocked == Placement.NONE) {
      return;
    }
    placement.pool[node] = blocked;
    placement.blockedFrom[node] = blockedFrom;
    placement.blockedUntil[node] = blockedUntil;
    if (found == FOREVER) {
      boolean isKept = !problem.moves(node) || problem.latestWork(node) != FOREVER;
      placement.failure[node] = isKept ? Failure.KEPT : Failure.NO_GAP;
      return;
    }
    long sooner = Math.min(search(node, earliest, placement.pool[node]), found);
    long start = calendar.startOf(sooner);
    long finish = finish(node, calendar, sooner);
    placement.startWithMore[node] = start;
    placement.missing[node] = missing(node, placement.pool[node], start, finish);
    dates.putEarly(node, calendar.startOf(found), finish(node, calendar, found));
  }

  /** A pool of which a node asks for more than there ever is; -1 for none. */
  private int tooGreedy(int node) {
    for (int demand = pools.first(node); demand < pools.end(node); demand++) {
      int pool = pools.pool(demand);
      if (counts(demand) && pools.together(demand) > pools.pools().get(pool).capacity()) {
        return pool;
      }
    }
    return Placement.NONE;
  }

  /** Whether a demand goes on, and is not on a team of which nobody asks for anything but its members. */
  private boolean counts(int demand) {
    Pool pool = pools.pools().get(pools.pool(demand));
    return pools.rest(demand) > 0
        && (!pool.isTeam() || pools.isAssigned(pools.pool(demand)));
  }

  /** The first working time, from an earliest on, at which a node finds all its resources but one left out; the largest number if there is none. */
  private long search(int node, long earliest, int leftOut) {
    WorkingTime calendar = network.calendarOf(node);
    long last = problem.moves(node) ? problem.latestWork(node) : earliest;
    long horizon = horizon(dates.restStart(node));
    long work = earliest;
    try {
      while (work <= last || work == earliest) {
        long start = calendar.startOf(work);
        if (start > horizon) {
          return FOREVER;
        }
        long free = freeAgain(node, start, finish(node, calendar, work), leftOut);
        if (free == NEVER) {
          return work;
        }
        work = calendar.workAt(free);
      }
    } catch (NoWorkingTimeException end) {
      // The task's calendar has no hours left: as if the search had come to its horizon.
      return FOREVER;
    }
    return FOREVER;
  }

  private long finish(int node, WorkingTime calendar, long work) {
    return problem.moves(node)
        ? calendar.finishOf(network.workAfter(node, work, network.nodes.remaining(node)))
        : dates.earlyFinish(node);
  }

  private long horizon(long from) {
    long end = from;
    for (Usage usage : usages) {
      end = Math.max(end, usage.end());
    }
    return end + SEARCH;
  }

  /** When the last of the resources that are not free for a node is free again; {@link CompiledNetwork#NEVER} if all are. */
  private long freeAgain(int node, long start, long finish, int leftOut) {
    long free = NEVER;
    for (int demand = pools.first(node); demand < pools.end(node); demand++) {
      int pool = pools.pool(demand);
      Usage usage = usages.get(pool);
      if (pool != leftOut
          && counts(demand)
          && usage.conflicts(
              kinds[demand],
              pools.together(demand),
              start,
              pools.end(demand, start, finish))
          && usage.conflictUntil() > free) {
        free = usage.conflictUntil();
        if (leftOut == Placement.NONE) {
          blocked = pool;
          blockedFrom = usage.conflictFrom();
          blockedUntil = free;
        }
      }
    }
    return free;
  }

  /** How much more of a pool it would take to do a node at a time; 0 if there is enough. */
  private long missing(int node, int pool, long start, long finish) {
    long missing = 0;
    for (int demand = pools.first(node); demand < pools.end(node); demand++) {
      long until = pools.end(demand, start, finish);
      if (pools.pool(demand) == pool && start < until) {
        long free = usages.get(pool).leastFree(kinds[demand], start, until);
        missing = Math.max(missing, pools.together(demand) - free);
      }
    }
    return missing;
  }
}
