package dev.tandem.metrics.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableListMultimap;
import dev.tandem.metrics.period.PeriodAxis;
import dev.tandem.metrics.period.PeriodCalendar;
import dev.tandem.metrics.period.PeriodUnit;
import dev.tandem.metrics.period.TimePeriod;
import dev.tandem.metrics.retention.convention.CohortRange;
import dev.tandem.metrics.retention.convention.CohortRule;
import dev.tandem.metrics.retention.convention.CurveWeighting;
import dev.tandem.metrics.retention.convention.EventKind;
import dev.tandem.metrics.retention.convention.OffsetRange;
import dev.tandem.metrics.retention.convention.RetentionClock;
import dev.tandem.metrics.retention.convention.RetentionConvention;
import dev.tandem.metrics.retention.convention.RetentionStatement;
import dev.tandem.metrics.retention.convention.ReturnWindow;
import dev.tandem.metrics.retention.convention.RollingAnchor;
import dev.tandem.metrics.retention.convention.RollingArithmetic;
import dev.tandem.metrics.statistics.ProportionComparison;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetentionTableTest {

  private static final LocalDate FIRST = LocalDate.of(2025, 2, 1);
  private static final TimePeriod DAY =
      PeriodAxis.of(PeriodCalendar.days(ZoneOffset.UTC), FIRST, 1).period(0);
  private static final Instant AS_OF = Instant.parse("2025-03-01T00:00:00Z");
  private static final RetentionConvention DAYS =
      RetentionConvention.standard(PeriodCalendar.days(ZoneOffset.UTC));
  private static final CohortRange RANGE = new CohortRange(FIRST, 2, 2);

  private static RetentionStatement statement(CohortRule cohorts) {
    return new RetentionStatement(DAYS.withCohorts(cohorts), RANGE, AS_OF);
  }

  private static CohortRow row(OffsetRange offsets, long retained, long members) {
    return new CohortRow(
        DAY, members, List.of(new RetentionCell(offsets, retained, members, true)));
  }

  private static RetentionTable twoCohorts() {
    RetentionAccumulator<Long> accumulator =
        RetentionAccumulator.ofNumbers(DAYS.withCohorts(CohortRule.FIRST_TIME), RANGE);
    for (int user = 0; user < 150; user++) {
      Instant start = Instant.parse(user < 70 ? "2025-02-01T10:00:00Z" : "2025-02-02T10:00:00Z");
      accumulator.add(user, start, EventKind.START);
      if (user < 56 || (user >= 70 && user < 118)) {
        accumulator.add(user, start.plusSeconds(86_400), EventKind.RETURN);
      }
    }
    return accumulator.snapshot(AS_OF);
  }

  @Test
  void compare_twoCohorts_hasNewcombesInterval() {
    CohortComparison comparison = CohortComparison.of(twoCohorts(), 0, 1, 1);
    ProportionComparison difference = comparison.difference().orElseThrow();
    assertThat(difference.interval().orElseThrow().lower()).isCloseTo(0.0524, within(5e-5));
    assertThat(difference.interval().orElseThrow().upper()).isCloseTo(0.3339, within(5e-5));
    assertThat(comparison.second().date()).isEqualTo(FIRST.plusDays(1));
  }

  @Test
  void compare_differentOffsets_isRefused() {
    RetentionTable table = twoCohorts();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CohortComparison(DAY, DAY, table.cell(0, 0), table.cell(1, 1)))
        .withMessage("cells must have the same offsets: 0 and 1. Compare one column.");
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> CohortComparison.of(table, 0, 2, 1));
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> table.cell(0, 2));
  }

  @Test
  void compare_incompleteCell_isUndefined() {
    RetentionCell whole = new RetentionCell(OffsetRange.of(1), 1, 2, true);
    RetentionCell partial = new RetentionCell(OffsetRange.of(1), 1, 2, false);
    assertThat(new CohortComparison(DAY, DAY, whole, partial).difference()).isEmpty();
  }

  @Test
  void curve_firstTimeCohorts_hasAnIntervalButAveragesHaveNone() {
    RetentionTable table = twoCohorts();
    assertThat(table.curve().points().get(1).proportion().orElseThrow()).hasToString("104 of 150");
    assertThat(table.curve(CurveWeighting.SIMPLE).points().get(1).proportion()).isEmpty();
    assertThat(table.columns()).containsExactly(OffsetRange.of(0), OffsetRange.of(1));
  }

  @Test
  void curve_recurringCohorts_hasAnIntervalForUniqueUsersOnly() {
    RetentionAccumulator<Long> accumulator = RetentionAccumulator.ofNumbers(DAYS, RANGE);
    for (int day = 0; day < 3; day++) {
      accumulator.add(
          7,
          Instant.parse("2025-02-01T10:00:00Z").plusSeconds(86_400L * day),
          EventKind.START_AND_RETURN);
    }
    RetentionTable table = accumulator.snapshot(AS_OF);
    assertThat(table.curve().points().get(1))
        .isEqualTo(new CurvePoint(OffsetRange.of(1), 2, 2, 2, false));
    assertThat(table.curve().points().get(1).proportion()).isEmpty();
    assertThat(table
            .curve(CurveWeighting.UNIQUE_USERS)
            .points()
            .get(1)
            .proportion()
            .orElseThrow())
        .hasToString("1 of 1");
  }

  @Test
  void windows_streakAndOnOrBefore_countEveryOrAnyDaySoFar() {
    assertThat(retained(ReturnWindow.on())).containsExactly(3L, 2L, 1L, 2L);
    assertThat(retained(ReturnWindow.streak())).containsExactly(3L, 2L, 1L, 1L);
    assertThat(retained(ReturnWindow.onOrBefore())).containsExactly(3L, 2L, 2L, 3L);
    RetentionConvention streak = DAYS.withWindow(ReturnWindow.streak());
    assertThat(streak.window().label("day")).isEqualTo("streak (every day up to N)");
    assertThat(ReturnWindow.onOrBefore().label("day")).isEqualTo("cumulative (on or before day N)");
    assertThat(streak.window().columns(3))
        .containsExactly(OffsetRange.of(0), OffsetRange.of(1), new OffsetRange(1, 2));
  }

  /** Ada comes back on days 1, 2 and 3, Bob on day 1, Eve on day 3. */
  private static List<Long> retained(ReturnWindow window) {
    CohortRow row = returns(window).rows().get(0);
    return row.cells().stream().map(RetentionCell::retained).toList();
  }

  private static RetentionTable returns(ReturnWindow window) {
    RetentionAccumulator<String> events =
        RetentionAccumulator.ofTexts(DAYS.withWindow(window), new CohortRange(FIRST, 1, 4));
    Instant start = Instant.parse("2025-02-01T10:00:00Z");
    ImmutableListMultimap.of("ada", 1, "ada", 2, "ada", 3, "bob", 1, "eve", 3)
        .forEach((user, day) -> {
          events.add(user, start, EventKind.START);
          events.add(user, start.plusSeconds(86_400L * day), EventKind.RETURN);
        });
    return events.snapshot(AS_OF);
  }

  @Test
  void ratioToPrevious_moreThanBefore_exceedsOne() {
    CohortRow row = returns(ReturnWindow.on()).rows().get(0);
    assertThat(row.ratioToPrevious(1).value()).hasValue(2.0 / 3);
    assertThat(row.ratioToPrevious(2).value()).hasValue(0.5);
    assertThat(row.ratioToPrevious(3).value()).hasValue(2);
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> row.ratioToPrevious(0));
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> row.ratioToPrevious(4));
    RetentionCell none = new RetentionCell(OffsetRange.of(1), 0, 3, true);
    RetentionCell open = new RetentionCell(OffsetRange.of(2), 1, 3, false);
    CohortRow sparse = new CohortRow(DAY, 3, List.of(none, none, open));
    assertThat(sparse.ratioToPrevious(1).undefinedBecause())
        .isEqualTo("number of users before is 0");
    assertThat(new CohortRow(DAY, 3, List.of(row.cells().get(1), open))
            .ratioToPrevious(1)
            .value())
        .isEmpty();
  }

  @Test
  void table_streakThatRises_namesTheCell() {
    RetentionTable table = returns(ReturnWindow.onOrBefore());
    RetentionStatement streak = new RetentionStatement(
        DAYS.withWindow(ReturnWindow.streak()), table.statement().range(), AS_OF);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RetentionTable(streak, table.rows(), table.pooled()))
        .withMessage("table must satisfy its identities: [cohort 2025-02-01 offset 1-3: 3 retained,"
            + " 2 before]. Take all cells from one count.");
    RetentionTable falling = returns(ReturnWindow.streak());
    RetentionStatement cumulative = new RetentionStatement(
        DAYS.withWindow(ReturnWindow.onOrBefore()), table.statement().range(), AS_OF);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RetentionTable(cumulative, falling.rows(), falling.pooled()))
        .withMessageContaining("offset 1-2: 1 retained, 2 before");
  }

  @Test
  void cell_incomplete_hasNoRateAndNoInterval() {
    RetentionCell cell = new RetentionCell(OffsetRange.of(1), 0, 4, false);
    assertThat(cell.rate().value()).isEmpty();
    assertThat(cell.rate().undefinedBecause())
        .isEqualTo("the cell is incomplete: a period is not over");
    assertThat(cell.proportion()).isEmpty();
    assertThat(cell.rateSoFar().value()).hasValue(0);
    assertThat(new RetentionCell(OffsetRange.of(1), 0, 0, true).rate().undefinedBecause())
        .isEqualTo("number of members is 0");
  }

  @Test
  void cell_asOfTheVeryEndOfItsPeriod_isComplete() {
    Instant calendarEnd = Instant.parse("2025-02-03T00:00:00Z");
    Instant rollingEnd = Instant.parse("2025-02-04T00:00:00Z");
    RetentionConvention rolling = DAYS.withClock(new RetentionClock.RollingWindows(
        DAYS.clock().calendar(), RollingArithmetic.ELAPSED, RollingAnchor.FIRST_IN_RANGE));
    assertThat(firstCell(DAYS, calendarEnd).complete()).isTrue();
    assertThat(firstCell(DAYS, calendarEnd.minusMillis(1)).complete()).isFalse();
    assertThat(firstCell(rolling, rollingEnd).complete()).isTrue();
    assertThat(firstCell(rolling, rollingEnd.minusMillis(1)).complete()).isFalse();
  }

  private static RetentionCell firstCell(RetentionConvention convention, Instant asOf) {
    return RetentionAccumulator.ofNumbers(convention, RANGE).snapshot(asOf).cell(0, 1);
  }

  @Test
  void table_brokenIdentity_namesTheRows() {
    OffsetRange one = OffsetRange.of(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RetentionTable(
            statement(CohortRule.FIRST_TIME),
            List.of(row(one, 1, 3)),
            List.of(new PooledUsers(one, 2, 1))))
        .withMessage(
            "table must satisfy its identities: [offset 1: 1 of 2 distinct users, 1 of 3 in all cohorts]."
                + " Take all cells from one count.");
    RetentionCell earlier = new RetentionCell(OffsetRange.atLeast(0), 1, 3, false);
    RetentionCell later = new RetentionCell(OffsetRange.atLeast(1), 2, 3, false);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RetentionTable(
            statement(CohortRule.RECURRING),
            List.of(new CohortRow(DAY, 3, List.of(earlier, later))),
            List.of()))
        .withMessageContaining("cohort 2025-02-01 offset 1+: 2 on or after, 1 before");
  }

  @Test
  void breaches_moreOnThanOnOrAfter_namesTheCell() {
    OffsetRange one = OffsetRange.of(1);
    OffsetRange after = OffsetRange.atLeast(1);
    RetentionTable on = new RetentionTable(
        statement(CohortRule.RECURRING),
        List.of(row(one, 2, 3)),
        List.of(new PooledUsers(one, 3, 2)));
    RetentionTable onOrAfter = new RetentionTable(
        statement(CohortRule.RECURRING),
        List.of(row(after, 1, 3)),
        List.of(new PooledUsers(after, 3, 1)));
    assertThat(RetentionIdentities.breaches(on, onOrAfter))
        .containsExactly("cohort 2025-02-01 offset 1: 2 on, 1 on or after");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RetentionIdentities.breaches(on, twoCohorts()))
        .withMessageStartingWith("tables must have the same cohorts and offsets");
  }

  @Test
  void values_impossibleCounts_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RetentionCell(OffsetRange.of(1), 3, 2, true))
        .withMessage(
            "retained must be from 0 to the 2 members: 3, offset 1. Count every member once.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PooledUsers(OffsetRange.of(1), 2, 3))
        .withMessage(
            "retained must be from 0 to the 2 distinct members: 3, offset 1. Count every user once.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CohortRow(DAY, -1, List.of()))
        .withMessage("members must be at least 0: -1, cohort 2025-02-01. Count users.");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new CohortRow(DAY, 3, List.of(new RetentionCell(OffsetRange.of(1), 1, 2, true))))
        .withMessage(
            "members of a cell must be the cohort's 3: 2, cohort 2025-02-01, offset 1. Take both from one count.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CurvePoint(OffsetRange.of(1), -1, 0, 0, true))
        .withMessage("cohorts must be at least 0: -1. Count complete cells.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CurvePoint(OffsetRange.of(1), 1, Double.NaN, 1, true))
        .withMessage(
            "numerator must be from 0 to the denominator 1.0: NaN, offset 1. State a share.");
    assertThat(new CurvePoint(OffsetRange.of(1), 0, 0, 0, true).rate().undefinedBecause())
        .isEqualTo("no cohort has members and a complete cell");
  }

  @Test
  void snapshot_postHogTriangle_followsTheLastCohortForItsOwnPeriodOnly() {
    RetentionTable table = RetentionAccumulator.ofNumbers(
            RetentionConvention.asPostHog(PeriodUnit.DAY, ZoneOffset.UTC),
            new CohortRange(FIRST, 3, 3))
        .snapshot(AS_OF);
    assertThat(table.rows()).extracting(row -> row.cells().size()).containsExactly(3, 2, 1);
    assertThat(table.cell(0, 0).rate().value()).isEmpty();
  }

  @Test
  void table_moreMembersThanALong_isRefused() {
    CohortRow most = row(OffsetRange.of(0), 1, Long.MAX_VALUE);
    List<PooledUsers> pooled = List.of(new PooledUsers(OffsetRange.of(0), 2, 2));
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(
            () -> new RetentionTable(statement(CohortRule.RECURRING), List.of(most, most), pooled))
        .withMessage("long overflow");
  }
}
