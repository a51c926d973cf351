package dev.tandem.scheduling.kernel;

import java.util.Arrays;

/**
 * The links of a network, to which more can be added and from which some can be taken.
 *
 * <p>Links that were compiled stand packed by node; added ones hang in a chain behind them. Walk a node's links with {@code for (link =
 * first(node, out); link >= 0; link = next(link, node, out))}; removed ones are passed over. To remove the link one stands on, ask for the
 * next one first.
 *
 * <p>Cost: adding and removing take constant time. Memory is that of the compiled links and of the most added ones that there were at a
 * time: the place of a removed one is taken again.
 */
final class EditableLinks {
  private static final int FIRST_ROOM = 16;

  private final Links packed;
  private final int packedSize;
  /** Which of the compiled links are gone. */
  private final boolean[] removed;
  /** Where each compiled link stands among those of its origin. */
  private final int[] place;

  private final LinkChains incoming;
  private final LinkChains outgoing;
  private Links links;
  /** How many places for links have been in use so far. */
  private int used;

  private int[] vacant = new int[FIRST_ROOM];
  private int vacantCount;

  EditableLinks(Links original) {
    this.packed = original;
    this.packedSize = original.size;
    this.links = original.withRoom(packedSize + FIRST_ROOM);
    this.used = packedSize;
    this.removed = new boolean[packedSize];
    int nodes = original.inStart.length - 1;
    this.incoming = new LinkChains(nodes, packedSize, FIRST_ROOM);
    this.outgoing = new LinkChains(nodes, packedSize, FIRST_ROOM);
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

  /** Whether a link was there from the start. */
  boolean isCompiled(int link) {
    return link < packedSize;
  }

  /** How many links there were from the start. */
  int compiled() {
    return packedSize;
  }

  int first(int node, boolean out) {
    int begin = out ? packed.outStart[node] : packed.inStart[node];
    return firstKept(begin, node, out);
  }

  int next(int link, int node, boolean out) {
    if (!isCompiled(link)) {
      return chains(out).next(link);
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
    return chains(out).first(node);
  }

  private LinkChains chains(boolean out) {
    return out ? outgoing : incoming;
  }

  /** Finds a place for one more link and hangs it into the chains of its ends; the caller writes its other columns. */
  int add(int from, int to) {
    int link = vacantCount > 0 ? vacant[--vacantCount] : grow();
    links.from[link] = from;
    links.to[link] = to;
    incoming.add(to, link);
    outgoing.add(from, link);
    return link;
  }

  private int grow() {
    if (used == links.size) {
      int room = used + used / 2 + FIRST_ROOM;
      links = links.withRoom(room);
      incoming.grow(room - packedSize);
      outgoing.grow(room - packedSize);
    }
    return used++;
  }

  void remove(int link) {
    if (isCompiled(link)) {
      removed[link] = true;
      return;
    }
    incoming.remove(links.to[link], link);
    outgoing.remove(links.from[link], link);
    if (vacantCount == vacant.length) {
      vacant = Arrays.copyOf(vacant, vacantCount * 2);
    }
    vacant[vacantCount++] = link;
  }

  /** Takes back the removal of a link that was there from the start. */
  void restore(int link) {
    removed[link] = false;
  }
}
