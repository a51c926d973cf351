package dev.tandem.scheduling.kernel;

import static dev.tandem.scheduling.kernel.CompiledNetwork.NEVER;

import java.util.Arrays;

/** The latest finish of each project, kept while finishes change. */
final class PartFinishes {
  private final Frame frame;
  private final BlockMaximum[] latest;
  /** Where each node stands among those of its project; empty where there is one project, for then nodes stand where they stand. */
  private final int[] place;

  /**
   * Starts from known finishes.
   *
   * @param frame which node is of which project
   * @param finishes the finish of each node; copied
   */
  PartFinishes(Frame frame, long[] finishes) {
    this.frame = frame;
    this.latest = new BlockMaximum[frame.parts()];
    this.place = frame.parts() == 1 ? new int[0] : new int[finishes.length];
    int[] count = new int[frame.parts()];
    for (int node = 0; node < place.length; node++) {
      place[node] = count[frame.partOf(node)]++;
    }
    for (int part = 0; part < latest.length; part++) {
      latest[part] = new BlockMaximum(
          place.length == 0 ? finishes.clone() : ofPart(part, count[part], finishes));
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
    latest[frame.partOf(node)].set(place.length == 0 ? node : place[node], finish);
  }

  /** The latest finish of each project; of one without nodes, when it starts. */
  long[] all() {
    long[] all = new long[latest.length];
    Arrays.setAll(all, part -> {
      long max = latest[part].max();
      return max == NEVER ? frame.part(part).floor() : max;
    });
    return all;
  }
}
