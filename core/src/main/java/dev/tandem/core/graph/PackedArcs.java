package dev.tandem.core.graph;

import java.util.Arrays;

/**
 * The arcs of a directed graph over the nodes 0 to n − 1, packed by the node they leave (compressed sparse rows).
 *
 * <p>Each arc has a number, its place in the input, by which columns of facts about arcs are read; and a place in the packing. The arcs that
 * leave a node stand at the places from {@link #start} to {@link #end}, in the order of the input:
 *
 * <pre>{@code
 * for (int place = arcs.start(node); place < arcs.end(node); place++) {
 *   visit(arcs.target(place), length[arcs.arc(place)]);
 * }
 * }</pre>
 *
 * <p>Cost: O(nodes + arcs) to make, by one counting sort; four integers an arc while it is made, two afterwards. Immutable. Places and nodes out of
 * range fail as an array does.
 */
public final class PackedArcs {
  /** Where each node's arcs begin; one entry more than nodes, so that they end where the next one's begin. */
  private final int[] start;

  private final int[] targets;
  private final int[] arcs;

  private PackedArcs(int[] start, int[] targets, int[] arcs) {
    this.start = start;
    this.targets = targets;
    this.arcs = arcs;
  }

  /**
   * {@return the arcs of a graph, numbered as they are given}
   *
   * @param nodes how many nodes there are
   * @param from for each arc the node it leaves
   * @param to for each arc the node it leads to
   */
  public static PackedArcs of(int nodes, int[] from, int[] to) {
    return of(nodes, from, to, from.length);
  }

  private static PackedArcs of(int nodes, int[] from, int[] to, int size) {
    int[] start = new int[nodes + 1];
    for (int arc = 0; arc < size; arc++) {
      start[from[arc] + 1]++;
    }
    for (int node = 0; node < nodes; node++) {
      start[node + 1] += start[node];
    }
    int[] next = Arrays.copyOf(start, nodes);
    int[] targets = new int[size];
    int[] arcs = new int[size];
    for (int arc = 0; arc < size; arc++) {
      int place = next[from[arc]]++;
      targets[place] = to[arc];
      arcs[place] = arc;
    }
    return new PackedArcs(start, targets, arcs);
  }

  /**
   * {@return the arcs of a graph, numbered node after node, so that each one's number is its place}
   *
   * @param targets for each node, the nodes its arcs lead to
   */
  public static PackedArcs ofTargets(int[][] targets) {
    int[] start = new int[targets.length + 1];
    for (int node = 0; node < targets.length; node++) {
      start[node + 1] = start[node] + targets[node].length;
    }
    int[] all = new int[start[targets.length]];
    for (int node = 0; node < targets.length; node++) {
      System.arraycopy(targets[node], 0, all, start[node], targets[node].length);
    }
    int[] arcs = new int[all.length];
    Arrays.setAll(arcs, place -> place);
    return new PackedArcs(start, all, arcs);
  }

  /**
   * {@return a builder, for who does not know beforehand how many arcs there are}
   *
   * @param nodes how many nodes there are
   */
  public static Builder builder(int nodes) {
    return new Builder(nodes);
  }

  /**
   * {@return the same arcs turned round, with the same numbers}
   *
   * <p>At each node they stand in the order of the nodes from which they come, and those from one node in the order of the input.
   */
  public PackedArcs reversed() {
    int[] origins = new int[targets.length];
    for (int node = 0; node < nodes(); node++) {
      Arrays.fill(origins, start[node], start[node + 1], node);
    }
    PackedArcs back = of(nodes(), targets, origins);
    return new PackedArcs(
        back.start,
        back.targets,
        Arrays.stream(back.arcs).map(place -> arcs[place]).toArray());
  }

  /** {@return how many nodes there are} */
  public int nodes() {
    return start.length - 1;
  }

  /** {@return how many arcs there are} */
  public int size() {
    return targets.length;
  }

  /**
   * {@return how many arcs leave a node}
   *
   * @param node the node
   */
  public int degree(int node) {
    return start[node + 1] - start[node];
  }

  /**
   * {@return the place of the first arc that leaves a node}
   *
   * @param node the node
   */
  public int start(int node) {
    return start[node];
  }

  /**
   * {@return the place after the last arc that leaves a node}
   *
   * @param node the node
   */
  public int end(int node) {
    return start[node + 1];
  }

  /**
   * {@return the node to which an arc leads}
   *
   * @param place the arc's place
   */
  public int target(int place) {
    return targets[place];
  }

  /**
   * {@return the number of an arc: where it stood in the input}
   *
   * @param place the arc's place
   */
  public int arc(int place) {
    return arcs[place];
  }

  /**
   * {@return whether an arc leads from one node to another; cost O(degree)}
   *
   * @param node the node it leaves
   * @param target the node it leads to
   */
  public boolean contains(int node, int target) {
    for (int place = start[node]; place < start[node + 1]; place++) {
      if (targets[place] == target) {
        return true;
      }
    }
    return false;
  }

  /**
   * {@return the nodes to which a node's arcs lead, a new array}
   *
   * @param node the node
   */
  public int[] targets(int node) {
    return Arrays.copyOfRange(targets, start[node], start[node + 1]);
  }

  /** {@return for each node, the nodes to which its arcs lead, new arrays} */
  public int[][] toTargets() {
    int[][] rows = new int[nodes()][];
    Arrays.setAll(rows, this::targets);
    return rows;
  }

  /** Collects arcs one by one, for one thread. */
  public static final class Builder {
    private final int nodes;
    private int[] from = new int[16];
    private int[] to = new int[16];
    private int size;

    private Builder(int nodes) {
      this.nodes = nodes;
    }

    /**
     * Adds an arc; its number is how many were added before.
     *
     * @param origin the node it leaves
     * @param target the node it leads to
     */
    public void add(int origin, int target) {
      if (size == from.length) {
        from = Arrays.copyOf(from, size * 2);
        to = Arrays.copyOf(to, size * 2);
      }
      from[size] = origin;
      to[size++] = target;
    }

    /** {@return all arcs added so far} */
    public PackedArcs build() {
      return of(nodes, from, to, size);
    }
  }
}
