package dev.tandem.scheduling.value.npv;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.Workday;
import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.kernel.Instants;
import dev.tandem.scheduling.kernel.Nodes;
import dev.tandem.scheduling.network.compiled.DatedPlan;
import dev.tandem.scheduling.value.axis.AxisArcs;
import dev.tandem.scheduling.value.axis.WorkAxis;
import dev.tandem.scheduling.value.npv.ScheduleNpv.DatedFlow;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The finishes of a project's tasks in working seconds, with the cash flows that they bring and the least distances that links keep between
 * them: durations are fixed, so that every link is one between two finishes. What is finished stands; what has started goes on as scheduled.
 */
final class NpvNetwork {
  private static final String REMEDY = "Price a plan without them.";

  private final Schedule schedule;
  private final DatedPlan plan;
  private final Nodes nodes;
  private final WorkAxis axis;
  private final WorkingTime calendar;
  private final int[] nodeOf;
  private final double[] amounts;
  /** For each arc of the axis the least distance of the two finishes. */
  private final ImmutableLongArray distance;

  private final double ratePerWorkday;
  private final double logarithm;
  private final Workday workday;
  private final long origin;

  NpvNetwork(Schedule schedule, List<CashFlow> flows, double ratePerWorkday) {
    this.schedule = schedule;
    this.plan = DatedPlan.of(schedule.network());
    this.nodes = plan.network().nodes;
    this.axis = WorkAxis.of(plan, unfinished(), REMEDY);
    checkArgument(
        ratePerWorkday > 0 && Double.isFinite(ratePerWorkday),
        "rate per workday must be a finite number above 0: %s."
            + " State 8 percent a year of 260 workdays as 1.08^(1/260) - 1.",
        ratePerWorkday);
    this.calendar = axis.calendar();
    this.nodeOf = nodes.nodeOf(plan.project().tasks().size());
    this.amounts = amounts(flows);
    this.ratePerWorkday = ratePerWorkday;
    this.logarithm = StrictMath.log1p(ratePerWorkday);
    this.workday = workday();
    this.origin = calendar.workAt(plan.project().start());
    this.distance = distances();
  }

  private BitSet unfinished() {
    BitSet found = new BitSet(plan.size());
    IntStream.range(0, plan.size()).filter(node -> !nodes.isFinished(node)).forEach(found::set);
    return found;
  }

  /** The day of the tasks' calendar, which is one: that of the project, or 24 hours where all tasks that are left take elapsed time. */
  private Workday workday() {
    int node = Math.max(0, unfinished().nextSetBit(0));
    return plan.project()
        .tasks()
        .get(nodes.task(node))
        .durationKind()
        .workday(plan.project().workday());
  }

  private double[] amounts(List<CashFlow> flows) {
    double[] byNode = new double[plan.size()];
    Set<TaskId> seen = new HashSet<>();
    for (CashFlow flow : flows) {
      checkArgument(
          seen.add(flow.task()),
          "task must have one cash flow: %s has two. State their sum.",
          flow.task());
      byNode[node(flow.task())] = flow.amount();
    }
    return byNode;
  }

  private ImmutableLongArray distances() {
    AxisArcs arcs = axis.arcs();
    ImmutableLongArray.Builder least = ImmutableLongArray.builder(arcs.size());
    for (int arc = 0; arc < arcs.size(); arc++) {
      long from = arcs.isFromStart(arc) ? axis.span(arcs.from(arc)) : 0;
      long to = arcs.isToStart(arc) ? axis.span(arcs.to(arc)) : 0;
      least.add(arcs.lag(arc) + to - from);
    }
    return least.build();
  }

  /** The node of a leaf task. */
  int node(TaskId task) {
    int node = nodeOf[plan.project().indexOf(task)];
    checkArgument(node >= 0, "task must be a leaf: %s is a summary. Choose tasks below it.", task);
    return node;
  }

  Schedule schedule() {
    return schedule;
  }

  double ratePerWorkday() {
    return ratePerWorkday;
  }

  /** What keeps finishes apart. */
  AxisArcs arcs() {
    return axis.arcs();
  }

  /** The least distance in working seconds that an arc keeps between two finishes. */
  long distance(int arc) {
    return distance.get(arc);
  }

  /** Where a node finishes when all tasks are as early as they can be, in working seconds; or where what it hands on may, if it is finished. */
  private long early(int node) {
    return axis.moves(node)
        ? axis.finish(node)
        : calendar.workAt(plan.dates().earlyFinish(node));
  }

  /** The finishes of all nodes when they are as early as they can be. */
  long[] earlyFinishes() {
    return IntStream.range(0, plan.size()).mapToLong(this::early).toArray();
  }

  /** The finishes of all nodes where some start at given times. */
  long[] finishes(Map<TaskId, LocalDateTime> starts) {
    long[] finish = earlyFinishes();
    starts.forEach((task, start) -> {
      int node = node(task);
      checkArgument(
          !nodes.isStarted(node) || plan.dates().earlyStart(node) == Instants.of(start),
          "start of %s must not be moved: it began %s. Leave it out.",
          task,
          time(plan.dates().earlyStart(node)));
      if (!nodes.isStarted(node)) {
        finish[node] = work(start) + axis.span(node);
        checkArgument(
            finish[node] >= early(node),
            "start of %s must not be before the earliest: %s, earliest %s. Choose a later one.",
            task,
            start,
            time(plan.dates().earlyStart(node)));
      }
    });
    handOn(finish);
    AxisArcs arcs = axis.arcs();
    for (int arc = 0; arc < arcs.size(); arc++) {
      checkArgument(
          finish[arcs.to(arc)] - finish[arcs.from(arc)] >= distance(arc),
          "starts must keep the dependencies: %s comes too early behind %s. Start it later.",
          plan.task(arcs.to(arc)),
          plan.task(arcs.from(arc)));
    }
    return finish;
  }

  /** What is finished and hands on what its predecessors ask for comes as early as they let it. Arcs are in the order of their targets. */
  private void handOn(long[] finish) {
    AxisArcs arcs = axis.arcs();
    for (int arc = 0; arc < arcs.size(); arc++) {
      int to = arcs.to(arc);
      if (nodes.isFinished(to)) {
        finish[to] = Math.max(finish[to], finish[arcs.from(arc)] + distance(arc));
      }
    }
  }

  /** The latest finish of a node by a deadline of the project and its own latest dates, where these can be kept at all. */
  long latestFinish(int node, long deadline) {
    CompiledNetwork network = plan.network();
    if (nodes.isFinished(node)) {
      return axis.moves(node) ? CompiledNetwork.FOREVER : early(node);
    }
    if (nodes.isStarted(node) || network.bounds.isPinned(node)) {
      return early(node);
    }
    long latest = Math.min(deadline, work(network.bounds.finishHigh(node)));
    long start = work(network.bounds.startHigh(node));
    if (start != CompiledNetwork.FOREVER) {
      latest = Math.min(latest, start + axis.span(node));
    }
    latest = Math.min(latest, work(network.frame.part(0).mustFinishBy()));
    return Math.max(latest, early(node));
  }

  private long work(long instant) {
    return instant == CompiledNetwork.FOREVER ? instant : calendar.workAt(instant);
  }

  /** The working seconds until a time. */
  long work(LocalDateTime time) {
    return calendar.workAt(time);
  }

  /** What the cash flow of a node is worth at the start of the project if it comes at a finish. */
  double presentValue(int node, long finish) {
    double days = (double) (paid(node, finish) - origin) / workday.secondsPerDay();
    return amounts[node] == 0 ? 0 : amounts[node] * StrictMath.exp(-logarithm * days);
  }

  /** Where money comes in: at the finish, which of a finished task is a matter of the past. */
  private long paid(int node, long finish) {
    return nodes.isFinished(node) ? calendar.workAt(plan.dates().earlyFinish(node)) : finish;
  }

  /** Whether a later finish changes what a node is worth. */
  boolean isPaidLater(int node) {
    return !nodes.isFinished(node);
  }

  /** The tasks with these finishes and what they are worth, in the order in which they are declared. */
  ImmutableList<DatedFlow> flows(long[] finish) {
    return Arrays.stream(nodeOf)
        .filter(node -> node >= 0)
        .mapToObj(node -> flow(node, finish[node]))
        .collect(ImmutableList.toImmutableList());
  }

  private DatedFlow flow(int node, long finish) {
    long delay = nodes.isFinished(node) ? 0 : finish - early(node);
    return new DatedFlow(
        plan.task(node),
        delay == 0 ? time(plan.dates().earlyStart(node)) : startOf(node, finish),
        delay == 0 ? time(plan.dates().earlyFinish(node)) : finishOf(node, finish),
        WorkDuration.ofSeconds(delay, workday),
        amounts[node],
        presentValue(node, finish));
  }

  private LocalDateTime startOf(int node, long finish) {
    return isFinishMilestone(node)
        ? finishOf(node, finish)
        : time(calendar.startOf(finish - axis.span(node)));
  }

  private LocalDateTime finishOf(int node, long finish) {
    return axis.span(node) == 0 && !isFinishMilestone(node)
        ? startOf(node, finish)
        : time(calendar.finishOf(finish));
  }

  private boolean isFinishMilestone(int node) {
    return axis.span(node) == 0 && nodes.milestone(node) != Nodes.START_MILESTONE;
  }

  private static LocalDateTime time(long instant) {
    return Instants.toDateTime(instant);
  }
}
