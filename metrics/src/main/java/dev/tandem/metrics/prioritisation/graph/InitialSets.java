package dev.tandem.metrics.prioritisation.graph;

import dev.tandem.metrics.prioritisation.Effort;
import java.util.Arrays;
import java.util.Optional;

/**
 * All initial sets (ideals) of a partial order, and which item leads from one to the next.
 *
 * <p>An initial set holds, with each item, all that this item requires: it is what can be done after some time. The sets are numbered
 * from the empty one (0) to the full one ({@code count() - 1}) by size, so that dynamic programming over feasible orders is one pass in
 * that order.
 *
 * <p>Cost: time and memory proportional to the number of steps between sets.
 */
public final class InitialSets {

  /** Up to so many items, sets are counted before they are listed. */
  private static final int COUNTED_ITEMS = 500;

  private static final int MOST_SETS = 200_000;
  private static final long STEPS_PER_SET = 20;

  private final int items;
  private final int words;
  private final int limit;
  private final int[][] requires;
  private final int[][] enables;

  private long[] members;
  private long[] available;
  private int count;
  private int[] firstStep = new int[16];
  private int[] stepItem = new int[64];
  private int[] stepTarget = new int[64];
  private int steps;
  private int[] table = new int[64];
  private int layerStart;

  private InitialSets(int[][] requires, int limit) {
    this.items = requires.length;
    this.words = Math.max(1, (items + 63) / 64);
    this.limit = limit;
    this.requires = requires;
    this.enables = DependencyGraph.reversed(requires);
    this.members = new long[16 * words];
    this.available = new long[16 * words];
  }

  /**
   * {@return how many sets may be held with this effort: at most 200,000}
   *
   * @param effort the effort; a set takes about twenty steps
   */
  public static int limit(Effort effort) {
    return (int) Math.max(1, Math.min(MOST_SETS, effort.steps() / STEPS_PER_SET));
  }

  /**
   * {@return how many steps of effort so many sets take}
   *
   * @param count how many sets there are
   */
  public static long steps(int count) {
    return STEPS_PER_SET * (long) count;
  }

  /**
   * {@return the initial sets, or empty if there are more than {@code limit}}
   *
   * @param requires for each item, the items it requires; without cycles
   * @param limit the greatest number of sets to hold
   */
  public static Optional<InitialSets> of(int[][] requires, int limit) {
    if (requires.length <= COUNTED_ITEMS && InitialSetCount.exceeds(requires, limit)) {
      return Optional.empty();
    }
    InitialSets sets = new InitialSets(requires, limit);
    return sets.enumerate() ? Optional.of(sets) : Optional.empty();
  }

  private boolean enumerate() {
    for (int item = 0; item < items; item++) {
      if (requires[item].length == 0) {
        available[item >> 6] |= 1L << item;
      }
    }
    count = 1;
    for (int size = 0; size < items; size++) {
      int from = layerStart;
      layerStart = count;
      Arrays.fill(table, -1);
      for (int set = from; set < layerStart; set++) {
        if (!extend(set)) {
          return false;
        }
      }
    }
    setFirstStep(count - 1);
    setFirstStep(count);
    return true;
  }

  private boolean extend(int set) {
    setFirstStep(set);
    for (int word = 0; word < words; word++) {
      long candidates = available[set * words + word];
      while (candidates != 0) {
        int item = (word << 6) + Long.numberOfTrailingZeros(candidates);
        candidates &= candidates - 1;
        addStep(item, successor(set, item));
        if (count > limit) {
          return false;
        }
      }
    }
    return true;
  }

  /** The number of the set that {@code item} leads to; a new one if no other way has led there. */
  private int successor(int set, int item) {
    ensureSets(count + 1);
    int fresh = count * words;
    System.arraycopy(members, set * words, members, fresh, words);
    members[fresh + (item >> 6)] |= 1L << item;
    int slot = slot(fresh);
    if (table[slot] >= 0) {
      return table[slot];
    }
    table[slot] = count;
    System.arraycopy(available, set * words, available, fresh, words);
    available[fresh + (item >> 6)] &= ~(1L << item);
    for (int next : enables[item]) {
      if (holdsAll(fresh, requires[next])) {
        available[fresh + (next >> 6)] |= 1L << next;
      }
    }
    int number = count++;
    if ((count - layerStart) * 2 > table.length) {
      rehash();
    }
    return number;
  }

  private boolean holdsAll(int offset, int[] required) {
    for (int item : required) {
      if ((members[offset + (item >> 6)] & 1L << item) == 0) {
        return false;
      }
    }
    return true;
  }

  private int slot(int offset) {
    long hash = 0;
    for (int word = 0; word < words; word++) {
      hash = (hash ^ members[offset + word]) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 29;
    }
    int mask = table.length - 1;
    int slot = (int) (hash ^ hash >>> 32) & mask;
    while (table[slot] >= 0 && !sameMembers(table[slot] * words, offset)) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private boolean sameMembers(int left, int right) {
    return Arrays.equals(members, left, left + words, members, right, right + words);
  }

  private void rehash() {
    table = new int[table.length * 2];
    Arrays.fill(table, -1);
    for (int set = layerStart; set < count; set++) {
      table[slot(set * words)] = set;
    }
  }

  private void ensureSets(int sets) {
    if (sets * words > members.length) {
      members = Arrays.copyOf(members, 2 * members.length);
      available = Arrays.copyOf(available, 2 * available.length);
    }
  }

  private void setFirstStep(int set) {
    if (set >= firstStep.length) {
      firstStep = Arrays.copyOf(firstStep, 2 * set);
    }
    firstStep[set] = steps;
  }

  private void addStep(int item, int target) {
    if (steps == stepItem.length) {
      stepItem = Arrays.copyOf(stepItem, 2 * steps);
      stepTarget = Arrays.copyOf(stepTarget, 2 * steps);
    }
    stepItem[steps] = item;
    stepTarget[steps++] = target;
  }

  /** {@return how many initial sets there are, the empty and the full one included} */
  public int count() {
    return count;
  }

  /**
   * {@return the number of a set's first step; its steps are those up to the next set's first one}
   *
   * @param set the set's number, or {@code count()} for the end of the last one's steps
   */
  public int firstStep(int set) {
    return firstStep[set];
  }

  /**
   * {@return the item that a step adds}
   *
   * @param step the step's number
   */
  public int item(int step) {
    return stepItem[step];
  }

  /**
   * {@return the number of the set that a step leads to, always greater than that of the set it leads from}
   *
   * @param step the step's number
   */
  public int target(int step) {
    return stepTarget[step];
  }

  /**
   * {@return for each set, the sum of its members' amounts}
   *
   * @param amounts one amount an item
   */
  public long[] totals(long[] amounts) {
    long[] totals = new long[count];
    for (int set = 0; set < count; set++) {
      for (int step = firstStep[set]; step < firstStep[set + 1]; step++) {
        totals[stepTarget[step]] = totals[set] + amounts[stepItem[step]];
      }
    }
    return totals;
  }

  /**
   * {@return the items of a path that ends in {@code set}, first to last}
   *
   * @param set the set's number
   * @param lastStep for each set but the empty one, the step by which the path enters it
   * @param previous for each set but the empty one, the set that step leads from
   */
  public int[] path(int set, int[] lastStep, int[] previous) {
    int length = 0;
    for (int word = 0; word < words; word++) {
      length += Long.bitCount(members[set * words + word]);
    }
    int[] path = new int[length];
    for (int at = set; at != 0; at = previous[at]) {
      path[--length] = stepItem[lastStep[at]];
    }
    return path;
  }
}
