package dev.tandem.scheduling.resource.scheme;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Places in a sorted list. */
final class Ranks {
  private Ranks() {}

  /** For each node its place if nodes are sorted by a key, the least first; of equal ones the lower number first. */
  static int[] of(long[] key) {
    Integer[] nodes = IntStream.range(0, key.length).boxed().toArray(Integer[]::new);
    Arrays.sort(nodes, Comparator.comparingLong(node -> key[node]));
    int[] rank = new int[nodes.length];
    for (int place = 0; place < nodes.length; place++) {
      rank[nodes[place]] = place;
    }
    return rank;
  }
}
