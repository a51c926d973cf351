package dev.tandem.metrics.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.metrics.period.PeriodAxis;
import dev.tandem.metrics.period.PeriodCalendar;
import dev.tandem.metrics.period.TimePeriod;
import dev.tandem.metrics.retention.convention.CohortRange;
import dev.tandem.metrics.retention.convention.CurveWeighting;
import dev.tandem.metrics.retention.convention.EventKind;
import dev.tandem.metrics.retention.convention.OffsetRange;
import dev.tandem.metrics.retention.convention.RetentionConvention;
import dev.tandem.metrics.retention.convention.RetentionStatement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The values of a table at the ends of what they accept, and what they say. */
class RetentionValuesTest {
  private static final LocalDate FIRST = LocalDate.of(2025, 2, 1);
  private static final PeriodCalendar DAYS = PeriodCalendar.days(ZoneOffset.UTC);
  private static final PeriodAxis AXIS = PeriodAxis.of(DAYS, FIRST, 3);
  private static final TimePeriod DAY = AXIS.period(0);
  private static final OffsetRange ONE = OffsetRange.of(1);

  private static void refuses(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }

  private static RetentionCell cell(int offset, long retained, long members, boolean complete) {
    return new RetentionCell(OffsetRange.of(offset), retained, members, complete);
  }

  @Test
  void cell_noneOrAllRetained_isAccepted() {
    assertThat(cell(1, 0, 4, true).rate().value()).hasValue(0);
    assertThat(cell(1, 4, 4, true).rate().value()).hasValue(1);
    assertThat(cell(1, 1, 4, false).rate().value()).isEmpty();
    assertThat(cell(1, 1, 4, false).rateSoFar().value()).hasValue(0.25);
    assertThat(cell(1, 1, 4, false).proportion()).isEmpty();
    assertThat(cell(1, 1, 4, true).proportion().orElseThrow()).hasToString("1 of 4");
    assertThat(cell(1, 0, 0, true).rate().value()).isEmpty();
    refuses(
        () -> cell(1, 5, 4, true),
        "retained must be from 0 to the 4 members: 5, offset 1. Count every member once.");
    refuses(
        () -> cell(1, -1, 4, true),
        "retained must be from 0 to the 4 members: -1, offset 1. Count every member once.");
  }

  @Test
  void row_membersOfItsCells_areItsOwn() {
    assertThat(new CohortRow(DAY, 0, List.of(cell(0, 0, 0, true))).start()).isEqualTo(FIRST);
    refuses(
        () -> new CohortRow(DAY, -1, List.of()),
        "members must be at least 0: -1, cohort 2025-02-01. Count users.");
    refuses(
        () -> new CohortRow(DAY, 3, List.of(cell(0, 3, 3, true), cell(1, 1, 2, true))),
        "members of a cell must be the cohort's 3: 2, cohort 2025-02-01, offset 1."
            + " Take both from one count.");
  }

  @Test
  void ratioToPrevious_withoutCompleteCellsOrAnyoneBefore_isEmpty() {
    CohortRow row = new CohortRow(
        DAY,
        8,
        List.of(
            cell(0, 8, 8, true),
            cell(1, 2, 8, true),
            cell(2, 0, 8, true),
            cell(3, 1, 8, true),
            cell(4, 1, 8, false),
            cell(5, 1, 8, true)));
    assertThat(row.ratioToPrevious(1).value()).hasValue(0.25);
    assertThat(row.ratioToPrevious(2).value()).hasValue(0);
    assertThat(row.ratioToPrevious(3).value()).isEmpty();
    assertThat(row.ratioToPrevious(4).value()).isEmpty();
    assertThat(row.ratioToPrevious(5).value()).isEmpty();
  }

  @Test
  void curvePoint_shares_areFromNothingToAll() {
    assertThat(new CurvePoint(ONE, 0, 0, 0, true).rate().value()).isEmpty();
    assertThat(new CurvePoint(ONE, 0, 0, 0, true).proportion()).isEmpty();
    assertThat(new CurvePoint(ONE, 2, 3, 3, true).rate().value()).hasValue(1);
    assertThat(new CurvePoint(ONE, 2, 1, 4, true).proportion().orElseThrow()).hasToString("1 of 4");
    assertThat(new CurvePoint(ONE, 2, 1, 4, false).proportion()).isEmpty();
    refuses(
        () -> new CurvePoint(ONE, -1, 0, 0, true),
        "cohorts must be at least 0: -1. Count complete cells.");
    refuses(
        () -> new CurvePoint(ONE, 1, 5, 4, true),
        "numerator must be from 0 to the denominator 4.0: 5.0, offset 1. State a share.");
    refuses(
        () -> new CurvePoint(ONE, 1, -0.5, 4, true),
        "numerator must be from 0 to the denominator 4.0: -0.5, offset 1. State a share.");
    refuses(
        () -> new CurvePoint(ONE, 1, 1, Double.POSITIVE_INFINITY, true),
        "numerator must be from 0 to the denominator Infinity: 1.0, offset 1. State a share.");
  }

  @Test
  void curve_ofThreeCohorts_weighsThemAsStated() {
    List<CohortRow> rows = List.of(
        new CohortRow(AXIS.period(0), 4, List.of(cell(0, 4, 4, true), cell(1, 1, 4, true))),
        new CohortRow(AXIS.period(1), 16, List.of(cell(0, 16, 16, true), cell(1, 8, 16, true))),
        new CohortRow(AXIS.period(2), 9, List.of(cell(0, 9, 9, true), cell(1, 9, 9, false))));
    RetentionTable table = new RetentionTable(
        new RetentionStatement(
            RetentionConvention.standard(DAYS),
            new CohortRange(FIRST, 3, 2),
            Instant.parse("2025-02-04T00:00:00Z")),
        rows,
        List.of(new PooledUsers(OffsetRange.of(0), 18, 18), new PooledUsers(ONE, 16, 7)));
    assertThat(table.curve(CurveWeighting.WEIGHTED).points().get(1))
        .isEqualTo(new CurvePoint(ONE, 2, 9, 20, false));
    assertThat(table.curve(CurveWeighting.SIMPLE).points().get(1))
        .isEqualTo(new CurvePoint(ONE, 2, 0.75, 2, false));
    assertThat(table
            .curve(CurveWeighting.SIZE_SQUARED)
            .points()
            .get(1)
            .rate()
            .value()
            .orElseThrow())
        .isCloseTo(132 / 272.0, within(1e-15));
    assertThat(table.curve(CurveWeighting.UNIQUE_USERS).points().get(1))
        .isEqualTo(new CurvePoint(ONE, 2, 7, 16, true));
  }

  @Test
  void pooledUsers_moreRetainedThanThereAre_areRefused() {
    assertThat(new PooledUsers(ONE, 3, 3).retained()).isEqualTo(3);
    assertThat(new PooledUsers(ONE, 3, 0).retained()).isZero();
    refuses(
        () -> new PooledUsers(ONE, 3, 4),
        "retained must be from 0 to the 3 distinct members: 4, offset 1. Count every user once.");
    refuses(
        () -> new PooledUsers(ONE, 3, -1),
        "retained must be from 0 to the 3 distinct members: -1, offset 1. Count every user once.");
  }

  @Test
  void ranges_atTheirEnds_areAccepted() {
    assertThat(new CohortRange(FIRST, 1, 10_000).withCohorts(10_000).offsets()).isEqualTo(10_000);
    refuses(
        () -> new CohortRange(FIRST, 0, 1),
        "cohorts must be from 1 to 10000: 0. State the size of the table.");
    refuses(
        () -> new CohortRange(FIRST, 1, 0),
        "offsets must be from 1 to 10000: 0. State the size of the table.");
    assertThat(new OffsetRange(0, 0)).hasToString("0");
    assertThat(new OffsetRange(4, 6)).hasToString("4-6");
    assertThat(OffsetRange.atLeast(7)).hasToString("7+");
    assertThat(OffsetRange.atLeast(7).decisive()).isEqualTo(7);
    assertThat(new OffsetRange(4, 6).decisive()).isEqualTo(6);
    refuses(
        () -> new OffsetRange(-1, 0),
        "offset range must be ordered and not negative: -1 to 0."
            + " State the first and the last offset.");
  }

  @Test
  void difference_readable_saysWhoIsWhere() {
    CellDifference<String> whole = new CellDifference<>(
        DAY,
        cell(1, 2, 4, true),
        cell(1, 1, 3, false),
        List.of("a"),
        List.of(),
        List.of("b"),
        List.of());
    assertThat(whole.readable())
        .isEqualTo("cohort 2025-02-01, offset 1: 2 of 4 against 1 of 3 (incomplete);"
            + " members only first: [a]; retained only first: [b]");
    CellDifference<String> other = new CellDifference<>(
        DAY,
        cell(1, 2, 4, true),
        cell(2, 1, 3, true),
        List.of(),
        List.of("c"),
        List.of(),
        List.of("d"));
    assertThat(other.readable())
        .isEqualTo("cohort 2025-02-01, offset 1 against 2: 2 of 4 against 1 of 3;"
            + " members only second: [c]; retained only second: [d]");
  }

  @Test
  void eventKinds_startOrReturnOrBoth() {
    assertThat(EventKind.START.starts()).isTrue();
    assertThat(EventKind.START.returns()).isFalse();
    assertThat(EventKind.RETURN.starts()).isFalse();
    assertThat(EventKind.RETURN.returns()).isTrue();
    assertThat(EventKind.START_AND_RETURN.starts()).isTrue();
    assertThat(EventKind.START_AND_RETURN.returns()).isTrue();
  }
}
