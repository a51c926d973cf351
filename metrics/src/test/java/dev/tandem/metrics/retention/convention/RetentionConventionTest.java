package dev.tandem.metrics.retention.convention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tandem.metrics.period.PeriodCalendar;
import dev.tandem.metrics.period.PeriodUnit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetentionConventionTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final CohortRange RANGE = new CohortRange(LocalDate.of(2025, 2, 1), 4, 3);
  private static final Instant AS_OF = Instant.parse("2025-02-04T12:00:00Z");

  private static String statement(RetentionConvention convention) {
    return new RetentionStatement(convention, RANGE, AS_OF).readable();
  }

  @Test
  void readable_defaults_saysWhatProducedTheNumber() {
    assertThat(statement(RetentionConvention.standard(PeriodCalendar.days(BERLIN))))
        .isEqualTo(
            "N-day, calendar days, Europe/Berlin, recurring, complete cells only, as of 2025-02-04T12:00:00Z,"
                + " at least 1 return event, period 0 is the cohort, every cohort followed for all offsets,"
                + " curve weighted by cohort size");
  }

  @Test
  void readable_profiles_differWhereTheToolsDo() {
    assertThat(statement(RetentionConvention.asPostHog(PeriodUnit.WEEK, BERLIN)))
        .startsWith("N-week, calendar weeks from Sunday, Europe/Berlin, first-time")
        .contains("followed to the last cohort period")
        .endsWith("curve simple mean of rates");
    assertThat(statement(RetentionConvention.asMixpanel(PeriodUnit.DAY, BERLIN)))
        .startsWith(
            "unbounded (on or after day N), rolling 24-hour windows from the first start event in each period,"
                + " elapsed time, cohorts by calendar days, Europe/Berlin")
        .endsWith("curve weighted by squared cohort size");
    assertThat(statement(RetentionConvention.asAmplitude24Hours(PeriodUnit.MONTH, BERLIN)))
        .contains("rolling 720-hour windows from every start event, times cut to the date")
        .endsWith("curve unique users pooled");
    assertThat(statement(RetentionConvention.asAmplitude24Hours(PeriodUnit.DAY, BERLIN)))
        .contains("rolling 24-hour windows from every start event, times cut to the hour");
  }

  @Test
  void method_anyConvention_namesEveryChoice() {
    RetentionConvention convention = RetentionConvention.standard(PeriodCalendar.days(BERLIN))
        .withMinimumOccurrences(2)
        .withWindow(ReturnWindow.brackets(
            OffsetRange.of(0), new OffsetRange(1, 3), OffsetRange.atLeast(7)));
    assertThat(new RetentionStatement(convention, RANGE, AS_OF).method().choices())
        .containsEntry("window", "brackets of days 0, 1-3, 7+")
        .containsEntry("minimum occurrences", "2")
        .containsEntry("zone", "Europe/Berlin")
        .containsEntry("as of", "2025-02-04T12:00:00Z");
    assertThat(statement(convention)).contains("at least 2 return events");
  }

  @Test
  void convention_minimumOutsideOneTo64_isRefused() {
    RetentionConvention convention = RetentionConvention.standard(PeriodCalendar.days(BERLIN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> convention.withMinimumOccurrences(0))
        .withMessage(
            "minimumOccurrences must be from 1 to 64: 0. State how many return events make a return.");
  }

  @Test
  void offsetRange_outOfOrder_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OffsetRange(3, 2))
        .withMessage(
            "offset range must be ordered and not negative: 3 to 2. State the first and the last offset.");
  }

  @Test
  void brackets_noneOrOverlapping_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ReturnWindow.Brackets(List.of()))
        .withMessage("brackets must hold a range: none. Add one.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ReturnWindow.brackets(new OffsetRange(0, 2), new OffsetRange(2, 3)))
        .withMessage("brackets must ascend without overlap: 0-2 before 2-3. Order them.");
  }

  @Test
  void cohortRange_sizeOutsideOneToTenThousand_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RANGE.withCohorts(0))
        .withMessage("cohorts must be from 1 to 10000: 0. State the size of the table.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CohortRange(LocalDate.of(2025, 1, 1), 1, 10_001))
        .withMessage("offsets must be from 1 to 10000: 10001. State the size of the table.");
  }
}
