package dev.tandem.metrics.revenue;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.tandem.metrics.revenue.book.RevenueFrame;
import dev.tandem.metrics.revenue.movement.BridgeLine;
import dev.tandem.metrics.statement.ChoiceDifference;
import dev.tandem.metrics.statement.MethodStatement;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why the same subscriptions give two waterfalls: line by line the customers who contribute differently under two conventions.
 *
 * <p>Feed the same rows to an accumulator of each convention, over the same months, and compare the evidence.
 *
 * @param <A> how customers are named: {@link Long} or {@link String}
 * @param first what produced the first waterfall
 * @param second what produced the second waterfall
 * @param lines the lines that differ, by month and then in the order of {@link BridgeLine}
 */
public record RevenueDifference<A extends Comparable<A>>(
    MethodStatement first, MethodStatement second, List<LineDifference<A>> lines) {

  /** Copies the lines. */
  public RevenueDifference {
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(second, "second");
    lines = ImmutableList.copyOf(lines);
  }

  /**
   * {@return the difference between two waterfalls of the same rows}
   *
   * @param <A> how customers are named
   * @param first the evidence under the first convention
   * @param second the evidence under the second convention
   * @throws IllegalArgumentException if the waterfalls have different months or currencies
   */
  public static <A extends Comparable<A>> RevenueDifference<A> between(
      MrrEvidence<A> first, MrrEvidence<A> second) {
    RevenueFrame frame = first.frame();
    checkArgument(
        second.frame().currency().equals(frame.currency()),
        "currencies must be the same: %s and %s. Convert one of them first.",
        frame.currency(),
        second.frame().currency());
    checkArgument(
        second.frame().range().equals(frame.range()),
        "months must be the same: %s and %s. Report both over one range.",
        frame.range(),
        second.frame().range());
    LineAmounts<A> firstAmounts = first.lineAmounts();
    LineAmounts<A> secondAmounts = second.lineAmounts();
    ImmutableList.Builder<LineDifference<A>> lines = ImmutableList.builder();
    for (int month = 0; month < frame.range().count(); month++) {
      YearMonth at = frame.range().month(month);
      for (BridgeLine line : BridgeLine.values()) {
        List<AccountDifference<A>> customers =
            customers(frame, firstAmounts.of(month, line), secondAmounts.of(month, line));
        if (!customers.isEmpty()) {
          lines.add(new LineDifference<>(
              at,
              line,
              first.waterfall().month(at).amount(line),
              second.waterfall().month(at).amount(line),
              customers));
        }
      }
    }
    return new RevenueDifference<>(first.statement(), second.statement(), lines.build());
  }

  private static <A extends Comparable<A>> List<AccountDifference<A>> customers(
      RevenueFrame frame, Map<A, Long> first, Map<A, Long> second) {
    ImmutableList.Builder<AccountDifference<A>> customers = ImmutableList.builder();
    ImmutableSortedSet<A> all = ImmutableSortedSet.<A>naturalOrder()
        .addAll(first.keySet())
        .addAll(second.keySet())
        .build();
    for (A customer : all) {
      long left = first.getOrDefault(customer, 0L);
      long right = second.getOrDefault(customer, 0L);
      if (left != right) {
        customers.add(new AccountDifference<>(customer, frame.money(left), frame.money(right)));
      }
    }
    return customers.build();
  }

  /** {@return the choices that differ, which come before all cases: the first reason why the numbers do} */
  public ImmutableList<ChoiceDifference> choices() {
    return first.differencesFrom(second);
  }

  /**
   * {@return the difference of one line of a month; empty if it has none}
   *
   * @param month the month
   * @param line the line
   */
  public ImmutableList<AccountDifference<A>> customers(YearMonth month, BridgeLine line) {
    return lines.stream()
        .filter(each -> each.month().equals(month) && each.line() == line)
        .flatMap(each -> each.customers().stream())
        .collect(ImmutableList.toImmutableList());
  }

  /** {@return the choices that differ, and a line for each line of the waterfall that differs} */
  @Override
  public String toString() {
    return Stream.concat(Stream.of(choices()), lines.stream())
        .map(Object::toString)
        .collect(Collectors.joining("\n"));
  }
}
