package dev.tandem.scheduling.resource.pool;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.core.project.Assignment;
import dev.tandem.core.project.Project;
import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.network.compiled.CompiledPlan;
import dev.tandem.scheduling.resource.convention.AbsenceRule;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The resources and teams of a plan, and what each node takes of them.
 *
 * <p>An assignment takes its units from when the task begins, in every working second of the task, until the assignment's work is done, or the
 * task is. Work that needs more than the units over the whole task takes more units, evenly. What is taken of a person is taken of the
 * person's teams too. A task of no duration takes nothing.
 *
 * <p>Demands are numbered node by node; several of one node on one pool stand together, the shortest first. Cost: O(assignments log) to make.
 * Not thread-safe, for hours are found as they are asked for.
 */
public final class PlanPools {
  private static final BigInteger UNIT = BigInteger.valueOf(1_000_000_000L);

  private final CompiledNetwork network;
  private final ImmutableList<Pool> pools;
  private final boolean[] isAssigned;
  private final int[] first;
  private final int[] pool;
  private final long[] units;
  private final long[] together;
  private final long[] length;
  private final Hours[] hours;
  /** For each assignment of the plan how much it takes, and for how many working seconds of its task. */
  private final long[] assignmentUnits;

  private final long[] assignmentLength;

  /** What a node takes of a pool, for how many seconds of its own work. */
  private record Demand(int node, int pool, long length, long units) {}

  private PlanPools(CompiledPlan plan, AbsenceRule rule) {
    this.network = plan.network();
    PoolTable table = new PoolTable(plan);
    this.pools = ImmutableList.copyOf(table.pools());
    this.isAssigned = new boolean[pools.size()];
    int assignments = plan.project().assignments().size();
    this.assignmentUnits = new long[assignments];
    this.assignmentLength = new long[assignments];
    List<Demand> demands = merged(demands(plan.project(), table));
    int size = demands.size();
    this.first = new int[network.size() + 1];
    this.pool = new int[size];
    this.units = new long[size];
    this.together = new long[size];
    this.length = new long[size];
    this.hours = new Hours[size];
    Map<Pool, Map<Hours, Hours>> shared = new HashMap<>();
    for (int i = size - 1; i >= 0; i--) {
      Demand demand = demands.get(i);
      Pool taken = pools.get(demand.pool);
      first[demand.node + 1]++;
      pool[i] = demand.pool;
      units[i] = demand.units;
      length[i] = demand.length;
      boolean joins = i + 1 < size
          && demands.get(i + 1).node == demand.node
          && demands.get(i + 1).pool == demand.pool;
      together[i] = demand.units + (joins ? together[i + 1] : 0);
      Hours own = table.hoursOf(demand.node);
      hours[i] = rule == AbsenceRule.CONFLICT || taken.follows(own)
          ? own
          : shared
              .computeIfAbsent(taken, unused -> new HashMap<>())
              .computeIfAbsent(own, unused -> new Hours.Both(own, taken.presence()));
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

  private List<Demand> demands(Project project, PoolTable table) {
    int[] nodeOf = network.nodes.nodeOf(project.tasks().size());
    List<Demand> demands = new ArrayList<>();
    for (int i = 0; i < assignmentUnits.length; i++) {
      Assignment assignment = project.assignments().get(i);
      int node = nodeOf[project.indexOf(assignment.task())];
      int number = table.number(assignment.resource());
      isAssigned[number] = true;
      Demand demand = demand(project, assignment, node, number);
      assignmentUnits[i] = demand.units;
      assignmentLength[i] = demand.length;
      if (demand.length > 0 && demand.units > 0) {
        demands.add(demand);
        for (int team : table.teamsOf(assignment.resource())) {
          demands.add(new Demand(node, team, demand.length, demand.units));
        }
      }
    }
    return demands;
  }

  private Demand demand(Project project, Assignment assignment, int node, int number) {
    long duration = network.nodes.duration(node);
    long asked = Units.of(assignment.units());
    if (assignment.work().isEmpty() || duration == 0 || asked == 0) {
      return new Demand(node, number, duration, asked);
    }
    long seconds = assignment.work().orElseThrow().toSeconds(project.workday());
    BigInteger work = BigInteger.valueOf(seconds).multiply(UNIT);
    BigInteger last = BigInteger.valueOf(asked).subtract(BigInteger.ONE);
    BigInteger needed = work.add(last).divide(BigInteger.valueOf(asked));
    if (needed.compareTo(BigInteger.valueOf(duration)) <= 0) {
      return new Demand(node, number, needed.longValueExact(), asked);
    }
    BigInteger even = work.divide(BigInteger.valueOf(duration));
    return new Demand(node, number, duration, even.longValueExact());
  }

  /** Those of one node on one pool for the same time as one; sorted by node, pool and time. */
  private static List<Demand> merged(List<Demand> demands) {
    demands.sort(Comparator.comparingInt(Demand::node)
        .thenComparingInt(Demand::pool)
        .thenComparingLong(Demand::length));
    List<Demand> merged = new ArrayList<>();
    for (Demand demand : demands) {
      int last = merged.size() - 1;
      if (last >= 0
          && merged.get(last).node == demand.node
          && merged.get(last).pool == demand.pool
          && merged.get(last).length == demand.length) {
        long sum = Math.addExact(merged.get(last).units, demand.units);
        merged.set(last, new Demand(demand.node, demand.pool, demand.length, sum));
      } else {
        merged.add(demand);
      }
    }
    return merged;
  }

  /** {@return the pools: resources, then teams, in the order of declaration} */
  public ImmutableList<Pool> pools() {
    return pools;
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
   * {@return the number of the pool that a demand is on}
   *
   * @param demand the demand
   */
  public int pool(int demand) {
    return pool[demand];
  }

  /**
   * {@return how much a demand takes}
   *
   * @param demand the demand
   */
  public long units(int demand) {
    return units[demand];
  }

  /**
   * {@return how much is taken as long as a demand lasts, with those of the same node on the same pool that last longer}
   *
   * @param demand the demand
   */
  public long together(int demand) {
    return together[demand];
  }

  /**
   * {@return in which hours a demand takes anything}
   *
   * @param demand the demand
   */
  public Hours hours(int demand) {
    return hours[demand];
  }

  /**
   * {@return for how many working seconds of its node a demand goes on}
   *
   * @param demand the demand
   */
  public long length(int demand) {
    return length[demand];
  }

  /**
   * {@return how much an assignment takes}
   *
   * @param assignment its position among the assignments of the plan
   */
  public long assignmentUnits(int assignment) {
    return assignmentUnits[assignment];
  }

  /**
   * {@return for how many working seconds of its node a demand still goes on}
   *
   * @param node the node
   * @param demand one of its demands
   */
  public long restLength(int node, int demand) {
    return rest(node, length[demand]);
  }

  private long rest(int node, long whole) {
    long done = Math.max(0, network.nodes.duration(node) - network.nodes.remaining(node));
    return Math.max(0, Math.min(whole - done, network.nodes.remaining(node)));
  }

  /**
   * {@return when a demand on what is left of a node ends}
   *
   * @param node the node
   * @param demand one of its demands
   * @param start when what is left of the node goes on
   * @param finish when the node finishes
   */
  public long restEnd(int node, int demand, long start, long finish) {
    return end(node, length[demand], start, finish);
  }

  /**
   * {@return when an assignment's share of what is left of a node is done}
   *
   * @param assignment its position among the assignments of the plan
   * @param node the node of its task
   * @param start when what is left of the node goes on
   * @param finish when the node finishes
   */
  public long assignmentEnd(int assignment, int node, long start, long finish) {
    return end(node, assignmentLength[assignment], start, finish);
  }

  private long end(int node, long whole, long start, long finish) {
    long rest = rest(node, whole);
    if (rest == 0) {
      return start;
    }
    if (rest == network.nodes.remaining(node) || network.bounds.isExpected(node)) {
      return finish;
    }
    WorkingTime calendar = network.calendarOf(node);
    return calendar.finishOf(calendar.workAt(start) + rest);
  }
}
