package dev.tandem.scheduling.criticalpath;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.core.project.Project;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.kernel.Instants;
import dev.tandem.scheduling.kernel.LinkTimes;
import dev.tandem.scheduling.kernel.NodeDates;
import dev.tandem.scheduling.network.compiled.CompiledPlan;
import dev.tandem.scheduling.network.compiled.DatedPlan;
import dev.tandem.scheduling.network.compiled.EditedPlan;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** A schedule's plan and dates together, with what several views ask of them; each of its parts answers one kind of question. Immutable. */
final class Analysis {
  final Project project;
  final ImmutableList<Project> projects;
  final SchedulingPolicy policy;
  final CompiledPlan plan;
  final CompiledNetwork network;
  final NodeDates dates;
  final int[] nodeOf;
  /** Which links decide early dates. */
  final DrivingChains chains;

  /** Which nodes are critical, and their total float. */
  final CriticalNodes critical;

  /** The dates that people stated. */
  final StatedDates stated;

  /** The dates and floats of summaries. */
  final SummaryFloats summaries;

  private final Supplier<EditedPlan> edited;
  private final Supplier<LinkTimes> times;

  Analysis(DatedPlan plan) {
    this.plan = plan;
    this.project = plan.project();
    this.projects = plan.projects();
    this.policy = plan.policy();
    this.network = plan.network();
    this.dates = plan.dates();
    this.nodeOf = network.nodes.nodeOf(project.tasks().size());
    this.chains = new DrivingChains(network, dates);
    this.critical = new CriticalNodes(this);
    this.stated = new StatedDates(this);
    this.summaries = new SummaryFloats(this);
    this.edited = Suppliers.memoize(() -> new EditedPlan(plan, dates.columns()));
    this.times = Suppliers.memoize(() -> new LinkTimes(network, dates.columns()));
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

  /** The tasks of the nodes that are wanted, by their keys, and where these are equal in the order of declaration. */
  ImmutableList<ScheduledTask> tasks(IntPredicate wanted, IntToLongFunction key) {
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

  /** The start that counts for what follows: the early one, but where a task stands as late as possible, its scheduled one. */
  long forwardStart(int node) {
    return network.frame.fromFinish() ? dates.earlyStart(node) : dates.start(node);
  }

  /** The finish that counts for what follows. */
  long forwardFinish(int node) {
    return network.frame.fromFinish() ? dates.earlyFinish(node) : dates.finish(node);
  }

  /** Whether two instants are the same moment to work for a node: no working time lies between them. */
  boolean isSameMoment(int node, long one, long other) {
    WorkingTime calendar = network.calendarOf(node);
    return calendar.workAt(one) == calendar.workAt(other);
  }
}
