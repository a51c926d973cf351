package dev.tandem.scheduling.resource;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.project.Assignment;
import dev.tandem.core.project.Project;
import dev.tandem.core.resource.ResourceId;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.kernel.Instants;
import dev.tandem.scheduling.network.compiled.DatedPlan;
import dev.tandem.scheduling.resource.convention.AbsenceRule;
import dev.tandem.scheduling.resource.convention.PriorityList;
import dev.tandem.scheduling.resource.pool.PlanPools;
import dev.tandem.scheduling.resource.pool.Units;
import dev.tandem.scheduling.resource.reason.AssignmentDates;
import dev.tandem.scheduling.resource.reason.FinishBound;
import dev.tandem.scheduling.resource.reason.LevellingMove;
import dev.tandem.scheduling.resource.reason.MoveReason;
import dev.tandem.scheduling.resource.reason.ResourceLink;
import dev.tandem.scheduling.resource.reason.Unresolved;
import dev.tandem.scheduling.resource.reason.UnresolvedCause;
import dev.tandem.scheduling.resource.scheme.EnergyBound;
import dev.tandem.scheduling.resource.scheme.LevellingProblem;
import dev.tandem.scheduling.resource.scheme.Placement;
import dev.tandem.scheduling.resource.scheme.Placement.Failure;
import dev.tandem.scheduling.resource.scheme.ResourceFlow;
import dev.tandem.scheduling.resource.scheme.Stay;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Puts what a run of the scheme met into the words of a plan: task and resource ids, dates, units. */
final class LevellingFacts {
  private static final int BILLIONTHS = 9;

  private final LevellingProblem problem;
  private final Placement placement;
  private final Project project;
  private final CompiledNetwork network;
  private final PlanPools pools;
  private final DatedPlan before;

  LevellingFacts(DatedPlan before, LevellingProblem problem, Placement placement) {
    this.before = before;
    this.problem = problem;
    this.placement = placement;
    this.project = before.project();
    this.network = before.network();
    this.pools = problem.pools();
  }

  private Task task(int node) {
    return project.tasks().get(network.nodes.task(node));
  }

  private TaskId id(int node) {
    return task(node).id();
  }

  private ResourceId resource(int pool) {
    return pools.pools().get(pool).id();
  }

  /** The leaf tasks with other dates than before, by their starts; those that start together as the plan has them. */
  ImmutableList<LevellingMove> moves(Schedule levelled) {
    ImmutableList<ImmutableList<Integer>> takers = takers();
    return IntStream.range(0, network.size())
        .filter(this::isMoved)
        .boxed()
        .sorted(Comparator.<Integer>comparingLong(placement::start)
            .thenComparingInt(node -> network.nodes.task(node)))
        .map(node -> move(node, levelled, takers))
        .collect(ImmutableList.toImmutableList());
  }

  private boolean isMoved(int node) {
    return !network.nodes.isFinished(node)
        && (before.dates().finish(node) != placement.finish(node)
            || startBefore(node) != placement.start(node));
  }

  private long startBefore(int node) {
    return network.nodes.isStarted(node)
        ? before.dates().restStart(node)
        : before.dates().start(node);
  }

  private LevellingMove move(
      int node, Schedule levelled, ImmutableList<ImmutableList<Integer>> takers) {
    long delay = network.calendarOf(node).between(placement.earliest(node), placement.start(node));
    return new LevellingMove(
        id(node),
        Instants.toDateTime(startBefore(node)),
        Instants.toDateTime(before.dates().finish(node)),
        Instants.toDateTime(placement.start(node)),
        Instants.toDateTime(placement.finish(node)),
        WorkDuration.ofSeconds(delay, task(node).durationKind().workday(project.workday())),
        placement.isDelayed(node)
            ? resourceWait(node, takers)
            : new MoveReason.PredecessorMove(levelled.task(id(node)).drivingPredecessors()));
  }

  private MoveReason resourceWait(int node, ImmutableList<ImmutableList<Integer>> takersOf) {
    if (placement.pool(node) == Placement.NONE) {
      return new MoveReason.SmootherLoad(Instants.toDateTime(placement.earliest(node)));
    }
    ImmutableList<Integer> takers = takersOf.get(placement.pool(node));
    long from = placement.blockedFrom(node);
    long until = placement.blockedUntil(node);
    List<TaskId> competitors = new ArrayList<>();
    for (int other : takers) {
      if (other == node) {
        break;
      }
      if (placement.start(other) < until && placement.finish(other) > from) {
        competitors.add(id(other));
      }
    }
    return new MoveReason.ResourceWait(
        resource(placement.pool(node)),
        Instants.toDateTime(from),
        Instants.toDateTime(until),
        competitors,
        Units.toNumber(Math.max(0, placement.missing(node))),
        Instants.toDateTime(placement.startWithMore(node)));
  }

  /** For each pool the nodes that take of it what is left of them, in the order in which they were given it: those that stay first. */
  private ImmutableList<ImmutableList<Integer>> takers() {
    List<ImmutableList.Builder<Integer>> takers = new ArrayList<>();
    pools.pools().forEach(unused -> takers.add(ImmutableList.builder()));
    IntStream staying = IntStream.range(0, network.size()).filter(node -> !problem.moves(node));
    IntStream placed =
        IntStream.range(0, network.size()).map(placement::node).filter(problem::moves);
    IntStream.concat(staying, placed).forEach(node -> {
      int last = Placement.NONE;
      for (int demand = pools.first(node); demand < pools.end(node); demand++) {
        if (pools.pool(demand) != last && !network.nodes.isFinished(node)) {
          last = pools.pool(demand);
          takers.get(last).add(node);
        }
      }
    });
    return takers.stream()
        .map(ImmutableList.Builder::build)
        .collect(ImmutableList.toImmutableList());
  }

  /** The tasks that could not be put where their resources are free, in the order of the plan. */
  ImmutableList<Unresolved> unresolved() {
    return IntStream.range(0, network.size())
        .filter(node -> placement.failure(node) != Failure.NONE)
        .boxed()
        .sorted(Comparator.comparingInt(node -> network.nodes.task(node)))
        .map(node -> new Unresolved(
            id(node),
            resource(placement.pool(node)),
            Instants.toDateTime(placement.start(node)),
            cause(node)))
        .collect(ImmutableList.toImmutableList());
  }

  private UnresolvedCause cause(int node) {
    return switch (placement.failure(node)) {
      case DEMAND_ABOVE_CAPACITY -> UnresolvedCause.DEMAND_ABOVE_CAPACITY;
      case NO_GAP -> UnresolvedCause.NO_GAP;
      case NONE, KEPT -> kept(node);
    };
  }

  private UnresolvedCause kept(int node) {
    Stay stay = problem.stay(node);
    return switch (stay) {
      case FINISHED, STARTED -> UnresolvedCause.STARTED;
      case DATED -> UnresolvedCause.DATED;
      case FROZEN -> UnresolvedCause.FROZEN;
      case FULL -> UnresolvedCause.CONSTRAINED;
      case NOT -> problem.isKeptByFloat(node) ? UnresolvedCause.FLOAT : UnresolvedCause.LATEST_DATE;
    };
  }

  ImmutableList<ResourceLink> links(List<ResourceFlow.Link> flow) {
    return flow.stream()
        .map(link -> new ResourceLink(
            id(link.from()), id(link.to()), resource(link.pool()), Units.toNumber(link.units())))
        .collect(ImmutableList.toImmutableList());
  }

  /** When each assignment that has something left to do does it, in the order of the plan. */
  ImmutableList<AssignmentDates> assignments() {
    int[] nodeOf = network.nodes.nodeOf(project.tasks().size());
    ImmutableList.Builder<AssignmentDates> all = ImmutableList.builder();
    for (int i = 0; i < project.assignments().size(); i++) {
      Assignment assignment = project.assignments().get(i);
      int node = nodeOf[project.indexOf(assignment.task())];
      long start = placement.start(node);
      long end = pools.assignmentEnd(i, start, placement.finish(node));
      if (start < end && !network.nodes.isFinished(node)) {
        all.add(new AssignmentDates(
            assignment.task(),
            assignment.resource(),
            Instants.toDateTime(start),
            Instants.toDateTime(end),
            Units.toNumber(pools.assignmentUnits(i))));
      }
    }
    return all.build();
  }

  /** The order in which the tasks were given their resources. */
  PriorityList order(AbsenceRule absence, Set<TaskId> frozen) {
    return new PriorityList(
        IntStream.range(0, network.size())
            .mapToObj(place -> id(placement.node(place)))
            .toList(),
        absence,
        ImmutableList.copyOf(frozen));
  }

  /** The latest date before which no schedule finishes. */
  FinishBound bound() {
    long finish = before.dates().last();
    Optional<EnergyBound> energy = EnergyBound.latest(problem, placement);
    if (energy.isEmpty() || energy.orElseThrow().finish() <= finish) {
      return new FinishBound.CriticalPathLength(Instants.toDateTime(finish));
    }
    EnergyBound bound = energy.orElseThrow();
    return new FinishBound.ResourceWork(
        resource(bound.pool()),
        Instants.toDateTime(bound.from()),
        Instants.toDateTime(bound.finish()),
        new BigDecimal(bound.energy(), BILLIONTHS),
        bound.nodes().stream()
            .sorted(Comparator.comparingInt(node -> network.nodes.task(node)))
            .map(this::id)
            .toList());
  }
}
