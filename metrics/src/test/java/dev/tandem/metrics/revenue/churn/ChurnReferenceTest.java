package dev.tandem.metrics.revenue.churn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.metrics.revenue.Figure;
import dev.tandem.metrics.revenue.reference.ReferenceCase;
import dev.tandem.metrics.statistics.ConfidenceLevel;
import dev.tandem.metrics.statistics.EventRate;
import dev.tandem.metrics.statistics.Interval;
import dev.tandem.metrics.statistics.Proportion;
import dev.tandem.metrics.statistics.ProportionIntervalMethod;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Churn against published and independently computed numbers. Tolerance 1e-9, as the sources state. */
class ChurnReferenceTest {

  private static final double TOLERANCE = 1e-9;

  private static void close(Figure figure, double expected) {
    assertThat(figure.value().orElseThrow()).isCloseTo(expected, within(TOLERANCE));
  }

  @Test
  void chartMogulCustomers_whoCounts() {
    ReferenceCase reference = ReferenceCase.read("chartmogul-customers");
    CustomerChurn churn = CustomerChurn.of(
        reference.input("start").asLong(),
        reference.input("new_in_period").asLong(),
        reference.input("churn_events").asLong(),
        reference.input("of_which_joined_in_period").asLong(),
        reference.input("of_which_reactivated_in_period").asLong());
    close(churn.rate(ChurnDefinition.LOST_OF_START), reference.expected("chartmogul_standard"));
    close(churn.rate(ChurnDefinition.EVENTS_OVER_START), reference.expected("gross_events"));
    close(churn.rate(ChurnDefinition.START_PLUS_JOINED), reference.expected("stripe_like"));
  }

  @Test
  void dailyRates_sumAndCompound() {
    ReferenceCase reference = ReferenceCase.read("daily-sum");
    JsonNode daily = reference.input("daily");
    DailyChurn churn = DailyChurn.of(day(daily.get(0)), day(daily.get(1)));
    assertThat(churn.rates().get(0))
        .isCloseTo(reference.expected().get("rates").get(0).asDouble(), within(TOLERANCE));
    assertThat(churn.rates().get(1))
        .isCloseTo(reference.expected().get("rates").get(1).asDouble(), within(TOLERANCE));
    close(churn.sum(), reference.expected("sum"));
    close(churn.compounded(), reference.expected("compound"));
  }

  private static Proportion day(JsonNode startAndEnd) {
    long start = startAndEnd.get(0).asLong();
    return Proportion.of(start - startAndEnd.get(1).asLong(), start);
  }

  @Test
  void personTime_rateAndPoissonLimits() {
    ReferenceCase reference = ReferenceCase.read("person-time");
    double exposure = 0;
    for (JsonNode months : reference.input("exposure_months")) {
      exposure += months.asDouble();
    }
    long churned = 0;
    for (JsonNode event : reference.input("churned")) {
      churned += event.asLong();
    }
    EventRate rate = EventRate.of(churned, exposure);
    assertThat(rate.rate()).isCloseTo(reference.expected("rate"), within(TOLERANCE));
    assertThat(rate.interval().lower()).isCloseTo(reference.expected("lower"), within(TOLERANCE));
    assertThat(rate.interval().upper()).isCloseTo(reference.expected("upper"), within(TOLERANCE));
  }

  @Test
  void smallBase_intervals() {
    ReferenceCase reference = ReferenceCase.read("small-base");
    CustomerChurn churn = CustomerChurn.of(
        reference.input("start").asLong(), 0, reference.input("churned").asLong(), 0, 0);
    close(churn.rate(ChurnDefinition.START_COHORT), reference.expected("rate"));
    checkInterval(churn, ProportionIntervalMethod.WILSON, reference.expected().get("wilson"));
    checkInterval(
        churn,
        ProportionIntervalMethod.CLOPPER_PEARSON,
        reference.expected().get("clopper_pearson"));
  }

  private static void checkInterval(
      CustomerChurn churn, ProportionIntervalMethod method, JsonNode expected) {
    Interval interval = churn.lost().interval(method, ConfidenceLevel.DEFAULT).orElseThrow();
    assertThat(interval.lower()).isCloseTo(expected.get(0).asDouble(), within(TOLERANCE));
    assertThat(interval.upper()).isCloseTo(expected.get(1).asDouble(), within(TOLERANCE));
  }
}
