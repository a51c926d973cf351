package dev.tandem.scheduling.kernel.calendar;

/** The dates and floats of all nodes after a full pass; instants in seconds on the local clock, floats in working seconds. */
public interface NodeDates {
  /**
   * {@return the early start of a node}
   *
   * @param node the node
   */
  long earlyStart(int node);

  /**
   * {@return the early finish of a node}
   *
   * @param node the node
   */
  long earlyFinish(int node);

  /**
   * {@return the early start of a node's remaining work; of a finished one, what it hands on}
   *
   * @param node the node
   */
  long restStart(int node);

  /**
   * {@return the late start of a node; of its remaining work if it has started}
   *
   * @param node the node
   */
  long lateStart(int node);

  /**
   * {@return the late finish of a node}
   *
   * @param node the node
   */
  long lateFinish(int node);

  /**
   * {@return when a node is to start: early in a schedule from the start, late in one from the finish}
   *
   * @param node the node
   */
  long start(int node);

  /**
   * {@return when a node is to finish}
   *
   * @param node the node
   */
  long finish(int node);

  /**
   * {@return late start minus early start; for a started node, the float of its finish}
   *
   * @param node the node
   */
  long startFloat(int node);

  /**
   * {@return late finish minus early finish}
   *
   * @param node the node
   */
  long finishFloat(int node);

  /**
   * {@return by how much a node can slip without moving the early dates of its successors; without successors, the end of the project}
   *
   * @param node the node
   */
  long freeFloat(int node);

  /**
   * {@return by how much working time a link's target lies after what the link asks for: 0 where the link drives it, negative where a
   *     date or progress breaks it}
   *
   * @param link the link
   */
  long slack(int link);

  /** {@return the instant from which late dates count back; of several projects, the last} */
  long end();

  /**
   * {@return the instant from which a node's late dates count back}
   *
   * @param node the node
   */
  long end(int node);

  /** {@return the earliest start} */
  long first();

  /** {@return the latest finish} */
  long last();

  /** {@return early and late dates as columns, which must not be written} */
  Dates columns();
}
