package dev.tandem.metrics.dictionary;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Numbers found by open addressing with linear probing; number and id lie side by side, so that a look-up touches one place in memory.
 *
 * <p>The slot is the upper bits of a multiplicative hash (D. Knuth, 1973, The Art of Computer Programming 3, section 6.4). The id is kept
 * plus one, so that 0 marks an empty slot whatever the numbers are. At most half of the slots are taken: a look-up takes expected O(1).
 */
final class HashedNumbers extends NumberDictionary {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final int FIRST_BITS = 6;
  private static final int MOST_BITS = 29;

  private int bits = FIRST_BITS;
  private long[] slots = new long[2 << bits];
  private int lastId = -1;
  private long lastNumber;

  HashedNumbers() {
    super(UserName.NUMBER);
  }

  /** Any number has an id. */
  @Override
  public void check(long number) {}

  @Override
  public int id(long number) {
    if (number == lastNumber && lastId >= 0) {
      return lastId;
    }
    int id = find(number);
    lastNumber = number;
    lastId = id;
    return id;
  }

  private int find(long number) {
    int mask = (1 << bits) - 1;
    int slot = slot(number);
    while (slots[2 * slot + 1] != 0) {
      if (slots[2 * slot] == number) {
        return (int) slots[2 * slot + 1] - 1;
      }
      slot = (slot + 1) & mask;
    }
    return insert(number, slot);
  }

  private int slot(long number) {
    return (int) (((number ^ (number >>> 32)) * GOLDEN) >>> -bits);
  }

  private int insert(long number, int slot) {
    if (size() >= (1 << bits) / 2) {
      grow();
      return find(number);
    }
    int id = append(number);
    slots[2 * slot] = number;
    slots[2 * slot + 1] = id + 1L;
    return id;
  }

  private void grow() {
    checkArgument(
        bits < MOST_BITS,
        "ids must number at most %s. Split them over several accumulators.",
        size());
    bits++;
    slots = new long[2 << bits];
    int mask = (1 << bits) - 1;
    for (int id = 0; id < size(); id++) {
      int slot = slot(number(id));
      while (slots[2 * slot + 1] != 0) {
        slot = (slot + 1) & mask;
      }
      slots[2 * slot] = number(id);
      slots[2 * slot + 1] = id + 1L;
    }
  }
}
