package dev.tandem.scheduling.simulation.pass;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Which row each node writes, where rows are used again as soon as nobody reads them any more: a few dozen rows serve a thousand nodes, so
 * that a batch stays in the processor's cache. Immutable.
 */
final class RowPlan {
  /** For each node its row. */
  final int[] row;
  /** How many rows there are. */
  final int rows;

  private RowPlan(int[] row, int rows) {
    this.row = row;
    this.rows = rows;
  }

  /** A row for each node, kept to the end. */
  static RowPlan each(int nodes) {
    int[] row = new int[nodes];
    Arrays.setAll(row, node -> node);
    return new RowPlan(row, nodes);
  }

  /** Rows of a pass from the first node to the last, each read by the targets of its node's outgoing links. */
  static RowPlan forward(TickNetwork network) {
    int[] lastReader = new int[network.size];
    for (int node = 0; node < network.size; node++) {
      lastReader[node] = node;
    }
    for (int link = 0; link < network.from.length; link++) {
      int origin = network.from[link];
      lastReader[origin] = Math.max(lastReader[origin], network.to[link]);
    }
    return of(network.size, lastReader);
  }

  /** Rows of a pass from the last node to the first, each read by the origins of its node's incoming links. */
  static RowPlan backward(TickNetwork network) {
    int[] lastReader = new int[network.size];
    for (int node = 0; node < network.size; node++) {
      lastReader[place(network, node)] = place(network, node);
    }
    for (int link = 0; link < network.from.length; link++) {
      int target = place(network, network.to[link]);
      lastReader[target] = Math.max(lastReader[target], place(network, network.from[link]));
    }
    RowPlan reversed = of(network.size, lastReader);
    int[] row = new int[network.size];
    for (int node = 0; node < network.size; node++) {
      row[node] = reversed.row[place(network, node)];
    }
    return new RowPlan(row, reversed.rows);
  }

  private static int place(TickNetwork network, int node) {
    return network.size - 1 - node;
  }

  private static RowPlan of(int size, int[] lastReader) {
    int[] firstFreed = new int[size];
    Arrays.fill(firstFreed, -1);
    int[] nextFreed = new int[size];
    for (int place = 0; place < size; place++) {
      nextFreed[place] = firstFreed[lastReader[place]];
      firstFreed[lastReader[place]] = place;
    }
    Deque<Integer> free = new ArrayDeque<>();
    int[] row = new int[size];
    int rows = 0;
    for (int place = 0; place < size; place++) {
      row[place] = free.isEmpty() ? rows++ : free.pop();
      for (int freed = firstFreed[place]; freed >= 0; freed = nextFreed[freed]) {
        free.push(row[freed]);
      }
    }
    return new RowPlan(row, rows);
  }
}
