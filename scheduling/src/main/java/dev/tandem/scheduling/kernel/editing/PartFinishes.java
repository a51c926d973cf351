package dev.tandem.scheduling.kernel.editing;

import static dev.tandem.scheduling.kernel.CompiledNetwork.NEVER;

import dev.tandem.scheduling.kernel.Frame;
import dev.tandem.scheduling.kernel.calendar.Dates;
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
   * @param dates the early dates of all nodes; they are read now alone
   */
  PartFinishes(Frame frame, Dates dates) {
    this.frame = frame;
    this.latest = new BlockMaximum[frame.parts()];
    this.place = frame.parts() == 1 ? new int[0] : new int[dates.size()];
    int[] count = new int[frame.parts()];
    for (int node = 0; node < dates.size(); node++) {
      int number = count[frame.partOf(node)]++;
      if (place.length > 0) {
        place[node] = number;
      }
    }
    for (int part = 0; part < latest.length; part++) {
      latest[part] = new BlockMaximum(ofPart(part, count[part], dates));
    }
  }

  private long[] ofPart(int part, int count, Dates dates) {
    long[] own = new long[count];
    for (int node = 0; node < dates.size(); node++) {
      if (frame.partOf(node) == part) {
        own[placeOf(node)] = dates.earlyFinish(node);
      }
    }
    return own;
  }

  private int placeOf(int node) {
    return place.length == 0 ? node : place[node];
  }

  void set(int node, long finish) {
    latest[frame.partOf(node)].set(placeOf(node), finish);
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
