package dev.tandem.scheduling.resource.rcpsp.scheme;

import dev.tandem.core.graph.PackedArcs;
import dev.tandem.scheduling.resource.rcpsp.genetic.Decoder;

/**
 * The serial schedule generation scheme: each activity of an order starts in the first slots that have room for it, after those it waits
 * for.
 *
 * <p>Every schedule it generates is active: no activity can start earlier while the others stay. Where no lag is negative, some order gives
 * a schedule of the least makespan (Sprecher, Kolisch and Drexl 1995, "Semi-active, active and non-delay schedules for the
 * resource-constrained project scheduling problem", European Journal of Operational Research 80). Seen from the end, the same scheme pushes
 * activities to the right.
 *
 * <p>Cost of a schedule: by how many slots all latest starts together are missed, times 2³², plus the makespan. Time: O(m + n w) for n
 * activities, m arcs and w slots that are read for an activity; nothing is allocated.
 */
public final class SerialScheme implements Decoder {
  /** By how much a slot after a latest start weighs more than one of makespan. */
  public static final long LATENESS = 1L << Integer.SIZE;

  private final Side side;
  private final SlotProfile profile;
  private final OppositeOrder opposite;

  /** Starts seen from this side. */
  private final int[] starts;

  private final int[] order;
  private int makespan;

  /** Where time begins for a scheme from the end of a problem that is tied to time. */
  private int end;

  /**
   * Makes a scheme.
   *
   * @param side the problem, seen from the side from which it schedules
   */
  public SerialScheme(Side side) {
    this.side = side;
    this.profile = new SlotProfile(side);
    this.opposite = new OppositeOrder(side);
    this.starts = new int[side.size];
    this.order = new int[side.size];
  }

  /**
   * Says where the next schedules end, for a scheme that schedules from the end a problem that is tied to time. An activity for which there
   * is no room before slot 0 starts before it; such a schedule is good for its order alone.
   *
   * @param slot the slot after the last one
   */
  public void endAt(int slot) {
    end = slot;
  }

  @Override
  public PackedArcs arcs() {
    return side.arcs;
  }

  @Override
  public long decode(int[] from) {
    return decode(from, Long.MAX_VALUE);
  }

  @Override
  public long decode(int[] from, long limit) {
    if (side.isFront || side.isTimeless()) {
      profile.clear();
    } else {
      profile.clearBackFrom(end);
    }
    int[] durations = side.durations;
    int[] tails = side.tails;
    int[] latest = side.latest;
    long late = 0;
    int latestEnd = 0;
    for (int rank = 0; rank < from.length; rank++) {
      int activity = from[rank];
      order[rank] = activity;
      int start =
          side.pinned[activity] ? pinned(activity) : profile.place(activity, earliest(activity));
      starts[activity] = start;
      latestEnd = Math.max(latestEnd, start + durations[activity]);
      late += Math.max(0, start - latest[activity]);
      if (start + tails[activity] > limit) {
        return Long.MAX_VALUE;
      }
    }
    makespan = latestEnd;
    return late * LATENESS + latestEnd;
  }

  private int earliest(int activity) {
    int[] origins = side.origins;
    int[] lags = side.lags;
    int arcsEnd = side.incomingFrom[activity + 1];
    int earliest = side.releases[activity];
    for (int arc = side.incomingFrom[activity]; arc < arcsEnd; arc++) {
      earliest = Math.max(earliest, starts[origins[arc]] + lags[arc]);
    }
    return earliest;
  }

  /** What it occupies is taken off the empty profile already. */
  private int pinned(int activity) {
    int start = side.pins[activity];
    return side.isFront ? start : end - start - side.durations[activity];
  }

  @Override
  public void writeNext(int[] into) {
    opposite.write(order, starts, makespan, into);
  }

  /** {@return the slot by which all activities of the last schedule have ended, seen from this side} */
  public int makespan() {
    return makespan;
  }

  /** {@return for each activity, its start in the last schedule as seen from the beginning, a new array} */
  public int[] starts() {
    int[] seen = starts.clone();
    if (!side.isFront) {
      for (int activity = 0; activity < seen.length; activity++) {
        seen[activity] = makespan - starts[activity] - side.durations[activity];
      }
    }
    return seen;
  }
}
