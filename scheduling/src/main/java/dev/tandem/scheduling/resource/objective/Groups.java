package dev.tandem.scheduling.resource.objective;

import dev.tandem.core.graph.PackedArcs;
import dev.tandem.scheduling.resource.scheme.Placement;

/**
 * Groups of nodes whose order says most about a measure, as that of features says most about what they lose: fewer things to search over
 * than nodes.
 */
public interface Groups {

  /** {@return the arcs that orders of groups keep; their nodes are the groups} */
  PackedArcs arcs();

  /**
   * {@return for each node a key, the least of which come first, by an order of the groups}
   *
   * @param order every group once
   */
  long[] keys(int[] order);

  /**
   * Writes the order in which a schedule is done with the groups.
   *
   * @param placement its dates
   * @param order where it is written; it keeps the arcs
   */
  void write(Placement placement, int[] order);
}
