package dev.tandem.metrics.forecast;

import static dev.tandem.metrics.forecast.ForecastCases.TODAY;
import static dev.tandem.metrics.forecast.ForecastCases.portfolio;
import static dev.tandem.metrics.forecast.ForecastCases.report;
import static dev.tandem.metrics.forecast.ForecastCases.throughput;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tandem.core.forecast.FinishForecast;
import dev.tandem.core.forecast.FinishOutlook;
import dev.tandem.core.portfolio.DeliveryScope;
import dev.tandem.core.product.FeatureId;
import dev.tandem.core.product.ReleaseId;
import dev.tandem.metrics.earnedvalue.schedule.DurationForecast;
import dev.tandem.metrics.flow.FlowMetrics;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortfolioForecastsTest {

  private static PortfolioForecasts forecasts() {
    return PortfolioForecasts.of(
        portfolio(), List.of(throughput(), EarnedValueFinish.of(report(), DurationForecast.ES2)));
  }

  private static ScopeForecasts of(FinishOutlook... outlooks) {
    return new ScopeForecasts(DeliveryScope.of(portfolio()), List.of(outlooks));
  }

  private static FinishOutlook outlook(String method, int daysAgo) {
    return FinishOutlook.of(new FinishForecast(
        method, TODAY.minusDays(daysAgo), 0.5, "half", TODAY.plusDays(5), List.of()));
  }

  @Test
  void of_portfolio_asksEachMethodAboutEachDelivery() {
    assertThat(forecasts().scopes().stream().map(each -> each.scope().id()))
        .containsExactly("Site", "spring", "list", "search", "map", "flag");
    assertThat(forecasts().releases()).hasSize(1);
    assertThat(forecasts().features()).hasSize(4);
    assertThat(forecasts().scopes())
        .allSatisfy(each -> assertThat(each.outlooks()).hasSize(2));
  }

  @Test
  void release_twoMethods_saysWhyTheyDisagree() {
    ScopeForecasts spring = forecasts().release(ReleaseId.of("spring"));
    assertThat(spring).hasToString("""
        release "Spring": 2 features, 2 tasks, as of 2026-03-14
        method                                open              middle      P70         P85         P95
        throughput                            5 of 15 items     2026-03-20  2026-03-20  2026-03-20  2026-03-20
        earned schedule at pace so far (ES2)  300 of 1000 cost  2026-03-20  -           -           -
        earned schedule at pace so far (ES2) and throughput name the same day, 2026-03-20.""");
  }

  @Test
  void explain_methodWithoutForecast_saysWhy() {
    assertThat(forecasts().feature(FeatureId.of("flag")).reasons())
        .containsExactly(
            "throughput has no forecast, because no item is there of it.",
            "earned schedule at pace so far (ES2) has no forecast, because the baseline has no"
                + " budget for it.");
    assertThat(forecasts().feature(FeatureId.of("flag")).comparison()).isEmpty();
    assertThat(forecasts().feature(FeatureId.of("flag")).explain().lines()).hasSize(2);
    assertThat(of(outlook("a", 0), FinishOutlook.none("b", "why")))
        .hasToString("portfolio \"Site\": 4 features, 3 tasks: a: 2026-03-19, half left\n"
            + "b has no forecast, because why.");
  }

  @Test
  void toString_hasARowForEachDeliveryAndMethod() {
    assertThat(forecasts().toString().lines())
        .hasSize(13)
        .contains(
            "Map       throughput                            3 of 7 items                       2026-03-20  2026-03-20")
        .contains(
            "Flag      throughput                            no item is there of it             -           -");
  }

  @Test
  void flow_ofAScope_isThatOfItsItems() {
    FlowMetrics flow = ForecastCases.flow(ForecastCases.items());
    assertThat(flow.where(DeliveryScope.of(portfolio(), FeatureId.of("map"))).items())
        .hasSize(7);
    assertThat(flow.where(DeliveryScope.of(portfolio(), ReleaseId.of("spring"))).items())
        .hasSize(16);
    assertThat(flow.where(DeliveryScope.of(portfolio())).items()).hasSize(20);
    assertThat(flow.where(DeliveryScope.of(portfolio(), FeatureId.of("list")))
            .statement()
            .choices())
        .containsEntry("items", "of List");
  }

  @Test
  void release_unknown_namesThoseThereAre() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> forecasts().release(ReleaseId.of("autumn")))
        .withMessage(
            "release must be one that was forecast, [spring]: autumn. Use one of these ids.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> forecasts().feature(FeatureId.of("fly")))
        .withMessage("feature must be one that was forecast, [list, search, map, flag]: fly."
            + " Use one of these ids.");
  }

  @Test
  void new_sameMethodOrOtherDays_throws() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> of(outlook("a", 0), outlook("a", 0)))
        .withMessage("each method must be asked once: [a, a], for portfolio \"Site\": 4 features,"
            + " 3 tasks. Leave one out.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> of(outlook("a", 0), outlook("b", 1)))
        .withMessage("forecasts must be of the same day: [2026-03-14, 2026-03-13], for portfolio"
            + " \"Site\": 4 features, 3 tasks. Make the older one anew.");
  }
}
