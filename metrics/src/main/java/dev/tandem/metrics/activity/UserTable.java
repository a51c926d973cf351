package dev.tandem.metrics.activity;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.metrics.state.StateReader;
import dev.tandem.metrics.state.StateWriter;
import java.util.Arrays;
import java.util.function.LongUnaryOperator;

/**
 * A few {@code long} words for each user, all in one array: bits that say what the user did when.
 *
 * <p>A user is present if one of the user's bits is set, so that no separate mark is needed and a row without bits is as good as none.
 */
public abstract sealed class UserTable permits HashedUserTable, DenseUserTable {

  private static final int MOST_WORDS = 1_000_000;

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

  /** {@return what kind of ids the users have} */
  public abstract UserIds ids();

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

  /** {@return a copy that does not change with this table} */
  public final UserTable copy() {
    UserTable copy = of(ids(), width);
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
   * {@return the table that {@link #writeTo} wrote}
   *
   * @param in where to read
   * @param ids what kind of ids the users have
   * @throws IllegalArgumentException if the bytes do not hold a table
   */
  public static UserTable readFrom(StateReader in, UserIds ids) {
    int width = in.getInt();
    checkArgument(
        width >= 1 && width <= MOST_WORDS, "width must be from 1 to %s: %s.", MOST_WORDS, width);
    UserTable table = of(ids, width);
    int users = in.count("users");
    for (int i = 0; i < users; i++) {
      int row = table.row(in.getLong());
      for (int word = 0; word < width; word++) {
        table.words()[row + word] = in.getLong();
      }
    }
    return table;
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
}
