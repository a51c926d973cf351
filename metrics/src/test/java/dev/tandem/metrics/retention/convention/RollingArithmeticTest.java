package dev.tandem.metrics.retention.convention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.metrics.period.PeriodCalendar;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** How times are cut before windows are measured between them. */
class RollingArithmeticTest {
  private static final PeriodCalendar DAYS = PeriodCalendar.days(ZoneOffset.UTC);

  @Test
  void arithmetic_eachKind_cutsTimes() {
    long time = Instant.parse("2025-02-01T23:59:59.999Z").toEpochMilli();
    ZoneId tokyo = ZoneId.of("Asia/Tokyo");
    assertThat(RollingArithmetic.ELAPSED.at(time, tokyo)).isEqualTo(time);
    assertThat(Instant.ofEpochMilli(RollingArithmetic.HOUR_TRUNCATED.at(time, tokyo)))
        .isEqualTo("2025-02-01T23:00:00Z");
    // In Tokyo it is the second already.
    assertThat(Instant.ofEpochMilli(RollingArithmetic.DATE_TRUNCATED.at(time, tokyo)))
        .isEqualTo("2025-02-02T00:00:00Z");
    assertThat(RollingArithmetic.HOUR_TRUNCATED.at(-1, tokyo)).isEqualTo(-3_600_000);
    assertThat(RollingArithmetic.ELAPSED.unit()).isEqualTo(1);
    assertThat(RollingArithmetic.HOUR_TRUNCATED.unit()).isEqualTo(3_600_000);
    assertThat(RollingArithmetic.DATE_TRUNCATED.unit()).isEqualTo(86_400_000);
  }

  @Test
  void rollingHours_cutToDates_areRefused() {
    PeriodCalendar hours = PeriodCalendar.hours(ZoneOffset.UTC);
    RollingAnchor anchor = RollingAnchor.FIRST_IN_RANGE;
    assertThat(new RetentionClock.RollingWindows(hours, RollingArithmetic.HOUR_TRUNCATED, anchor)
            .windowMillis())
        .isEqualTo(3_600_000);
    assertThat(new RetentionClock.RollingWindows(DAYS, RollingArithmetic.DATE_TRUNCATED, anchor)
            .at(86_400_001))
        .isEqualTo(86_400_000);
    assertThatThrownBy(() ->
            new RetentionClock.RollingWindows(hours, RollingArithmetic.DATE_TRUNCATED, anchor))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("arithmetic must not cut times to dates where windows are hours: ");
  }
}
