package dev.tandem.metrics.flow.burn;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.statement.Figure;
import dev.tandem.metrics.statement.MethodStatement;
import dev.tandem.metrics.statistics.ConfidenceLevel;
import dev.tandem.metrics.statistics.Interval;
import dev.tandem.metrics.statistics.SampleMean;
import dev.tandem.metrics.statistics.quantile.OrderStatistics;
import java.util.Optional;

/**
 * The work finished in each of some sprints, and how sure its middle is.
 *
 * @param unit what is counted, for example {@code points}; not blank
 * @param sprints the work finished in each sprint, at least 0 and finite, in the order of time; at least one
 */
public record Velocity(String unit, ImmutableDoubleArray sprints) {

  /**
   * Checks the sprints.
   *
   * @throws IllegalArgumentException if {@code unit} is blank, there is no sprint, or one is negative or not finite
   */
  public Velocity {
    checkArgument(!unit.isBlank(), "unit must not be blank. Say what is counted.");
    checkArgument(!sprints.isEmpty(), "sprints must not be empty. Finish one first.");
    sprints.forEach(work -> checkArgument(
        work >= 0 && work < Double.POSITIVE_INFINITY,
        "work of a sprint must be at least 0 and finite: %s. Count what was finished.",
        work));
  }

  /**
   * {@return the velocity of some sprints}
   *
   * @param unit what is counted; not blank
   * @param sprints the work finished in each sprint, in the order of time
   * @throws IllegalArgumentException if {@code unit} is blank, there is no sprint, or one is negative or not finite
   */
  public static Velocity of(String unit, double... sprints) {
    return new Velocity(unit, ImmutableDoubleArray.copyOf(sprints));
  }

  private OrderStatistics ordered() {
    return OrderStatistics.of(sprints.toArray());
  }

  /** {@return the mean, with its spread and interval} */
  public SampleMean mean() {
    double mean = ordered().mean();
    double squares = sprints.stream().map(work -> (work - mean) * (work - mean)).sum();
    return new SampleMean(sprints.length(), mean, squares);
  }

  /** {@return the median: the middle sprint, or the mean of the two in the middle} */
  public double median() {
    return ordered().median();
  }

  /**
   * {@return an interval of the median between two of the sprints, whatever the distribution; empty if there are too few for the level}
   *
   * <p>Five sprints hold the median with 93.75 % between the slowest and the fastest.
   *
   * @param level how often the interval shall cover the median, at least
   */
  public Optional<Interval> medianInterval(ConfidenceLevel level) {
    return ordered().quantileInterval(0.5, level);
  }

  /**
   * {@return the mean of the best sprints}
   *
   * @param count how many, from 1 to all of them
   * @throws IllegalArgumentException if there are not as many
   */
  public double meanOfBest(int count) {
    ImmutableDoubleArray sorted = ordered().values();
    checkCount(count);
    return sorted.subArray(sorted.length() - count, sorted.length()).stream().sum() / count;
  }

  /**
   * {@return the mean of the worst sprints}
   *
   * @param count how many, from 1 to all of them
   * @throws IllegalArgumentException if there are not as many
   */
  public double meanOfWorst(int count) {
    checkCount(count);
    return ordered().values().subArray(0, count).stream().sum() / count;
  }

  private void checkCount(int count) {
    checkArgument(
        count >= 1 && count <= sprints.length(),
        "number of sprints must be from 1 to %s: %s. Ask for those that were finished.",
        sprints.length(),
        count);
  }

  /**
   * {@return whole sprints that some work takes at a constant velocity; undefined at velocity 0}
   *
   * <p>It says nothing about how sure that is; a {@link dev.tandem.metrics.flow.forecast.ThroughputForecast} does.
   *
   * @param work the work, at least 0 and finite
   * @param velocity work a sprint, at least 0 and finite
   * @throws IllegalArgumentException if one of them is not
   */
  public Figure sprintsFor(double work, double velocity) {
    checkArgument(
        work >= 0 && work < Double.POSITIVE_INFINITY,
        "work must be at least 0 and finite: %s. Count what is left.",
        work);
    Figure exact = Figure.ratio(
        MethodStatement.of("sprints for work")
            .with("unit", unit)
            .with("work", TextTable.text(work))
            .with("velocity", TextTable.text(velocity)),
        work,
        velocity,
        "velocity");
    return exact.isDefined()
        ? Figure.of(exact.statement(), Math.ceil(exact.value().orElseThrow()))
        : exact;
  }

  /** {@return the sprints with mean and median} */
  @Override
  public String toString() {
    return unit + " " + sprints + ", mean " + TextTable.text(mean().mean()) + ", median "
        + TextTable.text(median());
  }
}
