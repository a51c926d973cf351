package dev.tandem.scheduling.resource.scheme;

import static dev.tandem.scheduling.kernel.CompiledNetwork.FOREVER;
import static dev.tandem.scheduling.kernel.CompiledNetwork.NEVER;

import dev.tandem.core.calendar.Workday;
import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.core.resource.ResourceId;
import dev.tandem.core.resource.Team;
import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.Task;
import dev.tandem.scheduling.kernel.Bounds;
import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.kernel.Instants;
import dev.tandem.scheduling.kernel.Nodes;
import dev.tandem.scheduling.kernel.calendar.NodeDates;
import dev.tandem.scheduling.network.compiled.DatedPlan;
import dev.tandem.scheduling.resource.convention.AbsenceRule;
import dev.tandem.scheduling.resource.pool.PlanPools;
import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a levelling may change: which tasks stay, and how late each of the others may start.
 *
 * <p>Started and finished tasks stay, so do those whose date a person fixed, frozen ones, and those that have no room for another date. No task is delayed
 * past a date by which a constraint wants it to start or finish; deadlines may pass. A task that
 * goes as late as possible is not levelled to come before where it stands. Nothing is written after it is made, except that hours are found
 * as they are asked for, and by {@link #retake}.
 */
public final class LevellingProblem {
  /** The plan before, with its dates. */
  final DatedPlan plan;
  /** Its nodes and links. */
  final CompiledNetwork network;
  /** What it takes of whom. */
  final PlanPools pools;

  /** Why each node stays, or {@link Stay#NOT}. */
  private final Stay[] stays;
  /** The node does not start before this. */
  private final long[] low;
  /** The node does not start after this, in the working time of its calendar. */
  private final long[] latestWork;
  /** Whether the float is what keeps it from starting later, rather than a date. */
  private final boolean[] keptByFloat;

  private NodeDates before;

  /**
   * Reads a plan.
   *
   * @param plan the plan before, scheduled from its start
   * @param rule what it means that a task works while somebody assigned to it does not
   * @param frozen the nodes that stay because somebody says so
   * @param full the nodes whose tasks have no room for a date before which they do not start
   * @param limits for each node an instant after which it may not start, beside its own dates; none for no limits
   */
  public LevellingProblem(
      DatedPlan plan, AbsenceRule rule, BitSet frozen, BitSet full, long[] limits) {
    this(plan, plan.network(), PlanPools.of(plan, rule), frozen, full);
    for (int node = 0; node < limits.length; node++) {
      long late = network.calendarOf(node).workAt(limits[node]);
      keptByFloat[node] = late < latestWork[node];
      latestWork[node] = Math.min(latestWork[node], late);
    }
  }

  /**
   * Reads a plan whose durations stand in another network, where they may be changed.
   *
   * @param plan the plan before
   * @param changed a copy of its network
   * @param pools what it takes of whom, over that copy
   * @param frozen the nodes that stay because somebody says so
   * @param full the nodes whose tasks have no room for a date before which they do not start
   */
  LevellingProblem(
      DatedPlan plan, CompiledNetwork changed, PlanPools pools, BitSet frozen, BitSet full) {
    this.plan = plan;
    this.network = changed;
    this.pools = pools;
    int size = network.size();
    this.stays = new Stay[size];
    this.low = new long[size];
    this.latestWork = new long[size];
    this.keptByFloat = new boolean[size];
    this.before = plan.dates();
    for (int node = 0; node < size; node++) {
      stays[node] = stay(node, frozen, full);
    }
    retake(before);
  }

  private LevellingProblem(LevellingProblem own, PlanPools pools) {
    this.plan = own.plan;
    this.network = own.network;
    this.pools = pools;
    this.stays = own.stays;
    this.low = own.low;
    this.latestWork = own.latestWork;
    this.keptByFloat = own.keptByFloat;
    this.before = own.before;
  }

  /**
   * {@return the same problem with more units of a resource for a while, and of the teams that it belongs to}
   *
   * @param resource the resource or team
   * @param units how much more, in billionths of a unit; positive
   * @param from from when on
   * @param until until when
   */
  public LevellingProblem with(ResourceId resource, long units, long from, long until) {
    Set<ResourceId> teams = plan.project().teams().stream()
        .filter(team -> team.members().contains(resource))
        .map(Team::id)
        .collect(Collectors.toUnmodifiableSet());
    return new LevellingProblem(this, pools.with(resource, teams, units, from, until));
  }

  /** Takes other dates for those before, after durations were changed. */
  void retake(NodeDates dates) {
    before = dates;
    for (int node = 0; node < stays.length; node++) {
      boolean keepsStart = network.bounds.isLate(node) || stays[node] == Stay.FROZEN;
      low[node] = keepsStart && !network.nodes.isStarted(node) ? dates.start(node) : NEVER;
      latestWork[node] = latest(node);
    }
  }

  private Stay stay(int node, BitSet frozen, BitSet full) {
    if (network.nodes.isFinished(node)) {
      return Stay.FINISHED;
    }
    if (network.nodes.state(node) == Nodes.IN_PROGRESS) {
      return Stay.STARTED;
    }
    Bounds bounds = network.bounds;
    if (bounds.isPinned(node) || bounds.startIsGiven(node) || bounds.isExpected(node)) {
      return Stay.DATED;
    }
    if (frozen.get(node)) {
      return Stay.FROZEN;
    }
    return full.get(node) ? Stay.FULL : Stay.NOT;
  }

  /** The tightest of the dates by which a node must start or finish: its own, and that of the summaries above it. */
  private long latest(int node) {
    Task task = plan.project().tasks().get(network.nodes.task(node));
    int parent = plan.breakdown().parent(network.nodes.task(node));
    int source = plan.summaryDates().finishSource(parent);
    long latest =
        Math.min(latest(node, task.constraint()), latest(node, task.secondaryConstraint()));
    if (source >= 0) {
      Task summary = plan.project().tasks().get(source);
      latest = Math.min(latest, latest(node, summary.constraint()));
      latest = Math.min(latest, latest(node, summary.secondaryConstraint()));
    }
    return latest;
  }

  private long latest(int node, Optional<Constraint> constraint) {
    if (constraint.filter(each -> each.type().isUpperBound()).isEmpty()) {
      return FOREVER;
    }
    long date = Instants.of(constraint.orElseThrow().date().orElseThrow());
    WorkingTime calendar = network.calendarOf(node);
    long work = calendar.workAt(date);
    if (constraint.orElseThrow().type().isAboutFinish()) {
      return network.workBefore(node, work, network.nodes.remaining(node));
    }
    // From a date within a break, work would start after the date.
    return calendar.nextStart(date) > date ? work - 1 : work;
  }

  /** {@return how many nodes there are} */
  public int size() {
    return network.size();
  }

  /** {@return how long a day is where a duration is stated in days} */
  public Workday workday() {
    return plan.project().workday();
  }

  /** {@return the calendar of the plan; of several projects, of the first} */
  public WorkingTime calendar() {
    return network.frame.calendars().get(network.frame.part(0).calendar());
  }

  /**
   * {@return by how much working time of its own a node finishes later than before}
   *
   * @param node the node
   * @param placement the dates now
   */
  public long delay(int node, Placement placement) {
    return network.calendarOf(node).between(before.finish(node), placement.finish(node));
  }

  /** {@return the resources and teams, and what each node takes of them} */
  public PlanPools pools() {
    return pools;
  }

  /** {@return the dates before} */
  public NodeDates before() {
    return before;
  }

  /**
   * {@return why a node stays where its links put it}
   *
   * @param node the node
   */
  public Stay stay(int node) {
    return stays[node];
  }

  /**
   * {@return whether a node may be delayed for resources}
   *
   * @param node the node
   */
  public boolean moves(int node) {
    return stays[node] == Stay.NOT;
  }

  /**
   * {@return the instant before which a node does not start, beside what its links ask for}
   *
   * @param node the node
   */
  public long low(int node) {
    return low[node];
  }

  /**
   * {@return the working time of its calendar after which a node may not start}
   *
   * @param node the node
   */
  public long latestWork(int node) {
    return latestWork[node];
  }

  /**
   * {@return whether the float is what keeps a node from starting later, rather than a date}
   *
   * @param node the node
   */
  public boolean isKeptByFloat(int node) {
    return keptByFloat[node];
  }
}
