package dev.tandem.metrics.forecast;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.forecast.DatedProbability;
import dev.tandem.core.forecast.FinishForecast;
import dev.tandem.core.forecast.FinishMethod;
import dev.tandem.core.forecast.FinishOutlook;
import dev.tandem.core.portfolio.DeliveryScope;
import dev.tandem.core.portfolio.DeliveryScope.Delivery;
import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.product.FeatureId;
import dev.tandem.core.product.ReleaseId;
import dev.tandem.core.text.TextTable;
import java.util.List;

/**
 * When each release and each feature of a portfolio is finished, as several methods see it.
 *
 * <p>All methods are asked about the same scope, that of {@link DeliveryScope}: the tasks of a feature and of the features that it requires,
 * and the items of just these features. So what they disagree in is not what is meant, but what is open, how fast it goes, and how long it
 * waits.
 *
 * <pre>{@code
 * PortfolioForecasts forecasts = PortfolioForecasts.of(portfolio, List.of(
 *     SimulatedFinish.of(result, schedule, today),
 *     ThroughputFinish.of(flow, window, calendar),
 *     EarnedValueFinish.of(report, DurationForecast.ES2)));
 * forecasts.release(ReleaseId.of("launch")).explain();
 * }</pre>
 *
 * @param scopes the portfolio first, then its releases as they end, then its features in the order of delivery
 */
public record PortfolioForecasts(List<ScopeForecasts> scopes) {

  /** Copies the forecasts. */
  public PortfolioForecasts {
    scopes = ImmutableList.copyOf(scopes);
  }

  /**
   * {@return what some methods say of a portfolio, its releases and its features}
   *
   * <p>Cost: each method once for each of them.
   *
   * @param portfolio the portfolio
   * @param methods the methods, of the same day; the others are compared with the first that has a forecast
   * @throws IllegalArgumentException if two are of one method, or forecasts are not of the same day
   */
  public static PortfolioForecasts of(Portfolio portfolio, List<FinishMethod> methods) {
    return new PortfolioForecasts(DeliveryScope.allOf(portfolio).stream()
        .map(scope -> new ScopeForecasts(
            scope, methods.stream().map(method -> method.forecast(scope)).toList()))
        .toList());
  }

  /** {@return the forecasts of the releases, in the order in which their windows end} */
  public ImmutableList<ScopeForecasts> releases() {
    return of(Delivery.RELEASE);
  }

  /** {@return the forecasts of the features, in the order of delivery} */
  public ImmutableList<ScopeForecasts> features() {
    return of(Delivery.FEATURE);
  }

  private ImmutableList<ScopeForecasts> of(Delivery delivery) {
    return scopes.stream()
        .filter(each -> each.scope().delivery() == delivery)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * {@return the forecasts of a release}
   *
   * @param id its id
   * @throws IllegalArgumentException if the portfolio has no such release
   */
  public ScopeForecasts release(ReleaseId id) {
    return known(Delivery.RELEASE, "release", id.value());
  }

  /**
   * {@return the forecasts of a feature}
   *
   * @param id its id
   * @throws IllegalArgumentException if the portfolio has no such feature
   */
  public ScopeForecasts feature(FeatureId id) {
    return known(Delivery.FEATURE, "feature", id.value());
  }

  private ScopeForecasts known(Delivery delivery, String role, String id) {
    return of(delivery).stream()
        .filter(each -> each.scope().id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(role + " must be one that was forecast, "
            + of(delivery).stream().map(each -> each.scope().id()).toList() + ": " + id
            + ". Use one of these ids."));
  }

  /** {@return a row for each delivery and method: its middle date, and that of its highest probability} */
  @Override
  public String toString() {
    TextTable table = new TextTable()
        .words("delivery")
        .words("method")
        .words("left")
        .words("middle")
        .words("latest");
    for (ScopeForecasts each : scopes) {
      for (FinishOutlook outlook : each.outlooks()) {
        table.row(
            each.scope().name(),
            outlook.method(),
            outlook.forecast().map(FinishForecast::scope).orElseGet(outlook::noneBecause),
            outlook.forecast().map(FinishForecast::middle),
            outlook
                .forecast()
                .flatMap(forecast -> forecast.dates().stream()
                    .reduce((first, second) -> second)
                    .map(DatedProbability::date)));
      }
    }
    return table.toString();
  }
}
