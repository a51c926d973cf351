package dev.tandem.metrics.earnedvalue.quality;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * A forecast that was made on the way.
 *
 * @param complete the share of the work that was complete then, from 0 to 1
 * @param forecast what was forecast, finite
 */
public record ForecastPoint(double complete, double forecast) {

  /**
   * Checks the share and the forecast.
   *
   * @throws IllegalArgumentException if the share is not from 0 to 1, or the forecast not finite
   */
  public ForecastPoint {
    checkArgument(
        complete >= 0 && complete <= 1,
        "share complete must be from 0 to 1: %s. Write 0.4 for 40 %.",
        complete);
    checkArgument(
        Double.isFinite(forecast),
        "forecast must be finite: %s. Leave out moments without a forecast.",
        forecast);
  }
}
