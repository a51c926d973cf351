package dev.tandem.metrics.activity;

/**
 * Rows found by open addressing with linear probing.
 *
 * <p>Id and words lie side by side, so that an event touches one place in memory. The slot is the upper bits of a multiplicative hash
 * (D. Knuth, 1973, The Art of Computer Programming 3, section 6.4). Id 0 marks an empty slot; user 0 has a row behind the last slot.
 */
sealed class HashedUserTable extends UserTable permits SparseUserTable {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final int FIRST_BITS = 6;

  /** Rows of four words begin at a multiple of 32 bytes if this many words lie before them, so that none crosses a cache line. */
  private static final int LEAD = 6;

  private final int stride;
  private int[] homes = new int[0];
  private long[] keys = new long[0];
  private int bits;
  private int taken;
  private long[] words;

  HashedUserTable(int width) {
    this(width, 0);
  }

  HashedUserTable(int width, int users) {
    super(width);
    stride = width == 2 ? 4 : width + 1;
    bits = FIRST_BITS;
    while (limit(bits) < users) {
      bits++;
    }
    words = resized(new long[0], ((1L << bits) + 1) * stride + LEAD);
  }

  @Override
  public UserTable emptyOf(int otherWidth) {
    return new HashedUserTable(otherWidth);
  }

  @Override
  public long[] words() {
    return words;
  }

  @Override
  public int row(long user) {
    if (user == 0) {
      return (stride << bits) + LEAD + 1;
    }
    int slot = slot(user);
    while (true) {
      int at = slot * stride + LEAD;
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

  @Override
  public void setBits(long[] users, int[] bitNumbers, int count) {
    while (taken + count > limit(bits)) {
      resize(bits + 1);
    }
    if (homes.length < count) {
      homes = new int[count];
      keys = new long[count];
    }
    findHomes(users, count);
    for (int i = 0; i < count; i++) {
      int bit = bitNumbers[i];
      int row = keys[i] == users[i] && users[i] != 0 ? homes[i] + 1 : row(users[i]);
      words[row + (bit >>> 6)] |= 1L << bit;
    }
  }

  /** Reads the key of every first slot without waiting for any, so that all are near when they are needed. */
  private void findHomes(long[] users, int count) {
    long[] rows = words;
    for (int i = 0; i < count; i++) {
      int home = slot(users[i]) * stride + LEAD;
      homes[i] = home;
      keys[i] = rows[home];
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
    int oldEnd = (stride << bits) + LEAD;
    words = resized(new long[0], ((1L << newBits) + 1) * stride + LEAD);
    bits = newBits;
    taken = 0;
    for (int from = LEAD; from < oldEnd; from += stride) {
      if (old[from] != 0) {
        System.arraycopy(old, from + 1, words, row(old[from]), width());
      }
    }
    System.arraycopy(old, oldEnd + 1, words, row(0), width());
  }

  @Override
  public void forEach(RowVisitor visitor) {
    int end = (stride << bits) + LEAD;
    for (int at = LEAD; at <= end; at += stride) {
      if (present(at + 1)) {
        visitor.visit(words[at], at + 1);
      }
    }
  }
}
