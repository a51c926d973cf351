package dev.tandem.scheduling.value.npv;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.Workday;
import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.kernel.Instants;
import dev.tandem.scheduling.kernel.Links;
import dev.tandem.scheduling.kernel.ticks.AdditiveNetwork;
import dev.tandem.scheduling.network.compiled.DatedPlan;
import dev.tandem.scheduling.value.npv.ScheduleNpv.DatedFlow;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The finishes of a project's tasks in working seconds, with the cash flows that they bring and the least distances that links keep between
 * them: durations are fixed, so that every link is one between two finishes.
 */
final class NpvNetwork {
  private final Schedule schedule;
  private final DatedPlan plan;
  private final WorkingTime calendar;
  private final int[] nodeOf;
  private final double[] amounts;
  /** For each link the least distance of the two finishes. */
  private final long[] distance;

  private final double ratePerWorkday;
  private final double logarithm;
  private final Workday workday;
  private final long origin;

  NpvNetwork(Schedule schedule, List<CashFlow> flows, double ratePerWorkday) {
    this.schedule = schedule;
    this.plan = DatedPlan.of(schedule.network());
    checkArgument(
        plan.isAdditive() && plan.size() > 0,
        "schedule must be of one project on one calendar with nothing started, no date that wins"
            + " over dependencies and no elapsed lag: \"%s\" is not. Price a plan without them.",
        plan.project().name());
    checkArgument(
        ratePerWorkday > 0 && Double.isFinite(ratePerWorkday),
        "rate per workday must be a finite number above 0: %s."
            + " State 8 percent a year of 260 workdays as 1.08^(1/260) - 1.",
        ratePerWorkday);
    this.calendar = plan.network().calendarOf(0);
    this.nodeOf = plan.network().nodes.nodeOf(plan.project().tasks().size());
    this.amounts = amounts(flows);
    this.ratePerWorkday = ratePerWorkday;
    this.logarithm = StrictMath.log1p(ratePerWorkday);
    this.workday = workday();
    this.origin = calendar.workAt(plan.project().start());
    this.distance = distances();
  }

  /** The day of the tasks' calendar, which is one: that of the project, or 24 hours where all tasks take elapsed time. */
  private Workday workday() {
    int task = plan.network().nodes.task(0);
    return plan.project()
        .tasks()
        .get(task)
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

  private long[] distances() {
    long[] least = new long[links().size()];
    for (int link = 0; link < least.length; link++) {
      least[link] = earlyFinish(links().to(link))
          - earlyFinish(links().from(link))
          - plan.dates().slack(link);
    }
    return least;
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

  Links links() {
    return plan.network().links;
  }

  /** The least distance in working seconds that a link keeps between two finishes. */
  long distance(int link) {
    return distance[link];
  }

  /** The finish of a node, in working seconds, when all tasks are as early as they can be. */
  long earlyFinish(int node) {
    return calendar.workAt(plan.dates().earlyFinish(node));
  }

  /** The finishes of all nodes when they are as early as they can be. */
  long[] earlyFinishes() {
    return IntStream.range(0, plan.size()).mapToLong(this::earlyFinish).toArray();
  }

  /** The finishes of all nodes where some start at given times. */
  long[] finishes(Map<TaskId, LocalDateTime> starts) {
    long[] finish = earlyFinishes();
    starts.forEach((task, start) -> {
      int node = node(task);
      finish[node] = work(start) + duration(node);
      checkArgument(
          finish[node] >= earlyFinish(node),
          "start of %s must not be before the earliest: %s, earliest %s. Choose a later one.",
          task,
          start,
          time(plan.dates().earlyStart(node)));
    });
    for (int link = 0; link < distance.length; link++) {
      checkArgument(
          finish[links().to(link)] - finish[links().from(link)] >= distance[link],
          "starts must keep the dependencies: %s comes too early behind %s. Start it later.",
          plan.task(links().to(link)),
          plan.task(links().from(link)));
    }
    return finish;
  }

  /** The latest finish of a node by a deadline of the project and its own latest dates, where these can be kept at all. */
  long latestFinish(int node, long deadline) {
    AdditiveNetwork additive = plan.additive().orElseThrow();
    long latest = Math.min(deadline, work(additive.highOfEnd(node)));
    long start = work(additive.highOfStart(node));
    if (start != CompiledNetwork.FOREVER) {
      latest = Math.min(latest, start + duration(node));
    }
    if (additive.fixedEnd(node).isPresent()) {
      latest = Math.min(latest, work(additive.fixedEnd(node).getAsLong()));
    }
    return Math.max(latest, earlyFinish(node));
  }

  private static long work(long tick) {
    return tick == CompiledNetwork.FOREVER ? tick : tick >> 1;
  }

  long duration(int node) {
    return plan.network().nodes.duration(node);
  }

  /** The working seconds until a time. */
  long work(LocalDateTime time) {
    return calendar.workAt(time);
  }

  /** What the cash flow of a node is worth at the start of the project if it comes at a finish. */
  double presentValue(int node, long finish) {
    double days = (double) (finish - origin) / workday.secondsPerDay();
    return amounts[node] == 0 ? 0 : amounts[node] * StrictMath.exp(-logarithm * days);
  }

  /** The tasks with these finishes and what they are worth, in the order in which they are declared. */
  ImmutableList<DatedFlow> flows(long[] finish) {
    return Arrays.stream(nodeOf)
        .filter(node -> node >= 0)
        .mapToObj(node -> flow(node, finish[node]))
        .collect(ImmutableList.toImmutableList());
  }

  private DatedFlow flow(int node, long finish) {
    long delay = finish - earlyFinish(node);
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
        : time(calendar.startOf(finish - duration(node)));
  }

  private LocalDateTime finishOf(int node, long finish) {
    return duration(node) == 0 && !isFinishMilestone(node)
        ? startOf(node, finish)
        : time(calendar.finishOf(finish));
  }

  private boolean isFinishMilestone(int node) {
    return !plan.additive().orElseThrow().startsOdd(node);
  }

  private static LocalDateTime time(long instant) {
    return Instants.toDateTime(instant);
  }
}
