package dev.tandem.scheduling.resource.rcpsp.genetic;

import dev.tandem.core.graph.PackedArcs;

/**
 * Turns orders of activities into schedules: a schedule generation scheme as a search sees it.
 *
 * <p>Decoders take turns. Two that schedule the same activities from opposite sides of time hand each other what they generate, so that
 * each pushes all activities to its side (forward-backward improvement); one alone hands it to itself. A decoder keeps its last schedule,
 * so it is for one thread.
 */
public interface Decoder {

  /** {@return the arcs that orders keep, in the direction in which this decoder schedules; the nodes are the activities} */
  PackedArcs arcs();

  /**
   * {@return what the schedule generated from an order costs; less is better}
   *
   * @param order every activity once, each after those from which an arc leads to it; not changed
   */
  long decode(int[] order);

  /**
   * {@return what the schedule generated from an order costs, or {@link Long#MAX_VALUE} if it is given up on the way because it will cost
   * more than a limit; there is no last schedule then}
   *
   * @param order as for {@link #decode(int[])}
   * @param limit the cost above which nobody asks for the schedule
   */
  default long decode(int[] order, long limit) {
    return decode(order);
  }

  /**
   * Writes the order in which the next decoder takes up the last schedule. For one of the other side the activity that ends last comes
   * first; for this decoder itself, the one that starts first.
   *
   * @param order where it is written; it keeps the arcs of the next decoder
   */
  void writeNext(int[] order);

  /** {@return as how many schedules one call of {@link #decode} counts; 1 unless it generates more on its way} */
  default int schedulesPerDecode() {
    return 1;
  }
}
