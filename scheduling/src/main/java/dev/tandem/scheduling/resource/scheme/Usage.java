package dev.tandem.scheduling.resource.scheme;

import static dev.tandem.scheduling.kernel.CompiledNetwork.FOREVER;
import static dev.tandem.scheduling.kernel.CompiledNetwork.NEVER;

import dev.tandem.scheduling.resource.pool.Hours;
import dev.tandem.scheduling.resource.pool.Pool;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * What is taken of a pool over time: a step function for each kind of hours in which something is taken, all with the same steps.
 *
 * <p>A task that rests at night is one step from its start to its finish all the same, for the function says how much is taken whenever these
 * hours work. So there are at most two steps a task, and what is taken without a gap is one. Whether more fits is read off the steps where
 * everybody follows the same hours, and from change to change of the hours otherwise.
 *
 * <p>Cost: O(steps) to take a span, by moving arrays; O(log steps + steps and changes of hours met) to look for a conflict. Not thread-safe.
 */
final class Usage {
  private static final int FIRST_ROOM = 16;

  private final Pool pool;
  private final List<Hours> hours;
  private final Hours anybody;
  /** For each kind of hours whether all of the pool is there in them. */
  private final boolean[] isThere;

  private long[] times = new long[FIRST_ROOM];
  private final long[][] levels;
  private int size;

  private long conflictFrom;
  private long conflictUntil;

  /** Starts with nothing taken; {@code hours} are those in which anything ever is, {@code isThere} for each whether all of the pool is there. */
  Usage(Pool pool, List<Hours> hours, boolean[] isThere) {
    this.pool = pool;
    this.hours = hours;
    this.anybody = new Hours.Any(hours);
    this.isThere = isThere;
    this.levels = new long[hours.size()][FIRST_ROOM];
    clear();
  }

  /** Takes everything back. */
  void clear() {
    size = 1;
    times[0] = NEVER;
    for (long[] level : levels) {
      level[0] = 0;
    }
  }

  /** The last instant at which anything changes. */
  long end() {
    return times[size - 1];
  }

  /** Takes units in some hours from one instant to a later one; gives them back if they are negative. */
  void take(int kind, long units, long from, long until) {
    int first = split(from);
    int last = split(until);
    for (int place = first; place < last; place++) {
      levels[kind][place] = Math.addExact(levels[kind][place], units);
    }
    join(last);
    join(first);
  }

  /** The step at an instant. */
  private int stepAt(long instant) {
    int place = Arrays.binarySearch(times, 0, size, instant);
    return place >= 0 ? place : -place - 2;
  }

  /** Makes a step begin at an instant; returns its place. */
  private int split(long instant) {
    int place = stepAt(instant);
    if (times[place] == instant) {
      return place;
    }
    if (size == times.length) {
      times = Arrays.copyOf(times, size * 2);
      Arrays.setAll(levels, kind -> Arrays.copyOf(levels[kind], size * 2));
    }
    int at = place + 1;
    System.arraycopy(times, at, times, at + 1, size - at);
    times[at] = instant;
    for (long[] level : levels) {
      System.arraycopy(level, place, level, at, size - place);
    }
    size++;
    return at;
  }

  /** Puts a step and the one before it together if they are the same. */
  private void join(int place) {
    if (place == 0) {
      return;
    }
    for (long[] level : levels) {
      if (level[place] != level[place - 1]) {
        return;
      }
    }
    System.arraycopy(times, place + 1, times, place, size - place - 1);
    for (long[] level : levels) {
      System.arraycopy(level, place + 1, level, place, size - place - 1);
    }
    size--;
  }

  /**
   * Whether units more than there are would be taken, if some were taken in some hours from one instant to another; then {@link #conflictFrom}
   * and {@link #conflictUntil} tell where it happens first.
   */
  boolean conflicts(int kind, long units, long from, long until) {
    long at = from;
    for (int place = stepAt(from); at < until; place++) {
      long stepEnd = place + 1 < size ? times[place + 1] : FOREVER;
      long end = Math.min(until, stepEnd);
      if (levels[kind][place] + units > pool.capacity()) {
        conflictFrom = at;
        conflictUntil = stepEnd;
        return true;
      }
      boolean isPlain = isThere[kind] && isAlone(place, kind);
      if (!isPlain && walk(place, kind, units, at, end)) {
        return true;
      }
      at = end;
    }
    return false;
  }

  /**
   * The same for what takes nothing in some hours in which its task goes on: it may begin in a break of its own, and a break is no conflict.
   */
  boolean conflictsInside(int kind, long units, long from, long until) {
    long at = from;
    for (int place = stepAt(from); at < until; place++) {
      long end = Math.min(until, place + 1 < size ? times[place + 1] : FOREVER);
      if (walk(place, kind, units, at, end)) {
        return true;
      }
      at = end;
    }
    return false;
  }

  /** Whether nothing is taken in other hours. */
  private boolean isAlone(int place, int kind) {
    for (int other = 0; other < levels.length; other++) {
      if (other != kind && levels[other][place] != 0) {
        return false;
      }
    }
    return true;
  }

  long conflictFrom() {
    return conflictFrom;
  }

  long conflictUntil() {
    return conflictUntil;
  }

  private boolean walk(int place, int kind, long units, long from, long until) {
    for (long at = from; at < until; ) {
      long next = Math.min(until, nextChange(place, kind, at));
      if (hours.get(kind).isWorking(at) && units > free(place, at)) {
        conflictFrom = at;
        conflictUntil = next;
        return true;
      }
      at = next;
    }
    return false;
  }

  private long nextChange(int place, int kind, long at) {
    long next = Math.min(hours.get(kind).nextChange(at), pool.nextChange(at));
    for (int other = 0; other < levels.length; other++) {
      if (levels[other][place] != 0) {
        next = Math.min(next, hours.get(other).nextChange(at));
      }
    }
    return next;
  }

  private long free(int place, long at) {
    long free = pool.capacityAsked(at);
    for (int other = 0; other < levels.length; other++) {
      if (levels[other][place] != 0 && hours.get(other).isWorking(at)) {
        free -= levels[other][place];
      }
    }
    return free;
  }

  /** By how much a measure of what is taken grows if units are taken in some hours from one instant to another. */
  double added(int kind, long units, long from, long until, LoadShape shape) {
    return shape.isOfChanges()
        ? changesAdded(units, from, until, shape)
        : costAdded(kind, units, from, until, shape);
  }

  private double costAdded(int kind, long units, long from, long until, LoadShape shape) {
    double sum = 0;
    long at = from;
    for (int place = stepAt(from); at < until; place++) {
      long end = place + 1 < size ? Math.min(until, times[place + 1]) : until;
      while (at < end) {
        long next = Math.min(end, nextChange(place, kind, at));
        if (hours.get(kind).isWorking(at)) {
          long there = pool.capacityAsked(at);
          long level = there - free(place, at);
          sum += (shape.cost(level + units, there) - shape.cost(level, there)) * (next - at);
        }
        at = next;
      }
    }
    return sum;
  }

  /** From the last second before that anybody works, and to the next after, so that a night between two tasks is no change. */
  private double changesAdded(long units, long from, long until, LoadShape shape) {
    long next = until;
    while (next != FOREVER && !anybody.isWorking(next)) {
      next = anybody.nextChange(next);
    }
    long beforeFrom = level(stepAt(anybody.lastBefore(from)));
    long atFrom = level(stepAt(from));
    long beforeUntil = level(stepAt(until - 1));
    long atUntil = level(stepAt(next));
    return shape.change(beforeFrom, atFrom + units)
        - shape.change(beforeFrom, atFrom)
        + shape.change(beforeUntil + units, atUntil)
        - shape.change(beforeUntil, atUntil);
  }

  /** What is taken in a step in all hours together. */
  private long level(int place) {
    long sum = 0;
    for (long[] level : levels) {
      sum += level[place];
    }
    return sum;
  }

  /** Gives the instants from one to another at which what is taken changes. */
  void changes(long from, long until, LongConsumer sink) {
    for (int place = stepAt(from); place < size && times[place] <= until; place++) {
      if (times[place] >= from) {
        sink.accept(times[place]);
      }
    }
  }

  /** The least that is free in some hours from one instant to another; negative where more is taken than there is. */
  long leastFree(int kind, long from, long until) {
    long least = pool.capacity();
    long at = from;
    for (int place = stepAt(from); at < until; place++) {
      long end = place + 1 < size ? Math.min(until, times[place + 1]) : until;
      while (at < end) {
        if (hours.get(kind).isWorking(at)) {
          least = Math.min(least, free(place, at));
        }
        at = Math.min(end, nextChange(place, kind, at));
      }
    }
    return least;
  }
}
