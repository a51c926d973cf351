package dev.tandem.scheduling.resource.pool;

import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.scheduling.network.compiled.Pauses;

/**
 * What a node takes of a pool, from when the node begins on.
 *
 * @param node the node
 * @param pool the number of the pool
 * @param clock the calendar on which its time is counted: the node's own, or that of somebody who works on the node by a calendar of their own
 * @param whole for how many working seconds of that calendar it goes on
 * @param rest for how many of them it still does; {@code whole} if the node has not started
 * @param passed where the part that is done rested
 * @param pauses where what is left rests
 * @param toTheEnd whether it goes on for as long as the node does
 * @param units how much it takes, in billionths of a unit
 * @param hours in which hours it takes anything
 * @param isThere whether all of the pool is there in all of these hours
 */
record Demand(
    int node,
    int pool,
    WorkingTime clock,
    long whole,
    long rest,
    Pauses passed,
    Pauses pauses,
    boolean toTheEnd,
    long units,
    Hours hours,
    boolean isThere) {

  /** The same on another pool. */
  Demand on(int otherPool, Hours otherHours, boolean isOtherThere) {
    return new Demand(
        node,
        otherPool,
        clock,
        whole,
        rest,
        passed,
        pauses,
        toTheEnd,
        units,
        otherHours,
        isOtherThere);
  }

  /** The same, and as much more. */
  Demand plus(long more) {
    return new Demand(
        node,
        pool,
        clock,
        whole,
        rest,
        passed,
        pauses,
        toTheEnd,
        Math.addExact(units, more),
        hours,
        isThere);
  }

  /** The same for another time, with its pauses after the same shares of the work of its node, of which there is so many times as much. */
  Demand lasting(long newRest, double share) {
    Pauses shared = pauses.isEmpty() ? pauses : pauses.scaled(share, Math.max(1, newRest));
    return new Demand(
        node, pool, clock, whole, newRest, passed, shared, toTheEnd, units, hours, isThere);
  }

  /** Whether two demands differ in nothing but how much they take. */
  boolean goesWith(Demand other) {
    return node == other.node
        && pool == other.pool
        && clock == other.clock
        && whole == other.whole
        && hours == other.hours;
  }

  /** Whether two demands are of one node on one pool. */
  boolean isBeside(Demand other) {
    return node == other.node && pool == other.pool;
  }

  /** Whether two demands of one node take something in the same hours, the longer one at least for as long as the other. */
  boolean hasTimeOf(Demand other) {
    return clock == other.clock && hours.equals(other.hours);
  }

  /** When what is left of it is done, if what is left of the node goes on from a start to a finish. */
  long end(long start, long finish) {
    if (rest == 0) {
      return start;
    }
    return toTheEnd
        ? finish
        : Math.min(finish, clock.finishOf(clock.workAt(start) + pauses.span(rest)));
  }
}
