package dev.tandem.scheduling.kernel.editing;

import java.util.Arrays;

/**
 * A queue of nodes, each at most once, that gives them in the order of their ranks, ascending or descending.
 *
 * <p>One bit a rank, and above each 64 words of them one bit a word that is not zero: adding and taking cost a few operations, whatever the
 * number of nodes. Ranks may change only while the queue is empty.
 */
final class RankQueue {
  private static final int BITS = 6;

  private final TopologicalRanks ranks;
  private final boolean ascending;
  private final int nodes;
  /** One bit for each place in the queue's order. */
  private final long[] places;
  /** One bit for each word of places that is not zero. */
  private final long[] words;
  /** No word of {@link #words} before this one has a bit. */
  private int first;

  private int size;

  RankQueue(TopologicalRanks ranks, boolean ascending) {
    this.ranks = ranks;
    this.ascending = ascending;
    this.nodes = ranks.size();
    this.places = new long[wordsFor(nodes)];
    this.words = new long[wordsFor(places.length)];
  }

  private static int wordsFor(int bits) {
    return (bits + Long.SIZE - 1) >> BITS;
  }

  boolean isEmpty() {
    return size == 0;
  }

  void add(int node) {
    int place = ascending ? ranks.rankOf(node) : nodes - 1 - ranks.rankOf(node);
    int word = place >> BITS;
    long bit = 1L << place;
    if ((places[word] & bit) == 0) {
      places[word] |= bit;
      words[word >> BITS] |= 1L << word;
      first = Math.min(first, word >> BITS);
      size++;
    }
  }

  void addAll() {
    fill(places, nodes);
    fill(words, places.length);
    first = 0;
    size = nodes;
  }

  void clear() {
    while (!isEmpty()) {
      poll();
    }
  }

  /** Sets the first bits. */
  private static void fill(long[] set, int bits) {
    Arrays.fill(set, -1L);
    if ((bits & (Long.SIZE - 1)) != 0) {
      set[set.length - 1] = (1L << bits) - 1;
    }
  }

  int poll() {
    while (words[first] == 0) {
      first++;
    }
    int word = (first << BITS) + Long.numberOfTrailingZeros(words[first]);
    int place = (word << BITS) + Long.numberOfTrailingZeros(places[word]);
    places[word] &= places[word] - 1;
    if (places[word] == 0) {
      words[first] &= words[first] - 1;
    }
    size--;
    return ranks.nodeAt(ascending ? place : nodes - 1 - place);
  }
}
