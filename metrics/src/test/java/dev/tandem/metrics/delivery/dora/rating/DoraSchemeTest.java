package dev.tandem.metrics.delivery.dora.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.calendar.DateRange;
import dev.tandem.core.work.deployment.Commit;
import dev.tandem.core.work.deployment.Deployment;
import dev.tandem.core.work.deployment.DeploymentPurpose;
import dev.tandem.core.work.deployment.Incident;
import dev.tandem.metrics.delivery.dora.DoraAccumulator;
import dev.tandem.metrics.delivery.dora.DoraConvention;
import dev.tandem.metrics.delivery.dora.DoraMetrics;
import dev.tandem.metrics.delivery.dora.FailureRule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoraSchemeTest {

  @ParameterizedTest
  @CsvSource({
    "DORA_2021, LEAD_TIME, 1, between elite and high",
    "DORA_2021, LEAD_TIME, 24, high",
    "DORA_2021, LEAD_TIME, 168, high",
    "DORA_2021, LEAD_TIME, 200, between high and medium",
    "DORA_2021, RECOVERY_TIME, 200, between medium and low",
    "DORA_2021, CHANGE_FAILURE_RATE, 0.155, between elite and high or medium or low",
    "DORA_2021, CHANGE_FAILURE_RATE, 0.2, high or medium or low",
    "DORA_2021, CHANGE_FAILURE_RATE, 0.31, 'beyond the last range, high or medium or low'",
    "DORA_2016, CHANGE_FAILURE_RATE, 0.155, between high and low",
    "DORA_2016, CHANGE_FAILURE_RATE, 0.305, between low and medium",
    "DORA_2016, RECOVERY_TIME, 5, medium or low",
    "DORA_2016, DEPLOYMENT_FREQUENCY, 0.5, between medium and high",
    "DORA_2016, DEPLOYMENT_FREQUENCY, 0.001, 'beyond the last range, low'",
    "DORA_2017, LEAD_TIME, 200, medium or low",
    "DORA_2017, CHANGE_FAILURE_RATE, 0.1, high or medium",
    "DORA_2017, CHANGE_FAILURE_RATE, 0.2, between high or medium and low",
    "DORA_2017, RECOVERY_TIME, 24, low",
    "DORA_2018, DEPLOYMENT_FREQUENCY, 0.1, medium or low",
    "DORA_2018, DEPLOYMENT_FREQUENCY, 1, high",
    "DORA_2018, DEPLOYMENT_FREQUENCY, 1.01, elite",
    "DORA_2018, RECOVERY_TIME, 72, between high or medium and low",
    "DORA_2019, LEAD_TIME, 5000, 'beyond the last range, low'",
    "DORA_2021, DEPLOYMENT_FREQUENCY, 0, low",
    "DORA_2022, LEAD_TIME, 10, 'beyond the last range, high'",
    "DORA_2022, CHANGE_FAILURE_RATE, 0.4, between medium and low",
    "DORA_2022, DEPLOYMENT_FREQUENCY, 0.5, between medium and high",
    "DORA_2022, RECOVERY_TIME, 24, medium",
  })
  void rate_byATable_isLiteral(
      DoraScheme scheme, DoraMetric metric, double value, String expected) {
    assertThat(scheme.rate(metric, value).toString()).endsWith(" by " + scheme + ": " + expected);
  }

  @Test
  void rate_ofWhatIsNoValue_isRefused() {
    assertThatThrownBy(() -> DoraScheme.DORA_2021.rate(DoraMetric.LEAD_TIME, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "value must be finite and at least 0: NaN of LEAD_TIME. Rate what was measured.");
    assertThatThrownBy(() -> DoraScheme.FOUR_KEYS.rate(DoraMetric.DEPLOYMENT_FREQUENCY, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "frequency must be rated from days by Four Keys, which looks at weeks: 1.0 a day. Rate the metrics of a"
                + " window.");
    assertThatThrownBy(() -> new DoraRating(
            "s", DoraMetric.LEAD_TIME, OptionalDouble.of(1), List.of("a"), "because"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "rating must have either a level or a reason: [a] and \"because\". Leave one out.");
    assertThatThrownBy(() ->
            new DoraRating("s", DoraMetric.LEAD_TIME, OptionalDouble.empty(), List.of("a"), ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("level must be of a value: [a]. Leave the level out and say why.");
  }

  private static final Instant START = Instant.parse("2026-01-01T10:00:00Z");

  /** Deployments every so many days from the first of January to the end of March. */
  private static DoraMetrics every(int days, DoraConvention convention) {
    DoraAccumulator accumulator = new DoraAccumulator();
    for (int day = 0; day < 90; day += days) {
      Instant end = START.plus(Duration.ofDays(day));
      accumulator.add(Deployment.of("d" + day, "p", end, end)
          .withPurpose(DeploymentPurpose.PLANNED)
          .withCommit(Commit.of("c", end.minus(Duration.ofHours(2)))));
    }
    accumulator.add(
        Incident.open("i", START.plusSeconds(60)).withRestored(START.plusSeconds(60 + 1800)));
    return accumulator.snapshot(
        convention,
        DateRange.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31)),
        START.plus(Duration.ofDays(400)));
  }

  @ParameterizedTest
  @CsvSource({
    "1, Daily, elite, elite",
    "2, Daily, high, high",
    "4, Weekly, high, high",
    "5, Weekly, high, high",
    "10, Weekly, high, high",
    "20, Monthly, medium, high",
    "89, Monthly, medium, high"
  })
  void frequency_byTools_isThatOfWeeksAndMonths(
      int days, String fourKeys, String devLake2023, String devLake2021) {
    DoraMetrics metrics = every(days, DoraConvention.standard(ZoneOffset.UTC));
    assertThat(DoraScheme.FOUR_KEYS.rate(metrics).get(0).levels()).containsExactly(fourKeys);
    assertThat(DoraScheme.DEVLAKE_2023.rate(metrics).get(0).levels()).containsExactly(devLake2023);
    assertThat(DoraScheme.DEVLAKE_2021.rate(metrics).get(0).levels()).containsExactly(devLake2021);
  }

  @Test
  void rate_withoutData_hasNoLevel() {
    DoraMetrics nothing = new DoraAccumulator()
        .snapshot(
            DoraConvention.standard(ZoneOffset.UTC),
            DateRange.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31)),
            START.plus(Duration.ofDays(400)));
    assertThat(DoraScheme.FOUR_KEYS.rate(nothing))
        .extracting(DoraRating::toString)
        .containsExactly(
            "deployment frequency 0 by Four Keys: Yearly",
            "lead time - by Four Keys: no commit of a deployment was recorded",
            "change failure rate - by Four Keys: number of deployments is 0",
            "recovery time - by Four Keys: no recovery that counts was recorded");
    assertThat(DoraScheme.DEVLAKE_2021.rate(nothing).get(0).levels()).containsExactly("low");
    assertThat(DeploymentRhythm.of(nothing))
        .hasToString("0.0 days a week, 0.0 days a month, 0 deployments");
  }

  @Test
  void rhythm_ofAFewDays_isUnknown() {
    DoraMetrics few = new DoraAccumulator()
        .snapshot(
            DoraConvention.standard(ZoneOffset.UTC),
            DateRange.of(LocalDate.of(2026, 1, 6), LocalDate.of(2026, 1, 14)),
            START.plus(Duration.ofDays(400)));
    assertThat(DeploymentRhythm.of(few))
        .hasToString("unknown days a week, unknown days a month, 0 deployments");
    assertThatThrownBy(() -> new DeploymentRhythm(
            OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("deployments must be at least 0: -1. Count from 0.");
  }

  @Test
  void quickCheck_fromMetrics_answersWhatWasMeasured() {
    DoraMetrics daily = every(1, DoraConvention.standard(ZoneOffset.UTC));
    assertThat(QuickCheck.from(daily)).contains(new QuickCheck(5, 5, 6, 100 / 90.0, 0));
    assertThat(
            QuickCheck.from(every(7, DoraConvention.standard(ZoneOffset.UTC))).orElseThrow())
        .extracting(QuickCheck::deploymentFrequency)
        .isEqualTo(4);
    assertThat(QuickCheck.from(every(
            89, DoraConvention.standard(ZoneOffset.UTC).withFailure(FailureRule.INCIDENT_ROWS))))
        .isPresent();
    assertThat(QuickCheck.from(daily).orElseThrow().toString()).startsWith("Quick Check 9.1777");
  }

  @Test
  void answers_outsideTheirRange_areRefused() {
    assertThatThrownBy(() -> new QuickCheck(7, 1, 1, 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("answer on lead time must be from 1 to 6: 7. Give the number of the answer.");
    assertThatThrownBy(() -> new QuickCheck(1, 1, 1, 101, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "percentage of change failure must be from 0 to 100: 101.0. State 15 percent as 15.");
    assertThatThrownBy(() -> new DowntimeCost(1, 15, 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("change failure rate must be from 0 to 1: 15.0. State 15 percent as 0.15.");
    assertThatThrownBy(() -> new DowntimeCost(-1, 0.5, 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "deployments a year must be from 0 to 1e100: -1.0. State the amount for a year or an hour.");
  }
}
