package dev.tandem.scheduling.resource.pool;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.core.project.Assignment;
import dev.tandem.core.resource.ResourceId;
import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.kernel.ParallelWork;
import dev.tandem.scheduling.network.compiled.CompiledPlan;
import dev.tandem.scheduling.network.compiled.Pauses;
import dev.tandem.scheduling.resource.convention.AbsenceRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The resources and teams of a plan, and what each node takes of them.
 *
 * <p>An assignment takes its units from when the task begins, in every working second of the task, until the assignment's work is done, or the
 * task is. Work that needs more than the units over the whole task takes more units, evenly. Who works on a task by a calendar of their own
 * works in its hours, for the time that they need. What is taken of a person is taken of the person's teams too. A task of no duration takes
 * nothing.
 *
 * <p>Demands are numbered node by node; several of one node on one pool stand together, the shortest first. Cost: O(assignments log) to make.
 * Not thread-safe, for hours are found as they are asked for.
 */
public final class PlanPools {
  private final CompiledNetwork network;
  /** Where it stands what is left of nodes now. */
  private final CompiledNetwork now;

  private final ImmutableList<Pool> pools;
  private final boolean[] isAssigned;
  private final int[] first;
  private final List<Demand> demands;
  /** For each demand how much is taken as long as it lasts. */
  private final long[] together;
  /** Whether a demand is one of several of its node on its pool that differ in more than how long they last. */
  private final boolean[] isMixed;
  /** For each assignment of the plan what it takes. */
  private final List<Demand> ofAssignments;

  private PlanPools(CompiledPlan plan, AbsenceRule rule) {
    this.network = plan.network();
    this.now = network;
    PoolTable table = new PoolTable(plan);
    DemandReader reader = new DemandReader(plan, table, rule);
    this.pools = ImmutableList.copyOf(table.pools());
    this.ofAssignments = reader.ofAssignments();
    this.isAssigned = new boolean[pools.size()];
    this.demands = merged(withTeams(plan.project().assignments(), reader, table));
    this.together = new long[demands.size()];
    this.isMixed = new boolean[demands.size()];
    this.first = new int[network.size() + 1];
    for (int i = demands.size() - 1; i >= 0; i--) {
      Demand demand = demands.get(i);
      first[demand.node() + 1]++;
      join(i);
    }
    for (int node = 0; node < network.size(); node++) {
      first[node + 1] += first[node];
    }
  }

  /**
   * {@return the pools of a plan}
   *
   * @param plan the plan
   * @param rule what it means that a task works while somebody assigned to it does not
   */
  public static PlanPools of(CompiledPlan plan, AbsenceRule rule) {
    return new PlanPools(plan, rule);
  }

  private PlanPools(PlanPools planned, CompiledNetwork now, ImmutableList<Pool> pools) {
    this.network = planned.network;
    this.now = now;
    this.pools = pools;
    this.isAssigned = planned.isAssigned;
    this.first = planned.first;
    this.demands = planned.demands;
    this.together = planned.together;
    this.isMixed = planned.isMixed;
    this.ofAssignments = planned.ofAssignments;
  }

  /**
   * {@return the same pools and demands where nodes take another time than planned}
   *
   * <p>Units stay. Who works on a node for as long as it takes still does; who is done before goes on for the time planned, and no longer
   * than the node; who works by a calendar of their own needs their share of the time that it takes now.
   *
   * @param changed a copy of the network, in which durations are read when they are asked for
   */
  public PlanPools over(CompiledNetwork changed) {
    return new PlanPools(this, changed, pools);
  }

  /**
   * {@return the same demands on pools some of which have more units for a while}
   *
   * @param resource the resource or team of which there is more
   * @param teams the teams that it belongs to, which have more when it does
   * @param units how much more, in billionths of a unit; positive
   * @param from from when on
   * @param until until when
   */
  public PlanPools with(
      ResourceId resource, Set<ResourceId> teams, long units, long from, long until) {
    Pool whose =
        pools.stream().filter(pool -> pool.id().equals(resource)).findFirst().orElseThrow();
    return new PlanPools(
        this,
        now,
        pools.stream()
            .map(pool -> pool == whose || teams.contains(pool.id())
                ? pool.with(units, whose, from, until)
                : pool)
            .collect(ImmutableList.toImmutableList()));
  }

  private List<Demand> withTeams(
      List<Assignment> assignments, DemandReader reader, PoolTable table) {
    List<Demand> all = new ArrayList<>();
    for (int i = 0; i < assignments.size(); i++) {
      Demand demand = ofAssignments.get(i);
      isAssigned[demand.pool()] = true;
      if (demand.whole() > 0 && demand.units() > 0) {
        all.add(demand);
        for (int team : table.teamsOf(assignments.get(i).resource())) {
          all.add(reader.onTeam(demand, team));
        }
      }
    }
    return all;
  }

  /** Those of one node on one pool in the same hours for the same time as one; sorted by node, pool and what is left. */
  private static List<Demand> merged(List<Demand> demands) {
    demands.sort(Comparator.comparingInt(Demand::node)
        .thenComparingInt(Demand::pool)
        .thenComparingLong(Demand::rest));
    List<Demand> merged = new ArrayList<>();
    for (Demand demand : demands) {
      int last = merged.size() - 1;
      if (last >= 0 && merged.get(last).goesWith(demand)) {
        merged.set(last, merged.get(last).plus(demand.units()));
      } else {
        merged.add(demand);
      }
    }
    return merged;
  }

  /** Adds up a demand and those after it of the same node on the same pool. */
  private void join(int demand) {
    Demand own = demands.get(demand);
    together[demand] = own.units();
    for (int next = demand + 1; next < demands.size() && own.isBeside(demands.get(next)); next++) {
      if (own.hasTimeOf(demands.get(next))) {
        together[demand] = Math.addExact(together[demand], demands.get(next).units());
      } else {
        isMixed[demand] = true;
        isMixed[next] = true;
      }
    }
  }

  /** {@return the pools: resources, then teams, in the order of declaration} */
  public ImmutableList<Pool> pools() {
    return pools;
  }

  /** {@return how many demands there are} */
  public int size() {
    return demands.size();
  }

  /**
   * {@return whether tasks name a pool; a team that no task names is only the sum of its members}
   *
   * @param number the pool's number
   */
  public boolean isAssigned(int number) {
    return isAssigned[number];
  }

  /**
   * {@return the number of a node's first demand}
   *
   * @param node the node
   */
  public int first(int node) {
    return first[node];
  }

  /**
   * {@return the number after that of a node's last demand}
   *
   * @param node the node
   */
  public int end(int node) {
    return first[node + 1];
  }

  /**
   * {@return the node of a demand}
   *
   * @param demand the demand
   */
  public int node(int demand) {
    return demands.get(demand).node();
  }

  /**
   * {@return the number of the pool that a demand is on}
   *
   * @param demand the demand
   */
  public int pool(int demand) {
    return demands.get(demand).pool();
  }

  /**
   * {@return how much a demand takes}
   *
   * @param demand the demand
   */
  public long units(int demand) {
    return demands.get(demand).units();
  }

  /**
   * {@return how much is taken as long as a demand lasts, with those of the same node on the same pool in the same hours that last longer}
   *
   * @param demand the demand
   */
  public long together(int demand) {
    return together[demand];
  }

  /**
   * {@return whether others of the same node on the same pool take something in other hours, so that it depends on the start what is taken at once}
   *
   * @param demand the demand
   */
  public boolean isMixed(int demand) {
    return isMixed[demand];
  }

  /**
   * {@return whether a node is worked on at the hours of a demand alone, so that it does not begin in a break of them}
   *
   * <p>A share that only pauses while somebody is away does not let its node begin in the absence, either.
   *
   * @param demand the demand
   */
  public boolean isSteady(int demand) {
    return !network.isParallel(demands.get(demand).node());
  }

  /**
   * {@return in which hours a demand takes anything}
   *
   * @param demand the demand
   */
  public Hours hours(int demand) {
    return demands.get(demand).hours();
  }

  /**
   * {@return whether all of its pool is there in the hours of a demand}
   *
   * @param demand the demand
   */
  public boolean isThere(int demand) {
    return demands.get(demand).isThere() && !pools.get(pool(demand)).hasMore();
  }

  /**
   * {@return for how many working seconds a demand still goes on}
   *
   * @param demand the demand
   */
  public long rest(int demand) {
    return demands.get(demand).rest();
  }

  /**
   * {@return whether what is left of a demand is done in pieces with pauses between them}
   *
   * @param demand the demand
   */
  public boolean isSplit(int demand) {
    return !demands.get(demand).pauses().isEmpty();
  }

  /**
   * Gives the pieces in which what is left of a demand is done.
   *
   * @param demand the demand
   * @param start when what is left of the node goes on
   * @param finish when the node finishes
   * @param sink takes them
   */
  public void pieces(int demand, long start, long finish, Pauses.Sink sink) {
    Demand each = now(demand);
    long end = each.end(start, finish);
    if (each.pauses().isEmpty()) {
      give(start, end, sink);
    } else {
      each.pauses()
          .pieces(
              each.clock(),
              start,
              each.rest(),
              (from, until) -> give(from, Math.min(until, end), sink));
    }
  }

  /**
   * Gives the pieces in which the part of a demand that is done was done, if it went as planned.
   *
   * @param demand the demand
   * @param begin when it was begun
   * @param last by when it was done
   * @param sink takes them
   */
  public void donePieces(int demand, long begin, long last, Pauses.Sink sink) {
    Demand each = demands.get(demand);
    if (each.passed().isEmpty()) {
      give(begin, Math.min(doneBy(demand, begin), last), sink);
    } else {
      each.passed()
          .pieces(
              each.clock(),
              begin,
              each.whole() - each.rest(),
              (from, until) -> give(from, Math.min(until, last), sink));
    }
  }

  private static void give(long from, long until, Pauses.Sink sink) {
    if (from < until) {
      sink.piece(from, until);
    }
  }

  /**
   * {@return when a demand would have to begin for one of its pieces to begin at an instant}
   *
   * @param demand the demand
   * @param start when it begins now
   * @param piece when the piece begins now
   * @param instant when the piece is to begin
   */
  public long startFor(int demand, long start, long piece, long instant) {
    WorkingTime clock = demands.get(demand).clock();
    return clock.startOf(clock.workAt(start) + clock.workAt(instant) - clock.workAt(piece));
  }

  /** When the part of a demand that is done was done, if it was begun at an instant and never rested. */
  private long doneBy(int demand, long begin) {
    Demand each = demands.get(demand);
    long done = each.whole() - each.rest();
    return done <= 0 ? begin : each.clock().finishOf(each.clock().workAt(begin) + done);
  }

  /**
   * {@return when a demand on what is left of a node ends}
   *
   * @param demand the demand
   * @param start when what is left of the node goes on
   * @param finish when the node finishes
   */
  public long end(int demand, long start, long finish) {
    return now(demand).end(start, finish);
  }

  /** A demand as long as its node takes now. */
  private Demand now(int number) {
    Demand planned = demands.get(number);
    int node = planned.node();
    if (now == network || (planned.pauses().isEmpty() && !network.isParallel(node))) {
      return planned;
    }
    long left = Math.max(1, network.nodes.remaining(node));
    return planned.lasting(restNow(planned), (double) now.nodes.remaining(node) / left);
  }

  private long restNow(Demand planned) {
    int node = planned.node();
    long left = network.nodes.remaining(node);
    if (!network.isParallel(node)) {
      return planned.rest() == left ? now.nodes.remaining(node) : planned.rest();
    }
    for (ParallelWork.Assigned each :
        network.frame.parallel(network.nodes.calendar(node)).assigned()) {
      if (each.calendar() == planned.clock() && each.of(left) == planned.rest()) {
        return each.of(now.nodes.remaining(node));
      }
    }
    return planned.rest();
  }

  /**
   * {@return how much an assignment takes}
   *
   * @param assignment its position among the assignments of the plan
   */
  public long assignmentUnits(int assignment) {
    return ofAssignments.get(assignment).units();
  }

  /**
   * {@return when an assignment's share of what is left of a node is done}
   *
   * @param assignment its position among the assignments of the plan
   * @param start when what is left of the node goes on
   * @param finish when the node finishes
   */
  public long assignmentEnd(int assignment, long start, long finish) {
    return ofAssignments.get(assignment).end(start, finish);
  }
}
