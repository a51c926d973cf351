package dev.tandem.metrics.activity;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Arrays;
import java.util.Objects;

/**
 * Numbers found by open addressing with linear probing; number and id lie side by side, so that a look-up touches one place in memory.
 *
 * <p>The slot is the upper bits of a multiplicative hash (D. Knuth, 1973, The Art of Computer Programming 3, section 6.4). The id is kept
 * plus one, so that 0 marks an empty slot whatever the numbers are.
 */
final class NumberDictionary extends UserDictionary<Long> {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final int FIRST_BITS = 6;
  private static final int MOST_BITS = 29;

  private int bits = FIRST_BITS;
  private long[] slots = new long[2 << bits];
  private long[] numbers = new long[16];
  private int size;
  private int lastId = -1;
  private long lastNumber;

  NumberDictionary() {
    super(UserName.NUMBER);
  }

  @Override
  public int id(Long number) {
    Objects.requireNonNull(number, "user");
    return id(number.longValue());
  }

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
    if (size >= (1 << bits) / 2) {
      grow();
      return find(number);
    }
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * size);
    }
    numbers[size] = number;
    slots[2 * slot] = number;
    slots[2 * slot + 1] = ++size;
    return size - 1;
  }

  private void grow() {
    checkArgument(
        bits < MOST_BITS,
        "ids must number at most %s. Split them over several accumulators.",
        size);
    bits++;
    slots = new long[2 << bits];
    int mask = (1 << bits) - 1;
    for (int id = 0; id < size; id++) {
      int slot = slot(numbers[id]);
      while (slots[2 * slot + 1] != 0) {
        slot = (slot + 1) & mask;
      }
      slots[2 * slot] = numbers[id];
      slots[2 * slot + 1] = id + 1L;
    }
  }

  @Override
  public int idFrom(UserDictionary<?> other, int id) {
    return id(((NumberDictionary) other).numbers[id]);
  }

  @Override
  public Long name(long id) {
    return numbers[Math.toIntExact(id)];
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public int[] ascendingIds() {
    long[] ascending = Arrays.copyOf(numbers, size);
    Arrays.sort(ascending);
    return Arrays.stream(ascending).mapToInt(this::find).toArray();
  }
}
