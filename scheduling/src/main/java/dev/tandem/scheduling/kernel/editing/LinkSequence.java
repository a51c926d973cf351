package dev.tandem.scheduling.kernel.editing;

import dev.tandem.scheduling.kernel.EditableLinks;
import java.util.Arrays;

/**
 * All links in the order of their targets' ranks: whoever takes them one after another has taken all links into a node before one that leaves
 * it.
 *
 * <p>Links that are removed later stay in the sequence. One that is added later puts it out of date, and then it is made again when it is
 * asked for: O(nodes + links).
 */
final class LinkSequence {
  private final EditableLinks links;
  private final TopologicalRanks ranks;
  /** The links in their order. */
  private int[] sequence;
  /** Where the links into the node of each rank begin. */
  private final int[] begin;

  private boolean current;

  LinkSequence(EditableLinks links, TopologicalRanks ranks) {
    this.links = links;
    this.ranks = ranks;
    this.sequence = new int[links.columns().size()];
    this.begin = new int[ranks.size() + 1];
  }

  /** A link has been added, and ranks may have changed. */
  void outdate() {
    current = false;
  }

  /** The links; behind the end of the last rank there is nothing to read. */
  int[] inOrder() {
    settle();
    return sequence;
  }

  /** Where the links into nodes of a rank and of all after it begin. */
  int begin(int rank) {
    settle();
    return begin[rank];
  }

  private void settle() {
    if (current) {
      return;
    }
    sequence = Arrays.copyOf(sequence, links.columns().size());
    int count = 0;
    for (int rank = 0; rank < ranks.size(); rank++) {
      begin[rank] = count;
      int node = ranks.nodeAt(rank);
      for (int link = links.first(node, false); link >= 0; link = links.next(link, node, false)) {
        sequence[count++] = link;
      }
    }
    begin[ranks.size()] = count;
    current = true;
  }
}
