package dev.tandem.metrics.forecast;

import dev.tandem.core.forecast.FinishForecast;
import dev.tandem.core.forecast.FinishMethod;
import dev.tandem.core.forecast.FinishOutlook;
import dev.tandem.core.portfolio.DeliveryScope;
import dev.tandem.metrics.earnedvalue.EarnedValueReport;
import dev.tandem.metrics.earnedvalue.measure.EarnedValue;
import dev.tandem.metrics.earnedvalue.measure.ExactFigure;
import dev.tandem.metrics.earnedvalue.schedule.DurationForecast;
import java.util.List;
import java.util.Objects;

/**
 * When features and releases come by what is earned of the budgets of their tasks.
 *
 * <p>Tasks without a budget, as milestones are, have no part in it: a launch date that is waited for is not seen.
 *
 * <pre>{@code
 * FinishMethod earned = EarnedValueFinish.of(report, DurationForecast.ES2);
 * earned.forecast(DeliveryScope.of(portfolio, ReleaseId.of("launch")));
 * }</pre>
 *
 * <p>Immutable. Cost of a forecast: that of {@link EarnedValueReport#finish(DurationForecast, Iterable)}.
 */
public final class EarnedValueFinish implements FinishMethod {
  private final EarnedValueReport report;
  private final DurationForecast method;

  private EarnedValueFinish(EarnedValueReport report, DurationForecast method) {
    this.report = Objects.requireNonNull(report, "report");
    this.method = Objects.requireNonNull(method, "method");
  }

  /**
   * {@return forecasts from earned value}
   *
   * @param report where the project stands
   * @param method how durations are forecast; {@link DurationForecast#ES2} is earned schedule at the pace so far
   */
  public static EarnedValueFinish of(EarnedValueReport report, DurationForecast method) {
    return new EarnedValueFinish(report, method);
  }

  @Override
  public FinishOutlook forecast(DeliveryScope scope) {
    if (!scope.tasks().stream().allMatch(report.baseline().project()::contains)) {
      return none("not all of its tasks are in project \""
          + report.baseline().project().name() + "\", of which earned value is known");
    }
    EarnedValue value = report.value(scope.tasks());
    if (value.budget().signum() == 0) {
      return none("the baseline has no budget for it");
    }
    if (value.isComplete()) {
      return FinishOutlook.of(new FinishForecast(
          method.description(),
          report.asOf().toLocalDate(),
          0,
          "0 of " + value.budget() + " " + report.baseline().convention().unit(),
          report.asOf().toLocalDate(),
          List.of()));
    }
    return report
        .finish(method, scope.tasks())
        .map(FinishOutlook::of)
        .orElseGet(() -> none(because(report.schedule(scope.tasks()).underlying(method))));
  }

  private static String because(ExactFigure duration) {
    return duration.isDefined()
        ? "its date lies before the day of the report"
        : duration.undefinedBecause();
  }

  private FinishOutlook none(String because) {
    return FinishOutlook.none(method.description(), because);
  }

  /** {@return the method, the project and the baseline} */
  @Override
  public String toString() {
    return method.description() + " of \"" + report.baseline().project().name() + "\" against \""
        + report.baseline().name() + "\", as of " + report.asOf();
  }
}
