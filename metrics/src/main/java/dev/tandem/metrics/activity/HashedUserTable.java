package dev.tandem.metrics.activity;

/**
 * Rows found by open addressing with linear probing.
 *
 * <p>Id and words lie side by side, so that an event touches one place in memory. The slot is the upper bits of a multiplicative hash
 * (D. Knuth, 1973, The Art of Computer Programming 3, section 6.4). Id 0 marks an empty slot; user 0 has a row behind the last slot.
 */
final class HashedUserTable extends UserTable {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final int FIRST_BITS = 6;

  private final int stride;
  private int bits;
  private int taken;
  private long[] words;

  HashedUserTable(int width) {
    super(width);
    stride = width + 1;
    bits = FIRST_BITS;
    words = new long[((1 << bits) + 1) * stride];
  }

  @Override
  public UserIds ids() {
    return UserIds.ARBITRARY;
  }

  @Override
  public long[] words() {
    return words;
  }

  @Override
  public int row(long user) {
    if (user == 0) {
      return (stride << bits) + 1;
    }
    int slot = slot(user);
    while (true) {
      int at = slot * stride;
      long key = words[at];
      if (key == user) {
        return at + 1;
      }
      if (key == 0) {
        return insert(user, at);
      }
      slot = (slot + 1) & ((1 << bits) - 1);
    }
  }

  private int slot(long user) {
    return (int) (((user ^ (user >>> 32)) * GOLDEN) >>> -bits);
  }

  private int insert(long user, int at) {
    if (taken >= limit(bits)) {
      resize(bits + 1);
      return row(user);
    }
    taken++;
    words[at] = user;
    return at + 1;
  }

  private static int limit(int bits) {
    return (int) ((5L << bits) / 8);
  }

  @Override
  public void reserveFor(UserTable other) {
    if (other instanceof HashedUserTable hashed && hashed.bits > bits) {
      resize(hashed.bits);
    }
  }

  private void resize(int newBits) {
    long[] old = words;
    int oldEnd = stride << bits;
    words = resized(new long[0], ((1L << newBits) + 1) * stride);
    bits = newBits;
    taken = 0;
    for (int from = 0; from < oldEnd; from += stride) {
      if (old[from] != 0) {
        System.arraycopy(old, from + 1, words, row(old[from]), stride - 1);
      }
    }
    System.arraycopy(old, oldEnd + 1, words, row(0), stride - 1);
  }

  @Override
  public void forEach(RowVisitor visitor) {
    int end = stride << bits;
    for (int at = 0; at <= end; at += stride) {
      if (present(at + 1)) {
        visitor.visit(words[at], at + 1);
      }
    }
  }
}
