package dev.tandem.metrics.revenue.churn;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import dev.tandem.metrics.statement.Figure;
import dev.tandem.metrics.statement.MethodStatement;
import dev.tandem.metrics.statistics.Proportion;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Churn day by day, or over any other consecutive short periods, and two ways to make one number of it.
 *
 * <p>The example: 100 customers of whom 5 leave, then 95 of whom 5 leave. The rates are 5 % and 5.26 %. Their sum is 10.26 % (S. Noble,
 * Shopify, 2011); compounded they are 10 %, the share of the 100 that left.
 *
 * @param days lost of present customers, day by day
 */
public record DailyChurn(List<Proportion> days) {

  /**
   * Copies the days.
   *
   * @throws IllegalArgumentException if there are no days, or a day has no customers
   */
  public DailyChurn {
    days = ImmutableList.copyOf(days);
    checkArgument(!days.isEmpty(), "days must not be empty: []. State at least one day.");
    for (int day = 0; day < days.size(); day++) {
      checkArgument(
          days.get(day).trials() > 0,
          "each day must have customers: none on day %s. Leave the day out.",
          day + 1);
    }
  }

  /**
   * {@return the given days}
   *
   * @param days lost of present customers, day by day
   * @throws IllegalArgumentException if there are no days, or a day has no customers
   */
  public static DailyChurn of(Proportion... days) {
    return new DailyChurn(ImmutableList.copyOf(days));
  }

  /** {@return the rate of each day} */
  public ImmutableDoubleArray rates() {
    ImmutableDoubleArray.Builder rates = ImmutableDoubleArray.builder(days.size());
    days.forEach(day -> rates.add((double) day.successes() / day.trials()));
    return rates.build();
  }

  /** {@return the sum of the daily rates; not a share, it can exceed 1} */
  public Figure sum() {
    return Figure.of(statement("sum of daily rates"), rates().stream().sum());
  }

  /** {@return one minus the product of what each day retained} */
  public Figure compounded() {
    double retained = rates().stream().map(rate -> 1 - rate).reduce(1, (a, b) -> a * b);
    return Figure.of(statement("1 - product of (1 - daily rate)"), 1 - retained);
  }

  /** {@return what each day lost} */
  @Override
  public String toString() {
    return days.stream()
        .map(Proportion::toString)
        .collect(Collectors.joining(", ", "lost a day: ", ""));
  }

  private MethodStatement statement(String formula) {
    return MethodStatement.of("customer churn").with("formula", formula).with("days", days.size());
  }
}
