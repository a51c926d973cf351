package dev.tandem.metrics.prioritisation.selection;

import java.util.Arrays;

/** Which node is in which release, with the capacity that is left; starts with all nodes postponed. */
final class PlanningState {

  private final PlanningModel model;
  private final int[] releaseOf;
  private final long[][] left;
  private long value;

  PlanningState(PlanningModel model) {
    this.model = model;
    this.releaseOf = new int[model.nodes()];
    Arrays.fill(releaseOf, model.releases());
    this.left = Arrays.stream(model.capacities()).map(long[]::clone).toArray(long[][]::new);
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
    account(node, -1);
    releaseOf[node] = release;
    account(node, 1);
  }

  private void account(int node, int sign) {
    int release = releaseOf[node];
    value += sign * model.weight(release) * model.value(node);
    for (int team = 0; team < left.length && release < model.releases(); team++) {
      left[team][release] -= sign * model.effort(team, node);
    }
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

  /** {@return the first release that what the node requires allows} */
  int earliest(int node) {
    int earliest = 0;
    for (int required : model.requires(node)) {
      earliest = Math.max(earliest, releaseOf[required]);
    }
    return earliest;
  }

  /** {@return whether the node stands between what it requires and what requires it} */
  boolean isInOrder(int node) {
    for (int next : model.enables(node)) {
      if (releaseOf[next] < releaseOf[node]) {
        return false;
      }
    }
    return earliest(node) <= releaseOf[node];
  }

  /** Moves single nodes, and exchanges two, while the plan gets better. */
  void improve() {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int node = 0; node < releaseOf.length; node++) {
        changed |= improve(node);
      }
    }
  }

  private boolean improve(int node) {
    for (int release = 0; release <= model.releases(); release++) {
      if (release != releaseOf[node] && tryMove(node, release)) {
        return true;
      }
    }
    for (int other = 0; other < node; other++) {
      if (releaseOf[other] != releaseOf[node] && tryExchange(node, other)) {
        return true;
      }
    }
    return false;
  }

  private boolean tryMove(int node, int release) {
    long before = value;
    int from = releaseOf[node];
    move(node, release);
    if (value > before && isWithinCapacity(release) && isInOrder(node)) {
      return true;
    }
    move(node, from);
    return false;
  }

  private boolean tryExchange(int node, int other) {
    long before = value;
    int from = releaseOf[node];
    int to = releaseOf[other];
    move(node, to);
    move(other, from);
    if (value > before
        && isWithinCapacity(from)
        && isWithinCapacity(to)
        && isInOrder(node)
        && isInOrder(other)) {
      return true;
    }
    move(other, to);
    move(node, from);
    return false;
  }
}
