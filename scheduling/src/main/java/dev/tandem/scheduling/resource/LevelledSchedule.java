package dev.tandem.scheduling.resource;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.core.project.Project;
import dev.tandem.core.task.TaskId;
import dev.tandem.core.text.TextTable;
import dev.tandem.scheduling.comparison.ScheduleComparison;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.kernel.Instants;
import dev.tandem.scheduling.network.compiled.DatedPlan;
import dev.tandem.scheduling.resource.convention.PriorityList;
import dev.tandem.scheduling.resource.load.Overallocation;
import dev.tandem.scheduling.resource.load.ResourceLoads;
import dev.tandem.scheduling.resource.reason.AssignmentDates;
import dev.tandem.scheduling.resource.reason.FinishBound;
import dev.tandem.scheduling.resource.reason.LevellingMove;
import dev.tandem.scheduling.resource.reason.ObjectiveValue;
import dev.tandem.scheduling.resource.reason.ResourceLink;
import dev.tandem.scheduling.resource.reason.Unresolved;
import dev.tandem.scheduling.resource.scheme.LevellingProblem;
import dev.tandem.scheduling.resource.scheme.Placement;
import dev.tandem.scheduling.resource.scheme.ResourceFlow;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Supplier;

/**
 * A plan whose tasks find their resources free, beside the plan before.
 *
 * <p>The dates are those of {@link #schedule()}, the plain schedule of {@link #plan()}: the same tasks and dependencies, in which every delayed task
 * has its start as a date to start no earlier than. Any tool that reads such dates gives the same ones. So everything that can be asked of a
 * schedule can be asked of this one, and {@link #comparison()} follows each move back to the date behind it.
 *
 * <p>Two questions need the resources beside the dates: {@link #linkedSchedule()} has, for each resource that goes from task to task, a
 * dependency, so that its
 * floats say how far a task can slip before another waits for its people, and its critical path is the resource-critical chain.
 *
 * <p>Immutable. Cost: what a method does not state takes constant time.
 */
public final class LevelledSchedule {
  private final Schedule before;
  private final Levelling levelling;
  private final long schedules;
  private final ImmutableList<ObjectiveValue> objectives;
  private final Schedule schedule;
  private final ImmutableList<LevellingMove> moves;
  private final ImmutableList<Unresolved> unresolved;
  private final ImmutableList<AssignmentDates> assignments;
  private final ImmutableList<ResourceLink> links;
  private final FinishBound bound;
  private final PriorityList priorityList;
  private final WorkingTime calendar;
  private final Supplier<Project> withDelays;
  private final Supplier<Schedule> linked;
  private final Supplier<ResourceLoads> loads;

  LevelledSchedule(
      Schedule before, Levelling levelling, LevellingProblem problem, LevellingSearch search) {
    this.before = before;
    this.levelling = levelling;
    this.schedules = search.schedules();
    this.objectives = search.values();
    Placement placement = search.chosen();
    DatedPlan plan = DatedPlan.of(before.network());
    Project delayed = LevelledPlan.of(plan, problem, placement);
    this.schedule = CriticalPath.analyse(plan.recompile(delayed));
    LevellingFacts facts = new LevellingFacts(plan, problem, placement);
    this.moves = facts.moves(schedule);
    this.unresolved = facts.unresolved();
    this.assignments = facts.assignments();
    List<ResourceFlow.Link> flow = ResourceFlow.links(problem, placement);
    this.links = facts.links(flow);
    this.bound = facts.bound();
    this.priorityList = facts.order(levelling.absence(), levelling.frozen());
    this.calendar = problem.calendar();
    this.withDelays = Suppliers.memoize(() -> LevelledPlan.withDelays(plan, delayed, placement));
    this.linked = Suppliers.memoize(() ->
        CriticalPath.analyse(plan.recompile(LevelledPlan.linked(delayed, plan, placement, flow))));
    this.loads = Suppliers.memoize(() -> ResourceLoads.of(schedule, levelling.absence()));
  }

  /** {@return the schedule before} */
  public Schedule before() {
    return before;
  }

  /** {@return the levelling that made it} */
  public Levelling levelling() {
    return levelling;
  }

  /** {@return how many schedules were generated, by the rules and by the search} */
  public long schedules() {
    return schedules;
  }

  /**
   * {@return what the schedule amounts to by each measure of its objective, the most important first: before, after, and what no schedule is below}
   *
   * <p>A bound holds for all schedules, whether they are within the tolerances or not; that of a load for those that finish no later than
   * the plan before, the deadline or
   * this schedule, the latest of these.
   */
  public ImmutableList<ObjectiveValue> objectives() {
    return objectives;
  }

  /** {@return the schedule of {@link #plan()}: the levelled dates} */
  public Schedule schedule() {
    return schedule;
  }

  /**
   * {@return the plan with a date "start no earlier than" on every delayed task; the plan before if there is none}
   *
   * <p>The date stands beside the constraints that a task has; it takes the place of a wish for early or late, and of a lower bound that it
   * has met. A task that was to
   * go as late as possible has such a date also where it stayed. A levelling delay that a dated task had is in the date. Of a portfolio,
   * all projects as one.
   */
  public Project plan() {
    return schedule.project();
  }

  /**
   * {@return the plan with a levelling delay on every delayed task, in place of the dates of {@link #plan()}: the same schedule, as Microsoft Project
   *     keeps it}
   *
   * <p>A delay is counted on the clock from the early start that the task now has, so it goes along when what comes before moves; a date
   * stays. Primavera P6
   * has no such delays: its leveller writes dates. A task that was to go as late as possible waits instead, unless a date fixes it. Cost:
   * O(tasks + dependencies) calendar steps once.
   */
  public Project planWithDelays() {
    return withDelays.get();
  }

  /** {@return the leaf tasks whose dates are others than before, each with its reason, by their starts} */
  public ImmutableList<LevellingMove> moves() {
    return moves;
  }

  /** {@return the tasks that could not be put where their resources are free, each with the reason, in the order of the plan} */
  public ImmutableList<Unresolved> unresolved() {
    return unresolved;
  }

  /** {@return when each assignment with something left to do works, in the order of the plan} */
  public ImmutableList<AssignmentDates> assignments() {
    return assignments;
  }

  /**
   * {@return the order in which tasks were given their resources: a list that another plan, or each sample of a simulation, can follow}
   *
   * <p>Its schedule of the plan before is this one, if the objective was not to stay within float: a list knows no float.
   *
   * @see dev.tandem.scheduling.simulation.Simulation#withPriorityList
   */
  public PriorityList priorityList() {
    return priorityList;
  }

  /** {@return the load of every resource by the levelled dates. Cost: as {@link ResourceLoads#of(Schedule)}, once} */
  public ResourceLoads loads() {
    return loads.get();
  }

  /**
   * {@return what stays overallocated, history before the status date too; nothing without {@link #unresolved()} tasks and history. Cost:
   * as {@link #loads()}}
   */
  public ImmutableList<Overallocation> overallocations() {
    return loads().overallocations();
  }

  /** {@return which task has the units of a resource next after which other one, resource by resource} */
  public ImmutableList<ResourceLink> resourceLinks() {
    return links;
  }

  /**
   * {@return the levelled schedule with a finish-to-start dependency for each resource link: the same dates, but floats that respect the
   * order in which
   *     resources work}
   *
   * <p>Cost: O(tasks + links) once.
   */
  public Schedule linkedSchedule() {
    return linked.get();
  }

  /**
   * {@return the resource-critical chain: a longest chain of tasks that wait for one another by dependencies or for one another's resources, first to
   *     last}
   *
   * <p>It is the critical path of {@link #linkedSchedule()}. It begins where a date, an absence or the start of the plan is what is waited for.
   */
  public ImmutableList<TaskId> resourceCriticalChain() {
    return linkedSchedule().criticalPath();
  }

  /** {@return what moved against the schedule before. Cost: O(tasks + dependencies)} */
  public ScheduleComparison comparison() {
    return ScheduleComparison.between(before, schedule);
  }

  /** {@return a date before which no schedule finishes in which the tasks that were resolved find their resources free, and why} */
  public FinishBound bound() {
    return bound;
  }

  /**
   * {@return by how much the finish may be above the earliest possible: (finish − bound) / (bound − start), in working time of the plan's
   * calendar; 0 if
   *     there is no working time between start and bound}
   */
  public double gap() {
    long bounded = calendar.workAt(Instants.of(bound.finish()));
    long above = calendar.workAt(Instants.of(schedule.finish())) - bounded;
    long length = bounded - calendar.workAt(Instants.of(schedule.start()));
    return above <= 0 || length <= 0 ? 0 : (double) above / length;
  }

  /** How much working time of the plan's calendar there is from one date to another; negative if that is earlier. */
  long workingSeconds(LocalDateTime from, LocalDateTime until) {
    return calendar.between(Instants.of(from), Instants.of(until));
  }

  /** {@return whether it is proven that no schedule finishes earlier: it finishes at the bound} */
  public boolean isProvenOptimal() {
    return !schedule.finish().isAfter(bound.finish());
  }

  /** {@return both finishes and the bound, how many tasks moved and were not resolved, and a table of the moves} */
  @Override
  public String toString() {
    TextTable table = new TextTable()
        .words("task")
        .words("from")
        .words("to")
        .numbers("own delay")
        .words("because")
        .rows(
            moves, move -> new Object[] {
              move.task(), move.startBefore(), move.start(), move.delay(), move.reason()
            });
    return before.project().name() + " levelled for " + levelling.objective() + ": finishes "
        + schedule.finish() + " instead of " + before.finish() + ", "
        + (isProvenOptimal() ? "which is proven to be the earliest" : bound.toString()) + "; "
        + "tasks moved: " + moves.size() + ", unresolved: " + unresolved.size() + "\n" + table;
  }
}
