package dev.tandem.scheduling.criticalpath;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.Task;
import dev.tandem.core.project.TaskId;
import dev.tandem.scheduling.kernel.BackwardStep;
import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.kernel.IncrementalPass;
import dev.tandem.scheduling.kernel.Instants;
import dev.tandem.scheduling.kernel.LinkTimes;
import dev.tandem.scheduling.kernel.Links;
import dev.tandem.scheduling.kernel.NodeDates;
import dev.tandem.scheduling.network.ActivityNetwork;
import dev.tandem.scheduling.policy.FreeFloatDefinition;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** A schedule's network and dates together, with the questions that several views ask of them. */
final class Analysis {
  final Project project;
  final SchedulingPolicy policy;
  final CompiledNetwork network;
  final NodeDates dates;
  final int[] nodeOf;
  private final IntPredicate critical;
  private final Supplier<BitSet> longestPath = Suppliers.memoize(this::traceLongestPath);
  private final Supplier<IncrementalPass> incremental;
  private final Supplier<SummarySpans> summaries = Suppliers.memoize(() -> SummarySpans.of(this));
  private final Supplier<OwnFreeFloat> ownFreeFloat =
      Suppliers.memoize(() -> new OwnFreeFloat(this));
  private final Supplier<long[]> summaryFreeFloats = Suppliers.memoize(this::summaryFreeFloats);

  Analysis(ActivityNetwork activityNetwork, NodeDates dates) {
    this.project = activityNetwork.project();
    this.policy = activityNetwork.policy();
    this.network = activityNetwork.kernel();
    this.dates = dates;
    this.nodeOf = network.nodes.nodeOf(project.tasks().size());
    this.incremental =
        Suppliers.memoize(() -> new IncrementalPass(project, network, dates.columns()));
    this.critical = policy
        .criticality()
        .fold(
            limit -> floatAtMost(limit.threshold().toSeconds(project.workday())),
            unused -> node -> longestPath.get().get(node));
  }

  /** A pass to try changes on; to be locked while it is used, and left as it was. */
  IncrementalPass incremental() {
    return incremental.get();
  }

  LinkTimes times() {
    return new LinkTimes(network, dates.columns());
  }

  Task task(int node) {
    return project.tasks().get(network.nodes.task(node));
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
    return tasks(wanted, Comparator.comparingLong(dates::earlyStart));
  }

  ImmutableList<ScheduledTask> nearCritical(long limit) {
    return tasks(
        node -> !isFinished(node) && !isCritical(node) && totalFloat(node) <= limit,
        Comparator.comparingLong(this::totalFloat));
  }

  private ImmutableList<ScheduledTask> tasks(IntPredicate wanted, Comparator<Integer> order) {
    return IntStream.range(0, network.size())
        .filter(wanted)
        .boxed()
        .sorted(order.thenComparing(node -> network.nodes.task(node)))
        .map(node -> new ScheduledTask(this, network.nodes.task(node)))
        .collect(ImmutableList.toImmutableList());
  }

  /** The start that counts for what follows: the early one, but where a task stands as late as possible, its scheduled one. */
  long forwardStart(int node) {
    return network.frame.fromFinish() ? dates.earlyStart(node) : dates.start(node);
  }

  /** The finish that counts for what follows. */
  long forwardFinish(int node) {
    return network.frame.fromFinish() ? dates.earlyFinish(node) : dates.finish(node);
  }

  /**
   * By how much working time a link's target lies after what the link asks for: 0 where the link drives it, negative where a pin or
   * progress breaks the link.
   */
  long slack(int link) {
    Links links = network.links;
    int to = links.to(link);
    WorkingTime calendar = network.calendarOf(to);
    long bound = calendar.workAt(times().earliest(link));
    if (!links.isToStart(link) && !isFinished(to)) {
      return calendar.workAt(forwardFinish(to)) - bound;
    }
    long start = isStarted(to) ? dates.restStart(to) : forwardStart(to);
    return calendar.workAt(start) - bound;
  }

  IntStream leavesBelow(int summary) {
    return IntStream.range(0, network.size()).filter(node -> isBelow(node, summary));
  }

  boolean isBelow(int node, int summary) {
    int at = project.parentIndices().get(network.nodes.task(node));
    while (at >= 0 && at != summary) {
      at = project.parentIndices().get(at);
    }
    return at == summary;
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

  private long[] summaryFreeFloats() {
    long[] least = new long[project.tasks().size()];
    Arrays.fill(least, Long.MAX_VALUE);
    BackwardStep step = new BackwardStep(network, dates.columns());
    for (int node = 0; node < network.size(); node++) {
      if (!isFinished(node)) {
        int summary = project.parentIndices().get(network.nodes.task(node));
        while (summary >= 0) {
          least[summary] = Math.min(least[summary], roomBeside(step, node, summary));
          summary = project.parentIndices().get(summary);
        }
      }
    }
    Arrays.setAll(least, task -> least[task] == Long.MAX_VALUE ? 0 : least[task]);
    return least;
  }

  /** By how much a node can slip without moving a node outside a summary that it is below. */
  private long roomBeside(BackwardStep step, int node, int summary) {
    step.openFree(dates.end());
    for (int k = network.links.firstOut(node); k < network.links.endOut(node); k++) {
      int link = network.links.out(k);
      if (!isBelow(network.links.to(link), summary)) {
        step.applyFree(link);
      }
    }
    return step.room(node);
  }

  /** The links that decide a node's early dates, in the order of declaration. */
  int[] drivers(int node) {
    if (!times().isHeldBack(node)) {
      return new int[0];
    }
    return IntStream.range(network.links.firstIn(node), network.links.endIn(node))
        .filter(link -> slack(link) == 0)
        .toArray();
  }

  /** The node that finishes last; of several, one that nothing waits for, and of those the first declared; -1 without nodes. */
  int lastNode() {
    Comparator<Integer> byEnd = Comparator.<Integer>comparingLong(dates::finish)
        .thenComparing(this::isOpenEnded)
        .thenComparing(node -> -network.nodes.task(node));
    return IntStream.range(0, network.size()).boxed().max(byEnd).orElse(-1);
  }

  private boolean isOpenEnded(int node) {
    return network.links.firstOut(node) == network.links.endOut(node);
  }

  /** Nodes from the start of the longest chain to its end. */
  int[] longestChain() {
    int[] reversed =
        IntStream.iterate(lastNode(), node -> node >= 0, this::firstDriver).toArray();
    return IntStream.range(0, reversed.length)
        .map(i -> reversed[reversed.length - 1 - i])
        .toArray();
  }

  private int firstDriver(int node) {
    int[] drivers = drivers(node);
    return drivers.length == 0 ? -1 : network.links.from(drivers[0]);
  }

  private BitSet traceLongestPath() {
    BitSet onPath = new BitSet(network.size());
    for (int node = 0; node < network.size(); node++) {
      if (dates.finish(node) == dates.last()) {
        onPath.set(node);
      }
    }
    for (int node = network.size() - 1; node >= 0; node--) {
      if (onPath.get(node)) {
        for (int link : drivers(node)) {
          onPath.set(network.links.from(link));
        }
      }
    }
    return onPath;
  }
}
