package dev.tandem.scheduling.kernel.calendar;

/** The dates of a network whose durations are changed and whose dates are computed again, many times. Not thread-safe. */
public interface RepeatedDates {

  /**
   * Changes how long a node takes; what has been done of it stays.
   *
   * @param node the node
   * @param seconds all its working time; of a started node what is still to do
   */
  void setWork(int node, long seconds);

  /**
   * {@return all the working time of a node as it is now, in seconds}
   *
   * @param node the node
   */
  long duration(int node);

  /**
   * Changes the lag of a link.
   *
   * @param link the link
   * @param seconds how much; may be negative
   * @param onClock whether it is counted on the clock, rather than on the calendar of the link
   */
  void setLag(int link, long seconds, boolean onClock);

  /** Computes when nodes finish. */
  void forward();

  /**
   * {@return when a node finishes}
   *
   * @param node the node
   */
  long finish(int node);

  /** {@return whether every node that draws on resources found them by the dates computed last} */
  boolean isFeasible();

  /**
   * Computes late dates back from an end.
   *
   * @param end for each node the instant by which it must finish
   */
  void backward(long[] end);

  /**
   * {@return the total float of a node by the late dates computed last, in working seconds; of finished work the largest number}
   *
   * @param node the node
   */
  long totalFloat(int node);
}
