package dev.tandem.metrics.revenue.book;

import com.google.common.collect.ImmutableList;
import dev.tandem.metrics.revenue.movement.AccountCounts;
import dev.tandem.metrics.revenue.movement.MovementType;
import dev.tandem.metrics.revenue.movement.MrrBridge;
import dev.tandem.metrics.revenue.movement.MrrWaterfall;
import dev.tandem.metrics.revenue.movement.NegativeAmount;
import dev.tandem.metrics.statement.MethodStatement;
import java.time.YearMonth;
import java.util.List;
import org.joda.money.Money;

/**
 * Sums movements and balances of many accounts by month.
 *
 * <p>Balances are summed on their own and not worked out from the movements, so that the closing of the bridges is a check.
 */
public final class MovementTally implements MovementSink {

  private final RevenueFrame frame;
  private final int months;
  private final long[] amounts;
  private final long[] counts;
  private final long[] closing;
  private final long[] closingAccounts;
  private final long[] churnOfJoined;
  private final long[] churnReactivated;
  private final long[] yearlyRests;
  private long opening;
  private long openingAccounts;
  private boolean paidAtOpening;
  private int churnsThisMonth;

  /** Makes a tally of nothing. */
  public MovementTally(RevenueFrame frame) {
    this.frame = frame;
    months = frame.range().count();
    amounts = new long[MovementType.COUNT * months];
    counts = new long[amounts.length];
    closing = new long[months];
    closingAccounts = new long[months];
    churnOfJoined = new long[months];
    churnReactivated = new long[months];
    yearlyRests = new long[months];
  }

  @Override
  public void opening(long balance) {
    opening = Math.addExact(opening, balance);
    paidAtOpening = balance > 0;
    openingAccounts += paidAtOpening ? 1 : 0;
  }

  @Override
  public void movement(int month, MovementType type, long amount) {
    int cell = type.index() * months + month;
    amounts[cell] = Math.addExact(amounts[cell], amount);
    counts[cell]++;
    if (type == MovementType.CHURN) {
      churnsThisMonth++;
    }
  }

  @Override
  public void closing(int month, long balance) {
    closing[month] = Math.addExact(closing[month], balance);
    boolean pays = balance > 0;
    closingAccounts[month] += pays ? 1 : 0;
    if (churnsThisMonth > 0) {
      if (paidAtOpening) {
        churnReactivated[month] += pays ? churnsThisMonth : churnsThisMonth - 1;
      } else {
        churnOfJoined[month] += churnsThisMonth;
      }
      churnsThisMonth = 0;
    }
    paidAtOpening = pays;
  }

  @Override
  public void yearlyRest(int month, long rest) {
    yearlyRests[month] = Math.addExact(yearlyRests[month], rest);
  }

  /** {@return the sums so far} */
  public MrrWaterfall waterfall(List<NegativeAmount> negativeAmounts) {
    MethodStatement statement = frame.statement();
    ImmutableList.Builder<MrrBridge> bridges = ImmutableList.builder();
    for (int month = 0; month < months; month++) {
      bridges.add(bridge(statement, month));
    }
    return new MrrWaterfall(
        statement, frame.range(), bridges.build(), negativeAmounts, frame.outsideRange());
  }

  private MrrBridge bridge(MethodStatement statement, int month) {
    YearMonth at = frame.range().month(month);
    Money closed = frame.money(closing[month]);
    return new MrrBridge(
        statement,
        at,
        at,
        frame.money(month == 0 ? opening : closing[month - 1]),
        amount(MovementType.NEW, month),
        amount(MovementType.EXPANSION, month),
        amount(MovementType.REACTIVATION, month),
        amount(MovementType.CONTRACTION, month),
        amount(MovementType.CHURN, month),
        amount(MovementType.EXCHANGE, month),
        closed,
        closed.multipliedBy(12).plus(frame.money(yearlyRests[month])),
        accounts(month),
        frame.isComplete(at));
  }

  private Money amount(MovementType type, int month) {
    return frame.money(amounts[type.index() * months + month]);
  }

  private AccountCounts accounts(int month) {
    return new AccountCounts(
        month == 0 ? openingAccounts : closingAccounts[month - 1],
        count(MovementType.NEW, month),
        count(MovementType.EXPANSION, month),
        count(MovementType.REACTIVATION, month),
        count(MovementType.CONTRACTION, month),
        count(MovementType.CHURN, month),
        closingAccounts[month],
        churnOfJoined[month],
        churnReactivated[month]);
  }

  private long count(MovementType type, int month) {
    return counts[type.index() * months + month];
  }
}
