package dev.tandem.metrics.retention;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.metrics.period.PeriodCalendar;
import dev.tandem.metrics.period.PeriodUnit;
import dev.tandem.metrics.retention.RetentionClock.CalendarPeriods;
import dev.tandem.metrics.retention.RetentionClock.RollingWindows;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Objects;

/**
 * Every choice that changes the numbers of a retention table, in one value.
 *
 * <p>Two tools rarely agree on "retention" because they choose differently here. {@link #asPostHog}, {@link #asMixpanel} and {@link
 * #asAmplitude24Hours} name their choices; {@link RetentionDifference} says which users make two conventions differ.
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
  public static RetentionConvention of(PeriodCalendar calendar) {
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
   * {@return PostHog's default: calendar periods, weeks from Sunday, return on, up to the end of the range, weighted mean}
   *
   * <p>Its 24-hour mode is {@code withClock(new RollingWindows(calendar, HOUR_TRUNCATED, FIRST_IN_RANGE))}. Source: PostHog, 2025,
   * retention_query_runner.py and its tests.
   *
   * @param unit how long a period is
   * @param zone the project's zone
   */
  public static RetentionConvention asPostHog(PeriodUnit unit, ZoneId zone) {
    return of(sundayWeeks(unit, zone)).withShape(TableShape.TRIANGLE);
  }

  /**
   * {@return Mixpanel's default: elapsed time from the user's own event, return on or after, period 0 counts returns, cohorts weighted by
   * their squared size}
   *
   * <p>Source: Mixpanel, 2025, Retention report documentation.
   *
   * @param unit how long a window is
   * @param zone the project's zone
   */
  public static RetentionConvention asMixpanel(PeriodUnit unit, ZoneId zone) {
    return of(sundayWeeks(unit, zone))
        .withClock(new RollingWindows(
            sundayWeeks(unit, zone), RollingArithmetic.ELAPSED, RollingAnchor.FIRST_IN_PERIOD))
        .withWindow(ReturnWindow.onOrAfter())
        .withPeriodZero(PeriodZero.RETURNS)
        .withCurve(CurveWeighting.SIZE_SQUARED);
  }

  /**
   * {@return Amplitude's default: 24-hour windows from every start event with times cut to the hour, return on or after, period 0 counts
   * returns, unique users pooled}
   *
   * <p>Source: Amplitude, 2025, How the Retention Analysis chart calculates retention.
   *
   * @param unit how long a window is
   * @param zone the project's zone
   */
  public static RetentionConvention asAmplitude24Hours(PeriodUnit unit, ZoneId zone) {
    return asMixpanel(unit, zone)
        .withClock(new RollingWindows(
            sundayWeeks(unit, zone), RollingArithmetic.HOUR_TRUNCATED, RollingAnchor.EVERY_START))
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
}
