package dev.tandem.metrics.revenue.book;

import dev.tandem.metrics.activity.EpochMilli;
import dev.tandem.metrics.dictionary.UserName;
import dev.tandem.metrics.revenue.month.MonthNumber;
import dev.tandem.metrics.revenue.month.MonthSpan;
import dev.tandem.metrics.state.AscendingIds;
import dev.tandem.metrics.state.StateReader;

/** Looks at saved changes and refuses what {@link ChangeRows} does not write. It keeps one change at a time. */
final class ChangeLook {

  static final int LEAST_ACCOUNT_BYTES = 2 * Integer.BYTES;
  static final int CHANGE_BYTES = 3 * Long.BYTES + Integer.BYTES;

  /** A year and twelve months, each rounded by less than a cent, are less than 13 cents apart, and two such rests less than 25. */
  private static final long MOST_REST = 24;

  private final StateReader in;
  private final RevenueIntake intake;
  private final int last;
  private final MonthSpan span = new MonthSpan();

  private ChangeLook(StateReader in, RevenueIntake intake) {
    this.in = in;
    this.intake = intake;
    last = intake.range().map(range -> MonthNumber.of(range.last())).orElse(Integer.MAX_VALUE);
  }

  static void at(StateReader in, RevenueIntake intake, UserName<?> type) {
    new ChangeLook(in, intake).accounts(type);
  }

  private void accounts(UserName<?> type) {
    AscendingIds ids = Accounts.ascending(in, intake.convention().level(), type);
    for (int left = in.count("accounts", LEAST_ACCOUNT_BYTES); left > 0; left--) {
      ids.next();
      changes();
    }
  }

  private void changes() {
    int count = in.count("changes", CHANGE_BYTES);
    in.check(count > 0 || intake.range().isPresent(), "have its changes");
    Change before = new Change(-EpochMilli.MOST, false, Long.MIN_VALUE, Long.MIN_VALUE);
    for (int left = count; left > 0; left--) {
      Change change = Change.readFrom(in);
      in.check(Change.ORDER.compare(before, change) <= 0, "have changes in order");
      in.check(
          change.epochMilli() <= EpochMilli.MOST
              && Math.abs(change.yearlyRest()) <= (change.byExchange() ? 0 : MOST_REST),
          "have changes within a million years, and years of twelve months");
      month(MonthNumber.of(change.month(intake.convention().zone())));
      before = change;
    }
  }

  private void month(int month) {
    in.check(month <= last, "have changes of its months and before");
    if (intake.range().isEmpty()) {
      span.include(month);
    }
  }
}
