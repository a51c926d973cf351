package dev.tandem.metrics.forecast;

import static dev.tandem.metrics.forecast.ForecastCases.TODAY;
import static dev.tandem.metrics.forecast.ForecastCases.portfolio;
import static dev.tandem.metrics.forecast.ForecastCases.report;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.forecast.FinishForecast;
import dev.tandem.core.forecast.FinishOutlook;
import dev.tandem.core.portfolio.DeliveryScope;
import dev.tandem.core.portfolio.DeliveryScope.Delivery;
import dev.tandem.core.product.FeatureId;
import dev.tandem.core.task.TaskId;
import dev.tandem.metrics.earnedvalue.schedule.DurationForecast;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class EarnedValueFinishTest {

  private static FinishOutlook ask(DurationForecast method, String feature) {
    return EarnedValueFinish.of(report(), method)
        .forecast(DeliveryScope.of(portfolio(), FeatureId.of(feature)));
  }

  /** ES = 5 + 2 of AT = 10 workdays, so that 10 / 0.7 = 14.3 workdays are needed: Friday the 20th. */
  @Test
  void forecast_feature_isThatOfItsTasks() {
    FinishForecast search = ask(DurationForecast.ES2, "search").forecast().orElseThrow();
    assertThat(search.middle()).isEqualTo(LocalDate.of(2026, 3, 20));
    assertThat(search.method()).isEqualTo("earned schedule at pace so far (ES2)");
    assertThat(search.shareLeft()).isEqualTo(0.6);
    assertThat(search.scope()).isEqualTo("300 of 500 cost");
    assertThat(ask(DurationForecast.ES2, "map").forecast())
        .map(FinishForecast::middle)
        .contains(search.middle());
    assertThat(EarnedValueFinish.of(report(), DurationForecast.ES2)
            .forecast(DeliveryScope.of(portfolio()))
            .forecast())
        .map(FinishForecast::scope)
        .contains("300 of 1000 cost");
  }

  @Test
  void forecast_allEarned_isToday() {
    FinishForecast list = ask(DurationForecast.ES2, "list").forecast().orElseThrow();
    assertThat(list.shareLeft()).isZero();
    assertThat(list.middle()).isEqualTo(TODAY);
    assertThat(list.scope()).isEqualTo("0 of 500 cost");
  }

  @Test
  void forecast_noBudgetOrOtherProject_saysWhy() {
    assertThat(ask(DurationForecast.ES2, "flag").noneBecause())
        .isEqualTo("the baseline has no budget for it");
    DeliveryScope elsewhere = new DeliveryScope(
        Delivery.FEATURE, "x", "X", List.of(), List.of(TaskId.of("fly")), List.of());
    assertThat(EarnedValueFinish.of(report(), DurationForecast.ES2)
            .forecast(elsewhere)
            .noneBecause())
        .isEqualTo("not all of its tasks are in project \"Site\", of which earned value is known");
  }

  /** Nothing is spent, so that there is no cost index. */
  @Test
  void forecast_undefinedOrPast_saysWhy() {
    assertThat(ask(DurationForecast.ES3, "search").forecast()).isEmpty();
    assertThat(ask(DurationForecast.ES3, "search").noneBecause()).isNotBlank();
    assertThat(ask(DurationForecast.PV1, "search"))
        .extracting(FinishOutlook::method)
        .isEqualTo("planned value, rest as planned (PV1)");
  }

  @Test
  void description_ofEachMethod_isInWordsWithItsLetters() {
    assertThat(Arrays.stream(DurationForecast.values()).map(DurationForecast::description))
        .containsExactly(
            "planned value, rest as planned (PV1)",
            "planned value at pace so far (PV2)",
            "planned value at pace and cost (PV3)",
            "earned duration, rest as planned (ED1)",
            "earned duration at pace so far (ED2)",
            "earned duration at pace and cost (ED3)",
            "earned schedule, rest as planned (ES1)",
            "earned schedule at pace so far (ES2)",
            "earned schedule at pace and cost (ES3)");
    assertThat(EarnedValueFinish.of(report(), DurationForecast.ES2))
        .hasToString("earned schedule at pace so far (ES2) of \"Site\" against \"agreed\","
            + " as of 2026-03-14T00:00");
  }
}
