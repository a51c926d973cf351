package dev.tandem.metrics.prioritisation.selection.planning;

import java.util.Arrays;

/**
 * Which node is in which release, with the capacity that is left; starts with all nodes postponed. Every move can be undone until it is
 * kept.
 *
 * <p>Cost: O(k) for a move or its undoing with k teams; bounds of a node cost its requirements, {@link #overloadedRelease} O(rk) for r
 * releases.
 */
final class PlanningState {

  private final PlanningModel model;
  private final int[] releaseOf;
  private final long[][] left;
  private long value;

  private int[] movedNode = new int[64];
  private int[] movedFrom = new int[64];
  private int moves;

  PlanningState(PlanningModel model) {
    this.model = model;
    this.releaseOf = new int[model.nodes()];
    Arrays.fill(releaseOf, model.releases());
    this.left = Arrays.stream(model.capacities()).map(long[]::clone).toArray(long[][]::new);
  }

  /** Takes over a plan that keeps requirements, whatever was before. */
  void set(int[] plan) {
    for (int node = 0; node < plan.length; node++) {
      move(node, plan[node]);
    }
    keep();
  }

  long value() {
    return value;
  }

  int releaseOf(int node) {
    return releaseOf[node];
  }

  int[] copy() {
    return releaseOf.clone();
  }

  long left(int team, int release) {
    return left[team][release];
  }

  /** Moves a node, whatever that breaks. */
  void move(int node, int release) {
    if (moves == movedNode.length) {
      movedNode = Arrays.copyOf(movedNode, 2 * moves);
      movedFrom = Arrays.copyOf(movedFrom, 2 * moves);
    }
    movedNode[moves] = node;
    movedFrom[moves++] = releaseOf[node];
    place(node, release);
  }

  private void place(int node, int release) {
    int from = releaseOf[node];
    value += (model.weight(release) - model.weight(from)) * model.value(node);
    for (int team = 0; team < left.length; team++) {
      long effort = model.effort(team, node);
      if (from < model.releases()) {
        left[team][from] += effort;
      }
      if (release < model.releases()) {
        left[team][release] -= effort;
      }
    }
    releaseOf[node] = release;
  }

  /** {@return how many moves can be undone} */
  int mark() {
    return moves;
  }

  /** Undoes the moves made since there were as many as {@code mark}. */
  void undoTo(int mark) {
    while (moves > mark) {
      place(movedNode[--moves], movedFrom[moves]);
    }
  }

  /** Keeps all moves for good. */
  void keep() {
    moves = 0;
  }

  /** {@return whether no team is asked for more than it can do in the release} */
  boolean isWithinCapacity(int release) {
    for (int team = 0; team < left.length && release < model.releases(); team++) {
      if (left[team][release] < 0) {
        return false;
      }
    }
    return true;
  }

  /** {@return the first release in which a team is asked for more than it can do, or how many releases there are} */
  int overloadedRelease() {
    int release = 0;
    while (release < model.releases() && isWithinCapacity(release)) {
      release++;
    }
    return release;
  }

  /** {@return whether the node works for a team that is asked for more than it can do in the node's release} */
  boolean overloads(int node) {
    for (int team = 0; team < left.length; team++) {
      if (left[team][releaseOf[node]] < 0 && model.effort(team, node) > 0) {
        return true;
      }
    }
    return false;
  }

  /** {@return the first release that what the node requires allows} */
  int earliest(int node) {
    int earliest = 0;
    for (int required : model.requires(node)) {
      earliest = Math.max(earliest, releaseOf[required]);
    }
    return earliest;
  }

  /** {@return the last release that what requires the node allows} */
  int latest(int node) {
    int latest = model.releases();
    for (int next : model.enables(node)) {
      latest = Math.min(latest, releaseOf[next]);
    }
    return latest;
  }
}
