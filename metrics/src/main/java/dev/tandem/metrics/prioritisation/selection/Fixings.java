package dev.tandem.metrics.prioritisation.selection;

import java.util.stream.IntStream;

/**
 * Nodes decided so far, with all that follows from that; can be taken back in reverse order.
 *
 * <p>Cost: what a decision fixes, with its requirements and rivals, is looked at once, O(n + m) at worst for n nodes and m requirements,
 * and taking back costs what it takes back; {@link #leaveImpossible} decides each node once.
 */
final class Fixings {

  private static final byte FREE = 0;
  private static final byte TAKEN = 1;
  private static final byte LEFT = 2;

  private final SelectionGraph graph;
  private final byte[] states;
  private final int[] trail;
  private int count;
  private long takenValue;
  private long takenCost;

  Fixings(SelectionGraph graph) {
    this.graph = graph;
    this.states = new byte[graph.size()];
    this.trail = new int[graph.size()];
  }

  /** Leaves every node that excludes itself, or that costs too much with all it requires. */
  void leaveImpossible() {
    for (int node = 0; node < states.length; node++) {
      if (states[node] == FREE) {
        int mark = count;
        boolean possible = take(node) && takenCost <= graph.capacity();
        undoTo(mark);
        if (!possible) {
          leave(node);
        }
      }
    }
  }

  /**
   * Takes a node, hence all it requires, and leaves all their rivals.
   *
   * @return whether that contradicts nothing decided before; if it does, undo it
   */
  boolean take(int node) {
    int mark = count;
    boolean possible = fix(node, TAKEN);
    for (int head = mark; head < count && possible; head++) {
      for (int required : graph.requires(trail[head])) {
        possible &= fix(required, TAKEN);
      }
    }
    int end = count;
    for (int i = mark; i < end && possible; i++) {
      for (int rival : graph.rivals(trail[i])) {
        possible &= leave(rival);
      }
    }
    return possible;
  }

  /**
   * Leaves a node, hence all that requires it.
   *
   * @return whether that contradicts nothing decided before; if it does, undo it
   */
  boolean leave(int node) {
    int mark = count;
    boolean possible = fix(node, LEFT);
    for (int head = mark; head < count && possible; head++) {
      for (int next : graph.enables(trail[head])) {
        possible &= fix(next, LEFT);
      }
    }
    return possible;
  }

  private boolean fix(int node, byte state) {
    if (states[node] == FREE) {
      states[node] = state;
      trail[count++] = node;
      takenValue += state == TAKEN ? graph.value(node) : 0;
      takenCost += state == TAKEN ? graph.cost(node) : 0;
    }
    return states[node] == state;
  }

  void undoTo(int mark) {
    while (count > mark) {
      int node = trail[--count];
      takenValue -= states[node] == TAKEN ? graph.value(node) : 0;
      takenCost -= states[node] == TAKEN ? graph.cost(node) : 0;
      states[node] = FREE;
    }
  }

  int count() {
    return count;
  }

  long takenValue() {
    return takenValue;
  }

  long capacityLeft() {
    return graph.capacity() - takenCost;
  }

  boolean isTaken(int node) {
    return states[node] == TAKEN;
  }

  int[] free() {
    return IntStream.range(0, states.length)
        .filter(node -> states[node] == FREE)
        .toArray();
  }
}
