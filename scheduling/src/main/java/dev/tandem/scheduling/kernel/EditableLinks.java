package dev.tandem.scheduling.kernel;

import java.util.Arrays;

/**
 * The links of a network, to which more can be added and from which some can be taken.
 *
 * <p>Links that were compiled stand packed by node; added ones hang in a chain behind them. Walk a node's links with {@code for (link =
 * first(node, out); link >= 0; link = next(link, node, out))}; removed ones are passed over.
 */
final class EditableLinks {
  private static final int NONE = -1;

  private final Links packed;
  private final int packedSize;
  private Links links;
  private int size;
  private boolean[] removed;
  private final int[][] chainHead;
  private int[][] chainNext;
  private int[] place;

  EditableLinks(Links original) {
    this.packed = original;
    this.packedSize = original.size;
    this.links = original.withRoom(packedSize + 16);
    this.size = packedSize;
    this.removed = new boolean[links.size];
    int nodes = original.inStart.length - 1;
    this.chainHead = new int[2][nodes];
    Arrays.fill(chainHead[0], NONE);
    Arrays.fill(chainHead[1], NONE);
    this.chainNext = new int[2][links.size];
    this.place = new int[packedSize];
    for (int k = 0; k < packedSize; k++) {
      place[original.out[k]] = k;
    }
  }

  /** The columns, in which added links stand behind the packed ones. */
  Links columns() {
    return links;
  }

  int from(int link) {
    return links.from[link];
  }

  int to(int link) {
    return links.to[link];
  }

  int first(int node, boolean out) {
    int begin = out ? packed.outStart[node] : packed.inStart[node];
    return firstKept(begin, node, out);
  }

  int next(int link, int node, boolean out) {
    if (link >= packedSize) {
      return keptInChain(chainNext[out ? 1 : 0][link], out);
    }
    return firstKept((out ? place[link] : link) + 1, node, out);
  }

  private int firstKept(int begin, int node, boolean out) {
    int end = out ? packed.outStart[node + 1] : packed.inStart[node + 1];
    for (int k = begin; k < end; k++) {
      int link = out ? packed.out[k] : k;
      if (!removed[link]) {
        return link;
      }
    }
    return keptInChain(chainHead[out ? 1 : 0][node], out);
  }

  private int keptInChain(int link, boolean out) {
    int at = link;
    while (at != NONE && removed[at]) {
      at = chainNext[out ? 1 : 0][at];
    }
    return at;
  }

  /** Makes room for one more link and hangs it into the chains of its ends; the caller writes its columns. */
  int add(int from, int to) {
    if (size == links.size) {
      int capacity = size + size / 2 + 16;
      links = links.withRoom(capacity);
      removed = Arrays.copyOf(removed, capacity);
      chainNext =
          new int[][] {Arrays.copyOf(chainNext[0], capacity), Arrays.copyOf(chainNext[1], capacity)
          };
    }
    int link = size++;
    chainNext[0][link] = chainHead[0][to];
    chainHead[0][to] = link;
    chainNext[1][link] = chainHead[1][from];
    chainHead[1][from] = link;
    return link;
  }

  void remove(int link) {
    removed[link] = true;
  }
}
