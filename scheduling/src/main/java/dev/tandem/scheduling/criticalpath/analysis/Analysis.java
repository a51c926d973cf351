package dev.tandem.scheduling.criticalpath.analysis;

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
import dev.tandem.scheduling.kernel.calendar.LinkTimes;
import dev.tandem.scheduling.kernel.calendar.NodeDates;
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
public final class Analysis {
  /** The project, or several as one. */
  public final Project project;

  /** The projects one by one. */
  public final ImmutableList<Project> projects;

  /** The choices that tools disagree on. */
  public final SchedulingPolicy policy;

  /** The plan, compiled. */
  public final CompiledPlan plan;

  /** Its nodes and links. */
  public final CompiledNetwork network;

  /** Their dates. */
  public final NodeDates dates;

  /** Which links decide early dates. */
  public final DrivingChains chains;

  /** Which nodes are critical, and their total float. */
  public final CriticalNodes critical;

  /** The dates and floats of summaries. */
  public final SummaryFloats summaries;

  /** For each task its node, or -1 for a summary. */
  private final int[] nodeOf;

  private final Supplier<EditedPlan> edited;
  private final Supplier<LinkTimes> times;

  /**
   * Takes a plan and its dates together.
   *
   * @param plan the plan
   */
  public Analysis(DatedPlan plan) {
    this.plan = plan;
    this.project = plan.project();
    this.projects = plan.projects();
    this.policy = plan.policy();
    this.network = plan.network();
    this.dates = plan.dates();
    this.nodeOf = network.nodes.nodeOf(project.tasks().size());
    this.chains = new DrivingChains(network, dates);
    this.critical = new CriticalNodes(this);
    this.summaries = new SummaryFloats(this);
    this.edited = Suppliers.memoize(() -> new EditedPlan(plan, dates.columns()));
    this.times = Suppliers.memoize(() -> new LinkTimes(network, dates.columns()));
  }

  /** A plan to try changes on; to be locked while it is used, and left as it was. */
  EditedPlan edited() {
    return edited.get();
  }

  /** {@return what links ask for} */
  public LinkTimes times() {
    return times.get();
  }

  /**
   * {@return the node of a task, or -1 for a summary}
   *
   * @param index the task's position in the project
   */
  public int nodeOf(int index) {
    return nodeOf[index];
  }

  /**
   * {@return the task of a node}
   *
   * @param node the node
   */
  public Task task(int node) {
    return project.tasks().get(network.nodes.task(node));
  }

  /**
   * {@return the project that a node belongs to: one of several if a portfolio was compiled}
   *
   * @param node the node
   */
  public Project projectOf(int node) {
    return projects.get(network.frame.partOf(node));
  }

  /**
   * {@return the id of a node's task}
   *
   * @param node the node
   */
  public TaskId id(int node) {
    return task(node).id();
  }

  /**
   * {@return the ids of nodes' tasks, in the order of the nodes}
   *
   * @param nodes the nodes
   */
  public ImmutableList<TaskId> ids(int[] nodes) {
    return IntStream.of(nodes).mapToObj(this::id).collect(ImmutableList.toImmutableList());
  }

  /**
   * {@return the node of a task that must be a leaf}
   *
   * @param id the task's id
   * @throws dev.tandem.core.project.UnknownTaskException if the project has no such task
   * @throws IllegalArgumentException if it is a summary
   */
  public int leafNode(TaskId id) {
    int node = nodeOf[project.indexOf(id)];
    checkArgument(node >= 0, "task must be a leaf: %s is a summary. Choose a task below it.", id);
    return node;
  }

  /**
   * {@return an amount of work in the project's workdays}
   *
   * @param seconds how many working seconds
   */
  public WorkDuration work(long seconds) {
    return WorkDuration.ofSeconds(seconds, project.workday());
  }

  /**
   * {@return an instant as people write it}
   *
   * @param instant the second on the local clock
   */
  public static LocalDateTime at(long instant) {
    return Instants.toDateTime(instant);
  }

  /**
   * {@return whether a node is finished}
   *
   * @param node the node
   */
  public boolean isFinished(int node) {
    return network.nodes.isFinished(node);
  }

  /**
   * {@return whether work on a node has begun, finished or not}
   *
   * @param node the node
   */
  public boolean isStarted(int node) {
    return network.nodes.isStarted(node);
  }

  /**
   * {@return the nodes that are wanted, by their keys, and where these are equal in the order of declaration}
   *
   * @param wanted which are wanted
   * @param key the key of a node, computed once
   */
  public int[] sorted(IntPredicate wanted, IntToLongFunction key) {
    int[] nodes = IntStream.range(0, network.size()).filter(wanted).toArray();
    long[] keys = IntStream.of(nodes).mapToLong(key).toArray();
    return IntStream.range(0, nodes.length)
        .boxed()
        .sorted(Comparator.<Integer>comparingLong(i -> keys[i])
            .thenComparingInt(i -> network.nodes.task(nodes[i])))
        .mapToInt(i -> nodes[i])
        .toArray();
  }

  /**
   * {@return the start that counts for what follows: the early one, but where a task stands as late as possible, its scheduled one}
   *
   * @param node the node
   */
  public long forwardStart(int node) {
    return network.frame.fromFinish() ? dates.earlyStart(node) : dates.start(node);
  }

  /**
   * {@return the finish that counts for what follows}
   *
   * @param node the node
   */
  public long forwardFinish(int node) {
    return network.frame.fromFinish() ? dates.earlyFinish(node) : dates.finish(node);
  }

  /**
   * {@return whether two instants are the same moment to work for a node: no working time lies between them}
   *
   * @param node the node
   * @param one an instant
   * @param other another
   */
  public boolean isSameMoment(int node, long one, long other) {
    WorkingTime calendar = network.calendarOf(node);
    return calendar.workAt(one) == calendar.workAt(other);
  }
}
