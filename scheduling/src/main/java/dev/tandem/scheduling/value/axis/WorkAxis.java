package dev.tandem.scheduling.value.axis;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.kernel.Nodes;
import dev.tandem.scheduling.network.compiled.DatedPlan;
import java.util.BitSet;
import java.util.List;

/**
 * A plan on the axis of working time: where the ends of its tasks stand, in working seconds of one calendar, and how far dates and links hold
 * them apart.
 *
 * <p>On one calendar early dates need additions and maxima alone: an end comes no earlier than its bound, and no earlier than a lag after each
 * end that it waits for. That holds for what is left of a started task, which stands from where it goes on to its finish, and for a finished
 * one that hands on what its predecessors ask for, which takes no time there. What has happened is a bound of what waits for it.
 *
 * <p>Only tasks that may move, and all that moves with them, need to be on the axis. The others stand where they are, whatever their calendars
 * and dates: they are bounds, too.
 *
 * <p>Immutable. Cost: O(nodes + links). Source of the additions: Crandall (1973), as the kernel's forward pass cites it.
 */
public final class WorkAxis {
  /** Where nothing but links holds an end back. */
  public static final long NONE = CompiledNetwork.NEVER;

  private final DatedPlan plan;
  private final Nodes nodes;
  private final WorkingTime calendar;
  private final BitSet moving;
  private final long[] startBound;
  private final long[] finishBound;
  private final AxisArcs arcs;
  private final long standing;

  WorkAxis(AxisReader reader) {
    this.plan = reader.plan;
    this.nodes = reader.network.nodes;
    this.calendar = reader.calendar;
    this.moving = reader.moving;
    this.startBound = reader.startBound;
    this.finishBound = reader.finishBound;
    this.arcs = reader.arcs.build();
    this.standing = reader.standing;
  }

  /**
   * {@return a plan on the axis}
   *
   * @param plan the plan with its dates
   * @param may the nodes that may move; those that wait for them, directly or not, move with them
   * @param remedy what to do where a plan is refused: a sentence
   * @throws IllegalArgumentException if the plan is empty, of several projects, or counts from its finish; or if tasks that move are on
   *     several calendars, go as late as possible, or have dates that win over dependencies or expected finishes, or links between them
   *     wait for elapsed time or on another calendar: all of them are named
   */
  public static WorkAxis of(DatedPlan plan, BitSet may, String remedy) {
    checkArgument(
        plan.size() > 0
            && plan.network().frame.parts() == 1
            && !plan.network().frame.fromFinish(),
        "schedule must be of one project with tasks, and count from its start: \"%s\" does not. %s",
        plan.project().name(),
        remedy);
    AxisReader reader = new AxisReader(plan, may);
    List<String> obstacles = new Obstacles(reader).find();
    checkArgument(
        obstacles.isEmpty(),
        "tasks that move must be on one calendar, with no dates that win over dependencies, and no"
            + " elapsed time between them: %s. %s",
        obstacles,
        remedy);
    reader.read();
    return new WorkAxis(reader);
  }

  /** {@return the calendar of the axis} */
  public WorkingTime calendar() {
    return calendar;
  }

  /** {@return how many nodes there are, moving or not} */
  public int size() {
    return plan.size();
  }

  /**
   * {@return whether a node moves}
   *
   * @param node the node
   */
  public boolean moves(int node) {
    return moving.get(node);
  }

  /**
   * {@return whether the finish of a node is one that the plan waits for: not so if it moves and is in the past}
   *
   * @param node the node, which moves
   */
  public boolean isOpen(int node) {
    return !nodes.isFinished(node);
  }

  /**
   * {@return where a node starts, or its rest goes on, at the earliest}
   *
   * @param node the node, which moves
   */
  public long start(int node) {
    return calendar.workAt(plan.dates().restStart(node));
  }

  /**
   * {@return where a node finishes at the earliest}
   *
   * @param node the node, which moves
   */
  public long finish(int node) {
    return start(node) + span(node);
  }

  /**
   * {@return the work that is left of a node}
   *
   * @param node the node
   */
  public long span(int node) {
    return nodes.isFinished(node) ? 0 : nodes.remaining(node);
  }

  /**
   * {@return where dates, and tasks that stand, hold the start of a node at least; {@link #NONE} if none does}
   *
   * @param node the node, which moves
   */
  public long startBound(int node) {
    return startBound[node];
  }

  /**
   * {@return where dates, and tasks that stand, hold the finish of a node at least; {@link #NONE} if none does}
   *
   * @param node the node, which moves
   */
  public long finishBound(int node) {
    return finishBound[node];
  }

  /** {@return what holds moving nodes apart} */
  public AxisArcs arcs() {
    return arcs;
  }

  /** {@return the instant of the last finish of all that stands; {@link #NONE} if all moves} */
  public long standing() {
    return standing;
  }
}
