package dev.tandem.metrics.revenue.churn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.metrics.statement.Figure;
import dev.tandem.metrics.statistics.ConfidenceLevel;
import dev.tandem.metrics.statistics.Interval;
import dev.tandem.metrics.statistics.Proportion;
import dev.tandem.metrics.statistics.ProportionIntervalMethod;
import org.junit.jupiter.api.Test;

/** The snippet of the page on logo churn, with what the page says about its results. */
class ChurnGuideTest {

  @Test
  void logoChurn() {
    CustomerChurn churn = CustomerChurn.of(1000, 500, 62, 12, 0);
    Figure standard = churn.rate(ChurnDefinition.LOST_OF_START);
    Figure stripe = churn.rate(ChurnDefinition.START_PLUS_JOINED);
    Figure midpoint = churn.rate(ChurnDefinition.MIDPOINT);
    Interval interval = churn.lost().interval().orElseThrow();
    double year = PeriodRates.compoundChurn(0.05, 12);
    check(standard, 0.05);
    check(stripe, 0.0413);
    check(midpoint, 0.0509);
    check(churn.rate(ChurnDefinition.EVENTS_OVER_START), 0.062);
    check(churn.rate(ChurnDefinition.START_COHORT), 0.05);
    assertThat(interval.lower()).isCloseTo(0.0381, within(0.00005));
    assertThat(interval.upper()).isCloseTo(0.0653, within(0.00005));
    assertThat(year).isCloseTo(0.460, within(0.0005));
    assertThat(CustomerChurn.of(40, 0, 0, 0, 0)
            .lost()
            .interval(ProportionIntervalMethod.CLOPPER_PEARSON, ConfidenceLevel.DEFAULT)
            .orElseThrow()
            .upper())
        .isCloseTo(0.088, within(0.0005));
    assertThat(churn.lost()).isEqualTo(Proportion.of(50, 1000));
  }

  private static void check(Figure figure, double expected) {
    assertThat(figure.value().orElseThrow()).isCloseTo(expected, within(0.00005));
  }
}
