package dev.tandem.metrics.prioritisation.selection.planning;

import java.util.Arrays;

/**
 * For each node, the first and the last release in which it may still come; the last one is that of the postponed where it need not come
 * at all. Windows shrink by what requirements and capacities imply.
 *
 * <p>Cost: O(n) for windows that differ in one node, since the others are copied.
 */
final class PlanWindows {

  private final PlanningModel model;
  private final int[] earliest;
  private final int[] latest;

  PlanWindows(PlanningModel model) {
    this(model, new int[model.nodes()], new int[model.nodes()]);
    Arrays.fill(latest, model.releases());
  }

  private PlanWindows(PlanningModel model, int[] earliest, int[] latest) {
    this.model = model;
    this.earliest = earliest;
    this.latest = latest;
  }

  /** {@return these windows, but that the node comes by the release} */
  PlanWindows by(int node, int release) {
    PlanWindows windows = copy();
    windows.latest[node] = release;
    return windows;
  }

  /** {@return these windows, but that the node comes after the release} */
  PlanWindows after(int node, int release) {
    PlanWindows windows = copy();
    windows.earliest[node] = release + 1;
    return windows;
  }

  private PlanWindows copy() {
    return new PlanWindows(model, earliest.clone(), latest.clone());
  }

  int earliest(int node) {
    return earliest[node];
  }

  int latest(int node) {
    return latest[node];
  }

  /** {@return the first node that may still come in several releases, or how many nodes there are} */
  int firstOpen() {
    int node = 0;
    while (node < earliest.length && earliest[node] == latest[node]) {
      node++;
    }
    return node;
  }

  /** {@return the plan in which each node comes as late as it may} */
  int[] latestPlan() {
    return latest.clone();
  }

  void setEarliest(int node, int release) {
    earliest[node] = release;
  }

  void setLatest(int node, int release) {
    latest[node] = release;
  }
}
