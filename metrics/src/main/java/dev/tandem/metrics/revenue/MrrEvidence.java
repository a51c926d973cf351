package dev.tandem.metrics.revenue;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.tandem.metrics.revenue.book.BalanceBook;
import dev.tandem.metrics.revenue.book.MovementTally;
import dev.tandem.metrics.revenue.book.RevenueFrame;
import dev.tandem.metrics.revenue.convention.MonthRange;
import dev.tandem.metrics.revenue.movement.CohortRetention;
import dev.tandem.metrics.revenue.movement.MrrBridge;
import dev.tandem.metrics.revenue.movement.MrrMovement;
import dev.tandem.metrics.revenue.movement.MrrWaterfall;
import dev.tandem.metrics.statement.MethodStatement;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** The accounts behind a waterfall: who moved when, the bridge of a customer or a segment, and the same customers at two month ends. */
public final class MrrEvidence {

  private final BalanceBook book;
  private final MrrWaterfall waterfall;

  MrrEvidence(BalanceBook book) {
    this.book = book;
    this.waterfall = book.waterfall();
  }

  /** {@return the sums of all movements} */
  public MrrWaterfall waterfall() {
    return waterfall;
  }

  /** {@return what produced the movements} */
  public MethodStatement statement() {
    return waterfall.statement();
  }

  /** {@return all customers, in ascending order of their ids} */
  public ImmutableList<String> customers() {
    return stream(row -> List.of(book.accounts().customer(row))).stream()
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * {@return all movements of a month, by account and then in time order}
   *
   * @param month a month of the range
   * @throws IllegalArgumentException if the month is not in the range
   */
  public ImmutableList<MrrMovement> movements(YearMonth month) {
    waterfall.range().index(month);
    return stream(row -> movements(row).stream()
        .filter(movement -> movement.month().equals(month))
        .toList());
  }

  /**
   * {@return all movements of a customer, by account and then in time order}
   *
   * @param customer the customer; a number as its decimal digits
   * @throws IllegalArgumentException if there is no such customer
   */
  public ImmutableList<MrrMovement> movementsOf(String customer) {
    checkCustomer(customer);
    return stream(row -> isOf(row, customer) ? movements(row) : List.of());
  }

  /**
   * {@return the waterfall of one customer}
   *
   * @param customer the customer; a number as its decimal digits
   * @throws IllegalArgumentException if there is no such customer
   */
  public MrrWaterfall customer(String customer) {
    checkCustomer(customer);
    MovementTally tally = new MovementTally(book.frame());
    for (int row : book.accounts().ascendingRows()) {
      if (isOf(row, customer)) {
        book.walk(row, tally);
      }
    }
    return tally.waterfall(
        stream(row -> isOf(row, customer) ? book.negativeAmounts(row) : List.of()));
  }

  /**
   * {@return the waterfall of each segment, by ascending name; together they are the waterfall of all}
   *
   * @param segment gives the segment of a customer, one that holds for all months
   * @throws IllegalStateException if the segments do not add up to the whole, naming month and line
   */
  public ImmutableSortedMap<String, MrrWaterfall> bySegment(Function<String, String> segment) {
    Map<String, MovementTally> tallies = new TreeMap<>();
    for (int row : book.accounts().ascendingRows()) {
      String name = segment.apply(book.accounts().customer(row));
      book.walk(row, tallies.computeIfAbsent(name, key -> new MovementTally(book.frame())));
    }
    ImmutableSortedMap.Builder<String, MrrWaterfall> segments = ImmutableSortedMap.naturalOrder();
    tallies.forEach((name, tally) -> segments.put(
        name,
        tally.waterfall(waterfall.negativeAmounts().stream()
            .filter(amount -> segment.apply(amount.customer()).equals(name))
            .toList())));
    ImmutableSortedMap<String, MrrWaterfall> result = segments.build();
    checkSum(result);
    return result;
  }

  private void checkSum(SortedMap<String, MrrWaterfall> segments) {
    for (MrrBridge whole : waterfall.months()) {
      segments.values().stream()
          .map(part -> part.month(whole.first()))
          .reduce(MrrBridge::plus)
          .ifPresent(sum -> checkState(
              sum.equals(whole),
              "segments must add up to the whole: %s, sum %s, whole %s. Give each customer one segment.",
              whole.first(),
              sum,
              whole));
    }
  }

  /**
   * {@return the same accounts at two month ends: those with revenue at the first, whatever happened in between}
   *
   * @param from the month whose end makes the cohort; the month before the range is allowed
   * @param to the month whose end is compared, not before {@code from}
   * @throws IllegalArgumentException if a month is not in the range or {@code to} is before {@code from}
   */
  public CohortRetention cohort(YearMonth from, YearMonth to) {
    MonthRange range = waterfall.range();
    int start = from.plusMonths(1).equals(range.first()) ? -1 : range.index(from);
    int end = to.plusMonths(1).equals(range.first()) ? -1 : range.index(to);
    checkArgument(
        start <= end,
        "second month must not be before the first: %s, first %s. Swap them.",
        to,
        from);
    EndPointTally tally = new EndPointTally(start, end);
    for (int row = 0; row < book.accounts().size(); row++) {
      book.walk(row, tally);
      tally.finish();
    }
    return tally.result(book.frame(), from, to);
  }

  /** {@return the waterfall} */
  @Override
  public String toString() {
    return waterfall.toString();
  }

  /** {@return the amounts of each line and month for each customer who has any} */
  LineAmounts lineAmounts() {
    LineAmounts amounts = new LineAmounts(waterfall.range().count());
    for (int row : book.accounts().ascendingRows()) {
      amounts.customer(book.accounts().customer(row));
      book.walk(row, amounts);
    }
    return amounts;
  }

  RevenueFrame frame() {
    return book.frame();
  }

  private void checkCustomer(String customer) {
    for (int row = 0; row < book.accounts().size(); row++) {
      if (isOf(row, customer)) {
        return;
      }
    }
    throw new IllegalArgumentException(
        "customer must be known: \"" + customer + "\". Write the id as it was added.");
  }

  private boolean isOf(int row, String customer) {
    return book.accounts().customer(row).equals(customer);
  }

  private List<MrrMovement> movements(int row) {
    MovementList list = new MovementList(
        book.frame(), book.accounts().customer(row), book.accounts().account(row));
    book.walk(row, list);
    return list.movements();
  }

  private <T> ImmutableList<T> stream(Function<Integer, List<T>> ofRow) {
    ImmutableList.Builder<T> all = ImmutableList.builder();
    for (int row : book.accounts().ascendingRows()) {
      all.addAll(ofRow.apply(row));
    }
    return all.build();
  }
}
