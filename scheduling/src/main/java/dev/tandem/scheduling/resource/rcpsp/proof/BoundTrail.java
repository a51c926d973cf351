package dev.tandem.scheduling.resource.rcpsp.proof;

import java.util.Arrays;

/**
 * The bounds of all quantities, and how they came about: an entry for each change, with the literals that it follows from.
 *
 * <p>Entries of decisions have no reason, entries before the first decision need none. Memory: five integers an entry and two a literal of
 * a reason; taken back with the entries.
 */
final class BoundTrail {
  private final int[] bounds;

  /** For each quantity its last entry, −1 if there is none. */
  private final int[] last;

  private int[] quantities = new int[256];
  private int[] values = new int[256];
  private int[] valuesBefore = new int[256];
  private int[] entriesBefore = new int[256];
  private int[] reasonFrom = new int[257];
  private int size;
  private final Literals reasons = new Literals();

  /** For each decision, how many entries were before it. */
  private int[] levels = new int[64];

  private int level;

  /** Why the last change was impossible: literals that all hold and cannot. */
  private final Literals conflict = new Literals();

  BoundTrail(int[] bounds) {
    this.bounds = bounds;
    this.last = new int[bounds.length];
    Arrays.fill(last, -1);
  }

  /** How much a quantity is at least. */
  int bound(int quantity) {
    return bounds[quantity];
  }

  /** How much a quantity is at most. */
  int most(int quantity) {
    return -bounds[quantity ^ 1];
  }

  boolean holds(int quantity, int bound) {
    return bounds[quantity] >= bound;
  }

  int size() {
    return size;
  }

  int quantity(int entry) {
    return quantities[entry];
  }

  int value(int entry) {
    return values[entry];
  }

  /** What the bound was before an entry. */
  int valueBefore(int entry) {
    return valuesBefore[entry];
  }

  int level() {
    return level;
  }

  /** The first entry of the current level. */
  int levelStart() {
    return level == 0 ? 0 : levels[level - 1];
  }

  /** At how many decisions an entry was made. */
  int levelOf(int entry) {
    int at = Arrays.binarySearch(levels, 0, level, entry);
    return at >= 0 ? lastEqual(at) + 1 : -at - 1;
  }

  private int lastEqual(int at) {
    int place = at;
    while (place + 1 < level && levels[place + 1] == levels[at]) {
      place++;
    }
    return place;
  }

  boolean isAtRoot(int entry) {
    return level == 0 || entry < levels[0];
  }

  /** The entry from which a literal that holds has held; −1 if it always did. */
  int entryOf(int quantity, int bound) {
    int entry = last[quantity];
    int found = -1;
    while (entry >= 0 && values[entry] >= bound) {
      found = entry;
      entry = entriesBefore[entry];
    }
    return found >= 0 && valuesBefore[found] >= bound ? -1 : found;
  }

  int reasonFrom(int entry) {
    return reasonFrom[entry];
  }

  int reasonEnd(int entry) {
    return reasonFrom[entry + 1];
  }

  Literals reasons() {
    return reasons;
  }

  Literals conflict() {
    return conflict;
  }

  void decide(int quantity, int bound) {
    if (level == levels.length) {
      levels = Arrays.copyOf(levels, 2 * level);
    }
    levels[level++] = size;
    push(quantity, bound);
  }

  /** Raises a bound because of literals that hold; false if that is impossible, and {@link #conflict} says why. */
  boolean raise(int quantity, int bound, Literals because) {
    if (bounds[quantity] >= bound) {
      return true;
    }
    if (bound > most(quantity)) {
      conflict.clear();
      conflict.addAll(because);
      conflict.add(quantity ^ 1, 1 - bound);
      return false;
    }
    if (level > 0) {
      reasons.addAll(because);
    }
    push(quantity, bound);
    return true;
  }

  private void push(int quantity, int bound) {
    if (size == values.length) {
      int grown = 2 * size;
      quantities = Arrays.copyOf(quantities, grown);
      values = Arrays.copyOf(values, grown);
      valuesBefore = Arrays.copyOf(valuesBefore, grown);
      entriesBefore = Arrays.copyOf(entriesBefore, grown);
      reasonFrom = Arrays.copyOf(reasonFrom, grown + 1);
    }
    quantities[size] = quantity;
    values[size] = bound;
    valuesBefore[size] = bounds[quantity];
    entriesBefore[size] = last[quantity];
    bounds[quantity] = bound;
    last[quantity] = size;
    reasonFrom[++size] = reasons.size();
  }

  /** Takes back all decisions but the first ones, and says so of each bound. */
  void backTo(int decisions, Branching branching) {
    if (decisions >= level) {
      return;
    }
    int kept = levels[decisions];
    while (size > kept) {
      size--;
      branching.free(quantities[size], valuesBefore[size], values[size]);
      bounds[quantities[size]] = valuesBefore[size];
      last[quantities[size]] = entriesBefore[size];
    }
    reasons.cut(reasonFrom[size]);
    level = decisions;
  }
}
