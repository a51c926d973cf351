package dev.tandem.scheduling.criticalpath;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.core.project.Constraint;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.Task;
import dev.tandem.core.project.TaskId;
import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.kernel.Instants;
import dev.tandem.scheduling.kernel.LinkTimes;
import dev.tandem.scheduling.kernel.NodeDates;
import dev.tandem.scheduling.network.compiled.CompiledPlan;
import dev.tandem.scheduling.network.compiled.DatedPlan;
import dev.tandem.scheduling.network.compiled.EditedPlan;
import dev.tandem.scheduling.network.compiled.SummaryDates;
import dev.tandem.scheduling.policy.FreeFloatDefinition;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import java.time.LocalDateTime;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A schedule's network and dates together, with the questions that several views ask of them. */
final class Analysis {
  final Project project;
  final ImmutableList<Project> projects;
  final SchedulingPolicy policy;
  final CompiledPlan plan;
  final CompiledNetwork network;
  final NodeDates dates;
  final int[] nodeOf;
  private final IntPredicate critical;
  final DrivingChains chains;
  private final Supplier<BitSet> longestPath;
  private final Supplier<EditedPlan> edited;
  private final Supplier<LinkTimes> times;
  private final Supplier<SummarySpans> summaries = Suppliers.memoize(() -> SummarySpans.of(this));
  private final Supplier<OwnFreeFloat> ownFreeFloat =
      Suppliers.memoize(() -> new OwnFreeFloat(this));
  private final Supplier<long[]> summaryFreeFloats =
      Suppliers.memoize(() -> SummaryFreeFloats.of(this));

  Analysis(DatedPlan plan) {
    this.plan = plan;
    this.project = plan.project();
    this.projects = plan.projects();
    this.policy = plan.policy();
    this.network = plan.network();
    this.dates = plan.dates();
    this.nodeOf = network.nodes.nodeOf(project.tasks().size());
    this.edited = Suppliers.memoize(() -> new EditedPlan(plan, dates.columns()));
    this.chains = new DrivingChains(network, dates);
    this.longestPath = Suppliers.memoize(chains::longestPaths);
    this.times = Suppliers.memoize(() -> new LinkTimes(network, dates.columns()));
    this.critical = policy
        .criticality()
        .fold(
            limit -> floatAtMost(limit.threshold().toSeconds(project.workday())),
            unused -> this::isOnLongestPath);
  }

  /** A plan to try changes on; to be locked while it is used, and left as it was. */
  EditedPlan edited() {
    return edited.get();
  }

  LinkTimes times() {
    return times.get();
  }

  Task task(int node) {
    return project.tasks().get(network.nodes.task(node));
  }

  /** The project that a node belongs to: one of several if a portfolio was compiled. */
  Project projectOf(int node) {
    return projects.get(network.frame.partOf(node));
  }

  TaskId id(int node) {
    return task(node).id();
  }

  ImmutableList<TaskId> ids(int[] nodes) {
    return IntStream.of(nodes).mapToObj(this::id).collect(ImmutableList.toImmutableList());
  }

  int leafNode(TaskId id) {
    int node = nodeOf[project.indexOf(id)];
    checkArgument(node >= 0, "task must be a leaf: %s is a summary. Choose a task below it.", id);
    return node;
  }

  /** From when late dates below a summary count back. */
  long endOfSummary(int summary) {
    return dates.end(nodesBelow(summary).findFirst().orElseThrow());
  }

  SummarySpans summaries() {
    return summaries.get();
  }

  WorkDuration work(long seconds) {
    return WorkDuration.ofSeconds(seconds, project.workday());
  }

  static LocalDateTime at(long instant) {
    return Instants.toDateTime(instant);
  }

  boolean isFinished(int node) {
    return network.nodes.isFinished(node);
  }

  boolean isStarted(int node) {
    return network.nodes.isStarted(node);
  }

  long totalFloat(int node) {
    return combine(dates.startFloat(node), dates.finishFloat(node));
  }

  long combine(long startFloat, long finishFloat) {
    return policy.totalFloat().of(startFloat, finishFloat);
  }

  boolean isCritical(int node) {
    return !isFinished(node) && critical.test(node);
  }

  private IntPredicate floatAtMost(long limit) {
    return node -> totalFloat(node) <= limit;
  }

  ImmutableList<ScheduledTask> tasksWhere(IntPredicate wanted) {
    return tasks(wanted, dates::earlyStart);
  }

  ImmutableList<ScheduledTask> nearCritical(long limit) {
    return tasks(
        node -> !isFinished(node) && !isCritical(node) && totalFloat(node) <= limit,
        this::totalFloat);
  }

  private ImmutableList<ScheduledTask> tasks(IntPredicate wanted, IntToLongFunction key) {
    return IntStream.of(sorted(wanted, key))
        .mapToObj(node -> new ScheduledTask(this, network.nodes.task(node)))
        .collect(ImmutableList.toImmutableList());
  }

  /** The nodes that are wanted, by their keys, and where these are equal in the order of declaration; each key is computed once. */
  int[] sorted(IntPredicate wanted, IntToLongFunction key) {
    int[] nodes = IntStream.range(0, network.size()).filter(wanted).toArray();
    long[] keys = IntStream.of(nodes).mapToLong(key).toArray();
    return IntStream.range(0, nodes.length)
        .boxed()
        .sorted(Comparator.<Integer>comparingLong(i -> keys[i])
            .thenComparingInt(i -> network.nodes.task(nodes[i])))
        .mapToInt(i -> nodes[i])
        .toArray();
  }

  boolean isOnLongestPath(int node) {
    return longestPath.get().get(node);
  }

  /** The start that counts for what follows: the early one, but where a task stands as late as possible, its scheduled one. */
  long forwardStart(int node) {
    return network.frame.fromFinish() ? dates.earlyStart(node) : dates.start(node);
  }

  /** The finish that counts for what follows. */
  long forwardFinish(int node) {
    return network.frame.fromFinish() ? dates.earlyFinish(node) : dates.finish(node);
  }

  /** The nodes of the leaves below a summary. */
  IntStream nodesBelow(int summary) {
    return IntStream.range(plan.breakdown().first(summary), plan.breakdown().last(summary))
        .map(place -> nodeOf[plan.breakdown().leaf(place)]);
  }

  /** Whether two instants are the same moment to work for a node: no working time lies between them. */
  boolean isSameMoment(int node, long one, long other) {
    WorkingTime calendar = network.calendarOf(node);
    return calendar.workAt(one) == calendar.workAt(other);
  }

  /** The dated constraints that hold for a node: its own, and of the summaries above it the tightest. */
  Stream<Stated> constraints(int node) {
    int task = network.nodes.task(node);
    int parent = plan.breakdown().parent(task);
    return Stream.of(
            stated(task).filter(each -> each.constraint().type().isDated()),
            stated(summaryDates().startSource(parent)).filter(Stated::isAboutStart),
            stated(summaryDates().finishSource(parent)).filter(Stated::isAboutFinish))
        .flatMap(each -> each);
  }

  /** A constraint, and the task or summary that states it. */
  record Stated(TaskId by, Constraint constraint) {
    boolean isAboutStart() {
      return constraint.type().isAboutStart();
    }

    boolean isAboutFinish() {
      return constraint.type().isAboutFinish();
    }
  }

  private Stream<Stated> stated(int index) {
    if (index < 0) {
      return Stream.empty();
    }
    Task task = project.tasks().get(index);
    return Stream.concat(task.constraint().stream(), task.secondaryConstraint().stream())
        .map(constraint -> new Stated(task.id(), constraint));
  }

  /** The finish that a node's work is expected to lead to, where that counts. */
  Optional<Reason> expectedFinish(int node) {
    return network.bounds.isExpected(node)
        ? task(node).expectedFinish().map(Reason.ExpectedFinish::new)
        : Optional.empty();
  }

  SummaryDates summaryDates() {
    return plan.summaryDates();
  }

  /** Why a node that is not held back does not come earlier. */
  Reason floorReason(int node) {
    long floor = network.frame.floor(node);
    LocalDateTime start = projectOf(node).start();
    return floor == Instants.of(start)
        ? new Reason.ProjectStart(start)
        : new Reason.StatusDate(at(floor));
  }

  /** The free float of a summary as the policy defines it. */
  long summaryFreeFloat(int summary, long totalFloat) {
    return policy.freeFloat() == FreeFloatDefinition.WITHIN_TOTAL_FLOAT
        ? ownFreeFloat.get().seconds(summary, totalFloat)
        : summaryFreeFloat(summary);
  }

  /** By how much all leaves below a summary can slip together without moving a node outside it. */
  long summaryFreeFloat(int summary) {
    return summaryFreeFloats.get()[summary];
  }
}
