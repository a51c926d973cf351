package dev.tandem.metrics.retention.convention;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.metrics.period.PeriodCalendar;
import dev.tandem.metrics.period.PeriodUnit;
import dev.tandem.metrics.retention.convention.RetentionClock.CalendarPeriods;
import dev.tandem.metrics.retention.convention.RetentionClock.RollingWindows;
import dev.tandem.metrics.statement.MethodStatement;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Objects;

/**
 * Every choice that changes the numbers of a retention table, in one value.
 *
 * <p>Two tools rarely agree on "retention" because they choose differently here. {@link #asPostHog}, {@link #asMixpanel} and {@link
 * #asAmplitude24Hours} name their choices; {@link dev.tandem.metrics.retention.RetentionDifference} says which users make two conventions differ.
 *
 * @param clock what "one period later" means
 * @param cohorts in which cohorts a user with several start events is
 * @param window when a user must come back
 * @param minimumOccurrences how many return events one period needs to count as a return, from 1 to 64; period 0 of {@link
 *     PeriodZero#COHORT_SIZE} needs none
 * @param periodZero what the column with offset 0 counts
 * @param shape how far each cohort is followed
 * @param curve how cohorts become one curve
 */
public record RetentionConvention(
    RetentionClock clock,
    CohortRule cohorts,
    ReturnWindow window,
    int minimumOccurrences,
    PeriodZero periodZero,
    TableShape shape,
    CurveWeighting curve) {

  /**
   * Checks that nothing is missing.
   *
   * @throws IllegalArgumentException if {@code minimumOccurrences} is outside 1 to 64
   */
  public RetentionConvention {
    Objects.requireNonNull(clock, "clock");
    Objects.requireNonNull(cohorts, "cohorts");
    Objects.requireNonNull(window, "window");
    Objects.requireNonNull(periodZero, "periodZero");
    Objects.requireNonNull(shape, "shape");
    Objects.requireNonNull(curve, "curve");
    checkArgument(
        minimumOccurrences >= 1 && minimumOccurrences <= 64,
        "minimumOccurrences must be from 1 to 64: %s. State how many return events make a return.",
        minimumOccurrences);
  }

  /**
   * {@return N-period retention of recurring cohorts on calendar periods, every cohort followed for all offsets, weighted mean curve}
   *
   * @param calendar the periods
   */
  public static RetentionConvention standard(PeriodCalendar calendar) {
    return new RetentionConvention(
        new CalendarPeriods(calendar),
        CohortRule.RECURRING,
        ReturnWindow.on(),
        1,
        PeriodZero.COHORT_SIZE,
        TableShape.RECTANGLE,
        CurveWeighting.WEIGHTED);
  }

  /**
   * {@return what a new retention insight of PostHog shows: first-time users, calendar periods, weeks from Sunday, return on, up to the end
   * of the range, simple mean}
   *
   * <p>Its "recurring" is {@code withCohorts(RECURRING)}. The mean is the one that its editor names where none is chosen and that its own
   * dashboards use; its graph takes the weighted one ({@code withCurve(WEIGHTED)}) where none is chosen. Its 24-hour mode is {@code
   * withClock(new RollingWindows(calendar, HOUR_TRUNCATED, FIRST_IN_RANGE))}, by weeks and months {@code DATE_TRUNCATED}, which count days.
   * Source, read in November 2026: PostHog, frontend/src/queries/nodes/InsightQuery/defaults.ts (commit 083c058) and
   * retention_base_query_rolling.py (commit 081e14f), and the tests of retention_query_runner.py.
   *
   * @param unit how long a period is
   * @param zone the project's zone
   */
  public static RetentionConvention asPostHog(PeriodUnit unit, ZoneId zone) {
    return standard(sundayWeeks(unit, zone))
        .withCohorts(CohortRule.FIRST_TIME)
        .withShape(TableShape.TRIANGLE)
        .withCurve(CurveWeighting.SIMPLE);
  }

  /**
   * {@return Mixpanel's default: elapsed time from the user's own event, return on or after, period 0 counts returns, cohorts weighted by
   * their squared size}
   *
   * <p>Source: Mixpanel, Retention report documentation of 2025; that window k is [24k, 24(k + 1)) hours after the start, by its
   * Query API documentation, read again in November 2026.
   *
   * @param unit how long a window is
   * @param zone the project's zone
   */
  public static RetentionConvention asMixpanel(PeriodUnit unit, ZoneId zone) {
    return standard(sundayWeeks(unit, zone))
        .withClock(new RollingWindows(
            sundayWeeks(unit, zone), RollingArithmetic.ELAPSED, RollingAnchor.FIRST_IN_PERIOD))
        .withWindow(ReturnWindow.onOrAfter())
        .withPeriodZero(PeriodZero.RETURNS)
        .withCurve(CurveWeighting.SIZE_SQUARED);
  }

  /**
   * {@return Amplitude's default: 24-hour windows from every start event with times cut to the hour, by weeks and months 7 and 30 days with
   * times cut to the date, return on or after, period 0 counts returns, unique users pooled}
   *
   * <p>Source: Amplitude, How the Retention Analysis chart calculates retention (2025), and Retention analysis time, read in November 2026.
   *
   * @param unit how long a window is
   * @param zone the project's zone
   */
  public static RetentionConvention asAmplitude24Hours(PeriodUnit unit, ZoneId zone) {
    return asMixpanel(unit, zone)
        .withClock(new RollingWindows(
            sundayWeeks(unit, zone),
            unit == PeriodUnit.WEEK || unit == PeriodUnit.MONTH
                ? RollingArithmetic.DATE_TRUNCATED
                : RollingArithmetic.HOUR_TRUNCATED,
            RollingAnchor.EVERY_START))
        .withCurve(CurveWeighting.UNIQUE_USERS);
  }

  private static PeriodCalendar sundayWeeks(PeriodUnit unit, ZoneId zone) {
    return new PeriodCalendar(unit, zone, DayOfWeek.SUNDAY);
  }

  /**
   * {@return this convention with another clock}
   *
   * @param newClock what "one period later" means
   */
  public RetentionConvention withClock(RetentionClock newClock) {
    return new RetentionConvention(
        newClock, cohorts, window, minimumOccurrences, periodZero, shape, curve);
  }

  /**
   * {@return this convention with another cohort rule}
   *
   * @param newCohorts in which cohorts a user with several start events is
   */
  public RetentionConvention withCohorts(CohortRule newCohorts) {
    return new RetentionConvention(
        clock, newCohorts, window, minimumOccurrences, periodZero, shape, curve);
  }

  /**
   * {@return this convention with another return window}
   *
   * @param newWindow when a user must come back
   */
  public RetentionConvention withWindow(ReturnWindow newWindow) {
    return new RetentionConvention(
        clock, cohorts, newWindow, minimumOccurrences, periodZero, shape, curve);
  }

  /**
   * {@return this convention with another minimum}
   *
   * @param newMinimum how many return events one period needs, from 1 to 64
   * @throws IllegalArgumentException if {@code newMinimum} is outside 1 to 64
   */
  public RetentionConvention withMinimumOccurrences(int newMinimum) {
    return new RetentionConvention(clock, cohorts, window, newMinimum, periodZero, shape, curve);
  }

  /**
   * {@return this convention with another rule for period 0}
   *
   * @param newPeriodZero what the column with offset 0 counts
   */
  public RetentionConvention withPeriodZero(PeriodZero newPeriodZero) {
    return new RetentionConvention(
        clock, cohorts, window, minimumOccurrences, newPeriodZero, shape, curve);
  }

  /**
   * {@return this convention with another shape}
   *
   * @param newShape how far each cohort is followed
   */
  public RetentionConvention withShape(TableShape newShape) {
    return new RetentionConvention(
        clock, cohorts, window, minimumOccurrences, periodZero, newShape, curve);
  }

  /**
   * {@return this convention with another weighting of the curve}
   *
   * @param newCurve how cohorts become one curve
   */
  public RetentionConvention withCurve(CurveWeighting newCurve) {
    return new RetentionConvention(
        clock, cohorts, window, minimumOccurrences, periodZero, shape, newCurve);
  }

  MethodStatement statement() {
    PeriodCalendar calendar = clock.calendar();
    return MethodStatement.of("retention")
        .with("window", window.label(calendar.unit().label()))
        .with("clock", clock.label())
        .with("zone", calendar.zone().getId())
        .with("week start", calendar.weekStart())
        .with("unit", calendar.unit())
        .with("cohorts", cohorts)
        .with("minimum occurrences", minimumOccurrences)
        .with("period zero", periodZero)
        .with("shape", shape)
        .with("curve", curve);
  }

  /** {@return the choices, always the same names in the same order} */
  @Override
  public String toString() {
    return statement().toString();
  }
}
