package dev.tandem.core.estimate;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/**
 * An amount that takes one of a few values: "three days, or eight if the permit is late".
 *
 * <p>Definition: mean {@code sum p x}, variance {@code sum p (x - mean)^2}. Probabilities are added as the decimals in which they were
 * written: with 0.7 and 0.1 before it, the third value starts exactly above 0.8, although {@code 0.7 + 0.1 < 0.8} in binary.
 * Thirds and the like may miss a sum of 1 by up to 1e-9; every result divides by the actual sum, and the outcomes stay as written.
 *
 * <p>Cost: every call is O(n) for n outcomes.
 *
 * @param outcomes the values with their probabilities, in ascending order of value
 */
public record Discrete(List<Outcome> outcomes) implements Estimate {

  private static final BigDecimal SUM_TOLERANCE = new BigDecimal("1e-9");

  /**
   * Checks and copies the outcomes.
   *
   * @throws IllegalArgumentException if there is no outcome, values do not strictly ascend, or probabilities do not sum to 1 within
   *     1e-9
   */
  public Discrete {
    outcomes = ImmutableList.copyOf(outcomes);
    checkArgument(
        !outcomes.isEmpty(),
        "outcomes must not be empty: []. State at least one value with probability 1.");
    for (int i = 1; i < outcomes.size(); i++) {
      double before = outcomes.get(i - 1).value();
      double value = outcomes.get(i).value();
      checkArgument(
          before < value,
          "outcomes must strictly ascend by value: %s is followed by %s. Sort them and join equal values.",
          before,
          value);
    }
    BigDecimal sum = sum(outcomes);
    checkArgument(
        sum.subtract(BigDecimal.ONE).abs().compareTo(SUM_TOLERANCE) <= 0,
        "probabilities must sum to 1: %s. Change them, or add the missing outcome.",
        sum);
  }

  @Override
  public double mean() {
    double base = lowerBound();
    return base + average(value -> value - base);
  }

  @Override
  public double variance() {
    double mean = mean();
    return average(value -> (value - mean) * (value - mean));
  }

  @Override
  public OptionalDouble skewness() {
    if (outcomes.size() == 1) {
      return OptionalDouble.empty();
    }
    // In units of the range, so that squares and cubes neither vanish nor overflow.
    double mean = mean();
    double range = outcomes.get(outcomes.size() - 1).value() - lowerBound();
    double second = average(value -> Math.pow((value - mean) / range, 2));
    double third = average(value -> Math.pow((value - mean) / range, 3));
    return OptionalDouble.of(third / second / Math.sqrt(second));
  }

  @Override
  public double lowerBound() {
    return outcomes.get(0).value();
  }

  @Override
  public OptionalDouble upperBound() {
    return OptionalDouble.of(outcomes.get(outcomes.size() - 1).value());
  }

  @Override
  public double quantile(double probability) {
    Domain.checkProbability("probability", probability);
    BigDecimal wanted = BigDecimal.valueOf(probability).multiply(sum(outcomes));
    BigDecimal reached = BigDecimal.ZERO;
    for (Outcome outcome : outcomes) {
      reached = reached.add(outcome.decimal());
      if (reached.compareTo(wanted) >= 0) {
        return outcome.value();
      }
    }
    throw new AssertionError("the last outcome reaches every probability");
  }

  @Override
  public double cdf(double value) {
    Domain.checkValue("value", value);
    return share(outcomes.stream().filter(outcome -> outcome.value() <= value).toList());
  }

  @Override
  public double survival(double value) {
    Domain.checkValue("value", value);
    return share(outcomes.stream().filter(outcome -> outcome.value() > value).toList());
  }

  @Override
  public Discrete times(double factor) {
    Domain.checkFactor(factor);
    return new Discrete(outcomes.stream()
        .map(outcome -> new Outcome(outcome.value() * factor, outcome.probability()))
        .toList());
  }

  @Override
  public double partialMean(double value) {
    Domain.checkValue("value", value);
    return value >= outcomes.get(outcomes.size() - 1).value()
        ? mean()
        : average(outcome -> outcome <= value ? outcome : 0);
  }

  private double share(List<Outcome> part) {
    return sum(part).divide(sum(outcomes), MathContext.DECIMAL128).doubleValue();
  }

  private double average(DoubleUnaryOperator function) {
    double total = 0;
    for (Outcome outcome : outcomes) {
      total += outcome.probability() * function.applyAsDouble(outcome.value());
    }
    return total / sum(outcomes).doubleValue();
  }

  private static BigDecimal sum(List<Outcome> part) {
    return part.stream().map(Outcome::decimal).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /**
   * One value and how likely it is.
   *
   * @param value the value
   * @param probability its probability
   */
  public record Outcome(double value, double probability) {

    /**
     * Checks value and probability.
     *
     * @throws IllegalArgumentException if {@code value} is not from -1e150 to 1e150, or {@code probability} is not above 0 and at most
     *     1
     */
    public Outcome {
      Domain.checkValue("value", value);
      checkArgument(
          probability > 0 && probability <= 1,
          "probability must be above 0 and at most 1: %s, for value %s. State 80 percent as 0.8; leave out what cannot happen.",
          probability,
          value);
    }

    private BigDecimal decimal() {
      return BigDecimal.valueOf(probability);
    }
  }
}
