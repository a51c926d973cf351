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
public final class EditableLinks {
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

  /**
   * Takes over links, in columns of its own.
   *
   * @param original the links at the start, which stay as they are
   */
  public EditableLinks(Links original) {
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

  /** {@return the columns as they are now, in which added links stand behind the packed ones; others once more room is needed} */
  public Links columns() {
    return links;
  }

  /**
   * {@return the node that is waited for}
   *
   * @param link the link
   */
  public int from(int link) {
    return links.from[link];
  }

  /**
   * {@return the node that waits}
   *
   * @param link the link
   */
  public int to(int link) {
    return links.to[link];
  }

  /**
   * {@return whether a link was there from the start}
   *
   * @param link the link
   */
  public boolean isCompiled(int link) {
    return link < packedSize;
  }

  /** {@return how many links there were from the start: those with smaller numbers} */
  public int compiled() {
    return packedSize;
  }

  /**
   * {@return the first of a node's links, or a negative number if it has none}
   *
   * @param node the node
   * @param out whether links that leave it are meant, rather than those that lead to it
   */
  public int first(int node, boolean out) {
    int begin = out ? packed.outStart[node] : packed.inStart[node];
    return firstKept(begin, node, out);
  }

  /**
   * {@return the link after another of the same node, or a negative number after the last}
   *
   * @param link the link before
   * @param node the node
   * @param out whether links that leave it are meant, rather than those that lead to it
   */
  public int next(int link, int node, boolean out) {
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

  /**
   * Finds a place for one more link and hangs it into the chains of its ends.
   *
   * @param from the node that is waited for
   * @param to the node that waits
   * @return the link, of which nothing else is said yet
   */
  public int add(int from, int to) {
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

  /**
   * Takes a link out.
   *
   * @param link a link that is there
   */
  public void remove(int link) {
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

  /**
   * Takes back the removal of a link that was there from the start.
   *
   * @param link the link
   */
  public void restore(int link) {
    removed[link] = false;
  }
}
