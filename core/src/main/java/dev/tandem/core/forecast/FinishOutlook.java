package dev.tandem.core.forecast;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Objects;
import java.util.Optional;

/**
 * What a method says of a finish: its forecast, or why it has none.
 *
 * @param method the method, for example {@code throughput}; not blank
 * @param forecast the forecast; empty if the method cannot say
 * @param noneBecause why it cannot say; blank if it can
 */
public record FinishOutlook(String method, Optional<FinishForecast> forecast, String noneBecause) {

  /**
   * Checks that there is either a forecast or a reason.
   *
   * @throws IllegalArgumentException if {@code method} is blank, there are both or neither of forecast and reason, or the forecast is of
   *     another method
   */
  public FinishOutlook {
    Objects.requireNonNull(forecast, "forecast");
    checkArgument(!method.isBlank(), "method must not be blank. Name who was asked.");
    checkArgument(
        forecast.isPresent() == noneBecause.isBlank(),
        "outlook must have either a forecast or a reason: %s and \"%s\", %s. Leave one out.",
        forecast.isPresent() ? "a forecast" : "none",
        noneBecause,
        method);
    forecast.ifPresent(made -> checkArgument(
        made.method().equals(method),
        "forecast must be of the method that was asked: %s, %s. Ask that one.",
        made.method(),
        method));
  }

  /**
   * {@return a forecast}
   *
   * @param forecast the forecast
   */
  public static FinishOutlook of(FinishForecast forecast) {
    return new FinishOutlook(forecast.method(), Optional.of(forecast), "");
  }

  /**
   * {@return that a method cannot say}
   *
   * @param method the method
   * @param because why it cannot
   * @throws IllegalArgumentException if {@code method} or {@code because} is blank
   */
  public static FinishOutlook none(String method, String because) {
    return new FinishOutlook(method, Optional.empty(), because);
  }

  /** {@return the middle date, or why there is none} */
  @Override
  public String toString() {
    return method + ": "
        + forecast
            .map(made -> made.middle() + ", " + made.scope() + " left")
            .orElseGet(() -> "no forecast, because " + noneBecause);
  }
}
