package dev.tandem.scheduling.resource.rcpsp.scheme;

import java.util.Arrays;

/**
 * What is free in each slot of time while a schedule is generated.
 *
 * <p>Finding the first slots for an activity looks at each slot once at most: the window is read from its end; a slot that does not suffice
 * moves the window behind it, and what was read before stays read.
 */
final class SlotProfile {
  private final Side side;
  private final int words;
  private final long guard;
  private final long[] demands;
  private final int[] durations;

  /** Free units with guards, by slot. */
  private long[] free;

  /** How many slots that are. */
  private int present;

  /** The slots up to here may differ from those of an empty schedule. */
  private int used;

  SlotProfile(Side side) {
    this.side = side;
    this.words = side.words;
    this.guard = side.guard;
    this.demands = side.demands;
    this.durations = side.durations;
    this.free = new long[0];
  }

  /** Makes all slots free again, seen from the beginning or, where nothing is tied to time, from the end. */
  void clear() {
    if (side.isTimeless()) {
      fill(0, used);
    } else {
      System.arraycopy(side.free, 0, free, 0, Math.min(used * words, side.free.length));
    }
    used = 0;
  }

  /** Makes all slots free again, seen from the end of slot {@code end} − 1 backwards. */
  void clearBackFrom(int end) {
    if (side.isTimeless()) {
      clear();
      return;
    }
    reserve(end);
    int last = side.free.length / words - 1;
    for (int slot = 0; slot < Math.max(end, used); slot++) {
      int seen = slot < end ? end - 1 - slot : Math.min(slot, last);
      System.arraycopy(side.free, seen * words, free, slot * words, words);
    }
    used = 0;
  }

  /** Lets there be slots up to {@code slots}, free. */
  private void reserve(int slots) {
    if (slots > present) {
      grow(slots);
    }
  }

  private void grow(int slots) {
    int before = present;
    int grown = Math.max(slots, Math.max(64, 2 * before));
    free = Arrays.copyOf(free, grown * words);
    present = grown;
    if (side.isTimeless()) {
      fill(before, grown);
      return;
    }
    int last = side.free.length / words - 1;
    for (int slot = before; slot < grown; slot++) {
      System.arraycopy(side.free, Math.min(slot, last) * words, free, slot * words, words);
    }
  }

  private void fill(int from, int to) {
    if (words == 1) {
      Arrays.fill(free, from, to, side.free[0]);
    } else {
      for (int slot = from; slot < to; slot++) {
        System.arraycopy(side.free, 0, free, slot * words, words);
      }
    }
  }

  /** Puts an activity into the first slots from {@code earliest} on that have room for it, and returns the first of them. */
  int place(int activity, int earliest) {
    int duration = durations[activity];
    if (duration == 0) {
      return earliest;
    }
    int start = words == 1
        ? findNarrow(activity, earliest, duration)
        : findWide(activity, earliest, duration);
    take(activity, start);
    return start;
  }

  /** Whether an activity has room at a slot. */
  boolean fits(int activity, int start) {
    int end = start + durations[activity];
    reserve(end);
    for (int slot = start; slot < end; slot++) {
      if (!suffices(slot, activity)) {
        return false;
      }
    }
    return true;
  }

  /** Puts an activity at a slot, where it has room. */
  void take(int activity, int start) {
    int end = start + durations[activity];
    reserve(end);
    final long[] slots = free;
    if (words == 1) {
      long demand = demands[activity];
      for (int slot = start; slot < end; slot++) {
        slots[slot] -= demand;
      }
    } else {
      for (int slot = start; slot < end; slot++) {
        for (int word = 0; word < words; word++) {
          slots[slot * words + word] -= demands[activity * words + word];
        }
      }
    }
    used = Math.max(used, end);
  }

  /** Steps from window to window while the last slot does not suffice; every slot after the last change and the last activity does. */
  private int findNarrow(int activity, int earliest, int duration) {
    reserve(Math.max(earliest, Math.max(used, side.free.length)) + duration);
    final long[] slots = free;
    final long units = demands[activity];
    final long mask = guard;
    int unread = earliest;
    int last = earliest + duration - 1;
    while (true) {
      while (((slots[last] - units) & mask) != mask) {
        last += duration;
      }
      int first = last - duration + 1;
      int slot = last - 1;
      int end = Math.max(unread, first);
      while (slot >= end && ((slots[slot] - units) & mask) == mask) {
        slot--;
      }
      if (slot < end) {
        return first;
      }
      unread = last + 1;
      last = slot + duration;
    }
  }

  private int findWide(int activity, int earliest, int duration) {
    int start = earliest;
    int end = start + duration;
    int unread = start;
    reserve(end);
    int slot = end - 1;
    while (slot >= unread) {
      if (suffices(slot, activity)) {
        slot--;
      } else {
        start = slot + 1;
        unread = Math.max(end, start);
        end = start + duration;
        reserve(end);
        slot = end - 1;
      }
    }
    return start;
  }

  private boolean suffices(int slot, int activity) {
    for (int word = 0; word < words; word++) {
      if (((free[slot * words + word] - demands[activity * words + word]) & guard) != guard) {
        return false;
      }
    }
    return true;
  }
}
