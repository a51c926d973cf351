package dev.tandem.metrics.revenue.movement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AccountCountsTest {

  private static final AccountCounts FIRST = new AccountCounts(10, 5, 7, 3, 2, 6, 12, 1, 2);
  private static final AccountCounts NEXT = new AccountCounts(12, 50, 70, 30, 20, 60, 32, 10, 20);

  /** One count of the given size at a position, and as much churn as it needs. */
  private static AccountCounts one(int position, long size) {
    long[] counts = new long[9];
    counts[position] = size;
    counts[5] = Math.max(counts[5], counts[7] + counts[8]);
    return new AccountCounts(
        counts[0], counts[1], counts[2], counts[3], counts[4], counts[5], counts[6], counts[7],
        counts[8]);
  }

  @Test
  void gap_isWhatTheIdentityLeaves() {
    assertThat(FIRST.gap()).isZero();
    assertThat(new AccountCounts(10, 5, 7, 3, 2, 6, 11, 1, 2).gap()).isEqualTo(1);
  }

  @Test
  void then_addsMovementsAndKeepsTheEnds() {
    assertThat(FIRST.then(NEXT)).isEqualTo(new AccountCounts(10, 55, 77, 33, 22, 66, 32, 11, 22));
  }

  @Test
  void plus_addsAll() {
    assertThat(FIRST.plus(NEXT)).isEqualTo(new AccountCounts(22, 55, 77, 33, 22, 66, 44, 11, 22));
  }

  @Test
  void gap_ofHugeCounts_isExactOrRefused() {
    long most = Long.MAX_VALUE;
    assertThat(new AccountCounts(most, most, 0, 0, 0, most, most, 0, 0).gap()).isZero();
    AccountCounts open = new AccountCounts(most, most, 0, 0, 0, 0, 0, 0, 0);
    assertThatThrownBy(open::gap).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void sums_thatDoNotFit_areRefused() {
    IntStream.range(0, 9).forEach(position -> {
      AccountCounts many = one(position, Long.MAX_VALUE);
      AccountCounts more = one(position, 1);
      Function<AccountCounts, AccountCounts> plus = many::plus;
      assertThatThrownBy(() -> plus.apply(more))
          .as("position %s", position)
          .isInstanceOf(ArithmeticException.class);
      if (position != 0 && position != 6) {
        assertThatThrownBy(() -> many.then(more))
            .as("position %s", position)
            .isInstanceOf(ArithmeticException.class);
      }
    });
  }

  @Test
  void partsOfChurn_whoseSumDoesNotFit_areRefused() {
    assertThatThrownBy(() -> new AccountCounts(0, 0, 0, 0, 0, 5, 0, Long.MAX_VALUE, Long.MAX_VALUE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("parts of churn must not exceed it");
  }
}
