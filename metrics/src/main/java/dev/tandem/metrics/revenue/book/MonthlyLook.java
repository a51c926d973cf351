package dev.tandem.metrics.revenue.book;

import com.google.common.math.LongMath;
import dev.tandem.metrics.dictionary.UserName;
import dev.tandem.metrics.revenue.convention.MonthRange;
import dev.tandem.metrics.revenue.convention.MovementLevel;
import dev.tandem.metrics.revenue.month.MonthNumber;
import dev.tandem.metrics.revenue.month.MonthSpan;
import dev.tandem.metrics.state.AscendingIds;
import dev.tandem.metrics.state.StateReader;
import java.util.Arrays;
import java.util.Optional;

/** Looks at saved monthly rows and refuses what {@link MonthlyRows} does not write. It keeps one account at a time. */
final class MonthlyLook {

  private static final int ENTRY_BYTES = Integer.BYTES + Long.BYTES;

  private final StateReader in;
  private final Optional<MonthRange> range;
  private final int first;
  private final int width;
  private final MonthSpan span = new MonthSpan();
  private long[] sums = {};
  private int[] months = {};
  private boolean hasEffects;

  private MonthlyLook(StateReader in, RevenueIntake intake) {
    this.in = in;
    range = intake.range();
    first = range.map(given -> MonthNumber.of(given.first()) - 1).orElse(0);
    width = range.map(given -> given.count() + 1).orElse(0);
  }

  static void at(StateReader in, RevenueIntake intake, UserName<?> type) {
    new MonthlyLook(in, intake).accounts(intake.convention().level(), type);
  }

  private void accounts(MovementLevel level, UserName<?> type) {
    boolean withExchange = in.getBoolean();
    int storeBytes = width * Long.BYTES + Integer.BYTES;
    int least = type.leastBytes() + Integer.BYTES + (withExchange ? 2 : 1) * storeBytes;
    int accounts = in.count("accounts", least);
    AscendingIds ids = Accounts.ascending(in, level, type);
    for (int left = accounts; left > 0; left--) {
      ids.next();
      balances();
      boolean hasEffect = withExchange && exchange();
      in.check(hasEffect || months.length > 0 || width > 0, "have its rows");
      negatives();
      in.check(Arrays.stream(sums).allMatch(sum -> sum >= 0), "have the rows of its sums");
    }
    in.check(hasEffects == withExchange, "have its exchange effects");
  }

  /** Of the range, then those before it; while the range grows, all of them. */
  private void balances() {
    in.checkRoom("an account", (long) width * Long.BYTES);
    long[] table = new long[width];
    Arrays.setAll(table, column -> in.getLong());
    int outside = in.count("months", ENTRY_BYTES);
    sums = Arrays.copyOf(table, width + outside);
    months = new int[outside];
    for (int i = 0; i < outside; i++) {
      months[i] = month(i == 0 ? Integer.MIN_VALUE : months[i - 1], i == 0);
      sums[width + i] = in.getLong();
    }
  }

  private int month(int last, boolean isFirst) {
    int month = in.getInt();
    in.check(isFirst || month > last, "have months in ascending order");
    if (range.isPresent()) {
      in.check(month < first, "have months before its range");
    } else {
      span.include(MonthNumber.of(MonthNumber.month(month)));
    }
    return month;
  }

  /** {@return whether there is an effect} */
  private boolean exchange() {
    if (width > 0) {
      in.check(in.getLong() == 0, "have exchange effects of its months");
      in.skip((width - 1) * Long.BYTES);
    }
    int outside = in.count("months", ENTRY_BYTES);
    in.check(outside == 0 || width == 0, "have exchange effects of its months");
    int last = 0;
    for (int i = 0; i < outside; i++) {
      last = month(last, i == 0);
      in.skip(Long.BYTES);
    }
    hasEffects |= width > 0 || outside > 0;
    return outside > 0;
  }

  /** Takes them out of the sums, of which the rows that are left cannot be negative. */
  private void negatives() {
    int lastMonth = Integer.MIN_VALUE;
    long lastAmount = Long.MIN_VALUE;
    for (int left = in.count("negative amounts", ENTRY_BYTES); left > 0; left--) {
      int month = in.getInt();
      long amount = in.getLong();
      in.check(
          amount < 0 && (month > lastMonth || (month == lastMonth && amount >= lastAmount)),
          "have negative amounts below 0, in order");
      int at = index(month);
      sums[at] = LongMath.saturatedSubtract(sums[at], amount);
      lastMonth = month;
      lastAmount = amount;
    }
  }

  private int index(int month) {
    long column = (long) month - first;
    if (column >= 0 && column < width) {
      return (int) column;
    }
    int at = Arrays.binarySearch(months, month);
    in.check(at >= 0, "have the months of its negative amounts");
    return width + at;
  }
}
