package dev.tandem.scheduling.value.crash;

import java.util.Arrays;

/**
 * Nodes with positions, and arcs between them with lengths and room for flow; each arc has a reverse, which has as much room as flow goes through
 * it.
 *
 * <p>No arc with room is longer than the distance of its ends: so what is left of the distance is at least 0, and an arc is
 * <i>tight</i> where it is 0. Arcs are added first; once {@link #pack packed}, those of a node stand side by side.
 */
final class FlowNetwork {
  static final long UNLIMITED = Long.MAX_VALUE / 4;

  final int source;
  final int sink;
  /** The positions of nodes. */
  final long[] position;
  /** Where the arcs of each node begin, and at last where they end. */
  final int[] first;
  /** Where each arc leads; arcs come in pairs, each the reverse of the other, until they are packed. */
  int[] target = new int[16];
  /** How long each is. */
  long[] length = new long[16];
  /** How much more flow it takes. */
  long[] room = new long[16];
  /** For each packed arc its reverse. */
  int[] reverse = {};
  /** For each packed arc how much more flow its reverse takes: what would else be looked up far away. */
  long[] back = {};

  private int arcs;

  FlowNetwork(int nodes, int source, int sink) {
    this.source = source;
    this.sink = sink;
    this.position = new long[nodes];
    this.first = new int[nodes + 1];
  }

  int nodes() {
    return position.length;
  }

  void setPosition(int node, long at) {
    position[node] = at;
  }

  /** Adds an arc whose length is at most the distance of its ends. */
  void add(int from, int to, long arcLength, long capacity) {
    half(to, arcLength, capacity);
    half(from, -arcLength, 0);
  }

  private void half(int to, long arcLength, long capacity) {
    if (arcs == target.length) {
      target = Arrays.copyOf(target, 2 * arcs);
      length = Arrays.copyOf(length, 2 * arcs);
      room = Arrays.copyOf(room, 2 * arcs);
    }
    target[arcs] = to;
    length[arcs] = arcLength;
    room[arcs] = capacity;
    arcs++;
  }

  /** Puts the arcs of each node side by side; none is added after that. */
  void pack() {
    int[] placeOf = new int[arcs];
    for (int arc = 0; arc < arcs; arc++) {
      first[target[arc ^ 1] + 1]++;
    }
    for (int node = 0; node < nodes(); node++) {
      first[node + 1] += first[node];
    }
    int[] next = first.clone();
    for (int arc = 0; arc < arcs; arc++) {
      placeOf[arc] = next[target[arc ^ 1]]++;
    }
    int[] packedTarget = new int[arcs];
    long[] packedLength = new long[arcs];
    long[] packedRoom = new long[arcs];
    reverse = new int[arcs];
    back = new long[arcs];
    for (int arc = 0; arc < arcs; arc++) {
      int place = placeOf[arc];
      packedTarget[place] = target[arc];
      packedLength[place] = length[arc];
      packedRoom[place] = room[arc];
      reverse[place] = placeOf[arc ^ 1];
      back[place] = room[arc ^ 1];
    }
    target = packedTarget;
    length = packedLength;
    room = packedRoom;
  }

  int from(int arc) {
    return target[reverse[arc]];
  }

  /** Sends an amount along an arc, and says whether the arc is full then. */
  boolean send(int arc, long amount) {
    int against = reverse[arc];
    room[arc] -= amount;
    room[against] += amount;
    back[arc] = room[against];
    back[against] = room[arc];
    return room[arc] == 0;
  }
}
