package dev.tandem.scheduling.kernel;

import static dev.tandem.scheduling.kernel.CompiledNetwork.NEVER;

import java.util.Arrays;

/** The latest finish of each project, kept while finishes change: O(log nodes) for each. */
final class PartFinishes {
  private final Frame frame;
  private final MaxTree[] trees;
  /** Where each node stands among those of its project; empty where there is one project, for then nodes stand where they stand. */
  private final int[] place;

  PartFinishes(Frame frame, long[] finishes) {
    this.frame = frame;
    this.trees = new MaxTree[frame.parts()];
    this.place = frame.parts() == 1 ? new int[0] : new int[finishes.length];
    int[] count = new int[frame.parts()];
    for (int node = 0; node < place.length; node++) {
      place[node] = count[frame.partOf(node)]++;
    }
    for (int part = 0; part < trees.length; part++) {
      trees[part] = new MaxTree(place.length == 0 ? finishes : ofPart(part, count[part], finishes));
    }
  }

  private long[] ofPart(int part, int count, long[] finishes) {
    long[] own = new long[count];
    for (int node = 0; node < place.length; node++) {
      if (frame.partOf(node) == part) {
        own[place[node]] = finishes[node];
      }
    }
    return own;
  }

  void set(int node, long finish) {
    trees[frame.partOf(node)].set(place.length == 0 ? node : place[node], finish);
  }

  /** The latest finish of each project; of one without nodes, when it starts. */
  long[] all() {
    long[] latest = new long[trees.length];
    Arrays.setAll(latest, part -> {
      long max = trees[part].max();
      return max == NEVER ? frame.part(part).floor() : max;
    });
    return latest;
  }

  long last() {
    return Arrays.stream(all()).max().orElseThrow();
  }
}
