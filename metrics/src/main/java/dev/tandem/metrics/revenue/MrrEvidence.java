package dev.tandem.metrics.revenue;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import dev.tandem.metrics.revenue.book.BalanceBook;
import dev.tandem.metrics.revenue.book.MovementTally;
import dev.tandem.metrics.revenue.book.RevenueFrame;
import dev.tandem.metrics.revenue.convention.MonthRange;
import dev.tandem.metrics.revenue.movement.CohortRetention;
import dev.tandem.metrics.revenue.movement.MrrBridge;
import dev.tandem.metrics.revenue.movement.MrrMovement;
import dev.tandem.metrics.revenue.movement.MrrWaterfall;
import dev.tandem.metrics.revenue.movement.NegativeAmount;
import dev.tandem.metrics.statement.MethodStatement;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * The accounts behind a waterfall: who moved when, the bridge of a customer or a segment, and the same customers at two month ends.
 *
 * @param <A> how customers are named: {@link Long} or {@link String}
 */
public final class MrrEvidence<A extends Comparable<A>> {

  private final BalanceBook<A> book;
  private final MrrWaterfall waterfall;

  MrrEvidence(BalanceBook<A> book) {
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
  public ImmutableList<A> customers() {
    return ofRows(row -> List.of(book.accounts().customer(row))).stream()
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * {@return all movements of a month, by account and then in time order}
   *
   * @param month a month of the range
   * @throws IllegalArgumentException if the month is not in the range
   */
  public ImmutableList<MrrMovement<A>> movements(YearMonth month) {
    waterfall.range().index(month);
    return ofRows(row -> movements(row).stream()
        .filter(movement -> movement.month().equals(month))
        .toList());
  }

  /**
   * {@return all movements of a customer, by account and then in time order}
   *
   * @param customer the customer
   * @throws IllegalArgumentException if there is no such customer
   */
  public ImmutableList<MrrMovement<A>> movementsOf(A customer) {
    checkCustomer(customer);
    return ofRows(row -> isOf(row, customer) ? movements(row) : List.of());
  }

  /**
   * {@return the waterfall of one customer}
   *
   * @param customer the customer
   * @throws IllegalArgumentException if there is no such customer
   */
  public MrrWaterfall customer(A customer) {
    checkCustomer(customer);
    return waterfall(ofRows(row -> isOf(row, customer) ? List.of(row) : List.of()));
  }

  /**
   * {@return the waterfall of each segment, by ascending name; together they are the waterfall of all}
   *
   * @param segment gives the segment of a customer, one that holds for all months
   * @throws IllegalStateException if the segments do not add up to the whole, naming month and line
   */
  public ImmutableSortedMap<String, MrrWaterfall> bySegment(Function<? super A, String> segment) {
    ImmutableListMultimap.Builder<String, Integer> rows = ImmutableListMultimap.builder();
    for (int row : book.accounts().ascendingRows()) {
      rows.put(segment.apply(book.accounts().customer(row)), row);
    }
    ImmutableSortedMap<String, MrrWaterfall> segments =
        ImmutableSortedMap.copyOf(Maps.transformValues(rows.build().asMap(), this::waterfall));
    checkSum(segments);
    return segments;
  }

  private MrrWaterfall waterfall(Collection<Integer> rows) {
    MovementTally tally = new MovementTally(book.frame());
    ImmutableList.Builder<NegativeAmount> negativeAmounts = ImmutableList.builder();
    for (int row : rows) {
      book.walk(row, tally);
      negativeAmounts.addAll(book.negativeAmounts(row));
    }
    return tally.waterfall(negativeAmounts.build());
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
  LineAmounts<A> lineAmounts() {
    LineAmounts<A> amounts = new LineAmounts<>(waterfall.range().count());
    for (int row : book.accounts().ascendingRows()) {
      book.walk(row, amounts.of(book.accounts().customer(row)));
    }
    return amounts;
  }

  RevenueFrame frame() {
    return book.frame();
  }

  private void checkCustomer(A customer) {
    for (int row = 0; row < book.accounts().size(); row++) {
      if (isOf(row, customer)) {
        return;
      }
    }
    throw new IllegalArgumentException(
        "customer must be known: \"" + customer + "\". Write the id as it was added.");
  }

  private boolean isOf(int row, A customer) {
    return book.accounts().customer(row).equals(customer);
  }

  private List<MrrMovement<A>> movements(int row) {
    MovementList<A> list = new MovementList<>(
        book.frame(), book.accounts().customer(row), book.accounts().account(row));
    book.walk(row, list);
    return list.movements();
  }

  private <T> ImmutableList<T> ofRows(Function<Integer, List<T>> ofRow) {
    ImmutableList.Builder<T> all = ImmutableList.builder();
    for (int row : book.accounts().ascendingRows()) {
      all.addAll(ofRow.apply(row));
    }
    return all.build();
  }
}
