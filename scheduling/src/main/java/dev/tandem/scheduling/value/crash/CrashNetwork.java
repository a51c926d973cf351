package dev.tandem.scheduling.value.crash;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.Workday;
import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.core.task.DurationKind;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.kernel.Instants;
import dev.tandem.scheduling.kernel.Links;
import dev.tandem.scheduling.kernel.calendar.NodeDates;
import dev.tandem.scheduling.kernel.ticks.AdditiveNetwork;
import dev.tandem.scheduling.network.compiled.DatedPlan;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;

/**
 * The starts and finishes of a project as the nodes of a flow network, whose arcs are as long as the one event comes at least after the
 * other, in
 * working seconds.
 *
 * <p>A fixed task is an arc from its start to its finish; one with an option two, of its planned duration with its cost per day as
 * capacity, and of its
 * shortest without limit. Where links hold back its finish, an arc back keeps the task from taking longer than planned. Links, bounds and
 * the end
 * of the project have no limit of capacity.
 */
final class CrashNetwork {
  static final int SOURCE = 0;
  static final int SINK = 1;
  private static final int NONE = -1;

  final ImmutableList<CrashOption> options;
  final FlowNetwork flow;
  private final DatedPlan plan;
  private final WorkingTime calendar;
  private final int scale;
  /** For each node the place of its option, or -1. */
  private final int[] optionOf;

  CrashNetwork(Schedule schedule, List<CrashOption> options) {
    this.plan = DatedPlan.of(schedule.network());
    checkArgument(
        plan.isAdditive() && plan.size() > 0,
        "schedule must be of one project on one calendar with nothing started, no date that wins"
            + " over dependencies and no elapsed lag: \"%s\" is not. Crash a plan without them.",
        plan.project().name());
    this.calendar = plan.network().calendarOf(0);
    this.options = ImmutableList.copyOf(options);
    this.scale = options.stream()
        .mapToInt(option -> BigDecimal.valueOf(option.costPerDay()).scale())
        .reduce(0, Math::max);
    this.flow = new FlowNetwork(2 + 2 * plan.size());
    checkCosts();
    this.optionOf = optionsByNode();
    for (int node = 0; node < plan.size(); node++) {
      addTask(node);
    }
    addLinks();
  }

  /** All capacities together stay far below what counts as unlimited. */
  private void checkCosts() {
    long sum = 0;
    for (CrashOption option : options) {
      sum = Math.addExact(sum, capacity(option));
    }
    if (sum > FlowNetwork.UNLIMITED / 4) {
      throw new ArithmeticException("costs per day must fit a long on one decimal scale: " + options
          + " do not. State them with fewer decimals.");
    }
  }

  private int[] optionsByNode() {
    int[] nodeOf = plan.network().nodes.nodeOf(plan.project().tasks().size());
    int[] byNode = new int[plan.size()];
    Arrays.fill(byNode, NONE);
    for (int i = 0; i < options.size(); i++) {
      CrashOption option = options.get(i);
      int node = nodeOf[plan.project().indexOf(option.task())];
      checkArgument(
          node >= 0,
          "task to shorten must be a leaf: %s is a summary. Choose tasks below it.",
          option.task());
      checkArgument(
          byNode[node] == NONE,
          "task must have one option to be shortened: %s has two. Remove one.",
          option.task());
      checkArgument(
          seconds(node, option.shortest()) <= duration(node),
          "shortest duration of %s must not be above the planned one: %s. State the least time.",
          option.task(),
          option.shortest());
      byNode[node] = i;
    }
    return byNode;
  }

  private void addTask(int node) {
    AdditiveNetwork additive = plan.additive().orElseThrow();
    NodeDates dates = plan.dates();
    flow.setPosition(start(node), calendar.workAt(dates.earlyStart(node)));
    flow.setPosition(finish(node), calendar.workAt(dates.earlyFinish(node)));
    addBound(start(node), additive.startBound(node));
    addBound(finish(node), additive.finishBound(node));
    flow.add(finish(node), SINK, 0, FlowNetwork.UNLIMITED);
    int option = optionOf[node];
    if (option == NONE) {
      flow.add(start(node), finish(node), duration(node), FlowNetwork.UNLIMITED);
    } else {
      flow.add(start(node), finish(node), duration(node), capacity(options.get(option)));
      long shortest = seconds(node, options.get(option).shortest());
      flow.add(start(node), finish(node), shortest, FlowNetwork.UNLIMITED);
    }
    if (isHeldAtFinish(node)) {
      flow.add(finish(node), start(node), -duration(node), FlowNetwork.UNLIMITED);
    }
  }

  private void addBound(int event, long work) {
    if (work != CompiledNetwork.NEVER) {
      flow.add(SOURCE, event, work, FlowNetwork.UNLIMITED);
    }
  }

  private boolean isHeldAtFinish(int node) {
    Links links = plan.network().links;
    boolean held = plan.additive().orElseThrow().finishBound(node) != CompiledNetwork.NEVER;
    for (int link = links.firstIn(node); link < links.endIn(node); link++) {
      held |= !links.isToStart(link);
    }
    return held;
  }

  /** A link is as long as its lag: what lies between its two ends, less its slack. */
  private void addLinks() {
    Links links = plan.network().links;
    for (int link = 0; link < links.size(); link++) {
      int from = links.from(link);
      checkArgument(
          optionOf[from] == NONE || !isShare(links.dependency(link)),
          "lag behind a task to shorten must not be a share of it: %s. State it in working time.",
          plan.project().dependencies().get(links.dependency(link)));
      int origin = links.isFromStart(link) ? start(from) : finish(from);
      int target = links.isToStart(link) ? start(links.to(link)) : finish(links.to(link));
      long lag = flow.position(target) - flow.position(origin) - plan.dates().slack(link);
      flow.add(origin, target, lag, FlowNetwork.UNLIMITED);
    }
  }

  private boolean isShare(int dependency) {
    return plan.project()
        .dependencies()
        .get(dependency)
        .lag()
        .fold(working -> false, elapsed -> false, percent -> true, elapsedPercent -> true);
  }

  private long capacity(CrashOption option) {
    return BigDecimal.valueOf(option.costPerDay()).movePointRight(scale).longValueExact();
  }

  /** An amount of flow as the cost per day that it stands for. */
  BigDecimal costPerDay(long amount) {
    return BigDecimal.valueOf(amount, scale);
  }

  int start(int node) {
    return 2 + 2 * node;
  }

  int finish(int node) {
    return 3 + 2 * node;
  }

  /** The option of a node; -1 if it has none. */
  int option(int node) {
    return optionOf[node];
  }

  int size() {
    return plan.size();
  }

  long duration(int node) {
    return plan.network().nodes.duration(node);
  }

  Workday workday() {
    return plan.project().workday();
  }

  LocalDateTime finishOf(long work) {
    return Instants.toDateTime(calendar.finishOf(work));
  }

  private long seconds(int node, WorkDuration duration) {
    return duration.toSeconds(kind(node).workday(workday()));
  }

  WorkDuration ownTime(int node, long seconds) {
    return WorkDuration.ofSeconds(seconds, kind(node).workday(workday()));
  }

  private DurationKind kind(int node) {
    return plan.project().tasks().get(plan.network().nodes.task(node)).durationKind();
  }
}
