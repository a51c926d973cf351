package dev.tandem.metrics.revenue.state;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.metrics.state.AscendingIds;
import dev.tandem.metrics.state.StateReader;
import dev.tandem.metrics.state.StateWriter;
import java.util.Arrays;

/**
 * Rows found by open addressing with linear probing; id and row lie side by side, so that a look-up touches one place in memory.
 *
 * <p>The slot is the upper bits of a multiplicative hash (D. Knuth, 1973, The Art of Computer Programming 3, section 6.4). The row is kept
 * plus one, so that 0 marks an empty slot whatever the ids are.
 */
final class NumberedAccounts extends AccountIndex {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final int FIRST_BITS = 6;
  private static final int MOST_BITS = 29;

  private int bits = FIRST_BITS;
  private long[] slots = new long[2 << bits];
  private long[] ids = new long[16];
  private int size;
  private int lastRow = -1;
  private long lastId;

  @Override
  public int row(long account) {
    if (account == lastId && lastRow >= 0) {
      return lastRow;
    }
    int row = find(account);
    lastId = account;
    lastRow = row;
    return row;
  }

  private int find(long account) {
    int mask = (1 << bits) - 1;
    int slot = slot(account);
    while (slots[2 * slot + 1] != 0) {
      if (slots[2 * slot] == account) {
        return (int) slots[2 * slot + 1] - 1;
      }
      slot = (slot + 1) & mask;
    }
    return insert(account, slot);
  }

  private int slot(long account) {
    return (int) (((account ^ (account >>> 32)) * GOLDEN) >>> -bits);
  }

  private int insert(long account, int slot) {
    if (size >= (1 << bits) / 2) {
      grow();
      return find(account);
    }
    if (size == ids.length) {
      ids = Arrays.copyOf(ids, 2 * size);
    }
    ids[size] = account;
    slots[2 * slot] = account;
    slots[2 * slot + 1] = ++size;
    return size - 1;
  }

  private void grow() {
    checkArgument(
        bits < MOST_BITS,
        "accounts must number at most %s. Split them over several accumulators.",
        size);
    bits++;
    slots = new long[2 << bits];
    int mask = (1 << bits) - 1;
    for (int row = 0; row < size; row++) {
      int slot = slot(ids[row]);
      while (slots[2 * slot + 1] != 0) {
        slot = (slot + 1) & mask;
      }
      slots[2 * slot] = ids[row];
      slots[2 * slot + 1] = row + 1L;
    }
  }

  @Override
  public int rowOf(AccountIndex other, int row) {
    return row(((NumberedAccounts) other).ids[row]);
  }

  @Override
  public boolean isNamed() {
    return false;
  }

  @Override
  public String name(int row) {
    return Long.toString(ids[row]);
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public int[] ascendingRows() {
    long[] ascending = Arrays.copyOf(ids, size);
    Arrays.sort(ascending);
    return Arrays.stream(ascending).mapToInt(this::find).toArray();
  }

  @Override
  public void writeId(StateWriter out, int row) {
    out.putLong(ids[row]);
  }

  @Override
  public int leastBytes() {
    return Long.BYTES;
  }

  @Override
  public AscendingIds ascending(StateReader in) {
    return AscendingIds.numbers(in);
  }

  @Override
  public int readId(StateReader in) {
    return row(in.getLong());
  }
}
