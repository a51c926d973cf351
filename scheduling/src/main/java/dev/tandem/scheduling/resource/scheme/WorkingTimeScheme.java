package dev.tandem.scheduling.resource.scheme;

import static dev.tandem.scheduling.kernel.CompiledNetwork.FOREVER;
import static dev.tandem.scheduling.kernel.CompiledNetwork.NEVER;

import dev.tandem.core.calendar.NoWorkingTimeException;
import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.kernel.Links;
import dev.tandem.scheduling.kernel.calendar.Dates;
import dev.tandem.scheduling.kernel.calendar.ForwardStep;
import dev.tandem.scheduling.resource.pool.PlanPools;
import dev.tandem.scheduling.resource.scheme.Placement.Failure;
import java.util.Arrays;
import java.util.Optional;

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
  private final Profiles profiles;
  private final Optional<SmoothPlacing> placing;
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
    this(problem, Optional.empty());
  }

  /**
   * Starts on a problem with another choice of starts than the earliest.
   *
   * @param problem what may be changed
   * @param placing chooses a start within a window; empty for the earliest one
   */
  public WorkingTimeScheme(LevellingProblem problem, Optional<SmoothPlacing> placing) {
    this.problem = problem;
    this.placing = placing;
    this.network = problem.network;
    this.pools = problem.pools;
    int size = network.size();
    this.profiles = new Profiles(pools);
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

  /**
   * {@return the dates that a list gives}
   *
   * @param rankOf for each node its place in the list, from 0; predecessors need not come first
   */
  public Placement run(int[] rankOf) {
    Placement placement = new Placement(network.size());
    profiles.clear();
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

  /** The dates of the run before; written by the next one. */
  Dates dates() {
    return dates;
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
    profiles.takeAll(node, start, finish, 1);
  }

  private void giveBack(int node) {
    if (isReserved[node]) {
      profiles.takeAll(node, reservedStart[node], reservedFinish[node], -1);
      isReserved[node] = false;
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
    int greedy = profiles.tooGreedy(node);
    if (greedy != Placement.NONE) {
      placement.failure[node] = Failure.DEMAND_ABOVE_CAPACITY;
      placement.pool[node] = greedy;
      return;
    }
    WorkingTime calendar = network.calendarOf(node);
    long earliest = calendar.workAt(dates.restStart(node));
    blocked = Placement.NONE;
    long found = search(node, earliest, Placement.NONE);
    boolean waits = blocked != Placement.NONE;
    long put =
        placing.isEmpty() ? found : placing.orElseThrow().best(node, earliest, found, profiles);
    if (put != found && put != FOREVER) {
      dates.putEarly(node, calendar.startOf(put), finish(node, calendar, put));
    }
    if (!waits || (found != FOREVER && put > found)) {
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
    placement.missing[node] = profiles.missing(node, placement.pool[node], start, finish);
    dates.putEarly(node, calendar.startOf(found), finish(node, calendar, found));
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
    return Math.max(from, profiles.end()) + SEARCH;
  }

  /** When the last of the resources that are not free for a node is free again; {@link CompiledNetwork#NEVER} if all but one left out are. */
  private long freeAgain(int node, long start, long finish, int leftOut) {
    long free = profiles.freeAgain(node, start, finish, leftOut);
    if (free != NEVER && leftOut == Placement.NONE) {
      blocked = profiles.blocked();
      blockedFrom = profiles.blockedFrom();
      blockedUntil = profiles.blockedUntil();
    }
    return free;
  }
}
