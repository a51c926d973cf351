package dev.tandem.metrics.activity;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.metrics.dictionary.UserIds;
import dev.tandem.metrics.state.StateReader;
import dev.tandem.metrics.state.StateWriter;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.LongUnaryOperator;

/**
 * A few {@code long} words for each user, all in one array: bits that say what the user did when.
 *
 * <p>A user is present if one of the user's bits is set, so that no separate mark is needed and a row without bits is as good as none.
 */
public abstract sealed class UserTable permits HashedUserTable, DenseUserTable {

  /** A saved table whose ids leave more rows empty is found by hashing. */
  private static final int MOST_ROWS_A_USER = 4;

  private final int width;

  UserTable(int width) {
    this.width = width;
  }

  /**
   * {@return an empty table}
   *
   * @param ids what kind of ids the users have
   * @param width how many words a user has, at least 1
   */
  public static UserTable of(UserIds ids, int width) {
    return ids == UserIds.DENSE ? new DenseUserTable(width) : new HashedUserTable(width);
  }

  /** {@return how many words a user has} */
  public final int width() {
    return width;
  }

  /** {@return the array in which the rows lie; a new row may replace it, so ask again after {@link #row}} */
  public abstract long[] words();

  /**
   * {@return the index in {@link #words()} of a user's first word; the row is made if there is none}
   *
   * @param user the user's id
   * @throws IllegalArgumentException if the id is outside the range that this table can hold
   */
  public abstract int row(long user);

  /**
   * Sets one bit for each of some users.
   *
   * @param users the users' ids, one for each bit
   * @param bits the numbers of the bits, counted over the words of a user
   * @param count how many of both to take
   * @throws IllegalArgumentException if an id is outside the range that this table can hold
   */
  public abstract void setBits(long[] users, int[] bits, int count);

  /**
   * Hands every present user to a visitor, in no particular order.
   *
   * @param visitor is told the user's id and the index of the user's first word
   */
  public abstract void forEach(RowVisitor visitor);

  /**
   * {@return an empty table for the same kind of ids, found in the same way}
   *
   * @param otherWidth how many words a user has there
   */
  public abstract UserTable emptyOf(int otherWidth);

  /** {@return how many users are present} */
  public final long users() {
    long[] count = new long[1];
    forEach((user, row) -> count[0]++);
    return count[0];
  }

  /** {@return the ids of the users who are present, in ascending order} */
  public final long[] ascendingUsers() {
    long[] users = new long[Math.toIntExact(users())];
    int[] next = new int[1];
    forEach((user, row) -> users[next[0]++] = user);
    Arrays.sort(users);
    return users;
  }

  /**
   * Makes room for the rows of another table, so that taking them over in their order stays fast.
   *
   * @param other the other table
   */
  public void reserveFor(UserTable other) {}

  /**
   * Sets every bit that another table has set.
   *
   * @param other a table of not more words a user
   * @param idHere says which id a user of the other table has in this one
   */
  public final void or(UserTable other, LongUnaryOperator idHere) {
    reserveFor(other);
    other.forEach((user, from) -> {
      int to = row(idHere.applyAsLong(user));
      for (int word = 0; word < other.width; word++) {
        words()[to + word] |= other.words()[from + word];
      }
    });
  }

  /**
   * Sets every bit that another table has set, some bits on.
   *
   * @param other a table, all of whose bits are in this one, too, after they are moved
   * @param idHere says which id a user of the other table has in this one
   * @param shift what is added to the number of a bit
   */
  public final void or(UserTable other, LongUnaryOperator idHere, int shift) {
    reserveFor(other);
    other.forEach((user, from) -> {
      int to = row(idHere.applyAsLong(user));
      for (int word = 0; word < other.width; word++) {
        for (long rest = other.words()[from + word]; rest != 0; rest &= rest - 1) {
          int bit = word * Long.SIZE + Long.numberOfTrailingZeros(rest) + shift;
          words()[to + (bit >>> 6)] |= 1L << bit;
        }
      }
    });
  }

  /** {@return the smallest number of a set bit, and the largest; the second is less than the first if none is set} */
  public final int[] firstAndLastBit() {
    long[] any = new long[width];
    forEach((user, row) -> {
      for (int word = 0; word < width; word++) {
        any[word] |= words()[row + word];
      }
    });
    BitSet bits = BitSet.valueOf(any);
    return new int[] {Math.max(0, bits.nextSetBit(0)), bits.length() - 1};
  }

  /** {@return a copy that does not change with this table} */
  public final UserTable copy() {
    UserTable copy = emptyOf(width);
    copy.or(this, user -> user);
    return copy;
  }

  /**
   * Writes all users in ascending order of their ids, so that equal tables give equal bytes.
   *
   * @param out where to write
   */
  public final void writeTo(StateWriter out) {
    long[] users = ascendingUsers();
    out.putInt(width);
    out.putInt(users.length);
    for (long user : users) {
      out.putLong(user);
      int row = row(user);
      for (int word = 0; word < width; word++) {
        out.putLong(words()[row + word]);
      }
    }
  }

  /**
   * {@return the table that {@link #writeTo} wrote, and {@link #lookAt} has looked at}
   *
   * <p>Users with dense ids get a table found by multiplication only if they fill a good part of it: a state of one user whose id is a
   * thousand million must not cost a thousand million rows.
   *
   * @param in where to read
   * @param ids what kind of ids the users have
   */
  public static UserTable readFrom(StateReader in, UserIds ids) {
    int width = in.getInt();
    int users = in.count("users", Long.BYTES * (width + 1));
    UserTable table = forUsers(ids, width, users, in.peekLong(users - 1L, width + 1L));
    for (int i = 0; i < users; i++) {
      int row = table.row(in.getLong());
      for (int word = 0; word < width; word++) {
        table.words()[row + word] = in.getLong();
      }
    }
    return table;
  }

  private static UserTable forUsers(UserIds ids, int width, int users, long largest) {
    return ids == UserIds.DENSE && largest / MOST_ROWS_A_USER <= users
        ? new DenseUserTable(width, Math.toIntExact(largest + 1))
        : hashed(ids, width, users);
  }

  /**
   * {@return an empty table found by hashing, whatever the ids are, so that gaps between them cost nothing}
   *
   * @param ids what kind of ids the users have
   * @param width how many words a user has, at least 1
   * @param users for how many users there is room
   */
  public static UserTable hashed(UserIds ids, int width, int users) {
    return ids == UserIds.DENSE
        ? new SparseUserTable(width, users)
        : new HashedUserTable(width, users);
  }

  /**
   * Looks at the table that {@link #writeTo} wrote.
   *
   * @param in where to read
   * @param ids what kind of ids the users have
   * @param width how many words a user has
   * @param check looks at each user's words
   * @throws IllegalArgumentException if the width is another, the users are not in order, or one has no bit
   */
  public static void lookAt(StateReader in, UserIds ids, int width, RowCheck check) {
    in.check(in.getInt() == width, "have " + width + " words a user");
    int users = in.count("users", Long.BYTES * (width + 1));
    long[] words = new long[users == 0 ? 0 : width];
    long last = ids == UserIds.DENSE ? -1 : Long.MIN_VALUE;
    for (int i = 0; i < users; i++) {
      long user = in.getLong();
      in.check(
          user > last || (i == 0 && user == last && ids == UserIds.ARBITRARY),
          "hold its users in ascending order, each once");
      last = user;
      long bits = 0;
      for (int word = 0; word < width; word++) {
        words[word] = in.getLong();
        bits |= words[word];
      }
      in.check(bits != 0, "have a bit of each user");
      check.look(user, words);
    }
    in.check(ids == UserIds.ARBITRARY || last < UserIds.MOST_DENSE, "have dense ids that fit");
  }

  /**
   * {@return whether no bit is set from some number on, in the last of some words}
   *
   * @param words words of bits
   * @param from the index of the word with bit 0
   * @param bits how many bits may be set; at least one in the last word of those bits
   */
  public static boolean fit(long[] words, int from, int bits) {
    int used = bits & (Long.SIZE - 1);
    return used == 0 || words[from + bits / Long.SIZE] >>> used == 0;
  }

  final boolean present(int row) {
    long bits = 0;
    for (int word = row; word < row + width; word++) {
      bits |= words()[word];
    }
    return bits != 0;
  }

  static long[] resized(long[] words, long length) {
    checkArgument(
        length <= Integer.MAX_VALUE - 8,
        "users times words must fit one array: %s words. Split the users over several accumulators.",
        length);
    return Arrays.copyOf(words, (int) length);
  }

  /** Is told of each user's row. */
  @FunctionalInterface
  public interface RowVisitor {
    /**
     * Looks at one row.
     *
     * @param user the user's id
     * @param row the index of the user's first word in {@link UserTable#words()}
     */
    void visit(long user, int row);
  }

  /** Looks at what is saved of one user. */
  @FunctionalInterface
  public interface RowCheck {
    /**
     * Looks at one row.
     *
     * @param user the user's id
     * @param words the user's words; the array is reused
     * @throws IllegalArgumentException if no accumulator writes such words
     */
    void look(long user, long[] words);
  }
}
