package dev.tandem.scheduling.comparison.tracing;

import dev.tandem.scheduling.kernel.Links;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.NavigableSet;

/**
 * Follows a move back along the links that decide dates, to the changes that made it.
 *
 * <p>An end of a task is a state: twice its node, plus one for the finish. The states of interest are those in which the traced schedule
 * is where the pull comes from: dates are the latest of what links ask for, so a date that is later than in the other schedule owes it to
 * something that is later too. From the finish, dates are the earliest of what links allow, and the traced schedule is the one with the earlier
 * date. So a state of interest has at least one origin of interest, or a change of its own. Immutable.
 */
public final class MoveTracer {
  /** The start of a task. */
  public static final int START = 0;
  /** The finish of a task. */
  public static final int FINISH = 1;

  /** The schedule whose pull is followed. */
  public final Side traced;

  private final Side other;
  private final boolean sameFrame;
  private final OwnChanges changes;

  /**
   * Prepares to follow moves.
   *
   * @param difference the changes between the two plans
   * @param traced the schedule whose pull is followed
   * @param other the schedule that it is compared with
   */
  public MoveTracer(PlanDifference difference, Side traced, Side other) {
    this.traced = traced;
    this.other = other;
    this.sameFrame = traced.fromFinish() == other.fromFinish();
    this.changes = new OwnChanges(difference, traced, other);
  }

  /**
   * What passes a move on to a state.
   *
   * @param state the state that it comes from
   * @param link the link that passes it on, or -1 if it is the other end of the same task
   */
  public record Pass(int state, int link) {}

  static int state(int node, int end) {
    return 2 * node + end;
  }

  /**
   * {@return the state of an end of a leaf task}
   *
   * @param index the task's position in the traced project
   * @param end {@link #START} or {@link #FINISH}
   */
  public int stateOf(int index, int end) {
    return state(traced.nodeOf[index], end);
  }

  /**
   * {@return whether an end is where the pull of the traced schedule moved it}
   *
   * @param state the end
   */
  public boolean isMoved(int state) {
    int index = traced.network.nodes.task(state / 2);
    int there = traced.other[index];
    if (there == Side.ABSENT) {
      return false;
    }
    boolean start = state % 2 == START;
    long here = start ? traced.start[index] : traced.finish[index];
    long elsewhere = start ? other.start[there] : other.finish[there];
    return (traced.fromFinish() && sameFrame) ? here < elsewhere : here > elsewhere;
  }

  private boolean isAbsent(int node) {
    return traced.other[traced.network.nodes.task(node)] == Side.ABSENT;
  }

  /** The end of a node that a deciding link holds. */
  private int near(int link, int node) {
    if (traced.network.nodes.isStarted(node)) {
      return FINISH;
    }
    Links links = traced.network.links;
    boolean atStart = traced.fromFinish() ? links.isFromStart(link) : links.isToStart(link);
    return atStart ? START : FINISH;
  }

  private int far(int link) {
    Links links = traced.network.links;
    boolean atStart = traced.fromFinish() ? links.isToStart(link) : links.isFromStart(link);
    return atStart ? START : FINISH;
  }

  /**
   * {@return what passes a move on to a state that has moved, links first, in the order of declaration}
   *
   * @param state the state
   */
  public List<Pass> passing(int state) {
    List<Pass> passing = new ArrayList<>(2);
    int node = state / 2;
    int end = state % 2;
    boolean history = end == START && traced.network.nodes.isStarted(node);
    if (!sameFrame || history) {
      return passing;
    }
    boolean absent = isAbsent(node);
    boolean leadingHeld = false;
    boolean trailingHeld = false;
    for (int link : traced.deciding(node)) {
      int near = near(link, node);
      leadingHeld |= near != trailing();
      trailingHeld |= near == trailing();
      if (near == end || absent || movesAlone(state)) {
        origin(link).ifMoved(passing, link);
      }
    }
    boolean backwards = !leadingHeld && (trailingHeld || changes.holdsTrailing(node));
    if (isMoved(state ^ 1) && (end == trailing()) != backwards) {
      passing.add(new Pass(state ^ 1, -1));
    }
    return passing;
  }

  /** Of several who work on calendars of their own, what holds one end can move the other and not this one. */
  private boolean movesAlone(int state) {
    return traced.network.isParallel(state / 2) && !isMoved(state ^ 1);
  }

  private int trailing() {
    return traced.fromFinish() ? START : FINISH;
  }

  /** Whether a state takes part in passing moves on: it has moved, or is of a task that is new or gone, or hands on what moved. */
  boolean isConcerned(int state) {
    return isMoved(state) || isAbsent(state / 2) || (state % 2 == FINISH && isRestMoved(state / 2));
  }

  /** Whether what follows in a task that has started, or goes on through one that has finished, has moved. */
  private boolean isRestMoved(int node) {
    if (!traced.network.nodes.isStarted(node) || isAbsent(node)) {
      return false;
    }
    int there = other.nodeOf[traced.other[traced.network.nodes.task(node)]];
    return there >= 0 && traced.dates.restStart(node) > other.dates.restStart(there);
  }

  private Origin origin(int link) {
    int node = traced.far(link);
    int state = state(node, far(link));
    return isConcerned(state)
            || !isConcerned(state | FINISH)
            || !traced.network.nodes.isStarted(node)
        ? new Origin(state, isConcerned(state))
        : new Origin(state | FINISH, true);
  }

  private record Origin(int state, boolean moved) {
    void ifMoved(List<Pass> passing, int link) {
      if (moved) {
        passing.add(new Pass(state, link));
      }
    }
  }

  /**
   * {@return the changes that act on a state itself, by their numbers}
   *
   * @param state the state
   * @param passing what passes moves on to it
   */
  public NavigableSet<Integer> own(int state, List<Pass> passing) {
    int[] held = sameFrame ? held(state) : new int[0];
    return changes.of(state, held, passing, sameFrame);
  }

  private int[] held(int state) {
    int node = state / 2;
    int[] held = traced.deciding(node);
    int count = 0;
    for (int link : held) {
      if (near(link, node) == state % 2 || movesAlone(state)) {
        held[count++] = link;
      }
    }
    return Arrays.copyOf(held, count);
  }

  /**
   * {@return all changes on all chains that lead to a state, by their numbers; cost: O(the links of the tasks on them)}
   *
   * @param state the state
   */
  public BitSet causes(int state) {
    BitSet causes = new BitSet();
    BitSet seen = new BitSet();
    int[] stack = new int[16];
    int size = 0;
    stack[size++] = state;
    seen.set(state);
    while (size > 0) {
      int at = stack[--size];
      List<Pass> passing = passing(at);
      own(at, passing).forEach(causes::set);
      for (Pass pass : passing) {
        if (!seen.get(pass.state())) {
          seen.set(pass.state());
          stack = size == stack.length ? Arrays.copyOf(stack, 2 * size) : stack;
          stack[size++] = pass.state();
        }
      }
    }
    return causes;
  }
}
