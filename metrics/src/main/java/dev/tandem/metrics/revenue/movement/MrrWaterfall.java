package dev.tandem.metrics.revenue.movement;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.revenue.convention.MonthRange;
import dev.tandem.metrics.revenue.month.Currencies;
import dev.tandem.metrics.statement.MethodStatement;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;

/**
 * The movements of recurring revenue month by month; every month closes to the cent and opens where the month before closed.
 *
 * @param statement what produced the amounts
 * @param range the months
 * @param months one bridge for each month, in ascending order
 * @param negativeAmounts the rows that lowered an account in one month alone, by account, month and amount: a discount stated as a row, or a
 *     refund that belongs out
 * @param outsideRange how many rows or changes of any account lay after the months and were ignored; 0 if the months follow from them. They
 *     are not kept by account, so that the waterfall of a customer or a segment has the number of the whole
 */
public record MrrWaterfall(
    MethodStatement statement,
    MonthRange range,
    List<MrrBridge> months,
    List<NegativeAmount> negativeAmounts,
    long outsideRange) {

  /**
   * Copies the bridges and checks the identities.
   *
   * @throws IllegalArgumentException if there is not one bridge for each month, or an identity of {@link #breaches(List)} is broken, or
   *     {@code outsideRange} is negative
   */
  public MrrWaterfall {
    Objects.requireNonNull(statement, "statement");
    Objects.requireNonNull(range, "range");
    months = ImmutableList.copyOf(months);
    negativeAmounts = ImmutableList.copyOf(negativeAmounts);
    checkArgument(
        months.stream().map(MrrBridge::first).toList().equals(range.months())
            && months.stream().map(MrrBridge::last).toList().equals(range.months()),
        "waterfall must have one bridge for each month of %s: %s. Add or remove months.",
        range,
        months.stream().map(MrrBridge::first).toList());
    ImmutableList<String> breaches = breaches(months);
    checkArgument(
        breaches.isEmpty(),
        "waterfall must close: %s. Correct the rows named.",
        String.join("; ", breaches));
    checkArgument(
        outsideRange >= 0, "rows outside must not be negative: %s. Count from 0.", outsideRange);
  }

  /**
   * Makes a waterfall without negative amounts and of rows that all lay in its months or before.
   *
   * @param statement what produced the amounts
   * @param range the months
   * @param months one bridge for each month, in ascending order
   * @throws IllegalArgumentException if there is not one bridge for each month, or an identity of {@link #breaches(List)} is broken
   */
  public MrrWaterfall(MethodStatement statement, MonthRange range, List<MrrBridge> months) {
    this(statement, range, months, ImmutableList.of(), 0);
  }

  /**
   * {@return the identities that consecutive bridges break, in words that name month and amount; empty if none}
   *
   * <p>Each bridge must close in money ({@link MrrBridge#gap()}) and in accounts ({@link AccountCounts#gap()}), and each must open where the
   * one before closed. Use it on the numbers of another tool before you compare them.
   *
   * @param bridges bridges of consecutive months
   * @throws IllegalArgumentException if two bridges have different currencies
   */
  public static ImmutableList<String> breaches(List<MrrBridge> bridges) {
    ImmutableList.Builder<String> breaches = ImmutableList.builder();
    for (int i = 0; i < bridges.size(); i++) {
      MrrBridge bridge = bridges.get(i);
      Currencies.checkSame(bridges.get(0).opening(), bridge.opening());
      if (!bridge.gap().isZero()) {
        breaches.add(bridge.first() + ": opening and movements exceed closing by " + bridge.gap());
      }
      if (bridge.accounts().gap() != 0) {
        breaches.add(bridge.first() + ": opening accounts and movements exceed closing accounts by "
            + bridge.accounts().gap());
      }
      if (i > 0) {
        addJoint(bridges.get(i - 1), bridge, breaches);
      }
    }
    return breaches.build();
  }

  private static void addJoint(
      MrrBridge before, MrrBridge bridge, ImmutableList.Builder<String> breaches) {
    if (!before.closing().equals(bridge.opening())
        || before.accounts().closing() != bridge.accounts().opening()) {
      breaches.add(bridge.first() + ": opens with " + bridge.opening() + " of "
          + bridge.accounts().opening() + " accounts, " + before.last() + " closed with "
          + before.closing() + " of " + before.accounts().closing());
    }
  }

  /**
   * {@return the bridge of a month}
   *
   * @param month a month of the range
   * @throws IllegalArgumentException if the month is not in the range
   */
  public MrrBridge month(YearMonth month) {
    return months.get(range.index(month));
  }

  /** {@return one bridge over all months} */
  public MrrBridge total() {
    return between(range.first(), range.last());
  }

  /**
   * {@return one bridge over several months: the sums of their movements}
   *
   * @param first the first month, whose opening is the bridge's
   * @param last the last month, whose closing is the bridge's
   * @throws IllegalArgumentException if a month is not in the range or {@code last} is before {@code first}
   */
  public MrrBridge between(YearMonth first, YearMonth last) {
    MonthRange window = MonthRange.of(first, last);
    int from = range.index(first);
    range.index(last);
    return months.subList(from, from + window.count()).stream()
        .reduce(MrrBridge::then)
        .orElseThrow();
  }

  /** {@return a row a month: how the opening became the closing} */
  @Override
  public String toString() {
    TextTable table = new TextTable()
        .words("month")
        .numbers("opening")
        .numbers("new")
        .numbers("expansion")
        .numbers("reactivation")
        .numbers("contraction")
        .numbers("churn")
        .numbers("closing")
        .rows(months, month -> new Object[] {
          month.first(),
          month.opening(),
          month.newBusiness(),
          month.expansion(),
          month.reactivation(),
          month.contraction(),
          month.churn(),
          month.closing()
        });
    return statement + "\n" + table
        + (outsideRange > 0 ? "\n" + outsideRange + " rows outside the months" : "");
  }
}
