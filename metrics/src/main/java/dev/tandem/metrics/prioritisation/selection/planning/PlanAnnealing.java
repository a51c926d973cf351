package dev.tandem.metrics.prioritisation.selection.planning;

import dev.tandem.metrics.prioritisation.search.Annealing;

/**
 * Improves a release plan by simulated annealing: a node moves to another release that requirements allow, changes places with another
 * one where there is no room, or moves with all it requires (or all that requires it), while others make room by moving later.
 *
 * <p>Cost: a single move looks at the requirements of one node and at k teams, an exchange at up to six more nodes; a group moves with all
 * it requires, O(n + m), and makes room up to forty times in O(n + m + rk), for n nodes, m requirements and r releases. Memory O(n + rk).
 */
final class PlanAnnealing {

  /** One move in so many takes what is required, or what requires it, along. */
  private static final int GROUP_MOVES = 8;

  private static final int EXCHANGES_TRIED = 6;
  private static final int ROOM_MADE = 40;

  /** A single move takes as long as so many looks at a requirement. */
  static final int STEPS_PER_MOVE = 2;

  private final PlanningModel model;
  private final PlanningState state;
  private final int[] open;
  private final int[] movedWith;
  private int group;
  private int[] best;
  private long bestValue;

  PlanAnnealing(PlanningModel model) {
    this.model = model;
    this.state = new PlanningState(model);
    this.open = new int[model.nodes()];
    this.movedWith = new int[model.nodes()];
    this.best = state.copy();
  }

  int[] best() {
    return best;
  }

  long bestValue() {
    return bestValue;
  }

  /** Starts from a plan, which may be the best one. */
  void start(int[] plan) {
    state.set(plan);
    note();
  }

  /** Tries changes until the annealing ends. */
  void run(Annealing annealing) {
    while (annealing.goesOn()) {
      int node = annealing.below(model.nodes());
      long before = state.value();
      boolean possible = annealing.below(GROUP_MOVES) == 0
          ? moveGroup(node, annealing)
          : moveAlone(node, annealing);
      if (possible && annealing.takes((double) (before - state.value()))) {
        state.keep();
        note();
      } else {
        state.undoTo(0);
      }
    }
  }

  private void note() {
    if (state.value() > bestValue) {
      bestValue = state.value();
      best = state.copy();
    }
  }

  private boolean moveAlone(int node, Annealing annealing) {
    int from = state.releaseOf(node);
    int earliest = state.earliest(node);
    int release = earliest + annealing.below(state.latest(node) - earliest + 1);
    if (release == from) {
      return false;
    }
    state.move(node, release);
    return state.isWithinCapacity(release) || exchange(node, from, annealing);
  }

  /** Moves another node of the same release to where the first one came from, if that makes room. */
  private boolean exchange(int node, int from, Annealing annealing) {
    int release = state.releaseOf(node);
    int mark = state.mark();
    for (int tried = 0; tried < EXCHANGES_TRIED; tried++) {
      int other = annealing.below(model.nodes());
      if (other != node
          && state.releaseOf(other) == release
          && state.earliest(other) <= from
          && state.latest(other) >= from) {
        state.move(other, from);
        if (state.isWithinCapacity(release) && state.isWithinCapacity(from)) {
          return true;
        }
        state.undoTo(mark);
      }
    }
    return false;
  }

  private boolean moveGroup(int node, Annealing annealing) {
    int release = annealing.below(model.releases() + 1);
    group++;
    if (release < state.releaseOf(node)) {
      pull(node, release);
    } else {
      push(node, release);
    }
    return state.mark() > 0 && makeRoom(node, release, annealing);
  }

  /** Moves the node, and what it requires, forward to the release. */
  private void pull(int node, int release) {
    int count = 0;
    open[count++] = node;
    movedWith[node] = group;
    while (count > 0) {
      int next = open[--count];
      state.move(next, release);
      for (int required : model.requires(next)) {
        if (state.releaseOf(required) > release && movedWith[required] != group) {
          movedWith[required] = group;
          open[count++] = required;
        }
      }
    }
  }

  /** Moves the node, and what requires it, back to the release. */
  private void push(int node, int release) {
    int count = 0;
    if (state.releaseOf(node) < release) {
      state.move(node, release);
      open[count++] = node;
    }
    while (count > 0) {
      int moved = open[--count];
      for (int next : model.enables(moved)) {
        if (state.releaseOf(next) < release) {
          state.move(next, release);
          open[count++] = next;
        }
      }
    }
  }

  /** Moves random nodes out of overloaded releases, but not those just moved, until no team is asked for too much. */
  private boolean makeRoom(int node, int release, Annealing annealing) {
    for (int tried = 0; tried < ROOM_MADE; tried++) {
      int overloaded = state.overloadedRelease();
      if (overloaded == model.releases()) {
        return true;
      }
      int other = memberOf(overloaded, annealing.below(model.nodes()));
      if (other < 0) {
        return false;
      }
      if (state.overloads(other)) {
        push(other, overloaded + 1 + annealing.below(model.releases() - overloaded));
      }
      if (state.releaseOf(node) != release) {
        return false;
      }
    }
    return state.overloadedRelease() == model.releases();
  }

  /** The first node from {@code start} on, round the circle, that is in the release and was not moved with the group. */
  private int memberOf(int release, int start) {
    for (int i = 0; i < model.nodes(); i++) {
      int node = start + i < model.nodes() ? start + i : start + i - model.nodes();
      if (state.releaseOf(node) == release && movedWith[node] != group) {
        return node;
      }
    }
    return -1;
  }
}
