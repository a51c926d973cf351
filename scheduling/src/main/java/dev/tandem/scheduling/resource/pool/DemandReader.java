package dev.tandem.scheduling.resource.pool;

import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.core.project.Assignment;
import dev.tandem.core.project.Project;
import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.kernel.ParallelWork;
import dev.tandem.scheduling.network.compiled.CompiledPlan;
import dev.tandem.scheduling.network.compiled.DrivingCalendars;
import dev.tandem.scheduling.network.compiled.Pauses;
import dev.tandem.scheduling.resource.convention.AbsenceRule;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what assignments say as demands on resources and on the teams that these belong to. */
final class DemandReader {
  private static final BigInteger UNIT = BigInteger.valueOf(1_000_000_000L);

  private final CompiledPlan plan;
  private final CompiledNetwork network;
  private final PoolTable table;
  private final AbsenceRule rule;
  private final Map<Pool, Map<Hours, Hours>> shared = new HashMap<>();
  /** For each node how many of those who work on it have been met. */
  private final int[] met;

  DemandReader(CompiledPlan plan, PoolTable table, AbsenceRule rule) {
    this.plan = plan;
    this.network = plan.network();
    this.table = table;
    this.rule = rule;
    this.met = new int[network.size()];
  }

  /** What each assignment takes of the resource or team that it names, in the order of the plan. */
  List<Demand> ofAssignments() {
    Project project = plan.project();
    int[] nodeOf = network.nodes.nodeOf(project.tasks().size());
    List<Demand> demands = new ArrayList<>();
    for (Assignment assignment : project.assignments()) {
      int node = nodeOf[project.indexOf(assignment.task())];
      demands.add(of(node, assignment, table.number(assignment.resource())));
    }
    return demands;
  }

  private Demand of(int node, Assignment assignment, int pool) {
    long units = Units.of(assignment.units());
    boolean hasWork = assignment.work().map(work -> !work.isZero()).orElse(true);
    if (network.isParallel(node)) {
      ParallelWork work = network.frame.parallel(network.nodes.calendar(node));
      return hasWork
          ? parallel(node, pool, units, work.assigned().get(met[node]++))
          : onNode(node, pool, 0, units);
    }
    long duration = network.nodes.duration(node);
    if (assignment.work().isEmpty() || duration == 0 || units == 0) {
      return onNode(node, pool, duration, units);
    }
    long seconds = assignment.work().orElseThrow().toSeconds(plan.project().workday());
    BigInteger needed = BigInteger.valueOf(seconds).multiply(UNIT);
    BigInteger last = BigInteger.valueOf(units).subtract(BigInteger.ONE);
    BigInteger time = needed.add(last).divide(BigInteger.valueOf(units));
    if (time.compareTo(BigInteger.valueOf(duration)) <= 0) {
      return onNode(node, pool, time.longValueExact(), units);
    }
    BigInteger even = needed.divide(BigInteger.valueOf(duration));
    return onNode(node, pool, duration, even.longValueExact());
  }

  /** Somebody who works on a node by a calendar of their own. */
  private Demand parallel(int node, int pool, long units, ParallelWork.Assigned assigned) {
    Hours hours = table.hoursOf(assigned.calendar());
    long rest = assigned.of(network.nodes.remaining(node));
    long done = assigned.of(done(node));
    return new Demand(
        node,
        pool,
        assigned.calendar(),
        assigned.of(network.nodes.duration(node)),
        rest,
        passed(node).scaled(assigned.share(), done),
        pauses(node).scaled(assigned.share(), rest),
        network.bounds.isExpected(node),
        units,
        hours,
        isThere(node, pool, hours));
  }

  /** Somebody who works when the node does. */
  private Demand onNode(int node, int pool, long whole, long units) {
    WorkingTime clock = network.calendarOf(node);
    long left = network.nodes.remaining(node);
    long done = done(node);
    // Of a task that takes longer than planned more may be left than it was to take: who goes on
    // for all of it does.
    long rest =
        whole >= network.nodes.duration(node) ? left : Math.max(0, Math.min(whole - done, left));
    Hours hours = hoursOf(node, pool, table.hoursOf(clock));
    return new Demand(
        node,
        pool,
        clock,
        whole,
        rest,
        passed(node),
        pauses(node),
        rest == left || network.bounds.isExpected(node),
        units,
        hours,
        isThere(node, pool, hours));
  }

  /** How much of a node is done. */
  private long done(int node) {
    return Math.max(0, network.nodes.duration(node) - network.nodes.remaining(node));
  }

  private Pauses passed(int node) {
    return pausesOf(node).before(done(node));
  }

  private Pauses pauses(int node) {
    return network.nodes.isSplit(node) ? pausesOf(node).from(done(node)) : Pauses.NONE;
  }

  private Pauses pausesOf(int node) {
    Project project = plan.project();
    return Pauses.of(project.tasks().get(network.nodes.task(node)), project.workday());
  }

  /** The hours of a node, or those of them in which somebody is there, as the rule has it. */
  private Hours hoursOf(int node, int number, Hours own) {
    Pool pool = table.pools().get(number);
    return rule == AbsenceRule.CONFLICT || isThere(node, number, own)
        ? own
        : shared
            .computeIfAbsent(pool, unused -> new HashMap<>())
            .computeIfAbsent(own, unused -> new Hours.Both(own, pool.presence()));
  }

  /** Whether all of a pool is there in some hours: they are its own, or those of a task that its calendar drives. */
  private boolean isThere(int node, int number, Hours hours) {
    Pool pool = table.pools().get(number);
    return pool.follows(hours) || (!pool.isTeam() && isDriven(node));
  }

  private boolean isDriven(int node) {
    DrivingCalendars driving = plan.drivingCalendars(network.nodes.task(node));
    return !driving.drivers().isEmpty();
  }

  /** The same demand on a team of the resource. */
  Demand onTeam(Demand demand, int team) {
    Pool pool = table.pools().get(team);
    return demand.on(team, demand.hours(), pool.follows(demand.hours()));
  }
}
