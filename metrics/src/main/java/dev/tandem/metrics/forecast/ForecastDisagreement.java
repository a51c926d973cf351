package dev.tandem.metrics.forecast;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.core.forecast.FinishForecast;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why two forecasts of the same finish name different days.
 *
 * <p>The days that a forecast still takes are those on which it waits for something else, and the share of the scope that it sees open times
 * the days that it works on the whole scope. The difference of two such products is parted between their factors so that each factor's part
 * is the same whichever is changed first on average (Shapley): {@code (R2 − R1)·(s1 + s2)/2} days lie in the scope and
 * {@code (s2 − s1)·(R1 + R2)/2} in the pace, which with the difference of waiting add up to that of the dates. Where nothing is open there is
 * no pace, and what is not waiting lies in the scope.
 *
 * @param first one forecast
 * @param second the other
 */
public record ForecastDisagreement(FinishForecast first, FinishForecast second) {
  private static final double SMALLEST_SHOWN = 0.05;

  /**
   * Checks that the two can be compared.
   *
   * @throws IllegalArgumentException if they are not of the same day
   */
  public ForecastDisagreement {
    checkArgument(
        first.asOf().equals(second.asOf()),
        "forecasts must be of the same day: %s, %s. Make the older one anew.",
        first.asOf(),
        second.asOf());
  }

  /** {@return by how many calendar days the middle of the second lies behind that of the first; negative if before} */
  public long days() {
    return ChronoUnit.DAYS.between(first.middle(), second.middle());
  }

  /** {@return as many of the days because the methods see different shares of the scope open} */
  public double daysOfScope() {
    return days() - daysOfWaiting() - daysOfPace();
  }

  /** {@return as many of the days because they expect different paces} */
  public double daysOfPace() {
    return first.shareLeft() == 0 || second.shareLeft() == 0
        ? 0
        : (daysOfAll(second) - daysOfAll(first)) * (first.shareLeft() + second.shareLeft()) / 2;
  }

  /** {@return as many of the days because they know of different waiting for what is not in the scope} */
  public long daysOfWaiting() {
    return second.waiting().days() - first.waiting().days();
  }

  /** How many days the whole scope takes at the pace of a forecast. */
  private static double daysOfAll(FinishForecast forecast) {
    return daysOfWork(forecast) / forecast.shareLeft();
  }

  private static double daysOfWork(FinishForecast forecast) {
    return ChronoUnit.DAYS.between(forecast.asOf(), forecast.middle())
        - forecast.waiting().days();
  }

  /** {@return the difference and its parts as a sentence; parts that are 0.0 when rounded are left out} */
  public String explain() {
    if (days() == 0) {
      return second.method() + " and " + first.method() + " name the same day, " + first.middle()
          + ".";
    }
    long apart = Math.abs(days());
    return second.method() + " is " + apart + (apart == 1 ? " day " : " days ")
        + (days() > 0 ? "later" : "earlier")
        + " than " + first.method() + ": "
        + Stream.of(
                part(
                    daysOfScope(),
                    "it sees " + percent(second.shareLeft()) + " of the scope open instead of "
                        + percent(first.shareLeft())),
                part(daysOfPace(), "it expects " + pace(second) + " instead of " + pace(first)),
                part((double) daysOfWaiting(), waiting()))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", "))
        + ".";
  }

  private static Optional<String> part(double days, String because) {
    return Math.abs(days) < SMALLEST_SHOWN
        ? Optional.empty()
        : Optional.of(signed(days) + " because " + because);
  }

  private String waiting() {
    if (second.waiting().days() == 0) {
      return "it does not wait " + first.waiting();
    }
    return "it waits " + second.waiting()
        + (first.waiting().days() == 0 ? "" : " instead of " + first.waiting());
  }

  private static String signed(double days) {
    return String.format(Locale.ROOT, "%+.1f", days);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }

  private static String pace(FinishForecast forecast) {
    double days = daysOfWork(forecast);
    if (forecast.shareLeft() == 0) {
      return "nothing more";
    }
    return days == 0
        ? "all of it today"
        : String.format(Locale.ROOT, "%.1f %% a week", 700 * forecast.shareLeft() / days);
  }

  /** {@return the sentence of {@link #explain()}} */
  @Override
  public String toString() {
    return explain();
  }
}
