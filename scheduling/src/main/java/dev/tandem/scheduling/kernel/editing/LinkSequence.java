package dev.tandem.scheduling.kernel.editing;

import dev.tandem.scheduling.kernel.EditableLinks;

/**
 * All links in the order of their targets' ranks: whoever takes them one after another has taken all links into a node before one that leaves
 * it.
 *
 * <p>Links that are removed later stay in the sequence. One that is added later puts it out of date, and then it is made again when it is
 * asked for: O(nodes + links).
 */
final class LinkSequence {
  private final EditableLinks all;
  private final TopologicalRanks ranks;
  /** The links in their order. */
  private int[] links;
  /** For each place in that order, the node that is waited for. */
  private int[] from;
  /** For each place in that order, the node that waits. */
  private int[] to;
  /** Where the links into the node of each rank begin. */
  private final int[] begin;
  /** For each rank, the lowest one that a link comes from which leads to it or beyond. */
  private final int[] lowestOrigin;

  private boolean current;

  LinkSequence(EditableLinks all, TopologicalRanks ranks) {
    this.all = all;
    this.ranks = ranks;
    this.links = new int[0];
    this.from = links;
    this.to = links;
    this.begin = new int[ranks.size() + 1];
    this.lowestOrigin = new int[ranks.size()];
  }

  /** A link has been added, and ranks may have changed. */
  void outdate() {
    current = false;
  }

  /** The links in their order; behind the end of the last rank there is nothing to read, as in the columns beside it. */
  int[] links() {
    settle();
    return links;
  }

  /** The node that is waited for, by the place of the link. */
  int[] from() {
    settle();
    return from;
  }

  /** The node that waits, by the place of the link. */
  int[] to() {
    settle();
    return to;
  }

  /** Where the links into nodes of a rank and of all after it begin. */
  int begin(int rank) {
    settle();
    return begin[rank];
  }

  /** The lowest rank that a link comes from which leads to a rank or beyond it; the rank itself at the most. */
  int lowestOrigin(int rank) {
    settle();
    return lowestOrigin[rank];
  }

  private void settle() {
    if (!current) {
      makeRoom(all.columns().size());
      fill();
      findOrigins();
      current = true;
    }
  }

  private void makeRoom(int size) {
    if (links.length < size) {
      links = new int[size];
      from = new int[size];
      to = new int[size];
    }
  }

  private void fill() {
    int place = 0;
    for (int rank = 0; rank < ranks.size(); rank++) {
      begin[rank] = place;
      int node = ranks.nodeAt(rank);
      for (int link = all.first(node, false); link >= 0; link = all.next(link, node, false)) {
        links[place] = link;
        from[place] = all.from(link);
        to[place] = node;
        place++;
      }
    }
    begin[ranks.size()] = place;
  }

  private void findOrigins() {
    int lowest = ranks.size();
    for (int rank = ranks.size() - 1; rank >= 0; rank--) {
      lowest = Math.min(lowest, rank);
      for (int place = begin[rank]; place < begin[rank + 1]; place++) {
        lowest = Math.min(lowest, ranks.rankOf(from[place]));
      }
      lowestOrigin[rank] = lowest;
    }
  }
}
