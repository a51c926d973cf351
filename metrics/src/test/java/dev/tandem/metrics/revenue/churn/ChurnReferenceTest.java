package dev.tandem.metrics.revenue.churn;

import static dev.tandem.metrics.Agreement.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.metrics.revenue.reference.ReferenceCase;
import dev.tandem.metrics.statement.Figure;
import dev.tandem.metrics.statistics.ConfidenceLevel;
import dev.tandem.metrics.statistics.EventRate;
import dev.tandem.metrics.statistics.Interval;
import dev.tandem.metrics.statistics.Proportion;
import dev.tandem.metrics.statistics.ProportionIntervalMethod;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Churn against published and independently computed numbers. One division of counts is exact. */
class ChurnReferenceTest {

  private static final double TOLERANCE = 1.3e-15;

  private static void exactly(Figure figure, double expected) {
    assertThat(figure.value()).hasValue(expected);
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
    exactly(churn.rate(ChurnDefinition.LOST_OF_START), reference.expected("chartmogul_standard"));
    exactly(churn.rate(ChurnDefinition.EVENTS_OVER_START), reference.expected("gross_events"));
    exactly(churn.rate(ChurnDefinition.START_PLUS_JOINED), reference.expected("stripe_like"));
  }

  @Test
  void dailyRates_sumAndCompound() {
    ReferenceCase reference = ReferenceCase.read("daily-sum");
    JsonNode daily = reference.input("daily");
    DailyChurn churn = DailyChurn.of(day(daily.get(0)), day(daily.get(1)));
    assertClose(
        TOLERANCE,
        churn.rates().get(0),
        reference.expected().get("rates").get(0).asDouble());
    assertClose(
        TOLERANCE,
        churn.rates().get(1),
        reference.expected().get("rates").get(1).asDouble());
    assertClose(TOLERANCE, churn.sum().value().orElseThrow(), reference.expected("sum"));
    assertClose(
        TOLERANCE, churn.compounded().value().orElseThrow(), reference.expected("compound"));
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
    assertClose(TOLERANCE, rate.rate(), reference.expected("rate"));
    assertClose(TOLERANCE, rate.interval().lower(), reference.expected("lower"));
    assertClose(TOLERANCE, rate.interval().upper(), reference.expected("upper"));
  }

  @Test
  void smallBase_intervals() {
    ReferenceCase reference = ReferenceCase.read("small-base");
    CustomerChurn churn = CustomerChurn.of(
        reference.input("start").asLong(), 0, reference.input("churned").asLong(), 0, 0);
    exactly(churn.rate(ChurnDefinition.START_COHORT), reference.expected("rate"));
    checkInterval(churn, ProportionIntervalMethod.WILSON, reference.expected().get("wilson"));
    checkInterval(
        churn,
        ProportionIntervalMethod.CLOPPER_PEARSON,
        reference.expected().get("clopper_pearson"));
  }

  private static void checkInterval(
      CustomerChurn churn, ProportionIntervalMethod method, JsonNode expected) {
    Interval interval = churn.lost().interval(method, ConfidenceLevel.DEFAULT).orElseThrow();
    assertClose(TOLERANCE, interval.lower(), expected.get(0).asDouble());
    assertClose(TOLERANCE, interval.upper(), expected.get(1).asDouble());
  }
}
