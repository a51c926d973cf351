package dev.tandem.metrics.revenue.book;

import com.google.common.collect.ImmutableList;
import dev.tandem.metrics.dictionary.UserDictionary;
import dev.tandem.metrics.dictionary.UserName;
import dev.tandem.metrics.revenue.convention.MonthRange;
import dev.tandem.metrics.revenue.month.MonthNumber;
import dev.tandem.metrics.revenue.month.MonthSpan;
import dev.tandem.metrics.state.StateReader;
import dev.tandem.metrics.state.StateWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The dated changes of all accounts, as they came in.
 *
 * @param <A> how customers are named
 */
public final class ChangeRows<A extends Comparable<A>> implements RevenueRows<A> {

  private final RevenueIntake intake;
  private final Accounts<A> accounts;
  private final List<List<Change>> changes = new ArrayList<>();
  private final MonthSpan span = new MonthSpan();
  private final int last;
  private long afterRange;

  /** Makes an empty book. */
  public ChangeRows(RevenueIntake intake, UserDictionary<A> index) {
    this.intake = intake;
    this.accounts = new Accounts<>(intake.convention().level(), index);
    last = intake.range().map(range -> MonthNumber.of(range.last())).orElse(Integer.MAX_VALUE);
  }

  @Override
  public RevenueIntake intake() {
    return intake;
  }

  @Override
  public Accounts<A> accounts() {
    return accounts;
  }

  @Override
  public long afterRange() {
    return afterRange;
  }

  /** Refuses times that are too far from others, before anything is kept. */
  public void check(List<Change> coming) {
    if (intake.range().isEmpty()) {
      MonthSpan all = new MonthSpan();
      all.include(span);
      coming.forEach(change -> all.include(month(change)));
    }
  }

  /** Adds a change of an account. */
  public void add(int row, Change change) {
    if (month(change) > last) {
      afterRange = Math.incrementExact(afterRange);
    } else {
      keep(row, change);
    }
  }

  private void keep(int row, Change change) {
    if (intake.range().isEmpty()) {
      span.include(month(change));
    }
    while (changes.size() <= row) {
      changes.add(new ArrayList<>(2));
    }
    changes.get(row).add(change);
  }

  private int month(Change change) {
    return MonthNumber.of(change.month(intake.convention().zone()));
  }

  /** Takes over all changes of another book. */
  public void addAll(ChangeRows<A> other) {
    long after = Math.addExact(afterRange, other.afterRange);
    span.include(other.span);
    for (int from = 0; from < other.accounts.size(); from++) {
      int row = accounts.rowOf(other.accounts, from);
      other.of(from).forEach(change -> keep(row, change));
    }
    afterRange = after;
  }

  /** {@return the same changes with more months at the end of the range} */
  public ChangeRows<A> extendedTo(int months) {
    ChangeRows<A> extended =
        new ChangeRows<>(intake.extendedTo(months, afterRange), accounts.index().empty());
    extended.addAll(this);
    return extended;
  }

  /** The balances so far; they change with these rows. */
  @Override
  public BalanceBook<A> book(Optional<Instant> asOf) {
    MonthRange range = intake
        .range()
        .orElseGet(() -> new MonthRange(MonthNumber.month(span.first()), span.count()));
    return new ChangeBook<>(intake.frame(range, asOf, afterRange), accounts, changes);
  }

  /** The changes of an account; none if all of them lay after the range. */
  private List<Change> of(int row) {
    return row < changes.size() ? changes.get(row) : ImmutableList.of();
  }

  @Override
  public void writeTo(StateWriter out) {
    intake.writeTo(out);
    accounts.index().type().writeTo(out);
    out.putLong(afterRange);
    out.putInt(accounts.size());
    for (int row : accounts.ascendingRows()) {
      accounts.index().writeName(out, row);
      List<Change> ordered = ImmutableList.sortedCopyOf(Change.ORDER, of(row));
      out.putInt(ordered.size());
      ordered.forEach(change -> change.writeTo(out));
    }
  }

  /** {@return the changes that {@link #writeTo} wrote} */
  public static <A extends Comparable<A>> ChangeRows<A> readFrom(
      StateReader in, UserName<A> type) {
    RevenueIntake intake = RevenueIntake.readFrom(in, AmountSource.DATED_CHANGES);
    type.checkNext(in);
    long after = in.getCount("changes after the range");
    in.check(after == 0 || intake.range().isPresent(), "have its range");
    in.lookAhead(ahead -> ChangeLook.at(ahead, intake, type));
    UserDictionary<A> index = UserDictionary.of(type);
    ChangeRows<A> rows = new ChangeRows<>(intake, index);
    rows.afterRange = after;
    for (int left = in.count("accounts", ChangeLook.LEAST_ACCOUNT_BYTES); left > 0; left--) {
      int row = index.readName(in);
      for (int more = in.count("changes", ChangeLook.CHANGE_BYTES); more > 0; more--) {
        rows.keep(row, Change.readFrom(in));
      }
    }
    return rows;
  }
}
