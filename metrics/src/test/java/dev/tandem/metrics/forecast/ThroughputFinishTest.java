package dev.tandem.metrics.forecast;

import static dev.tandem.metrics.forecast.ForecastCases.CALENDAR;
import static dev.tandem.metrics.forecast.ForecastCases.START;
import static dev.tandem.metrics.forecast.ForecastCases.TODAY;
import static dev.tandem.metrics.forecast.ForecastCases.WINDOW;
import static dev.tandem.metrics.forecast.ForecastCases.flow;
import static dev.tandem.metrics.forecast.ForecastCases.items;
import static dev.tandem.metrics.forecast.ForecastCases.portfolio;
import static dev.tandem.metrics.forecast.ForecastCases.throughput;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.core.calendar.DateRange;
import dev.tandem.core.forecast.FinishForecast;
import dev.tandem.core.forecast.FinishOutlook;
import dev.tandem.core.portfolio.DeliveryScope;
import dev.tandem.core.product.FeatureId;
import dev.tandem.metrics.flow.forecast.CountDistribution;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThroughputFinishTest {

  private static FinishOutlook ask(ThroughputFinish method, String feature) {
    return method.forecast(DeliveryScope.of(portfolio(), FeatureId.of(feature)));
  }

  private static FinishForecast feature(BacklogOrder order, String id) {
    return ask(throughput().withOrder(order), id).forecast().orElseThrow();
  }

  /** One item a workday from Monday the 16th on; the binomial of the own pace has its median at seven days. */
  @ParameterizedTest
  @CsvSource({
    "list,   AS_DELIVERED, 2026-03-17",
    "search, AS_DELIVERED, 2026-03-20",
    "map,    AS_DELIVERED, 2026-03-20",
    "list,   SCOPE_FIRST,  2026-03-17",
    "search, SCOPE_FIRST,  2026-03-18",
    "search, ANY,          2026-03-25",
    "search, OWN_PACE,     2026-03-24",
  })
  void forecast_feature_dependsOnWhoseItemsComeFirst(
      String feature, BacklogOrder order, LocalDate middle) {
    assertThat(feature(order, feature).middle()).isEqualTo(middle);
  }

  @Test
  void forecast_share_isOfItemsThatWereNotGivenUp() {
    FinishForecast list = feature(BacklogOrder.AS_DELIVERED, "list");
    assertThat(list.scope()).isEqualTo("2 of 8 items");
    assertThat(list.shareLeft()).isEqualTo(0.25);
    assertThat(list.asOf()).isEqualTo(TODAY);
    assertThat(list.date(0.95)).contains(LocalDate.of(2026, 3, 17));
    FinishForecast all =
        throughput().forecast(DeliveryScope.of(portfolio())).forecast().orElseThrow();
    assertThat(all.scope()).isEqualTo("9 of 19 items");
    assertThat(all.middle()).isEqualTo(LocalDate.of(2026, 3, 26));
  }

  @Test
  void forecast_allDone_isToday() {
    FinishForecast done = ask(
            ThroughputFinish.of(flow(items().subList(0, 10)), WINDOW, CALENDAR), "list")
        .forecast()
        .orElseThrow();
    assertThat(done.shareLeft()).isZero();
    assertThat(done.middle()).isEqualTo(TODAY);
    assertThat(done.scope()).isEqualTo("0 of 6 items");
  }

  @Test
  void forecast_withoutItemsOrHistory_saysWhy() {
    assertThat(ask(throughput(), "flag").noneBecause()).isEqualTo("no item is there of it");
    assertThat(
            ask(ThroughputFinish.of(flow(List.of()), WINDOW, CALENDAR), "list").noneBecause())
        .isEqualTo("no item is there of it");
    DateRange weekend = DateRange.of(LocalDate.of(2026, 3, 7), LocalDate.of(2026, 3, 8));
    assertThat(
            ask(ThroughputFinish.of(flow(items()), weekend, CALENDAR), "list").noneBecause())
        .startsWith("no workday is over from 2026-03-07");
    assertThat(ask(ThroughputFinish.of(flow(items().subList(10, 19)), WINDOW, CALENDAR), "list")
            .noneBecause())
        .startsWith("no item was finished from 2026-03-02");
    DateRange first = DateRange.of(START, START);
    assertThat(ask(
                ThroughputFinish.of(flow(items()), first, CALENDAR)
                    .withOrder(BacklogOrder.OWN_PACE),
                "search")
            .noneBecause())
        .startsWith("no item was finished from 2026-03-02");
  }

  @Test
  void itemsToLast_any_isThatOfAllOrdersCounted() {
    // of 4 items 2 are of the scope: 6 pairs of places, whose later one is the 2nd once, the 3rd
    // twice, the 4th three times
    CountDistribution last = BacklogOrder.ANY.itemsToLast(2, 0, 4);
    assertThat(last.probability(1)).isZero();
    assertThat(last.probability(2)).isEqualTo(1 / 6.0, within(1e-15));
    assertThat(last.probability(3)).isEqualTo(2 / 6.0, within(1e-15));
    assertThat(last.probability(4)).isEqualTo(3 / 6.0, within(1e-15));
    assertThat(BacklogOrder.ANY.itemsToLast(3, 2, 10).mean()).isEqualTo(8.25, within(1e-12));
    assertThat(BacklogOrder.ANY.itemsToLast(1, 0, 1).mean()).isEqualTo(1);
  }

  @Test
  void toString_saysFromWhat() {
    assertThat(throughput())
        .hasToString("throughput from " + WINDOW + ", workdays of " + CALENDAR.name()
            + ", order AS_DELIVERED");
  }
}
