package dev.tandem.scheduling.resource.scheme;

import java.util.Arrays;

/** The dates that a run of the scheme gave, and what it met on the way. Instants are seconds on the local clock. */
public final class Placement {
  /** No pool. */
  public static final int NONE = -1;

  final long[] start;
  final long[] finish;
  /** Where the links alone would put what is left of the node. */
  final long[] earliest;
  /** The order in which nodes were placed. */
  final int[] order;
  /** What went wrong with a node, or {@link Failure#NONE}. */
  final Failure[] failure;
  /** The pool that kept a node waiting last, or that it could not be given. */
  final int[] pool;
  /** From when to when that pool was taken. */
  final long[] blockedFrom;

  final long[] blockedUntil;
  /** Where the node would start if there were enough of that pool. */
  final long[] startWithMore;
  /** How much of that pool is missing for such a start, in billionths of a unit. */
  final long[] missing;

  Placement(int size) {
    start = new long[size];
    finish = new long[size];
    earliest = new long[size];
    order = new int[size];
    failure = new Failure[size];
    pool = new int[size];
    blockedFrom = new long[size];
    blockedUntil = new long[size];
    missing = new long[size];
    startWithMore = new long[size];
    Arrays.fill(failure, Failure.NONE);
    Arrays.fill(pool, NONE);
  }

  /**
   * {@return the dates of the plan before}
   *
   * @param problem the plan
   */
  public static Placement before(LevellingProblem problem) {
    Placement placement = new Placement(problem.size());
    for (int node = 0; node < problem.size(); node++) {
      placement.start[node] = problem.network.nodes.isStarted(node)
          ? problem.before().restStart(node)
          : problem.before().start(node);
      placement.finish[node] = problem.before().finish(node);
      placement.earliest[node] = placement.start[node];
      placement.order[node] = node;
    }
    return placement;
  }

  /** What kept a node from being placed where its resources are free. */
  public enum Failure {
    /** It was placed. */
    NONE,
    /** It asks for more than there ever is. */
    DEMAND_ABOVE_CAPACITY,
    /** It may not be delayed, or not so far as the resources would be free. */
    KEPT,
    /** There is no long enough time in which all are there. */
    NO_GAP
  }

  /**
   * {@return when what is left of a node starts}
   *
   * @param node the node
   */
  public long start(int node) {
    return start[node];
  }

  /**
   * {@return when a node finishes}
   *
   * @param node the node
   */
  public long finish(int node) {
    return finish[node];
  }

  /**
   * {@return where its links alone would put what is left of a node}
   *
   * @param node the node
   */
  public long earliest(int node) {
    return earliest[node];
  }

  /**
   * {@return whether a node was delayed for a resource}
   *
   * @param node the node
   */
  public boolean isDelayed(int node) {
    return start[node] > earliest[node];
  }

  /** {@return the nodes in the order in which they were placed: each after those that it waits for} */
  public int[] order() {
    return order.clone();
  }

  /**
   * {@return the node that was placed at a place of the order}
   *
   * @param place the place
   */
  public int node(int place) {
    return order[place];
  }

  /**
   * {@return what kept a node from being placed where its resources are free}
   *
   * @param node the node
   */
  public Failure failure(int node) {
    return failure[node];
  }

  /** {@return how many nodes could not be placed where their resources are free} */
  public int failures() {
    int count = 0;
    for (Failure each : failure) {
      count += each == Failure.NONE ? 0 : 1;
    }
    return count;
  }

  /**
   * {@return the pool that kept a node waiting last, or that it could not be given; -1 for none}
   *
   * @param node the node
   */
  public int pool(int node) {
    return pool[node];
  }

  /**
   * {@return from when that pool was taken}
   *
   * @param node a node that waited
   */
  public long blockedFrom(int node) {
    return blockedFrom[node];
  }

  /**
   * {@return until when that pool was taken}
   *
   * @param node a node that waited
   */
  public long blockedUntil(int node) {
    return blockedUntil[node];
  }

  /**
   * {@return how much of that pool is missing for a start at {@link #startWithMore}, in billionths of a unit}
   *
   * @param node a node that waited
   */
  public long missing(int node) {
    return missing[node];
  }

  /**
   * {@return where the node would start if there were enough of that pool}
   *
   * @param node a node that waited
   */
  public long startWithMore(int node) {
    return startWithMore[node];
  }
}
