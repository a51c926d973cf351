package dev.tandem.metrics.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.metrics.dictionary.UserIds;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Tables of users and their bits, each kind by the same steps. */
class UserTableTest {

  private static List<UserTable> tables(int width) {
    return List.of(
        UserTable.of(UserIds.DENSE, width),
        UserTable.of(UserIds.ARBITRARY, width),
        UserTable.hashed(UserIds.DENSE, width, 3));
  }

  private static void set(UserTable table, long user, int... bits) {
    for (int bit : bits) {
      table.setBits(new long[] {user}, new int[] {bit}, 1);
    }
  }

  private static Map<Long, List<Long>> content(UserTable table) {
    Map<Long, List<Long>> content = new TreeMap<>();
    table.forEach((user, row) -> content.put(
        user,
        LongStream.range(0, table.width())
            .map(word -> table.words()[row + (int) word])
            .boxed()
            .toList()));
    return content;
  }

  @Test
  void setBits_ofUsersWithGaps_areThoseOfTheirRows() {
    for (UserTable table : tables(2)) {
      set(table, 0, 0, 127);
      set(table, 700, 63);
      set(table, 3, 64);
      set(table, 700, 1);
      assertThat(content(table))
          .isEqualTo(Map.of(
              0L, List.of(1L, Long.MIN_VALUE),
              3L, List.of(0L, 1L),
              700L, List.of(Long.MIN_VALUE | 2, 0L)));
      assertThat(table.users()).isEqualTo(3);
      assertThat(table.ascendingUsers()).containsExactly(0, 3, 700);
      assertThat(table.firstAndLastBit()).containsExactly(0, 127);
    }
  }

  @Test
  void row_withoutAnyBit_isNoUser() {
    for (UserTable table : tables(1)) {
      table.words()[table.row(5)] = 0;
      table.words()[table.row(0)] = 0;
      assertThat(table.users()).isZero();
      assertThat(table.ascendingUsers()).isEmpty();
      int[] bits = table.firstAndLastBit();
      assertThat(bits[1]).isLessThan(bits[0]);
    }
  }

  @Test
  void setBits_ofManyUsersAtOnce_growWithThem() {
    long[] users = LongStream.range(0, 3_000).map(i -> i * 7 % 3_000).toArray();
    int[] bits = LongStream.of(users).mapToInt(user -> (int) (user % 64)).toArray();
    for (UserTable table : tables(1)) {
      table.setBits(users, bits, users.length);
      assertThat(table.users()).isEqualTo(3_000);
      table.forEach((user, row) -> assertThat(table.words()[row]).isEqualTo(1L << (user % 64)));
    }
  }

  @Test
  void setBits_oneUserTwiceInABatch_hasBoth() {
    for (UserTable table : tables(1)) {
      table.setBits(new long[] {9, 0, 9, 0}, new int[] {1, 2, 3, 4}, 4);
      assertThat(content(table)).isEqualTo(Map.of(0L, List.of(20L), 9L, List.of(10L)));
    }
  }

  @Test
  void arbitraryIds_negativeAndHuge_areUsersLikeAny() {
    UserTable table = UserTable.of(UserIds.ARBITRARY, 1);
    for (long user : new long[] {Long.MIN_VALUE, -1, Long.MAX_VALUE, 1L << 40}) {
      set(table, user, 6);
    }
    assertThat(table.ascendingUsers())
        .containsExactly(Long.MIN_VALUE, -1, 1L << 40, Long.MAX_VALUE);
  }

  @Test
  void denseIds_outOfRange_areRefused() {
    for (UserTable table :
        List.of(UserTable.of(UserIds.DENSE, 1), UserTable.hashed(UserIds.DENSE, 1, 0))) {
      for (long user : new long[] {-1, Integer.MAX_VALUE, 1L << 40}) {
        String message =
            "dense user id must be from 0 to 2147483646: " + user + ". Use arbitrary ids.";
        assertThatThrownBy(() -> table.row(user))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessage(message);
        assertThatThrownBy(() -> set(table, user, 1))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessage(message);
      }
    }
  }

  @Test
  void denseIds_thatNeedMoreWordsThanAnArrayHolds_areRefused() {
    UserTable table = UserTable.of(UserIds.DENSE, 3);
    assertThatThrownBy(() -> table.row(1_000_000_000))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("users times words must fit one array: 3000000003 words."
            + " Split the users over several accumulators.");
  }

  @Test
  void or_withAndWithoutShift_joinsBitsUnderOtherIds() {
    for (UserTable from : tables(1)) {
      set(from, 1, 0, 5);
      set(from, 90, 63);
      for (UserTable to : tables(2)) {
        set(to, 11, 2);
        to.or(from, user -> user + 10);
        assertThat(content(to))
            .isEqualTo(Map.of(11L, List.of(37L, 0L), 100L, List.of(Long.MIN_VALUE, 0L)));
        to.or(from, user -> user, 60);
        assertThat(content(to))
            .containsEntry(1L, List.of(1L << 60, 2L))
            .containsEntry(90L, List.of(0L, 1L << 59))
            .hasSize(4);
        to.or(from, user -> 200, 0);
        assertThat(content(to)).containsEntry(200L, List.of(Long.MIN_VALUE | 33, 0L));
      }
    }
  }

  @Test
  void copy_thenChanged_leavesTheOriginal() {
    for (UserTable table : tables(1)) {
      set(table, 4, 1);
      UserTable copy = table.copy();
      set(copy, 4, 2);
      set(copy, 500, 3);
      assertThat(content(table)).isEqualTo(Map.of(4L, List.of(2L)));
      assertThat(content(copy)).isEqualTo(Map.of(4L, List.of(6L), 500L, List.of(8L)));
      assertThat(copy).hasSameClassAs(table);
      assertThat(table.emptyOf(3).width()).isEqualTo(3);
      assertThat(table.emptyOf(3).users()).isZero();
    }
  }

  @Test
  void fit_bitsBeyondTheRow_doNot() {
    assertThat(UserTable.fit(new long[] {-1}, 0, 64)).isTrue();
    assertThat(UserTable.fit(new long[] {7}, 0, 3)).isTrue();
    assertThat(UserTable.fit(new long[] {8}, 0, 3)).isFalse();
    assertThat(UserTable.fit(new long[] {0, -1, 1}, 1, 65)).isTrue();
    assertThat(UserTable.fit(new long[] {0, -1, 2}, 1, 65)).isFalse();
  }
}
