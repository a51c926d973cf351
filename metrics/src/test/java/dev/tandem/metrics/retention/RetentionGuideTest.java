package dev.tandem.metrics.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.metrics.period.PeriodCalendar;
import dev.tandem.metrics.retention.convention.CohortRange;
import dev.tandem.metrics.retention.convention.EventKind;
import dev.tandem.metrics.retention.convention.RetentionConvention;
import dev.tandem.metrics.statistics.Proportion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** The snippet of the page on retention, with what the page says about its results. */
class RetentionGuideTest {

  @Test
  void retention() {
    RetentionConvention convention =
        RetentionConvention.standard(PeriodCalendar.days(ZoneId.of("Europe/Berlin")));
    RetentionAccumulator<String> events =
        RetentionAccumulator.ofTexts(convention, new CohortRange(LocalDate.of(2025, 2, 1), 4, 4));
    events.add("ada", Instant.parse("2025-02-01T09:00:00Z"), EventKind.START);
    events.add("ada", Instant.parse("2025-02-02T09:00:00Z"), EventKind.RETURN);
    events.add("bo", Instant.parse("2025-02-01T23:30:00Z"), EventKind.START);
    RetentionTable table = events.snapshot(Instant.parse("2025-02-04T12:00:00Z"));
    Proportion dayOne = table.cell(0, 1).proportion().orElseThrow();
    String choices = table.statement().readable();
    assertThat(dayOne).isEqualTo(Proportion.of(1, 1));
    assertThat(table.rows().get(1).members()).isEqualTo(1);
    assertThat(choices).contains("Europe/Berlin").contains("recurring");
  }
}
