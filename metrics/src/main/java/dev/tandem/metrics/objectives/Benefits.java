package dev.tandem.metrics.objectives;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.statement.Figure;
import dev.tandem.metrics.statement.MethodStatement;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * The benefits planned for each period and those realised so far.
 *
 * <p>The example: planned 0, 10, 20, 30, 30; realised 0, 5, 15.
 *
 * @param planned the benefit planned for each period, in any unit; finite
 * @param actual the benefit realised in each of the first periods, in the same unit; finite, not more periods than planned
 */
public record Benefits(List<Double> planned, List<Double> actual) {
  private static final String NOTHING_PLANNED = "nothing above 0 was planned to date";

  /**
   * Copies and checks the benefits.
   *
   * @throws IllegalArgumentException if nothing is planned, an amount or the sum of all is not finite, or more periods are realised than planned
   */
  public Benefits {
    planned = ImmutableList.copyOf(planned);
    actual = ImmutableList.copyOf(actual);
    checkArgument(!planned.isEmpty(), "planned benefits must not be empty: []. Plan a period.");
    checkArgument(
        actual.size() <= planned.size(),
        "periods realised must not be more than planned, %s: %s. Plan the rest.",
        planned.size(),
        actual.size());
    checkFinite("planned", planned);
    checkFinite("realised", actual);
    double all =
        Stream.concat(planned.stream(), actual.stream()).mapToDouble(Math::abs).sum();
    checkArgument(
        Double.isFinite(all),
        "benefits must add up to a finite amount: %s. State them in a larger unit.",
        all);
  }

  private static void checkFinite(String role, List<Double> amounts) {
    for (double amount : amounts) {
      checkArgument(
          Double.isFinite(amount),
          "%s benefit must be finite: %s. State what it is worth.",
          role,
          amount);
    }
  }

  /**
   * {@return planned and realised benefits}
   *
   * @param planned the benefit planned for each period
   * @param actual the benefit realised in each of the first periods
   * @throws IllegalArgumentException if nothing is planned, an amount or the sum of all is not finite, or more periods are realised than planned
   */
  public static Benefits of(List<Double> planned, List<Double> actual) {
    return new Benefits(planned, actual);
  }

  /** {@return what is realised of what was planned, and what to expect if the rest comes as planned} */
  @Override
  public String toString() {
    return "realised " + TextTable.text(actualToDate()) + " of " + TextTable.text(plannedToDate())
        + " planned to date; of " + TextTable.text(plannedTotal()) + " planned in all expect "
        + TextTable.text(forecastAdditive()) + " if the rest comes as planned";
  }

  /** {@return what produced the numbers} */
  public MethodStatement statement() {
    return MethodStatement.of("benefits realisation")
        .with("planned", planned.size() + " periods")
        .with("realised", actual.size() + " periods")
        .with("present value", "each benefit at the end of its period");
  }

  /** {@return the benefit planned for all periods: 90} */
  public double plannedTotal() {
    return sum(planned);
  }

  /** {@return the benefit planned for the periods that are over: 30} */
  public double plannedToDate() {
    return sum(planned.subList(0, actual.size()));
  }

  /** {@return the benefit realised: 20} */
  public double actualToDate() {
    return sum(actual);
  }

  /**
   * {@return realised over planned to date: 0.667; undefined unless something above 0 was planned to date}
   *
   * @throws ArithmeticException if the ratio does not fit a double
   */
  public Figure realisationRatio() {
    MethodStatement measure =
        MethodStatement.of("benefits realisation").with("formula", "realised / planned to date");
    return plannedToDate() > 0
        ? Figure.of(measure, finite("realisation ratio", actualToDate() / plannedToDate()))
        : Figure.undefined(measure, NOTHING_PLANNED);
  }

  /**
   * {@return all benefits if the ratio holds: planned total × realisation ratio = 60; undefined where the ratio is}
   *
   * @throws ArithmeticException if the forecast does not fit a double
   */
  public Figure forecastByRatio() {
    MethodStatement measure = MethodStatement.of("benefits forecast")
        .with("formula", "planned total * realised / planned to date");
    OptionalDouble ratio = realisationRatio().value();
    return ratio.isPresent()
        ? Figure.of(measure, finite("forecast", plannedTotal() * ratio.getAsDouble()))
        : Figure.undefined(measure, NOTHING_PLANNED);
  }

  /** {@return all benefits if the rest comes as planned: realised + planned for later periods = 80} */
  public double forecastAdditive() {
    return sum(outlook());
  }

  /**
   * {@return the present value of the plan, each benefit at the end of its period: sum of planned(t)/(1 + rate)^t, t from 1}
   *
   * <p>At 5 % a period 74.53.
   *
   * @param ratePerPeriod interest for one period, above -1
   * @throws IllegalArgumentException if the rate is not finite and above -1
   * @throws ArithmeticException if the value does not fit a double
   */
  public double plannedNetPresentValue(double ratePerPeriod) {
    return presentValue(planned, ratePerPeriod);
  }

  /**
   * {@return the present value of what was realised and of the rest as planned}
   *
   * @param ratePerPeriod interest for one period, above -1
   * @throws IllegalArgumentException if the rate is not finite and above -1
   * @throws ArithmeticException if the value does not fit a double
   */
  public double forecastNetPresentValue(double ratePerPeriod) {
    return presentValue(outlook(), ratePerPeriod);
  }

  /**
   * {@return how many periods of the plan it takes to repay an investment, evenly within a period; undefined if it never does}
   *
   * <p>An investment of 45: 10 + 20 are there after 3 periods, and half of the next 30: 3.5.
   *
   * @param investment what was spent before the first period, at least 0
   * @throws IllegalArgumentException if the investment is negative or not finite
   */
  public Figure plannedPaybackPeriods(double investment) {
    return payback("planned", planned, investment);
  }

  /**
   * {@return how many periods it takes to repay an investment, with what was realised and the rest as planned; undefined if it never does}
   *
   * @param investment what was spent before the first period, at least 0
   * @throws IllegalArgumentException if the investment is negative or not finite
   */
  public Figure forecastPaybackPeriods(double investment) {
    return payback("realised, then planned", outlook(), investment);
  }

  private List<Double> outlook() {
    return ImmutableList.<Double>builder()
        .addAll(actual)
        .addAll(planned.subList(actual.size(), planned.size()))
        .build();
  }

  private static double presentValue(List<Double> benefits, double rate) {
    checkArgument(
        rate > -1 && Double.isFinite(rate),
        "rate per period must be finite and above -1: %s. Write 0.05 for 5 %.",
        rate);
    double value = 0;
    for (int period = benefits.size() - 1; period >= 0; period--) {
      value = (value + benefits.get(period)) / (1 + rate);
    }
    return finite("present value", value);
  }

  private static double finite(String what, double value) {
    if (!Double.isFinite(value)) {
      throw new ArithmeticException(
          what + " must be finite: " + value + ". State the benefits in a larger unit.");
    }
    return value;
  }

  /** In decimals, so that 0.7, 0.2 and 0.1 repay 1. */
  private static Figure payback(String of, List<Double> benefits, double investment) {
    checkArgument(
        investment >= 0 && Double.isFinite(investment),
        "investment must be finite and not negative: %s. State what was spent.",
        investment);
    MethodStatement measure =
        MethodStatement.of("payback").with("benefits", of).with("investment", investment);
    BigDecimal open = BigDecimal.valueOf(investment);
    for (int period = 0; period < benefits.size() && open.signum() > 0; period++) {
      BigDecimal benefit = BigDecimal.valueOf(benefits.get(period));
      if (benefit.compareTo(open) >= 0) {
        return Figure.of(
            measure, period + open.divide(benefit, MathContext.DECIMAL128).doubleValue());
      }
      open = open.subtract(benefit);
    }
    return open.signum() > 0
        ? Figure.undefined(measure, "the benefits never repay it")
        : Figure.of(measure, 0);
  }

  /** In decimals, so that 4.5 and -4.4 and -0.1 are 0, over which there is no ratio. */
  private static double sum(List<Double> amounts) {
    return amounts.stream()
        .map(BigDecimal::valueOf)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .doubleValue();
  }
}
