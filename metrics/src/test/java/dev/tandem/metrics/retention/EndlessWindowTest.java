package dev.tandem.metrics.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.metrics.period.PeriodCalendar;
import dev.tandem.metrics.period.PeriodUnit;
import dev.tandem.metrics.retention.convention.CohortRange;
import dev.tandem.metrics.retention.convention.CohortRule;
import dev.tandem.metrics.retention.convention.EventKind;
import dev.tandem.metrics.retention.convention.OffsetRange;
import dev.tandem.metrics.retention.convention.PeriodZero;
import dev.tandem.metrics.retention.convention.RetentionClock.RollingWindows;
import dev.tandem.metrics.retention.convention.RetentionConvention;
import dev.tandem.metrics.retention.convention.ReturnWindow;
import dev.tandem.metrics.retention.convention.RollingAnchor;
import dev.tandem.metrics.retention.convention.RollingArithmetic;
import dev.tandem.metrics.retention.convention.TableShape;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** "On or after" has no end; where a table ends all the same, the cells from which returns were dropped are not complete. */
class EndlessWindowTest {

  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
  private static final Instant START = Instant.parse("2025-01-01T10:00:00Z");
  private static final Instant AS_OF = Instant.parse("2025-03-01T00:00:00Z");
  private static final RetentionConvention AFTER = RetentionConvention.standard(
          PeriodCalendar.days(ZoneOffset.UTC))
      .withWindow(ReturnWindow.onOrAfter());
  private static final CohortRange ONE_COHORT = new CohortRange(FIRST, 1, 2);

  private static Instant hours(int hours) {
    return START.plus(Duration.ofHours(hours));
  }

  private static Instant days(int days) {
    return START.plus(Duration.ofDays(days));
  }

  private static RetentionAccumulator<Long> accumulate(
      RetentionConvention convention, CohortRange range, Instant... returns) {
    RetentionAccumulator<Long> accumulator = RetentionAccumulator.ofNumbers(convention, range);
    accumulator.add(7, START, EventKind.START);
    for (Instant time : returns) {
      accumulator.add(7, time, EventKind.RETURN);
    }
    return accumulator;
  }

  private static RetentionConvention rolling(RetentionConvention convention) {
    return convention.withClock(new RollingWindows(
        PeriodCalendar.days(ZoneOffset.UTC),
        RollingArithmetic.ELAPSED,
        RollingAnchor.FIRST_IN_RANGE));
  }

  @Test
  void snapshot_returnLongAfterTheRange_counts() {
    for (RetentionConvention convention : List.of(AFTER, rolling(AFTER))) {
      RetentionTable table = accumulate(convention, ONE_COHORT, days(19)).snapshot(AS_OF);
      assertThat(table.cell(0, 1)).isEqualTo(new RetentionCell(OffsetRange.atLeast(1), 1, 1, true));
      assertThat(table.curve().points().get(1).rate().value()).hasValue(1);
    }
  }

  @Test
  void snapshot_lastBracketWithoutEnd_countsLaterReturns() {
    RetentionConvention brackets = AFTER.withWindow(
        ReturnWindow.brackets(OffsetRange.of(0), new OffsetRange(1, 3), OffsetRange.atLeast(4)));
    RetentionTable table = accumulate(brackets, ONE_COHORT, days(100)).snapshot(AS_OF);
    assertThat(table.cell(0, 1).retained()).isZero();
    assertThat(table.cell(0, 2)).isEqualTo(new RetentionCell(OffsetRange.atLeast(4), 1, 1, true));
  }

  @Test
  void snapshot_otherWindows_leaveLaterReturnsOut() {
    for (ReturnWindow window :
        List.of(ReturnWindow.on(), ReturnWindow.onOrBefore(), ReturnWindow.streak())) {
      RetentionTable table =
          accumulate(AFTER.withWindow(window), ONE_COHORT, days(19)).snapshot(AS_OF);
      assertThat(table.cell(0, 1).retained()).isZero();
      assertThat(table.cell(0, 1).complete()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(CohortRule.class)
  void snapshot_severalReturnsWanted_mustLieInOneLaterPeriod(CohortRule cohorts) {
    RetentionConvention twice = AFTER.withMinimumOccurrences(2).withCohorts(cohorts);
    assertThat(retained(accumulate(twice, ONE_COHORT, days(19), days(20)))).isZero();
    assertThat(retained(accumulate(twice, ONE_COHORT, days(19), days(19)))).isEqualTo(1);
    assertThat(retained(accumulate(twice, ONE_COHORT, days(1), days(19)))).isZero();
    RetentionConvention rolling = rolling(twice);
    assertThat(retained(accumulate(rolling, ONE_COHORT, days(19), days(20)))).isZero();
    assertThat(retained(accumulate(rolling, ONE_COHORT, days(19), hours(19 * 24 + 23))))
        .isEqualTo(1);
  }

  @Test
  void combine_laterReturnsOfOnePeriod_addUp() {
    RetentionConvention thrice = AFTER.withMinimumOccurrences(3);
    RetentionAccumulator<Long> left = accumulate(thrice, ONE_COHORT, days(19), days(20), days(20));
    RetentionAccumulator<Long> right = accumulate(thrice, ONE_COHORT, days(19));
    RetentionAccumulator<Long> more = accumulate(thrice, ONE_COHORT, days(19));
    RetentionAccumulator<Long> both =
        RetentionAccumulator.numbersFromBytes(left.toBytes()).combine(right);
    assertThat(retained(both)).isZero();
    RetentionAccumulator<Long> all =
        RetentionAccumulator.numbersFromBytes(both.toBytes()).combine(more);
    assertThat(retained(all)).isEqualTo(1);
    assertThat(all.outsideRange()).isEqualTo(5);
    RetentionAccumulator<Long> whole =
        accumulate(thrice, ONE_COHORT, days(19), days(19), days(19), days(20), days(20));
    whole.add(7, START, EventKind.START);
    whole.add(7, START, EventKind.START);
    assertThat(all.toBytes()).isEqualTo(whole.toBytes());
    assertThat(retained(RetentionAccumulator.numbersFromBytes(all.toBytes()).combine(left)))
        .isEqualTo(1);
  }

  private static long retained(RetentionAccumulator<Long> accumulator) {
    return accumulator.snapshot(AS_OF).cell(0, 1).retained();
  }

  @Test
  void snapshot_triangleThatDroppedReturns_isNotComplete() {
    RetentionConvention triangle = AFTER.withShape(TableShape.TRIANGLE);
    CohortRange two = new CohortRange(FIRST, 2, 2);
    for (RetentionConvention convention : List.of(triangle, rolling(triangle))) {
      RetentionTable dropped = accumulate(convention, two, days(19)).snapshot(AS_OF);
      assertThat(dropped.cell(0, 1))
          .isEqualTo(new RetentionCell(OffsetRange.atLeast(1), 0, 1, false));
      assertThat(dropped.cell(0, 0).complete()).isFalse();
      assertThat(dropped.cell(1, 0).complete()).isTrue();
      assertThat(dropped.curve().points().get(1).cohorts()).isZero();
      RetentionTable whole = accumulate(convention, two, days(1)).snapshot(AS_OF);
      assertThat(whole.cell(0, 1)).isEqualTo(new RetentionCell(OffsetRange.atLeast(1), 1, 1, true));
    }
  }

  /** Day 3 of the last cohort but two lies in the remembered time, but a triangle does not follow the cohort to it. */
  @Test
  void snapshot_bracketThatLeavesTheTriangle_isNotComplete() {
    RetentionConvention triangle = AFTER
        .withShape(TableShape.TRIANGLE)
        .withWindow(ReturnWindow.brackets(OffsetRange.of(0), new OffsetRange(1, 3)));
    CohortRange three = new CohortRange(FIRST, 3, 2);
    CohortRange four = new CohortRange(FIRST, 4, 2);
    for (RetentionConvention convention : List.of(triangle, rolling(triangle))) {
      assertThat(accumulate(convention, three, days(3)).snapshot(AS_OF).cell(0, 1))
          .isEqualTo(new RetentionCell(new OffsetRange(1, 3), 0, 1, false));
      assertThat(accumulate(convention, four, days(3)).snapshot(AS_OF).cell(0, 1))
          .isEqualTo(new RetentionCell(new OffsetRange(1, 3), 1, 1, true));
    }
  }

  /** The range is one day long; what a day's cohort does two or three days later is after it, whichever of the two. */
  @Test
  void snapshot_rollingTriangleOfOneDay_leavesOutEverythingAfterItsOffset() {
    RetentionConvention triangle =
        rolling(AFTER).withShape(TableShape.TRIANGLE).withPeriodZero(PeriodZero.RETURNS);
    for (int returned : List.of(24, 49, 50, 73, 74, 200)) {
      RetentionTable table = accumulate(triangle, ONE_COHORT, hours(returned)).snapshot(AS_OF);
      assertThat(table.cell(0, 0))
          .as("after %s hours", returned)
          .isEqualTo(new RetentionCell(OffsetRange.atLeast(0), 0, 1, false));
      assertThat(accumulate(triangle.withShape(TableShape.RECTANGLE), ONE_COHORT, hours(returned))
              .snapshot(AS_OF)
              .cell(0, 1))
          .isEqualTo(new RetentionCell(OffsetRange.atLeast(1), 1, 1, true));
    }
    assertThat(accumulate(triangle, ONE_COHORT, hours(23)).snapshot(AS_OF).cell(0, 0))
        .isEqualTo(new RetentionCell(OffsetRange.atLeast(0), 1, 1, true));
    RetentionConvention bracket = triangle.withWindow(ReturnWindow.brackets(new OffsetRange(0, 3)));
    for (int returned : List.of(25, 50, 74)) {
      assertThat(
              accumulate(bracket, ONE_COHORT, hours(returned)).snapshot(AS_OF).cell(0, 0))
          .isEqualTo(new RetentionCell(new OffsetRange(0, 3), 0, 1, false));
    }
  }

  @Test
  void snapshot_weeksByDates_areSevenDates() {
    RetentionConvention weeks = RetentionConvention.standard(PeriodCalendar.days(ZoneOffset.UTC))
        .withClock(new RollingWindows(
            new PeriodCalendar(PeriodUnit.WEEK, ZoneOffset.UTC, java.time.DayOfWeek.MONDAY),
            RollingArithmetic.DATE_TRUNCATED,
            RollingAnchor.FIRST_IN_PERIOD));
    Instant late = Instant.parse("2025-01-01T23:00:00Z");
    RetentionAccumulator<Long> events = RetentionAccumulator.ofNumbers(weeks, ONE_COHORT);
    events.add(1, late, EventKind.START);
    events.add(1, Instant.parse("2025-01-08T01:00:00Z"), EventKind.RETURN);
    events.add(2, late, EventKind.START);
    events.add(2, Instant.parse("2025-01-07T23:59:59Z"), EventKind.RETURN);
    RetentionEvidence<Long> evidence = events.evidence(AS_OF);
    assertThat(evidence.retained(0, 1)).containsExactly(1L);
  }

  @Test
  void combine_enoughLaterReturnsBesideTooFew_remembersNoneOfThem() {
    RetentionConvention twice = AFTER.withMinimumOccurrences(2);
    RetentionAccumulator<Long> one = RetentionAccumulator.ofNumbers(twice, ONE_COHORT);
    RetentionAccumulator<Long> two = RetentionAccumulator.ofNumbers(twice, ONE_COHORT);
    RetentionAccumulator<Long> all = RetentionAccumulator.ofNumbers(twice, ONE_COHORT);
    for (int i = 0; i < 3; i++) {
      (i == 0 ? one : two).add(7, hours(480), EventKind.RETURN);
      all.add(7, hours(480), EventKind.RETURN);
    }
    RetentionAccumulator<Long> copy = RetentionAccumulator.numbersFromBytes(one.toBytes());
    assertThat(copy.combine(two).toBytes()).isEqualTo(all.toBytes());
    assertThat(two.combine(one).toBytes()).isEqualTo(all.toBytes());
  }

  @Test
  void snapshot_triangleThatDroppedEventsStillToBePutAway_isNotComplete() {
    RetentionAccumulator<Long> events = RetentionAccumulator.ofNumbers(
        AFTER.withShape(TableShape.TRIANGLE), new CohortRange(FIRST, 2, 2));
    events.add(7, START.toEpochMilli());
    events.add(7, days(19).toEpochMilli());
    assertThat(events.snapshot(AS_OF).cell(0, 1))
        .isEqualTo(new RetentionCell(OffsetRange.atLeast(1), 0, 1, false));
  }

  @Test
  void eventsAfterRange_rolling_areCounted() {
    RetentionAccumulator<Long> events =
        accumulate(rolling(AFTER).withWindow(ReturnWindow.on()), ONE_COHORT, days(1), days(9));
    // Rolling windows of a day are followed for two days more: the first return is within, the
    // second is not.
    assertThat(events.outsideRange()).isEqualTo(1);
  }

  @Test
  void snapshot_severalReturnsWantedAnHour_mustLieInOneHour() {
    RetentionConvention twice = RetentionConvention.standard(PeriodCalendar.hours(ZoneOffset.UTC))
        .withWindow(ReturnWindow.onOrAfter())
        .withMinimumOccurrences(2);
    CohortRange range = new CohortRange(FIRST, 11, 2);
    Instant late = START.plus(Duration.ofHours(9));
    Instant minuteLater = late.plus(Duration.ofMinutes(1));
    Instant hourLater = late.plus(Duration.ofHours(1));
    assertThat(accumulate(twice, range, late, minuteLater)
            .snapshot(AS_OF)
            .cell(10, 1)
            .retained())
        .isEqualTo(1);
    assertThat(accumulate(twice, range, late, hourLater)
            .snapshot(AS_OF)
            .cell(10, 1)
            .retained())
        .isZero();
  }
}
