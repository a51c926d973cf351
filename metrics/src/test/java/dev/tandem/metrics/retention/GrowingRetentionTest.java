package dev.tandem.metrics.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.tandem.metrics.period.PeriodCalendar;
import dev.tandem.metrics.retention.convention.CohortRange;
import dev.tandem.metrics.retention.convention.EventKind;
import dev.tandem.metrics.retention.convention.RetentionConvention;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class GrowingRetentionTest {

  private static final RetentionConvention DAYS =
      RetentionConvention.standard(PeriodCalendar.days(ZoneOffset.UTC));
  private static final Instant NOON = Instant.parse("2025-03-10T12:00:00Z");

  private static Instant day(int days) {
    return NOON.plus(Duration.ofDays(days));
  }

  @Test
  void range_earlierAndLaterEvents_followsThem() {
    RetentionAccumulator<String> events = RetentionAccumulator.growingTexts(DAYS);
    events.add("ada", NOON, EventKind.START);
    events.add("ada", day(300), EventKind.RETURN);
    events.add("bo", day(-40), EventKind.START);
    events.add("bo", day(-39), EventKind.RETURN);
    RetentionTable table = events.snapshot(day(400));
    assertThat(table.statement().range())
        .isEqualTo(new CohortRange(LocalDate.of(2025, 1, 29), 341, 341));
    assertThat(events.evidence(day(400)).retained(0, 1)).containsExactly("bo");
    assertThat(events.evidence(day(400)).retained(40, 300)).containsExactly("ada");
    assertThat(events.outsideRange()).isZero();
  }

  @Test
  void snapshot_noEvents_isThePeriodOfAsOf() {
    RetentionAccumulator<Long> events = RetentionAccumulator.growingNumbers(DAYS);
    assertThat(events.snapshot(NOON).statement().range())
        .isEqualTo(new CohortRange(LocalDate.of(2025, 3, 10), 1, 1));
    assertThat(events.snapshot(Instant.MAX).rows()).hasSize(1);
    assertThat(events.range()).isEqualTo(new CohortRange(LocalDate.EPOCH, 1, 1));
    RetentionAccumulator<Long> read = RetentionAccumulator.numbersFromBytes(events.toBytes());
    read.add(1, NOON, EventKind.START);
    assertThat(read.range()).isEqualTo(new CohortRange(LocalDate.of(2025, 3, 10), 1, 1));
    assertThat(events.combine(read).range()).isEqualTo(read.range());
    assertThat(RetentionAccumulator.growingNumbers(DAYS)
            .combine(RetentionAccumulator.growingNumbers(DAYS))
            .toBytes())
        .isEqualTo(RetentionAccumulator.growingNumbers(DAYS).toBytes());
  }

  @Test
  void add_eventsFarApart_areRefusedInEitherOrder() {
    RetentionAccumulator<Long> forward = RetentionAccumulator.growingNumbers(DAYS);
    forward.add(1, NOON, EventKind.START);
    forward.add(1, day(1_999), EventKind.RETURN);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> forward.add(1, day(2_000), EventKind.RETURN))
        .withMessage("events must lie within 2000 days where the range grows with them: 2025-03-10"
            + " to 2030-08-31. State a range, or leave out events that are far off.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> forward.add(1, Instant.EPOCH, EventKind.START))
        .withMessageContaining(": 1970-01-01 to 2030-08-30.");
    assertThat(forward.range().cohorts()).isEqualTo(2_000);
    RetentionAccumulator<Long> backward = RetentionAccumulator.growingNumbers(DAYS);
    backward.add(1, day(2_000), EventKind.RETURN);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> backward.add(1, NOON, EventKind.START))
        .withMessageContaining("2025-03-10 to 2030-08-31");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> backward.combine(forward))
        .withMessageContaining("2025-03-10 to 2030-08-31");
  }

  @Test
  void add_hoursFarApart_areRefused() {
    PeriodCalendar hours = PeriodCalendar.hours(ZoneId.of("Europe/Berlin"));
    RetentionAccumulator<Long> events =
        RetentionAccumulator.growingNumbers(RetentionConvention.standard(hours));
    events.add(1, NOON, EventKind.START);
    events.add(1, NOON.plus(Duration.ofHours(1_999)), EventKind.RETURN);
    // hours are numbered from the first one of their date: 13 before noon in UTC
    assertThat(events.range()).isEqualTo(new CohortRange(LocalDate.of(2025, 3, 10), 2_013, 2_013));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> events.add(1, NOON.plus(Duration.ofHours(2_000)), EventKind.RETURN))
        .withMessageContaining("must lie within 2000 hours");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> events.add(1, day(300), EventKind.RETURN))
        .withMessageContaining("must lie within 2000 hours");
    RetentionAccumulator<Long> read = RetentionAccumulator.numbersFromBytes(events.toBytes());
    assertThat(read.toBytes()).isEqualTo(events.toBytes());
    read.add(1, NOON.plus(Duration.ofHours(1_998)), EventKind.RETURN);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read.add(1, NOON.minus(Duration.ofHours(1)), EventKind.RETURN));
  }

  @Test
  void combine_statedAndGrowingRange_isRefused() {
    RetentionAccumulator<Long> growing = RetentionAccumulator.growingNumbers(DAYS);
    growing.add(1, NOON, EventKind.START);
    RetentionAccumulator<Long> stated = RetentionAccumulator.ofNumbers(DAYS, growing.range());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> growing.combine(stated))
        .withMessageStartingWith("accumulators must have the same convention and range");
    assertThatIllegalArgumentException().isThrownBy(() -> stated.combine(growing));
    assertThatIllegalStateException()
        .isThrownBy(() -> growing.extendedTo(10))
        .withMessage("range must be stated to be extended: it follows the data. Add the events.");
  }
}
