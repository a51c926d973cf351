package dev.tandem.metrics.engagement.activity;

import dev.tandem.metrics.activity.BitSpan;
import dev.tandem.metrics.activity.UserBlock;
import dev.tandem.metrics.activity.UserTable;
import dev.tandem.metrics.dictionary.UserDictionary;
import dev.tandem.metrics.dictionary.UserIds;
import dev.tandem.metrics.dictionary.UserName;
import dev.tandem.metrics.state.StateReader;
import dev.tandem.metrics.state.StateWriter;
import java.util.function.Consumer;
import java.util.function.LongUnaryOperator;

/**
 * One bit for each user and period.
 *
 * <p>Bit 0 stands for earlier periods, bit 1 for the one just before the range, which tell a new user from a resurrected one, and those
 * from {@link #FIRST_BIT} on for the periods of the range. Whole blocks of 64 users are asked at once, turned so that a word holds a
 * period.
 */
final class ActivityBits {

  /** The bit of the range's first period. */
  static final int FIRST_BIT = 2;

  private final UserTable table;

  private ActivityBits(UserTable table) {
    this.table = table;
  }

  static ActivityBits ofPeriods(int periods) {
    return new ActivityBits(UserTable.of(UserIds.DENSE, words(periods)));
  }

  private static int words(int periods) {
    return (periods + FIRST_BIT + Long.SIZE - 1) / Long.SIZE;
  }

  /** Notes that a user was active in a period of the range. */
  void set(int user, int bit) {
    int row = table.row(user);
    table.words()[row + (bit >>> 6)] |= 1L << bit;
  }

  /** {@return the same bits, some on, with room for so many periods} */
  ActivityBits moved(int periods, int shift) {
    ActivityBits moved = new ActivityBits(table.emptyOf(words(periods)));
    moved.or(this, user -> user, shift);
    return moved;
  }

  ActivityBits copy() {
    return new ActivityBits(table.copy());
  }

  /** Takes over the bits of other users, some on. */
  void or(ActivityBits other, LongUnaryOperator userHere, int shift) {
    table.or(other.table, userHere, shift);
  }

  /** {@return the number of the first period of the range with a bit, and of the last; negative before it} */
  int[] firstAndLastPeriod() {
    int[] bits = table.firstAndLastBit();
    return new int[] {bits[0] - FIRST_BIT, bits[1] - FIRST_BIT};
  }

  long users() {
    return table.users();
  }

  /** Hands each user to a visitor, with the place of the user's bits. */
  void forEach(UserTable.RowVisitor visitor) {
    table.forEach(visitor);
  }

  boolean isSet(int row, int bit) {
    return (table.words()[row + (bit >>> 6)] >>> bit & 1) != 0;
  }

  /** {@return the bit as a block of one user} */
  long word(int row, int bit) {
    return isSet(row, bit) ? 1 : 0;
  }

  /** Hands 64 users after the other to a visitor: for each bit the word of those who have it. */
  void forEachBlock(Consumer<long[]> visitor) {
    UserBlock block = new UserBlock(table.width());
    table.forEach((user, row) -> {
      block.add(table.words(), row);
      if (block.isFull()) {
        visitor.accept(block.turn());
        block.clear();
      }
    });
    visitor.accept(block.turn());
  }

  /** {@return the users of a block who were active in any period from the first to the last} */
  static long anyOf(long[] block, int first, int last) {
    long any = 0;
    for (int period = first; period <= last; period++) {
      any |= block[period + FIRST_BIT];
    }
    return any;
  }

  void writeTo(StateWriter out) {
    table.writeTo(out);
  }

  /** {@return the bits that {@link #writeTo} wrote, and {@link #lookAt} has looked at} */
  static ActivityBits readFrom(StateReader in) {
    return new ActivityBits(UserTable.readFrom(in, UserIds.DENSE));
  }

  /** {@return which bits the users have whose names and activity are saved, after looking at both} */
  static BitSpan lookAt(StateReader in, UserName<?> type, int periods) {
    int names = UserDictionary.lookAt(in, type);
    int bits = periods + FIRST_BIT;
    BitSpan span = new BitSpan();
    long[] seen = new long[1];
    UserTable.lookAt(in, UserIds.DENSE, words(periods), (user, words) -> {
      in.check(user == seen[0]++, "have the activity of each user");
      in.check(UserTable.fit(words, 0, bits), "have bits of its periods only");
      span.include(words, 0, words.length);
    });
    in.check(seen[0] == names, "have the activity of each user");
    return span;
  }
}
