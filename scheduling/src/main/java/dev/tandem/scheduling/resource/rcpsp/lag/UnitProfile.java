package dev.tandem.scheduling.resource.rcpsp.lag;

import dev.tandem.scheduling.resource.rcpsp.Capacity;
import java.util.Arrays;
import java.util.List;

/**
 * How many units of each resource are free in each slot, as activities take them and give them back.
 *
 * <p>Slots are held as far as they were asked for. Time of a question: O(k w) for k resources and w slots that are looked at. For one thread.
 */
public final class UnitProfile {
  private final List<Capacity> capacities;
  private final int resources;
  private final int lastChange;

  /** Free units, a row of resources for each slot. */
  private int[] free = {};

  /** The same when nothing is taken. */
  private int[] empty = {};

  private int slots;

  /**
   * A profile from which nothing is taken.
   *
   * @param capacities the resources
   */
  public UnitProfile(List<Capacity> capacities) {
    this.capacities = List.copyOf(capacities);
    this.resources = capacities.size();
    this.lastChange = capacities.stream().mapToInt(Capacity::lastChange).max().orElse(0);
    ensure(Math.max(64, lastChange + 1));
  }

  /** Gives everything back. */
  public void clear() {
    System.arraycopy(empty, 0, free, 0, free.length);
  }

  /**
   * {@return the first slot from which there is room}
   *
   * @param duration for how many slots
   * @param demands how many units of each resource; no more than there is after the last change of capacity
   * @param from the slot before which is not looked
   */
  public int first(int duration, int[] demands, int from) {
    int start = from;
    for (int slot = from; slot < start + duration; slot++) {
      if (!fits(demands, slot)) {
        start = slot + 1;
      }
    }
    return start;
  }

  /**
   * {@return the last slot from which there is room}
   *
   * @param duration for how many slots
   * @param demands how many units of each resource
   * @param from a slot from which there is room
   * @param to the slot after which is not looked; no earlier
   */
  public int last(int duration, int[] demands, int from, int to) {
    int start = to;
    for (int slot = to + duration - 1; slot >= start && start > from; slot--) {
      if (!fits(demands, slot)) {
        start = slot - duration;
      }
    }
    return Math.max(start, from);
  }

  private boolean fits(int[] demands, int slot) {
    ensure(slot + 1);
    int row = slot * resources;
    for (int resource = 0; resource < resources; resource++) {
      if (free[row + resource] < demands[resource] && demands[resource] > 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * Takes units, whether or not there are as many.
   *
   * @param duration for how many slots
   * @param demands how many units of each resource
   * @param start from which slot on
   */
  public void take(int duration, int[] demands, int start) {
    add(duration, demands, start, -1);
  }

  /**
   * Gives units back.
   *
   * @param duration for how many slots
   * @param demands how many units of each resource
   * @param start from which slot on
   */
  public void give(int duration, int[] demands, int start) {
    add(duration, demands, start, 1);
  }

  private void add(int duration, int[] demands, int start, int sign) {
    ensure(start + duration);
    for (int slot = start; slot < start + duration; slot++) {
      for (int resource = 0; resource < resources; resource++) {
        free[slot * resources + resource] += sign * demands[resource];
      }
    }
  }

  private void ensure(int wanted) {
    if (wanted <= slots) {
      return;
    }
    int before = slots;
    slots = Math.max(wanted, 2 * slots);
    free = Arrays.copyOf(free, slots * resources);
    empty = Arrays.copyOf(empty, slots * resources);
    for (int resource = 0; resource < resources; resource++) {
      Capacity capacity = capacities.get(resource);
      for (int slot = before; slot < slots; slot++) {
        int units = slot > lastChange ? capacity.last() : capacity.at(slot);
        free[slot * resources + resource] = units;
        empty[slot * resources + resource] = units;
      }
    }
  }
}
