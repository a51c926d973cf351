package dev.tandem.metrics.delivery.dora.rating;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.metrics.delivery.dora.DoraMetrics;
import dev.tandem.metrics.statistics.quantile.OrderStatistics;
import dev.tandem.metrics.statistics.quantile.QuantileDefinition;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * How regularly something is deployed, as tools count it: whole weeks from Monday and whole months of a window, those without deployments included.
 *
 * @param daysPerWeek median of the days with a deployment in a week; empty without a whole week
 * @param weeklyShare median of 1 for a week with a deployment and 0 for one without; empty without a whole week
 * @param daysPerMonth median of the days with a deployment in a month; empty without a whole month
 * @param deployments how many there were in the window
 */
public record DeploymentRhythm(
    OptionalDouble daysPerWeek,
    OptionalDouble weeklyShare,
    OptionalDouble daysPerMonth,
    long deployments) {

  /**
   * Checks the count.
   *
   * @throws IllegalArgumentException if {@code deployments} is below 0
   */
  public DeploymentRhythm {
    Objects.requireNonNull(daysPerWeek, "daysPerWeek");
    Objects.requireNonNull(weeklyShare, "weeklyShare");
    Objects.requireNonNull(daysPerMonth, "daysPerMonth");
    checkArgument(
        deployments >= 0, "deployments must be at least 0: %s. Count from 0.", deployments);
  }

  /**
   * {@return the rhythm of a window}
   *
   * @param metrics the metrics of the window
   */
  public static DeploymentRhythm of(DoraMetrics metrics) {
    LocalDate start = metrics.window().start();
    LocalDate end = metrics.window().end();
    List<Double> weeks = new ArrayList<>();
    LocalDate monday = start.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    for (LocalDate week = monday; !week.plusDays(6).isAfter(end); week = week.plusWeeks(1)) {
      weeks.add(days(metrics, week, week.plusWeeks(1)));
    }
    List<Double> months = new ArrayList<>();
    YearMonth first = YearMonth.from(start.minusDays(1)).plusMonths(1);
    for (YearMonth month = first; !month.atEndOfMonth().isAfter(end); month = month.plusMonths(1)) {
      months.add(days(metrics, month.atDay(1), month.plusMonths(1).atDay(1)));
    }
    QuantileDefinition median = metrics.convention().median();
    return new DeploymentRhythm(
        median(weeks, median),
        median(weeks.stream().map(days -> Math.min(1, days)).toList(), median),
        median(months, median),
        metrics.deployments());
  }

  private static double days(DoraMetrics metrics, LocalDate from, LocalDate to) {
    return metrics.deploymentsByDay().keySet().stream()
        .filter(day -> !day.isBefore(from) && day.isBefore(to))
        .count();
  }

  private static OptionalDouble median(List<Double> values, QuantileDefinition definition) {
    return values.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            OrderStatistics.of(values.stream().mapToDouble(Double::doubleValue).toArray())
                .quantile(0.5, definition));
  }

  /** {@return for example {@code 3 days a week, 12 days a month, 40 deployments}} */
  @Override
  public String toString() {
    return text(daysPerWeek) + " days a week, " + text(daysPerMonth) + " days a month, "
        + deployments + " deployments";
  }

  private static String text(OptionalDouble days) {
    return days.isPresent() ? String.valueOf(days.getAsDouble()) : "unknown";
  }
}
