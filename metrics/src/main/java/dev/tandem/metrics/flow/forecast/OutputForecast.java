package dev.tandem.metrics.flow.forecast;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.statement.MethodStatement;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * How many items will be done in some periods.
 *
 * @param statement what produced the probabilities
 * @param items how probable each number is
 * @param warnings why it may be worth less than it looks
 */
public record OutputForecast(
    MethodStatement statement, CountDistribution items, List<ForecastWarning> warnings) {

  private static final List<Double> SHOWN = List.of(0.5, 0.7, 0.85, 0.95);

  /** Copies the warnings. */
  public OutputForecast {
    Objects.requireNonNull(statement, "statement");
    Objects.requireNonNull(items, "items");
    warnings = ImmutableList.copyOf(warnings);
  }

  /**
   * {@return the greatest number that is reached with some probability: the largest k with P(X ≥ k) ≥ p}
   *
   * <p>The 85 % of "how many" is on the low side, the 15th percentile of the count; tools that take the 85th promise what is missed 85
   * times in 100. Cost: O(numbers that can occur).
   *
   * @param probability above 0 and below 1
   * @throws IllegalArgumentException if {@code probability} is not above 0 and below 1
   */
  public int atLeast(double probability) {
    checkArgument(
        probability > 0 && probability < 1,
        "probability must be above 0 and below 1: %s. Write 0.85 for 85 %.",
        probability);
    double sum = items.weights().stream().sum();
    double tail = 0;
    for (int k = items.highest(); k > 0; k--) {
      tail += items.weights().get(k);
      if (tail / sum >= probability) {
        return k;
      }
    }
    return 0;
  }

  /**
   * {@return the probability that a number is reached}
   *
   * @param number the number of items
   */
  public double probabilityOf(int number) {
    return items.atLeast(number);
  }

  /** {@return the statement, the numbers reached with 50, 70, 85 and 95 %, and the warnings} */
  @Override
  public String toString() {
    TextTable table = new TextTable().words("probability").numbers("at least").rows(SHOWN, p ->
        new Object[] {TextTable.text(p * 100) + " %", atLeast(p)});
    return statement + "\n" + table
        + warnings.stream().map(warning -> "\n" + warning).collect(Collectors.joining());
  }
}
