package dev.tandem.metrics.delivery.dora.rating;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * What failed deployments cost in a year, by the formula of the 2016 State of DevOps Report: deployments × change failure rate × time to restore ×
 * hourly cost.
 *
 * <p>1,460 deployments a year at 7.5 %: 109.5 failures.
 *
 * @param deploymentsPerYear deployments a year, at least 0
 * @param changeFailureRate the share that fails, from 0 to 1
 * @param hoursToRestore mean hours until the service is back, at least 0. The mean, not the median: it is multiplied
 * @param costPerHour what an hour without the service costs, at least 0
 */
public record DowntimeCost(
    double deploymentsPerYear,
    double changeFailureRate,
    double hoursToRestore,
    double costPerHour) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if the rate is not from 0 to 1, or another number is not finite and at least 0
   */
  public DowntimeCost {
    checkAmount("deployments a year", deploymentsPerYear);
    checkArgument(
        changeFailureRate >= 0 && changeFailureRate <= 1,
        "change failure rate must be from 0 to 1: %s. State 15 percent as 0.15.",
        changeFailureRate);
    checkAmount("hours to restore", hoursToRestore);
    checkAmount("cost of an hour", costPerHour);
  }

  private static void checkAmount(String role, double amount) {
    checkArgument(
        amount >= 0 && amount <= 1e100,
        "%s must be from 0 to 1e100: %s. State the amount for a year or an hour.",
        role,
        amount);
  }

  /** {@return failed deployments in a year} */
  public double failuresPerYear() {
    return deploymentsPerYear * changeFailureRate;
  }

  /** {@return hours without the service in a year} */
  public double hoursPerYear() {
    return failuresPerYear() * hoursToRestore;
  }

  /** {@return what they cost, in the unit of the hourly cost} */
  public double costPerYear() {
    return hoursPerYear() * costPerHour;
  }
}
