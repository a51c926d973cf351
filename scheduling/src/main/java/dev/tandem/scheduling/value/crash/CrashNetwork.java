package dev.tandem.scheduling.value.crash;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.Workday;
import dev.tandem.core.task.DurationKind;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.kernel.Instants;
import dev.tandem.scheduling.network.compiled.DatedPlan;
import dev.tandem.scheduling.value.axis.AxisArcs;
import dev.tandem.scheduling.value.axis.WorkAxis;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The starts and finishes of all tasks that can move as the nodes of a flow network, whose arcs are as long as the one event comes at least
 * after the other, in working seconds.
 *
 * <p>A fixed task is an arc from its start to its finish; one with an option two, of its planned duration with its cost per day as capacity,
 * and of its shortest without limit. Of a started task it is what is left. Where something holds back its finish, an arc back keeps the task
 * from taking longer than planned. Links, bounds and the end of the project have no limit of capacity. What stands is a bound of the end.
 */
final class CrashNetwork {
  static final int SOURCE = 0;
  static final int SINK = 1;
  private static final int NONE = -1;
  private static final String REMEDY = "Shorten tasks that do not move these.";

  final ImmutableList<CrashOption> options;
  final FlowNetwork flow;
  private final Schedule schedule;
  private final DatedPlan plan;
  private final WorkAxis axis;
  private final int scale;
  /** For each option its node. */
  private final int[] nodeOf;
  /** For each node its option, or -1. */
  private final int[] optionOf;

  CrashNetwork(Schedule schedule, List<CrashOption> options) {
    this.schedule = schedule;
    this.plan = DatedPlan.of(schedule.network());
    this.options = ImmutableList.copyOf(options);
    this.scale = options.stream()
        .mapToInt(option -> BigDecimal.valueOf(option.costPerDay()).scale())
        .reduce(0, Math::max);
    checkCosts();
    this.nodeOf = new int[options.size()];
    this.optionOf = new int[plan.size()];
    this.axis = WorkAxis.of(plan, findOptions(), REMEDY);
    this.flow = new FlowNetwork(2 + 2 * plan.size(), SOURCE, SINK);
    long end = axis.standing() == WorkAxis.NONE ? 0 : axis.calendar().workAt(axis.standing());
    flow.add(SOURCE, SINK, end, FlowNetwork.UNLIMITED);
    for (int node = 0; node < plan.size(); node++) {
      if (axis.moves(node)) {
        addTask(node);
        end = Math.max(end, axis.isOpen(node) ? axis.finish(node) : end);
      }
    }
    flow.setPosition(SINK, end);
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

  private BitSet findOptions() {
    int[] nodes = plan.network().nodes.nodeOf(plan.project().tasks().size());
    BitSet found = new BitSet(plan.size());
    Arrays.fill(optionOf, NONE);
    for (int i = 0; i < options.size(); i++) {
      CrashOption option = options.get(i);
      int node = nodes[plan.project().indexOf(option.task())];
      checkOption(option, node);
      checkArgument(
          optionOf[node] == NONE,
          "task must have one option to be shortened: %s has two. Remove one.",
          option.task());
      nodeOf[i] = node;
      optionOf[node] = i;
      found.set(node);
    }
    return found;
  }

  private void checkOption(CrashOption option, int node) {
    checkArgument(
        node >= 0,
        "task to shorten must be a leaf: %s is a summary. Choose tasks below it.",
        option.task());
    checkArgument(
        !plan.network().nodes.isFinished(node),
        "task to shorten must have work left: %s is finished. Leave it out.",
        option.task());
    checkArgument(
        seconds(node, option.shortest()) <= plan.network().nodes.remaining(node),
        "shortest duration of %s must not be above %s: %s. State the least time.",
        option.task(),
        plan.network().nodes.isStarted(node) ? "what is left" : "the planned one",
        option.shortest());
  }

  private void addTask(int node) {
    flow.setPosition(start(node), axis.start(node));
    flow.setPosition(finish(node), axis.finish(node));
    addBound(start(node), axis.startBound(node));
    addBound(finish(node), axis.finishBound(node));
    if (axis.isOpen(node)) {
      flow.add(finish(node), SINK, 0, FlowNetwork.UNLIMITED);
    }
    int option = optionOf[node];
    if (option == NONE) {
      flow.add(start(node), finish(node), duration(node), FlowNetwork.UNLIMITED);
    } else {
      flow.add(start(node), finish(node), duration(node), capacity(options.get(option)));
      long shortest = seconds(node, options.get(option).shortest());
      flow.add(start(node), finish(node), shortest, FlowNetwork.UNLIMITED);
    }
    if (axis.finishBound(node) != WorkAxis.NONE) {
      holdFinish(node);
    }
  }

  private void addBound(int event, long work) {
    if (work != WorkAxis.NONE) {
      flow.add(SOURCE, event, work, FlowNetwork.UNLIMITED);
    }
  }

  /** What holds the finish of a task must not make it longer than planned. */
  private void holdFinish(int node) {
    flow.add(finish(node), start(node), -duration(node), FlowNetwork.UNLIMITED);
  }

  private void addLinks() {
    AxisArcs arcs = axis.arcs();
    BitSet held = new BitSet(plan.size());
    for (int arc = 0; arc < arcs.size(); arc++) {
      int from = arcs.from(arc);
      int to = arcs.to(arc);
      int dependency = plan.network().links.dependency(arcs.link(arc));
      checkArgument(
          optionOf[from] == NONE || !isShare(dependency),
          "lag behind a task to shorten must not be a share of it: %s. State it in working time.",
          plan.project().dependencies().get(dependency));
      flow.add(
          arcs.isFromStart(arc) ? start(from) : finish(from),
          arcs.isToStart(arc) ? start(to) : finish(to),
          arcs.lag(arc),
          FlowNetwork.UNLIMITED);
      if (!arcs.isToStart(arc) && !held.get(to)) {
        held.set(to);
        holdFinish(to);
      }
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

  private static int start(int node) {
    return 2 + 2 * node;
  }

  private static int finish(int node) {
    return 3 + 2 * node;
  }

  /** What the task of an option may take at most where its start and finish stand now. */
  long taken(int option, TightTrees positions) {
    int node = nodeOf[option];
    long distance = positions.position(finish(node)) - positions.position(start(node));
    return Math.min(duration(node), distance);
  }

  /** Whether the task of an option takes less than planned if it takes so long. */
  boolean isShorter(int option, long taken) {
    return taken < duration(nodeOf[option]);
  }

  private long duration(int node) {
    return axis.span(node);
  }

  Workday workday() {
    return plan.project().workday();
  }

  /** When the project finishes if all that moves is finished by a position. */
  LocalDateTime finishOf(long work) {
    return Instants.toDateTime(Math.max(axis.calendar().finishOf(work), axis.standing()));
  }

  /** When the project finishes as planned. */
  LocalDateTime planned() {
    return schedule.finish();
  }

  private long seconds(int node, WorkDuration duration) {
    return duration.toSeconds(kind(node).workday(workday()));
  }

  WorkDuration ownTime(int option, long seconds) {
    return WorkDuration.ofSeconds(seconds, kind(nodeOf[option]).workday(workday()));
  }

  private DurationKind kind(int node) {
    return plan.project().tasks().get(plan.network().nodes.task(node)).durationKind();
  }
}
