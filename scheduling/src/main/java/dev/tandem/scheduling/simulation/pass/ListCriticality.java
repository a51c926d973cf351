package dev.tandem.scheduling.simulation.pass;

import java.util.Arrays;

/**
 * Which nodes of a sample are resource-critical for a target: delayed by a tick, they delay it through links, and through who waits for the
 * units that they hold. A node that was let start by units given back waited for all that ended just then and took what was missing before.
 *
 * <p>Late starts are counted back from the finish, from the last node of the list to the first. Cost: O(nodes + links + hand-overs) a sample
 * and target. Not thread-safe.
 */
final class ListCriticality {
  private static final int NONE = -1;
  private static final int FIRST_ROOM = 64;

  private final TickNetwork network;
  private final ListNetwork list;
  private final SinkTable sinks;
  private final CountedNodes counted;
  private final int[] late;
  private final boolean[] isCritical;

  /** Nodes by the tick at which they end: in each slot the last one of them, and for each node the one before it in its slot. */
  private final int[] lastInSlot;

  private final int[] sameSlot;
  private final int[] endOf;

  /** For each node its last hand-over; for each of these to whom it goes and the one before. */
  private final int[] lastOf;

  private int[] to = new int[FIRST_ROOM];
  private int[] before = new int[FIRST_ROOM];
  private int size;

  ListCriticality(TickNetwork network, ListNetwork list, SinkTable sinks, CountedNodes counted) {
    this.network = network;
    this.list = list;
    this.sinks = sinks;
    this.counted = counted;
    this.late = new int[network.size];
    this.isCritical = new boolean[network.size];
    this.lastInSlot = new int[Integer.highestOneBit(Math.max(1, network.size)) * 4];
    this.sameSlot = new int[network.size];
    this.endOf = new int[network.size];
    this.lastOf = new int[network.size];
  }

  /** Begins a sample. */
  void clear() {
    Arrays.fill(lastInSlot, NONE);
    Arrays.fill(lastOf, NONE);
    size = 0;
  }

  /** Takes a node that draws on resources, in the order of the list; {@code units} know for what it waited. */
  void placed(int node, int start, int end, boolean waited, FreeUnits units) {
    if (waited) {
      for (int other = lastInSlot[slot(start)]; other != NONE; other = sameSlot[other]) {
        if (endOf[other] == start && units.tookMissing(other)) {
          add(other, node);
        }
      }
    }
    endOf[node] = end;
    sameSlot[node] = lastInSlot[slot(end)];
    lastInSlot[slot(end)] = node;
  }

  private int slot(int tick) {
    int mixed = tick * 0x9E3779B9;
    return (mixed ^ (mixed >>> 16)) & (lastInSlot.length - 1);
  }

  private void add(int from, int node) {
    if (size == to.length) {
      to = Arrays.copyOf(to, 2 * size);
      before = Arrays.copyOf(before, 2 * size);
    }
    to[size] = node;
    before[size] = lastOf[from];
    lastOf[from] = size++;
  }

  /** Counts the nodes that are critical for a target that finishes at a tick. */
  void count(int target, int finish, int[] start, int[] end, long[] critical) {
    for (int place = list.order.length - 1; place >= 0; place--) {
      int node = list.order[place];
      late[node] = lateStart(target, node, finish | 1, start, end);
      isCritical[node] =
          late[node] != TickNetwork.FOREVER && (late[node] | 1) - (start[node] | 1) <= 0;
    }
    int[] nodes = counted.of(target);
    for (int place = 0; place < nodes.length; place++) {
      critical[place] += isCritical[nodes[place]] ? 1 : 0;
    }
  }

  /** The last tick at which a node may start; {@link TickNetwork#FOREVER} if its delay never comes to delay the target. */
  private int lateStart(int target, int node, int finishOdd, int[] start, int[] end) {
    int span = end[node] - start[node];
    int latest = sinks.isSink(target, node) ? finishOdd - span : TickNetwork.FOREVER;
    for (int each = lastOf[node]; each != NONE; each = before[each]) {
      int next = late[to[each]];
      latest = next == TickNetwork.FOREVER ? latest : Math.min(latest, next - span);
    }
    for (int place = network.outStart[node]; place < network.outStart[node + 1]; place++) {
      int link = network.out[place];
      int next = late[network.to[link]];
      if (next != TickNetwork.FOREVER) {
        int row = next - network.k[link];
        row += network.holdsEnd[link] ? end[network.to[link]] - start[network.to[link]] : 0;
        latest = Math.min(latest, network.fromEnd[link] ? row - span : row);
      }
    }
    if (latest == TickNetwork.FOREVER) {
      return latest;
    }
    return network.isMoment[node] ? latest & ~network.endsEven[node] : (latest - 1) | 1;
  }
}
