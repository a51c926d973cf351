package dev.tandem.benchmarks.criticalpath;

import com.google.common.graph.MutableNetwork;
import com.google.common.graph.NetworkBuilder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedMultigraph;
import org.jgrapht.traverse.TopologicalOrderIterator;

/** What a user of a graph library writes: the library's graph and order, relaxation of one's own. */
public final class GraphPeers {
  private final BarePass numbers;
  private final DirectedWeightedMultigraph<Integer, DefaultWeightedEdge> jgrapht =
      new DirectedWeightedMultigraph<>(DefaultWeightedEdge.class);
  private final MutableNetwork<Integer, Integer> guava =
      NetworkBuilder.directed().allowsParallelEdges(true).build();
  private final long[] early;
  private final long[] late;
  private final long[] free;

  /**
   * Builds the graphs of a project.
   *
   * @param numbers the same project as arrays
   */
  public GraphPeers(BarePass numbers) {
    this.numbers = numbers;
    int n = numbers.duration.length;
    early = new long[n];
    late = new long[n];
    free = new long[n];
    for (int i = 0; i < n; i++) {
      jgrapht.addVertex(i);
      guava.addNode(i);
    }
    for (int i = 0; i < n; i++) {
      for (int e = numbers.inStart[i]; e < numbers.inStart[i + 1]; e++) {
        jgrapht.setEdgeWeight(jgrapht.addEdge(numbers.from[e], i), (double) numbers.weight[e]);
        guava.addEdge(numbers.from[e], i, e);
      }
    }
  }

  /** {@return the latest finish, after early and late starts and free floats over a JGraphT graph} */
  public long jgrapht() {
    List<Integer> order = new ArrayList<>();
    new TopologicalOrderIterator<>(jgrapht).forEachRemaining(order::add);
    long end = Long.MIN_VALUE;
    for (int node : order) {
      long start = 0;
      for (DefaultWeightedEdge edge : jgrapht.incomingEdgesOf(node)) {
        start = Math.max(
            start, early[jgrapht.getEdgeSource(edge)] + (long) jgrapht.getEdgeWeight(edge));
      }
      early[node] = start;
      end = Math.max(end, start + numbers.duration[node]);
    }
    for (int k = order.size() - 1; k >= 0; k--) {
      int node = order.get(k);
      long last = end - numbers.duration[node];
      long limit = last;
      long nearest = Long.MAX_VALUE;
      for (DefaultWeightedEdge edge : jgrapht.outgoingEdgesOf(node)) {
        int target = jgrapht.getEdgeTarget(edge);
        long weight = (long) jgrapht.getEdgeWeight(edge);
        limit = Math.min(limit, late[target] - weight);
        nearest = Math.min(nearest, early[target] - weight);
      }
      late[node] = limit;
      free[node] = (nearest == Long.MAX_VALUE ? last : nearest) - early[node];
    }
    return end;
  }

  /** {@return the latest finish, after early and late starts and free floats over a Guava network} */
  public long guava() {
    int n = numbers.duration.length;
    int[] waiting = new int[n];
    Arrays.setAll(waiting, guava::inDegree);
    int[] order = new int[n];
    int count = 0;
    ArrayDeque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < n; i++) {
      if (waiting[i] == 0) {
        open.add(i);
      }
    }
    long end = Long.MIN_VALUE;
    while (!open.isEmpty()) {
      int node = open.remove();
      order[count++] = node;
      long start = 0;
      for (int edge : guava.inEdges(node)) {
        start = Math.max(start, early[guava.incidentNodes(edge).source()] + numbers.weight[edge]);
      }
      early[node] = start;
      end = Math.max(end, start + numbers.duration[node]);
      for (int edge : guava.outEdges(node)) {
        int target = guava.incidentNodes(edge).target();
        if (--waiting[target] == 0) {
          open.add(target);
        }
      }
    }
    for (int k = n - 1; k >= 0; k--) {
      int node = order[k];
      long last = end - numbers.duration[node];
      long limit = last;
      long nearest = Long.MAX_VALUE;
      for (int edge : guava.outEdges(node)) {
        int target = guava.incidentNodes(edge).target();
        limit = Math.min(limit, late[target] - numbers.weight[edge]);
        nearest = Math.min(nearest, early[target] - numbers.weight[edge]);
      }
      late[node] = limit;
      free[node] = (nearest == Long.MAX_VALUE ? last : nearest) - early[node];
    }
    return end;
  }

  /**
   * {@return the late start of a task after either pass}
   *
   * @param node the task
   */
  public long lateStart(int node) {
    return late[node];
  }

  /**
   * {@return the free float of a task after either pass}
   *
   * @param node the task
   */
  public long freeFloat(int node) {
    return free[node];
  }
}
