package dev.tandem.core.project;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.graph.PackedArcs;
import dev.tandem.core.graph.ShortestCycles;
import dev.tandem.core.task.TaskId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Who waits for whom, with summary tasks kept compact.
 *
 * <p>A leaf is one node. A summary is two: its entry leads to the entries of its children, and the exits of its children lead to its
 * exit. A dependency leads from the exit of its predecessor to the entry of its successor. So a path from one leaf to another exists
 * exactly when the dependencies, spread over all leaves, have one; and the graph stays as large as the plan is written.
 */
final class DependencyGraph {
  private final IndexedTasks tasks;
  private final int[] exit;
  private final int[] taskOf;
  private final PackedArcs.Builder arcs;

  private DependencyGraph(IndexedTasks tasks) {
    this.tasks = tasks;
    int n = tasks.size();
    this.exit = new int[n];
    int nodes = n;
    for (int i = 0; i < n; i++) {
      exit[i] = tasks.isSummary(i) ? nodes++ : i;
    }
    this.taskOf = new int[nodes];
    for (int i = 0; i < n; i++) {
      taskOf[i] = i;
      taskOf[exit[i]] = i;
    }
    this.arcs = PackedArcs.builder(nodes);
  }

  /**
   * Ties together what may be tied.
   *
   * @param usable whether each dependency leads from a task of the project to another
   * @param withoutParent tasks to be taken as if they stood at the top, so that parents form a tree
   */
  static DependencyGraph of(
      IndexedTasks tasks,
      ResolvedDependencies dependencies,
      boolean[] usable,
      Set<Integer> withoutParent) {
    DependencyGraph graph = new DependencyGraph(tasks);
    for (int i = 0; i < tasks.size(); i++) {
      int parent = tasks.parents().get(i);
      if (parent != IndexedTasks.NONE && !withoutParent.contains(i)) {
        graph.arcs.add(parent, i);
        graph.arcs.add(graph.exit[i], graph.exit[parent]);
      }
    }
    for (int i = 0; i < usable.length; i++) {
      if (usable[i]) {
        graph.arcs.add(
            graph.exit[dependencies.predecessors().get(i)],
            dependencies.successors().get(i));
      }
    }
    return graph;
  }

  /** The tasks of a cycle of the fewest steps for each knot of tasks that wait for each other. */
  List<ImmutableList<TaskId>> shortestCycles() {
    return ShortestCycles.of(arcs.build()).stream().map(this::tasksOf).toList();
  }

  private ImmutableList<TaskId> tasksOf(int[] nodes) {
    List<TaskId> cycle = new ArrayList<>();
    for (int node : nodes) {
      TaskId id = tasks.get(taskOf[node]).id();
      if (cycle.isEmpty() || !cycle.get(cycle.size() - 1).equals(id)) {
        cycle.add(id);
      }
    }
    return ImmutableList.copyOf(cycle);
  }
}
