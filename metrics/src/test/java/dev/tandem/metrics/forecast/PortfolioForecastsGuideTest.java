package dev.tandem.metrics.forecast;

import static dev.tandem.metrics.forecast.ForecastCases.CALENDAR;
import static dev.tandem.metrics.forecast.ForecastCases.WINDOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.calendar.DateRange;
import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.forecast.FinishForecast;
import dev.tandem.core.portfolio.DeliveryScope;
import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.product.FeatureId;
import dev.tandem.core.product.ReleaseId;
import dev.tandem.metrics.earnedvalue.EarnedValueReport;
import dev.tandem.metrics.earnedvalue.schedule.DurationForecast;
import dev.tandem.metrics.flow.FlowMetrics;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The examples on releases and features of {@code docs/methods/forecast-comparison.md}. */
class PortfolioForecastsGuideTest {

  @Test
  void releasesAndFeatures() {
    Portfolio portfolio = ForecastCases.portfolio();
    FlowMetrics flow = ForecastCases.flow(ForecastCases.items());
    EarnedValueReport report = ForecastCases.report();
    DateRange window = WINDOW;
    WorkCalendar calendar = CALENDAR;

    ThroughputFinish pace = ThroughputFinish.of(flow, window, calendar);
    EarnedValueFinish earned = EarnedValueFinish.of(report, DurationForecast.ES2);
    PortfolioForecasts forecasts = PortfolioForecasts.of(portfolio, List.of(pace, earned));
    ScopeForecasts search = forecasts.feature(FeatureId.of("search"));
    FinishForecast atOnce = pace.withOrder(BacklogOrder.SCOPE_FIRST)
        .forecast(DeliveryScope.of(portfolio, FeatureId.of("search")))
        .forecast()
        .orElseThrow();

    assertThat(search).hasToString("""
        feature "Search": 1 feature, 1 task, as of 2026-03-14
        method                                open             middle      P70         P85         P95
        throughput                            3 of 7 items     2026-03-20  2026-03-20  2026-03-20  2026-03-20
        earned schedule at pace so far (ES2)  300 of 500 cost  2026-03-20  -           -           -
        earned schedule at pace so far (ES2) and throughput name the same day, 2026-03-20.""");
    assertThat(atOnce.middle()).hasToString("2026-03-18");
    assertThat(forecasts.release(ReleaseId.of("spring")).forecasts()).hasSize(2);
  }
}
